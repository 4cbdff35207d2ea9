import type { Mood } from '../core/scenario/types.ts';
import { classes } from './classes.ts';
import styles from './MoodFace.module.css';

/** Brows, eyes and mouth of each mood; the face must read without its colour and at 20 px. */
const FEATURES: Record<Mood, { readonly brows: string; readonly mouth: string; readonly fill?: boolean }> = {
  furious: { brows: 'M8.6 11.2 14 14.4M23.4 11.2 18 14.4', mouth: 'M10.6 23.8c1.1-3.6 9.7-3.6 10.8 0Z', fill: true },
  angry: { brows: 'M9.2 11.8l4.6 1.9M22.8 11.8l-4.6 1.9', mouth: 'M11 23.2c1.8-2.9 8.2-2.9 10 0' },
  upset: { brows: 'M9 13.6l4.2-1.7M23 13.6l-4.2-1.7', mouth: 'M11.6 22.6c1.6-1.5 3.2-1.5 4.4-.8s2.8.7 4.4-.8' },
  calm: { brows: 'M9.6 12h3.8M22.4 12h-3.8', mouth: 'M11.6 21.2c2.4 1.5 6.4 1.5 8.8 0' },
  grateful: { brows: 'M9.4 12.2c.9-1.1 3-1.1 4 0M22.6 12.2c-.9-1.1-3-1.1-4 0', mouth: 'M10.4 19.8c.8 5.2 10.4 5.2 11.2 0Z', fill: true },
};

/** The customer's face. Give `label` only where no word stands beside it. */
export function MoodFace({ mood, size = 32, label }: { readonly mood: Mood; readonly size?: number; readonly label?: string }) {
  const { brows, mouth, fill } = FEATURES[mood];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      className={classes(styles.face, styles[mood])}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <circle cx="16" cy="16" r="13.5" className={styles.head} />
      <path d={brows} className={styles.line} />
      {mood === 'grateful' ? (
        <path d="M9.6 16.2c.7-1 2.7-1 3.4 0M19 16.2c.7-1 2.7-1 3.4 0" className={styles.line} />
      ) : (
        <>
          <circle cx="12" cy="16.4" r="1.45" className={styles.dot} />
          <circle cx="20" cy="16.4" r="1.45" className={styles.dot} />
        </>
      )}
      <path d={mouth} className={fill ? styles.open : styles.line} />
    </svg>
  );
}

/** Face and word together, on the mood's own ground. */
export function MoodBadge({ mood, word }: { readonly mood: Mood; readonly word: string }) {
  return (
    <span className={classes(styles.badge, styles[mood])}>
      <MoodFace mood={mood} size={24} />
      {word}
    </span>
  );
}
