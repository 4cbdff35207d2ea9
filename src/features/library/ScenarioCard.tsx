import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LibraryEntry } from '../../adapters/react/ports.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Difficulty } from '../../ui/Difficulty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { PastOfScenario } from './past.ts';
import styles from './ScenarioCard.module.css';

type Props = { readonly entry: LibraryEntry; readonly past: PastOfScenario | null };

export function ScenarioCard({ entry, past }: Props) {
  const { t } = useTranslation();
  const word = t(`common.difficulty.level${entry.difficulty as 1 | 2 | 3 | 4 | 5}`);
  return (
    <li className={styles.card}>
      <p className={styles.where}>
        <span className={styles.channel}>
          <Icon name={entry.channel} size={18} />
          {t(`common.channel.${entry.channel}`)}
        </span>
        <span>{t(`common.lang.${entry.lang}`)}</span>
        {entry.trade && <span>{t(`library.trade.${entry.trade}`)}</span>}
        {entry.from !== undefined && (
          <Link to="/open" className={styles.from} title={entry.from}>
            {t('library.fromFile')}
          </Link>
        )}
        <Difficulty level={entry.difficulty} word={word} label={t('common.difficultyLabel', { word, level: entry.difficulty })} />
      </p>
      <h2 className={styles.title} lang={entry.lang}>
        <Link to={`/scenario/${entry.id}`}>{entry.title}</Link>
      </h2>
      <p className={styles.brief} lang={entry.lang}>
        {entry.brief}
      </p>
      <p className={styles.customer}>
        <Avatar name={entry.customerName} />
        <span>
          <span className="visually-hidden">{t('library.customer')}: </span>
          <strong lang={entry.lang}>{entry.customerName}</strong>
          <span className={styles.persona}>{t(`common.persona.${entry.persona}`)}</span>
        </span>
      </p>
      {entry.notices.length > 0 && (
        <p className={styles.notices}>
          <Icon name="info" size={18} />
          {t('library.notice.label')} {entry.notices.map((notice) => t(`library.notice.${notice}`)).join(', ')}
        </p>
      )}
      <ul className={styles.lessons} aria-label={t('library.lessons')}>
        {entry.lessons.map((lesson) => (
          <li key={lesson}>
            <Tag>{t(`common.lesson.${lesson}`)}</Tag>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {past?.liveId ? (
          <>
            <span>{t('library.live')}</span>
            <ButtonLink
              to={`/practice/${past.liveId}`}
              look="primary"
              size="s"
              className={styles.continue}
              aria-label={t('library.continueNamed', { title: entry.title })}
            >
              {t('library.continue')}
            </ButtonLink>
          </>
        ) : (
          <span>{wordOf(past)}</span>
        )}
      </div>
    </li>
  );

  function wordOf(past: PastOfScenario | null): string {
    if (!past || past.attempts === 0) return t('library.untried');
    if (past.best === null) return t('library.tried');
    return t('library.best', { score: Math.round(past.best) });
  }
}
