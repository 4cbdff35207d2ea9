import { useTranslation } from 'react-i18next';
import { isCardLocked } from '../../../core/desk/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useCardFacts } from '../CustomerFacts.tsx';
import styles from './OperatorDesk.module.css';
import { doneWith, type ToolProps } from './tools.ts';

/** Everything that could be done, right or not: which of it helps, the operator must know. */
export function Remedies({ scenario, offer, view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const done = new Set(doneWith(view, 'remedy').map(({ id }) => id));
  return (
    <>
      <p className={styles.soft}>{t('desk.remedy.intro')}</p>
      <ul className={styles.list}>
        {offer.remedies.map(({ id, label }) => (
          <li key={id}>
            {done.has(id) ? (
              <Done>{t('desk.remedy.done', { what: label })}</Done>
            ) : (
              <Button
                size="s"
                className={styles.deed}
                disabled={resting}
                aria-label={t('desk.remedy.do', { what: label })}
                onClick={() => {
                  act({ type: 'remedy', id });
                }}
              >
                <span lang={scenario.lang}>{label}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Done({ children }: { readonly children: React.ReactNode }) {
  return (
    <p className={styles.done}>
      <Icon name="check" size={18} />
      <span>{children}</span>
    </p>
  );
}

export function Card({ scenario, view }: ToolProps) {
  const { t } = useTranslation();
  const known = useCardFacts(scenario.customer.card);
  if (isCardLocked(view.verification, scenario)) {
    return (
      <p className={styles.locked}>
        <Icon name="lock" size={18} />
        <span>{t('desk.card.closed')}</span>
      </p>
    );
  }
  if (known.length === 0) return <p className={styles.soft}>{t('desk.card.empty')}</p>;
  return (
    <ul className={styles.facts}>
      {known.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
