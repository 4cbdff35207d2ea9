import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Tag.module.css';

export type Tone = 'plain' | 'accent' | 'good' | 'partly' | 'bad';

/** A short word on a ground of its own. */
export function Tag({ tone = 'plain', icon, children }: { readonly tone?: Tone; readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
