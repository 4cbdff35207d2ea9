import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Exam, type ExamItem, reviewed, verdictOf } from '../../../core/progress/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { VerdictForm } from '../../../ui/VerdictForm.tsx';
import styles from './Exam.module.css';

type Props = {
  readonly exam: Exam;
  readonly place: number;
  readonly item: ExamItem;
  /** Who looks at results here; null where nobody does. */
  readonly lead: string | null;
  /** Whoever decides has read the texts; those that were deleted cannot be. */
  readonly hasTexts: boolean;
  readonly onMoved: () => void;
};

/** What a lead has said after reading the texts, and the place to say it. A word stays: another one stands beside it, and holds. */
export function ReviewForm({ exam, place, item, lead, hasTexts, onMoved }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
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
      {lead !== null && hasTexts && (
        <details className={styles.reviewForm} open={isPending}>
          <summary>{t(isPending ? 'exam.review.open' : 'exam.review.again')}</summary>
          <VerdictForm
            by={lead}
            onSay={async (said) => {
              try {
                await stores.exams.change(exam.id, (before) => reviewed(before, place, { ...said, atMs: wallNow() }));
                onMoved();
              } catch (error) {
                reportTrouble(error);
              }
            }}
          />
        </details>
      )}
    </>
  );
}
