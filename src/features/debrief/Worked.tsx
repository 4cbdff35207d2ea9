import { useTranslation } from 'react-i18next';
import type { Lang } from '../../core/text/language.ts';
import { StatusSign } from '../../ui/CriterionRow.tsx';
import type { Strength } from './debrief.ts';
import { useDebriefNavigation } from './navigation.ts';
import styles from './Panels.module.css';
import { useWords } from './words.ts';

type Props = { readonly strengths: readonly Strength[]; readonly lang: Lang; readonly hasReply: boolean };

/** What worked, in the trainee's own words. */
export function Worked({ strengths, lang, hasReply }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { toMark } = useDebriefNavigation();
  return (
    <section className={styles.panel} aria-labelledby="worked-title">
      <h2 id="worked-title">{t('debrief.strengths')}</h2>
      {strengths.length === 0 ? (
        <p className={styles.soft}>{t(hasReply ? 'debrief.strengthsNone' : 'debrief.strengthsNoReply')}</p>
      ) : (
        <ul className={styles.strengths}>
          {strengths.map(({ criterion, quote }) => (
            <li key={criterion.id}>
              <StatusSign status={criterion.status} />
              <div>
                <h3 className={styles.name}>{words.criterion(criterion.id)}</h3>
                {quote === null ? (
                  <p className={styles.soft}>{words.explain(criterion.explanation)}</p>
                ) : (
                  <blockquote className={styles.quote} lang={lang}>
                    {quote.text}
                  </blockquote>
                )}
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    toMark(criterion.id);
                  }}
                >
                  {t('debrief.toMark')}
                  <span className="visually-hidden">: {words.criterion(criterion.id)}</span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
