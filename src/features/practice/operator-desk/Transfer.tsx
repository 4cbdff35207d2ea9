import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField, DeedForm } from './Form.tsx';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

/** The case goes to somebody else, and the operator is rid of it: rarely what the customer wants. */
export function Transfer({ scenario, offer, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const [department, setDepartment] = useState('');
  return (
    <DeedForm
      button={t('desk.transfer.do')}
      isWhole={department !== ''}
      resting={resting}
      isUnwelcome
      onSubmit={() => {
        act({ type: 'transfer', department });
        setDepartment('');
      }}
    >
      <p className={styles.warning}>{t('desk.transfer.warning')}</p>
      <ChoiceField
        label={t('desk.transfer.to')}
        value={department}
        lang={scenario.lang}
        options={offer.departments}
        onChange={setDepartment}
      />
    </DeedForm>
  );
}
