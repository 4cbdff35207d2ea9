import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { journalOf } from '../../../core/desk/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { CaseSteps, StatusTag } from '../../../ui/CaseSteps.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useCaseWords } from '../../../ui/use-case-words.ts';
import styles from './OperatorDesk.module.css';
import { doneWith, type ToolProps } from './tools.ts';

/** The case as it is put down by itself: its number, where it stands, what it waits for, every step so far. */
export function Journal({ scenario, session, view, put }: ToolProps) {
  const { t } = useTranslation();
  const words = useCaseWords(scenario);
  const { sessionId = '' } = useParams();
  const { state } = session;
  const { nowMs } = view;
  const journal = useMemo(
    () => journalOf({ ...state, nowMs }, { scenario, seed: state.seed, operator: state.operator }),
    [state, nowMs, scenario],
  );
  const { number, status, awaits, steps } = journal;
  return (
    <div className={styles.form}>
      <p className={styles.journalHead}>
        <strong>{t('journal.number', { number })}</strong>
        <StatusTag status={status} />
      </p>
      {doneWith(view, 'register').length === 0 && <p className={styles.soft}>{t('journal.tool.unregistered')}</p>}
      {awaits.length > 0 && (
        <div>
          <p className={styles.soft}>{t('journal.awaits.label')}</p>
          <ul className={styles.plain}>
            {awaits.map((awaited) => (
              <li key={`${awaited.what} ${awaited.name} ${awaited.dueMs}`}>{words.awaited(awaited, nowMs)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.row}>
        <Button
          size="s"
          onClick={() => {
            put(number);
          }}
        >
          {t('journal.tool.putNumber')}
        </Button>
        <ButtonLink size="s" to={`/case/${sessionId}`} target="_blank" icon={<Icon name="eye" size={18} />}>
          {t('journal.toCustomer')}
          <span className="visually-hidden">({t('journal.newTab')})</span>
        </ButtonLink>
      </div>
      <CaseSteps steps={steps} scenario={scenario} compact />
    </div>
  );
}
