import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreed } from '../../../core/progress/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextAreaField, TextField } from '../../../ui/Field.tsx';
import { isoDay } from '../../../ui/moment-names.ts';
import { endOfDay } from '../days.ts';
import styles from './Sheet.module.css';

type Words = Pick<Agreed, 'action' | 'dueMs' | 'by'>;

type Props = {
  /** What is changed; null: something new. */
  readonly before: Agreed | null;
  /** Who agrees, unless they say otherwise. */
  readonly by: string;
  readonly onAgree: (words: Words) => void;
  /** null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
};

/** One action, with a day and a name. */
export function AgreedForm({ before, by, onAgree, onCancel }: Props) {
  const { t } = useTranslation();
  const [action, setAction] = useState(before?.action ?? '');
  const [due, setDue] = useState(before?.dueMs == null ? '' : isoDay(before.dueMs));
  const [name, setName] = useState(before?.by ?? by);
  const [isLacking, setLacking] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const words = { action: action.trim(), dueMs: endOfDay(due), by: name.trim() };
        setLacking(words.action === '' || words.by === '');
        if (words.action !== '' && words.by !== '') onAgree(words);
      }}
    >
      <TextAreaField
        label={t('oneToOne.action')}
        hint={t('oneToOne.agreedLead')}
        rows={2}
        maxLength={500}
        value={action}
        onChange={(event) => {
          setAction(event.target.value);
        }}
      />
      <div className={styles.pair}>
        <TextField
          type="date"
          label={t('oneToOne.due')}
          hint={t('oneToOne.dueHint')}
          value={due}
          onChange={(event) => {
            setDue(event.target.value);
          }}
        />
        <TextField
          label={t('oneToOne.by')}
          maxLength={80}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </div>
      <div className={styles.ways}>
        <Button type="submit" look="primary">
          {t(before === null ? 'oneToOne.agree' : 'oneToOne.save')}
        </Button>
        {onCancel !== null && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
        <span role="alert" className={styles.fault}>
          {isLacking && t('oneToOne.lacks')}
        </span>
      </div>
    </form>
  );
}
