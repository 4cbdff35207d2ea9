import type { Edge, EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { lineThrough, type Point } from './arrange.ts';
import type { Way } from './parts.ts';
import styles from './Picture.module.css';

export type WayLineType = Edge<{ readonly points: readonly Point[]; readonly look: Way['look']; readonly arrowId: string }, 'way'>;

/** The line of all ways from one part to another; its words stand in the label. */
export const WayLine = memo(function WayLine({ data }: EdgeProps<WayLineType>) {
  if (!data) return null;
  return <path d={lineThrough(data.points)} data-look={data.look} className={styles.line} markerEnd={`url(#${data.arrowId})`} />;
});
