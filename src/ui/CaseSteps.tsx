import { useTranslation } from 'react-i18next';
import type { CaseStatus, CaseStep } from '../core/desk/index.ts';
import type { Scenario } from '../core/scenario/types.ts';
import styles from './CaseSteps.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Tag } from './Tag.tsx';
import { useCaseWords } from './use-case-words.ts';
import { useScenarioHour } from './use-scenario-hour.ts';

type Props = {
  readonly steps: readonly CaseStep[];
  /** Cast. */
  readonly scenario: Scenario;
  /** In a narrow column. */
  readonly compact?: boolean;
};

/** The steps of a case, oldest first: when, who, what, and where the case stood from then on. */
export function CaseSteps({ steps, scenario, compact = false }: Props) {
  const { t } = useTranslation();
  const words = useCaseWords(scenario);
  const { hour, day, dayOf } = useScenarioHour(scenario);
  return (
    <ol className={classes(styles.steps, compact && styles.compact)}>
      {steps.map((step, index) => {
        const before = steps[index - 1];
        const what = words.what(step);
        const isNewDay =
          before === undefined ? dayOf(steps.at(-1)?.atMs ?? 0) !== dayOf(step.atMs) : dayOf(before.atMs) !== dayOf(step.atMs);
        return (
          <li key={step.key} className={styles.step} data-by={step.author.by}>
            <p className={styles.when}>
              {isNewDay && <span className={styles.day}>{day(step.atMs)}</span>}
              <span>{hour(step.atMs)}</span>
            </p>
            <div className={styles.what}>
              <p className={styles.head}>
                <strong lang={step.author.name === '' ? undefined : scenario.lang}>{words.author(step)}</strong>
                {what !== '' && <span>{what}</span>}
                {step.status !== before?.status && <StatusTag status={step.status} />}
              </p>
              {step.text !== '' && (
                <blockquote className={styles.text} lang={scenario.lang}>
                  {step.text}
                </blockquote>
              )}
              {step.author.by !== 'system' && !step.isShown && (
                <p className={styles.hidden}>
                  <Icon name="lock" size={14} />
                  <span>{t('journal.hidden')}</span>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const TONES = { received: 'plain', 'in-work': 'accent', waiting: 'partly', solved: 'good', closed: 'plain' } as const satisfies Record<
  CaseStatus,
  string
>;

export function StatusTag({ status }: { readonly status: CaseStatus }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[status]}>{t(`journal.status.${status}`)}</Tag>;
}
