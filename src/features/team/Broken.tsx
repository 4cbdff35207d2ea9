import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Received, receivedOf } from '../../core/progress/index.ts';
import type { BrokenCriterion, Example } from '../../core/team/index.ts';
import { hidePersonal } from '../../core/text/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Team.module.css';
import type { NameOf } from './TeamScreen.tsx';

type Props = {
  readonly broken: readonly BrokenCriterion[];
  readonly nameOf: NameOf;
  /** Names are hidden in what is quoted too. */
  readonly isNameless: boolean;
  readonly rows: readonly Received[];
};

/** What goes wrong most often, in the words in which it went wrong. */
export function Broken({ broken, nameOf, isNameless, rows }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (broken.length === 0) return null;
  const attempts = new Map(receivedOf('attempt', rows).map((one) => [one.id, one]));
  const names = receivedOf('person', rows).flatMap(({ name }) => (name === '' ? [] : [name]));
  const words = ({ attemptId, text }: Example): string => {
    const lang = attempts.get(attemptId)?.lang ?? 'uk';
    return isNameless ? hidePersonal(text, lang, names).text : text;
  };
  return (
    <section aria-labelledby="team-broken">
      <h2 id="team-broken">{t('team.broken')}</h2>
      <p className={styles.soft}>{t('team.brokenLead')}</p>
      <ol className={styles.broken}>
        {broken.slice(0, 10).map(({ criterion, broken: count, of, examples }) => (
          <li key={criterion}>
            <p>
              <strong>{t(`debrief.criterion.${criterion}`)}</strong>{' '}
              <span className={styles.soft}>{t('team.brokenOf', { count, of, share: format.percent(count / of) })}</span>
            </p>
            {examples.map((example) => (
              <blockquote key={`${example.attemptId} ${example.turn} ${example.text}`} lang={attempts.get(example.attemptId)?.lang}>
                {words(example)}{' '}
                <Link to={`/team/attempt/${example.attemptId}`} className={styles.soft}>
                  {nameOf(example.profileId)}
                </Link>
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
