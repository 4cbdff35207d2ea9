import { useTranslation } from 'react-i18next';
import type { CriterionTrend, Trends } from '../../../core/progress/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Sheet.module.css';

/** So many of each: a talk has room for no more. */
const MOST = 3;

/** What goes well first, then what is worth practising, with how it has changed. */
export function CriteriaParts({ trends: { criteria, count, score } }: { readonly trends: Trends }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { strengths, early, toWorkOn } = criteria;
  const well = [...strengths, ...early];
  return (
    <>
      <section className={styles.part} data-tone="strong" aria-labelledby="sheet-strong">
        <h2 id="sheet-strong">{t('oneToOne.strong')}</h2>
        {well.length === 0 ? <p className={styles.soft}>{t('oneToOne.strongNone')}</p> : <List trends={well} />}
        {count > 0 && (
          <p className={styles.soft}>
            {[t('oneToOne.attempts', { count }), ...(score === null ? [] : [t('oneToOne.score', { score: format.number(score) })])].join(
              ' · ',
            )}
          </p>
        )}
      </section>
      <section className={styles.part} data-tone="work" aria-labelledby="sheet-work">
        <h2 id="sheet-work">{t('oneToOne.work')}</h2>
        {toWorkOn.length === 0 ? <p className={styles.soft}>{t('oneToOne.workNone')}</p> : <List trends={toWorkOn} isWork />}
      </section>
    </>
  );
}

function List({ trends, isWork = false }: { readonly trends: readonly CriterionTrend[]; readonly isWork?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = (mark: number | null) => (mark === null ? '–' : format.number(Math.round(mark * 100)));
  return (
    <ol className={styles.list}>
      {trends.slice(0, MOST).map(({ criterion, mean, before, change, worst }) => (
        <li key={criterion}>
          <strong>{t(`debrief.criterion.${criterion}`)}</strong>
          <span className={styles.soft}>
            {[
              t('oneToOne.points', { points: points(mean) }),
              ...(change === null ? [] : [t(`oneToOne.change.${change}`, { before: points(before) })]),
              ...(isWork && worst !== null ? [t('oneToOne.worstIn', { title: worst.title })] : []),
            ].join(', ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
