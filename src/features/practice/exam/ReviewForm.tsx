import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Exam, type ExamItem, reviewed, verdictOf } from '../../../core/progress/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice, TextAreaField, TextField } from '../../../ui/Field.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Exam.module.css';

type Props = {
  readonly exam: Exam;
  readonly place: number;
  readonly item: ExamItem;
  /** Who looks at results here; null where nobody does. */
  readonly lead: string | null;
  readonly onMoved: () => void;
};

type Word = 'passed' | 'failed';
const MOST = 1000;

/** What a lead has said after reading the texts, and the place to say it. A word stays: another one stands beside it, and holds. */
export function ReviewForm({ exam, place, item, lead, onMoved }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const isPending = verdictOf(item) === 'pending';
  return (
    <>
      {item.reviews.map((review) => (
        <blockquote key={review.atMs} className={styles.review}>
          <p>
            <strong>
              {t(
                `exam.review.${review.passed === (item.result?.passed === 'passed') ? 'confirmed' : 'said'}.${review.passed ? 'passed' : 'failed'}`,
              )}
            </strong>{' '}
            <span className={styles.soft}>{t('exam.review.by', { by: review.by, when: format.moment(review.atMs) })}</span>
          </p>
          <p>{review.reason}</p>
        </blockquote>
      ))}
      {lead !== null && (
        <details className={styles.reviewForm} open={isPending}>
          <summary>{t(isPending ? 'exam.review.open' : 'exam.review.again')}</summary>
          <Form exam={exam} place={place} lead={lead} onMoved={onMoved} />
        </details>
      )}
    </>
  );
}

function Form({ exam, place, lead, onMoved }: Omit<Props, 'item' | 'lead'> & { readonly lead: string }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const [by, setBy] = useState(lead);
  const [word, setWord] = useState<Word | ''>('');
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  const isWhole = by.trim() !== '' && word !== '' && reason.trim() !== '';

  const say = async () => {
    setTold(!isWhole);
    if (!isWhole) return;
    const review = { by: by.trim(), atMs: wallNow(), passed: word === 'passed', reason: reason.trim() };
    try {
      await stores.exams.change(exam.id, (before) => reviewed(before, place, review));
      setReason('');
      setWord('');
      onMoved();
    } catch (error) {
      reportTrouble(error);
    }
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
