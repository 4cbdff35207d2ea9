import { useTranslation } from 'react-i18next';
import type { Requirement } from '../../core/progress/index.ts';
import styles from './Readiness.module.css';

/** What is asked, as sentences. */
export function RequirementWords({ requirement }: { readonly requirement: Requirement }) {
  const { t } = useTranslation();
  const { attempts, scenarios, unseen, passed, core, observations, noAutoFail, firstResponses } = requirement;
  const { gapHours, validDays, conversations, minutes, difficulty } = requirement;
  const lines = [
    t('readiness.words.attempts', { count: attempts }),
    t('readiness.words.scenarios', { count: scenarios }),
    ...(unseen > 0 ? [t('readiness.words.unseen', { count: unseen })] : []),
    t('readiness.words.passed', { passed }),
    t('readiness.words.core', { core, count: observations }),
    ...(noAutoFail ? [t('readiness.words.noAutoFail')] : []),
    t('readiness.words.firstResponses', { firstResponses }),
    t('readiness.words.gap', { count: gapHours }),
    t('readiness.words.valid', { count: validDays }),
    t('readiness.words.exam', { count: conversations, minutes, from: difficulty.from, to: difficulty.to }),
  ];
  return (
    <ul className={styles.words}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
