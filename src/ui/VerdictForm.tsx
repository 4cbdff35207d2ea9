import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Choice, TextAreaField, TextField } from './Field.tsx';
import styles from './VerdictForm.module.css';

type Said = { readonly by: string; readonly passed: boolean; readonly reason: string };
type Word = 'passed' | 'failed';
const MOST = 1000;

type Props = {
  /** Who says it, as far as that is known. */
  readonly by: string;
  readonly onSay: (said: Said) => Promise<void>;
};

/** A lead's word on a conversation of an exam: passed or not, why, and who says so. */
export function VerdictForm({ by: known, onSay }: Props) {
  const { t } = useTranslation();
  const [by, setBy] = useState(known);
  const [word, setWord] = useState<Word | ''>('');
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  const isWhole = by.trim() !== '' && word !== '' && reason.trim() !== '';

  const say = async () => {
    setTold(!isWhole);
    if (!isWhole) return;
    await onSay({ by: by.trim(), passed: word === 'passed', reason: reason.trim() });
    setReason('');
    setWord('');
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <p className={styles.soft}>{t('exam.review.lead')}</p>
      <Choice<Word | ''>
        legend={t('exam.review.word')}
        value={word}
        options={[
          { value: 'passed', label: t('exam.verdict.passed') },
          { value: 'failed', label: t('exam.verdict.failed') },
        ]}
        onChange={setWord}
      />
      <TextAreaField
        label={t('exam.review.reason')}
        hint={t('exam.review.reasonHint')}
        rows={3}
        maxLength={MOST}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <TextField
        label={t('exam.review.who')}
        value={by}
        maxLength={80}
        onChange={(event) => {
          setBy(event.target.value);
        }}
      />
      <div className={styles.ways}>
        <Button type="submit">{t('exam.review.say')}</Button>
        <output className={styles.fault}>{isTold && !isWhole ? t('exam.review.lacking') : ''}</output>
      </div>
    </form>
  );
}
