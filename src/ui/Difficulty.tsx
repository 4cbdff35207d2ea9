import { classes } from './classes.ts';
import styles from './Difficulty.module.css';

/** Difficulty as a word with five rising marks; `label` says it whole. */
export function Difficulty({ level, word, label }: { readonly level: number; readonly word: string; readonly label: string }) {
  return (
    <span className={styles.difficulty}>
      <span className={styles.marks} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} className={classes(step <= level && styles.on)} style={{ height: `${0.25 + step * 0.125}rem` }} />
        ))}
      </span>
      <span aria-hidden="true">{word}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
