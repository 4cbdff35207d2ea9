import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { comingRules, type DatedRule, FIRST_RULE, type Lane, ruleAt } from '../../core/progress/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Readiness.module.css';
import { RequirementWords } from './RequirementWords.tsx';

type Props = { readonly lane: Lane; readonly rules: readonly DatedRule[]; readonly nowMs: number };

/** The rule in words, since when it holds, who made it and why, and what will hold one day. */
export function RuleInForce({ lane, rules, nowMs }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const rule = ruleAt(rules, nowMs);
  const [coming] = comingRules(rules, nowMs);
  return (
    <section aria-labelledby="readiness-rule">
      <header className={styles.sectionHead}>
        <div>
          <h2 id="readiness-rule">{t('readiness.rule')}</h2>
          <p className={styles.soft}>
            {rule === FIRST_RULE
              ? t('readiness.ruleDefault')
              : t('readiness.ruleBy', { when: format.date(rule.fromMs), by: rule.by, reason: rule.reason })}
          </p>
          {coming && (
            <p className={styles.soft}>
              {t('readiness.ruleComing', { when: format.date(coming.fromMs), by: coming.by, reason: coming.reason })}
            </p>
          )}
        </div>
        <Link to="/readiness/rule">{t('readiness.toRule')}</Link>
      </header>
      <RequirementWords requirement={lane.requirement} />
      <p className={styles.soft}>{t('readiness.ruleEnds')}</p>
    </section>
  );
}
