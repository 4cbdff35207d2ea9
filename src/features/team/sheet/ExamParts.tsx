import { useTranslation } from 'react-i18next';
import { type Exam, overSinceMs, type Readiness, verdictOf } from '../../../core/progress/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useLaneName } from '../../../ui/use-lane-name.ts';
import styles from './Sheet.module.css';

const MOST = 4;

type Props = {
  readonly exams: readonly Exam[];
  readonly lanes: readonly Readiness[];
  readonly openDisputes: number;
  readonly nowMs: number;
};

/** Where exams have led: readiness, the last of them, and what is disputed. */
export function ExamParts({ exams, lanes, openDisputes, nowMs }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const laneName = useLaneName();
  const sat = lanes.filter(({ sittings }) => sittings.length > 0);
  return (
    <>
      <section className={styles.part} aria-labelledby="sheet-ready">
        <h2 id="sheet-ready">{t('oneToOne.readiness')}</h2>
        {sat.length === 0 ? (
          <p className={styles.soft}>{t('oneToOne.readinessNone')}</p>
        ) : (
          <ul className={styles.list}>
            {sat.map(({ key, isReady, validUntilMs, conditions }) => (
              <li key={key} data-state={isReady ? 'ready' : undefined}>
                <strong>{laneName(key)}</strong>
                <span className={styles.soft}>
                  {isReady
                    ? t('oneToOne.ready', { when: validUntilMs === null ? '' : format.date(validUntilMs) })
                    : t('oneToOne.lacks', { count: conditions.filter(({ isMet }) => !isMet).length })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.part} aria-labelledby="sheet-exams">
        <h2 id="sheet-exams">{t('oneToOne.exams')}</h2>
        {exams.length === 0 ? (
          <p className={styles.soft}>{t('oneToOne.readinessNone')}</p>
        ) : (
          <ul className={styles.list}>
            {exams.slice(0, MOST).map((exam) => (
              <li key={exam.id}>
                <strong>{format.date(exam.startedMs)}</strong>
                <span className={styles.soft}>
                  {laneName(`${exam.lang}.${exam.channels.join('-')}`)} · {resultOf(exam)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <h3>{t('oneToOne.disputes')}</h3>
        <p className={styles.soft}>
          {openDisputes === 0 ? t('oneToOne.disputesNone') : t('oneToOne.disputesOpen', { count: openDisputes })}
        </p>
      </section>
    </>
  );

  function resultOf(exam: Exam): string {
    if (overSinceMs(exam, nowMs) === null) return t('oneToOne.running');
    const verdicts = exam.items.map(verdictOf);
    const pending = verdicts.filter((one) => one === 'pending').length;
    const passed = t('oneToOne.passedOf', { passed: verdicts.filter((one) => one === 'passed').length, all: verdicts.length });
    return pending === 0 ? passed : `${passed}, ${t('oneToOne.pending', { count: pending })}`;
  }
}
