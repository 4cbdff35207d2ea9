import type { ReactNode } from 'react';
import type { Status } from '../core/scoring/types.ts';
import { classes } from './classes.ts';
import styles from './CriterionRow.module.css';
import { Icon, type IconName } from './Icon.tsx';

const SIGNS: Record<Status, IconName> = {
  met: 'check',
  partly: 'half',
  broken: 'cross',
  missing: 'cross',
  'not-applicable': 'half',
  'not-assessed': 'info',
};

/** The sign of a status; the word stands beside it. */
export function StatusSign({ status, size = 28 }: { readonly status: Status; readonly size?: number }) {
  return (
    <span className={classes(styles.sign, styles[status])} style={{ width: size, height: size }} aria-hidden="true">
      <Icon name={SIGNS[status]} size={size * 0.6} />
    </span>
  );
}

type Props = {
  readonly id: string;
  readonly status: Status;
  readonly name: string;
  /** Set for the core criteria: what the star means. */
  readonly star: string | null;
  readonly statusWord: string;
  /** `7.5 / 10`; null where nothing is counted. */
  readonly points: string | null;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
};

/** One mark: a line that opens to its reasons. */
export function CriterionRow({ id, status, name, star, statusWord, points, open, onToggle, children }: Props) {
  return (
    <details
      className={styles.row}
      open={open}
      onToggle={(event) => {
        onToggle(event.currentTarget.open);
      }}
    >
      <summary id={id} className={styles.summary}>
        <StatusSign status={status} />
        <span className={styles.name}>
          {name}
          {star !== null && (
            <>
              <span className={styles.star} aria-hidden="true">
                ★
              </span>
              <span className="visually-hidden">{` (${star})`}</span>
            </>
          )}
        </span>
        <span className={classes(styles.status, styles[status])}>{statusWord}</span>
        <span className={styles.points}>{points}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
