import { classes } from './classes.ts';
import styles from './Countdown.module.css';

export type Pressure = 'none' | 'in-time' | 'late' | 'overdue';

type Props = {
  readonly pressure: Pressure;
  /** How much of the time is used up, 0…1. */
  readonly used: number;
  /** The number in words or digits, and what it means. */
  readonly time: string;
  readonly word: string;
  /** What the time is measured against; left out where there is little room. */
  readonly against?: string | undefined;
};

const RADIUS = 15;
const LENGTH = 2 * Math.PI * RADIUS;

/** Time running out: a ring that fills, the time, and a word for where it stands. Pure picture and text: announcements are the screen's. */
export function Countdown({ pressure, used, time, word, against }: Props) {
  const filled = Math.min(1, Math.max(0, used));
  return (
    <div className={classes(styles.countdown, styles[pressure])}>
      <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <circle cx="20" cy="20" r={RADIUS} className={styles.track} />
        <circle
          cx="20"
          cy="20"
          r={RADIUS}
          className={styles.used}
          strokeDasharray={`${filled * LENGTH} ${LENGTH}`}
          transform="rotate(-90 20 20)"
        />
        {pressure === 'overdue' ? (
          <path d="M20 13v9m0 4.5v.1" className={styles.hand} />
        ) : (
          <path d="M20 14v6l4 2.5" className={styles.hand} />
        )}
      </svg>
      <div className={styles.text}>
        <span className={classes(styles.time, time.includes(':') && 'num')}>{time}</span>
        <span className={styles.word}>
          {word}
          {against && <span className={styles.against}>, {against}</span>}
        </span>
      </div>
    </div>
  );
}
