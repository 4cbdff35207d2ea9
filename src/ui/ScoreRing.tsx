import styles from './ScoreRing.module.css';
import { classes } from './classes.ts';

type Props = {
  /** 0…100; null where there is no score. */
  readonly score: number | null;
  readonly passMark: number;
  readonly tone: 'good' | 'partly' | 'bad' | 'plain';
  /** The number as written; a word where there is none. */
  readonly value: string;
  /** Says everything the ring shows. */
  readonly label: string;
  readonly size?: number;
};

const RADIUS = 52;
const LENGTH = 2 * Math.PI * RADIUS;

/** A score as a ring, with a notch where the pass mark is. */
export function ScoreRing({ score, passMark, tone, value, label, size = 136 }: Props) {
  return (
    <div className={classes(styles.ring, styles[tone])} style={{ width: size, height: size }}>
      <span className="visually-hidden">{label}</span>
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle cx="60" cy="60" r={RADIUS} className={styles.track} />
        {score !== null && score > 0 && (
          <circle
            cx="60"
            cy="60"
            r={RADIUS}
            className={styles.value}
            strokeDasharray={`${(LENGTH * Math.min(score, 100)) / 100} ${LENGTH}`}
            transform="rotate(-90 60 60)"
          />
        )}
        <line x1="60" y1="0.5" x2="60" y2="16" className={styles.notch} transform={`rotate(${passMark * 3.6} 60 60)`} />
      </svg>
      <span className={classes(styles.number, score === null && styles.word)} aria-hidden="true">
        {value}
      </span>
    </div>
  );
}
