import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm, HourField, isPast, writtenHour } from './Form.tsx';
import styles from './OperatorDesk.module.css';
import { quarterAfter, type ToolProps } from './tools.ts';

/** A promise to call at an hour: it is kept, or broken, by the scenario's own clock. */
export function CallBack({ view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(() => quarterAfter(view.hourShown, 30));
  return (
    <DeedForm
      button={t('desk.callBack.do')}
      isWhole={at !== '' && !isPast(at, view.hourShown)}
      resting={resting}
      onSubmit={() => {
        act({ type: 'call-back', at: writtenHour(at) });
      }}
    >
      <p className={styles.soft}>{t('desk.callBack.intro')}</p>
      <HourField label={t('desk.callBack.at')} value={at} now={view.hourShown} required onChange={setAt} />
    </DeedForm>
  );
}
