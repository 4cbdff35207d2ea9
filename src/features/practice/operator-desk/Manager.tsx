import { useTranslation } from 'react-i18next';
import { managersWord, powersOf } from '../../../core/desk/index.ts';
import { answersOf } from '../../../core/session/index.ts';
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
      {scenario.company && scenario.company.powers.length > 0 && (
        <Allowed company={scenario.company} hasAnswered={answer !== undefined && answer.dueMs <= view.nowMs} />
      )}
    </>
  );
}

type AllowedProps = { readonly company: NonNullable<ToolProps['scenario']['company']>; readonly hasAnswered: boolean };

function Allowed({ company, hasAnswered }: AllowedProps) {
  const { t } = useTranslation();
  const { own, manager } = powersOf(company);
  const { granted, refused } = managersWord(company);
  const rows = [
    { title: t('company.own'), powers: own },
    ...(hasAnswered ? [{ title: t('desk.manager.granted'), powers: granted }] : [{ title: t('company.manager'), powers: manager }]),
    ...(hasAnswered && refused.length > 0 ? [{ title: t('desk.manager.refused'), powers: refused }] : []),
  ];
  return (
    <dl className={styles.powers}>
      {rows.map(({ title, powers }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <PowerList powers={powers} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
