/** What pictures of figures share. Each has a table beside it that says the same, so screen readers skip the picture; nothing moves in it. */
import type { ReactNode } from 'react';
import { ResponsiveContainer } from 'recharts';
import styles from './Picture.module.css';

export const TICK = { fill: 'var(--ink-soft)', fontSize: 13 };
export const GRID = 'var(--line)';
/** Before it is measured, and where nothing can be. */
const UNMEASURED = { width: 520, height: 280 };

export function Picture({
  height,
  legend,
  children,
}: {
  readonly height: number;
  readonly legend: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.picture} aria-hidden="true">
      <p className={styles.legend}>{legend}</p>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ ...UNMEASURED, height }}>
        {children}
      </ResponsiveContainer>
    </div>
  );
}

/** What is told by colour is told by a pattern or a shape too. */
export function Legend({ mark, children }: { readonly mark: 'solid' | 'hatched' | 'circle' | 'diamond'; readonly children: ReactNode }) {
  return (
    <span>
      <i data-mark={mark} />
      {children}
    </span>
  );
}

/** What is said of a place in the picture where the pointer is. */
export function Tip({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.tip}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Where the ticks of a scale from seconds to days may stand. */
const SCALE_MS = [1, 5, 15, 60, 300, 900, 3600, 14_400, 43_200, 86_400, 259_200, 604_800, 2_592_000].map((seconds) => seconds * 1000);

/** Of a logarithmic scale of times: seconds and days in one picture. */
export function logTicks(known: readonly number[]): { readonly least: number; readonly most: number; readonly ticks: number[] } {
  const least = SCALE_MS.findLast((ms) => ms <= Math.min(...known)) ?? 1;
  const most = SCALE_MS.find((ms) => ms > least && ms >= Math.max(...known)) ?? Math.max(...known);
  return { least, most, ticks: SCALE_MS.filter((ms) => ms >= least && ms <= most) };
}
