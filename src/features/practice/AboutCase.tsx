import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../core/scenario/types.ts';
import { CustomerFacts } from './CustomerFacts.tsx';
import styles from './AboutCase.module.css';

/** The brief, short, for looking at while one answers. */
export function AboutCase({ scenario, locked = false }: { readonly scenario: Scenario; readonly locked?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.case}>
      <p className={styles.title} lang={scenario.lang}>
        {scenario.title}
      </p>
      {scenario.company && !scenario.brief.includes(scenario.company.name) && (
        <p className={styles.company} lang={scenario.lang}>
          {scenario.company.name}
        </p>
      )}
      <p lang={scenario.lang}>{scenario.brief}</p>
      <CustomerFacts scenario={scenario} compact locked={locked} />
      <p className={styles.channel}>{t(`practice.brief.rule.${scenario.channel}`)}</p>
    </div>
  );
}
