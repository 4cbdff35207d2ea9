import { useTranslation } from 'react-i18next';
import type { Exam } from '../../../core/progress/index.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Exam.module.css';
import { useWallClock } from './use-wall-clock.ts';

/** From here on the last minutes are said aloud. */
const LAST_MS = 5 * 60_000;

/** Which conversation of the exam it is, and how much of its time is left. */
export function ExamBar({ exam, place }: { readonly exam: Exam; readonly place: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const leftMs = Math.max(0, exam.endsMs - useWallClock());
  const minutes = Math.ceil(leftMs / 60_000);
  const isLast = leftMs <= LAST_MS;
  return (
    <section className={styles.bar} aria-label={t('exam.bar')}>
      <p className={styles.where}>
        <strong>{t('exam.name')}</strong>
        <span>{t('exam.place', { place: place + 1, of: exam.items.length })}</span>
      </p>
      <ol className={styles.steps} aria-hidden="true">
        {exam.items.map((item, at) => (
          <li key={item.attemptId} data-state={at < place ? 'done' : at === place ? 'now' : undefined} />
        ))}
      </ol>
      <p className={styles.left} data-last={isLast || undefined}>
        <Icon name="clock" size={18} />
        <span className="num">{t('exam.left', { time: format.clock(leftMs) })}</span>
      </p>
      <output className="visually-hidden">{isLast ? t('exam.lastMinutes', { count: minutes }) : ''}</output>
    </section>
  );
}
