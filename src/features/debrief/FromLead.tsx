import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePorts } from '../../adapters/react/ports.ts';
import { type Attempt, receivedOf } from '../../core/progress/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Panels.module.css';
import { useWords } from './words.ts';

/** The exam that an attempt belongs to, and what a lead has said after reading it: of the whole, of turns, of disputed marks. */
export function FromLead({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { stores } = usePorts();
  const found = useLoaded(
    useCallback(async () => {
      const [exam, rows, disputes] = await Promise.all([
        attempt.exam ? stores.exams.get(attempt.exam.exam) : undefined,
        stores.received.list(['comment', 'ruling']),
        stores.disputes.ofAttempt(attempt.id),
      ]);
      const here = ({ attemptId }: { readonly attemptId: string }) => attemptId === attempt.id;
      return {
        exam: exam ?? null,
        comments: receivedOf('comment', rows)
          .filter(here)
          .toSorted((a, b) => a.turn - b.turn || a.atMs - b.atMs),
        rulings: receivedOf('ruling', rows).filter(here),
        disputes,
      };
    }, [stores, attempt]),
  );
  if (found.state !== 'ready') return null;
  const { exam, comments, rulings, disputes } = found.value;
  const reviews = exam?.items.find(({ attemptId }) => attemptId === attempt.id)?.reviews ?? [];
  if (exam === null && comments.length === 0 && rulings.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="from-lead">
      <h2 id="from-lead">{t(exam === null ? 'debrief.fromLead.title' : 'debrief.fromLead.exam')}</h2>
      {exam !== null && attempt.exam && (
        <p>
          <Link to={`/sitting/${exam.id}`}>
            {t('debrief.fromLead.place', { place: attempt.exam.place + 1, of: exam.items.length, when: format.moment(exam.startedMs) })}
          </Link>
        </p>
      )}
      {reviews.map((review) => (
        <Said
          key={review.atMs}
          by={review.by}
          atMs={review.atMs}
          what={t(`debrief.fromLead.${review.passed ? 'passed' : 'failed'}`)}
          text={review.reason}
        />
      ))}
      {comments.map((comment) => (
        <Said
          key={comment.id}
          by={comment.by}
          atMs={comment.atMs}
          what={comment.turn === 0 ? t('debrief.fromLead.whole') : t('debrief.fromLead.turn', { turn: comment.turn })}
          text={comment.text}
        />
      ))}
      {rulings.map((ruling) => {
        const dispute = disputes.find(({ id }) => id === ruling.id);
        const mark = dispute ? words.criterion(dispute.criterion) : '';
        return (
          <Said
            key={ruling.id}
            by={ruling.by}
            atMs={ruling.atMs}
            what={t(`debrief.fromLead.${ruling.agreed ? 'agreed' : 'stands'}`, { mark })}
            text={ruling.reason}
          />
        );
      })}
    </section>
  );
}

type SaidProps = { readonly by: string; readonly atMs: number; readonly what: string; readonly text: string };

function Said({ by, atMs, what, text }: SaidProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <p>
        <strong>{what}</strong> <span className={styles.soft}>{t('debrief.fromLead.by', { by, when: format.moment(atMs) })}</span>
      </p>
      <blockquote className={styles.quote}>{text}</blockquote>
    </div>
  );
}
