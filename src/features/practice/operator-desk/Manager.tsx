import { useTranslation } from 'react-i18next';
import { refusedOf } from '../../../core/desk/index.ts';
import { answersOf, powersOf, type PowersNow } from '../../../core/session/index.ts';
import { PowerList } from '../company/CompanyCard.tsx';
import { Answered, Asking } from './Ask.tsx';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

/** What the operator may give alone, what takes the manager, and what the manager says to it once called in. */
export function Manager({ scenario, offer, view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const answer = answersOf(view.transcript, scenario).findLast(({ by }) => by === 'manager');
  return (
    <>
      <p className={styles.soft}>{t('desk.manager.intro')}</p>
      {answer ? (
        <Answered answer={answer} scenario={scenario} view={view} />
      ) : (
        <Asking
          takesMs={offer.manager?.takesMs ?? null}
          resting={resting}
          words={t('desk.manager.do')}
          onAsk={() => {
            act({ type: 'manager' });
          }}
        />
      )}
      {scenario.company && scenario.company.powers.length > 0 && <Allowed powers={powersOf(scenario, view.transcript, view.nowMs)} />}
    </>
  );
}

function Allowed({ powers }: { readonly powers: PowersNow }) {
  const { t } = useTranslation();
  const { own, above, granted } = powers;
  const refused = refusedOf(powers) ?? [];
  const rows = [
    { title: t('company.own'), powers: own },
    granted === null ? { title: t('company.manager'), powers: above } : { title: t('desk.manager.granted'), powers: granted },
    ...(refused.length > 0 ? [{ title: t('desk.manager.refused'), powers: refused }] : []),
  ];
  return (
    <dl className={styles.powers}>
      {rows.map((row) => (
        <div key={row.title}>
          <dt>{row.title}</dt>
          <dd>
            <PowerList powers={row.powers} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
