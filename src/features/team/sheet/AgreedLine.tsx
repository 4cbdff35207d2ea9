import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreed } from '../../../core/progress/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Sheet.module.css';

type Props = { readonly agreed: Agreed; readonly onTick: (isDone: boolean) => void };

/** What was agreed, by when, and a tick for when it is done. */
export function AgreedLine({ agreed: { action, by, atMs, dueMs, doneMs }, onTick }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.line}>
      <p id={id} className={styles.action}>
        {action}
      </p>
      <p className={styles.soft}>
        {[
          t('oneToOne.current', { by, when: format.date(atMs) }),
          ...(dueMs === null ? [] : [t('oneToOne.until', { when: format.date(dueMs) })]),
          ...(doneMs === null ? [] : [t('oneToOne.doneOn', { when: format.date(doneMs) })]),
        ].join(' · ')}
      </p>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={doneMs !== null}
          aria-describedby={id}
          onChange={(event) => {
            onTick(event.target.checked);
          }}
        />
        {t('oneToOne.done')}
      </label>
    </div>
  );
}
