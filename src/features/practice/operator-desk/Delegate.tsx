import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionNames } from '../../../core/desk/index.ts';
import { answersOf } from '../../../core/session/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { Answered } from './Ask.tsx';
import { ChoiceField, DeedForm } from './Form.tsx';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

/** A department does the work, the operator goes on answering for it. What was handed over stays in sight with what came of it. */
export function Delegate({ scenario, offer, view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const [remedy, setRemedy] = useState('');
  const [department, setDepartment] = useState('');
  const takesMs = offer.departments.find(({ id }) => id === department)?.takesMs ?? null;
  const handed = answersOf(view.transcript, scenario).flatMap((answer) => {
    const entry = view.transcript[answer.asked];
    return entry?.by === 'action' && entry.action.type === 'delegate' ? [{ answer, names: actionNames(entry.action, scenario) }] : [];
  });
  return (
    <>
      <p className={styles.soft}>{t('desk.delegate.intro')}</p>
      {handed.length > 0 && (
        <ul className={styles.list}>
          {handed.map(({ answer, names }) => (
            <li key={answer.asked}>
              <p lang={scenario.lang}>
                <strong>{names['department']}</strong>
                <span className={styles.about}>{names['remedy']}</span>
              </p>
              <Answered answer={answer} scenario={scenario} view={view} />
            </li>
          ))}
        </ul>
      )}
      <DeedForm
        button={t('desk.delegate.do')}
        isWhole={remedy !== '' && department !== ''}
        resting={resting}
        onSubmit={() => {
          act({ type: 'delegate', department, remedy });
          setRemedy('');
          setDepartment('');
        }}
      >
        <ChoiceField
          label={t('desk.delegate.what')}
          value={remedy}
          lang={scenario.lang}
          options={offer.delegable.map(({ id, label }) => ({ id, name: label }))}
          onChange={setRemedy}
        />
        <ChoiceField
          label={t('desk.delegate.to')}
          value={department}
          lang={scenario.lang}
          options={offer.departments}
          onChange={setDepartment}
        />
        {takesMs !== null && <p className={styles.soft}>{t('desk.takes', { time: duration(takesMs) })}</p>}
      </DeedForm>
    </>
  );
}
