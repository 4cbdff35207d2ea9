/** Marks for time: 1 up to excellent, 0.75 at good, 0 at poor, straight lines between. */
import type { Target } from '../scenario/types.ts';

/** The mark at `good`: from here up the speed is met. */
export const GOOD_PACE_MARK = 0.75;

export function paceMark(tookMs: number, target: Target): number {
  const { excellentMs, goodMs, poorMs } = target;
  if (tookMs <= excellentMs) return 1;
  if (tookMs >= poorMs) return tookMs <= goodMs ? GOOD_PACE_MARK : 0;
  if (tookMs <= goodMs) return roundMark(1 - (1 - GOOD_PACE_MARK) * share(tookMs, excellentMs, goodMs));
  return roundMark(GOOD_PACE_MARK * (1 - share(tookMs, goodMs, poorMs)));
}

/** Where `value` stands between two ends, 0…1. */
function share(value: number, from: number, to: number): number {
  return to > from ? (value - from) / (to - from) : 1;
}

export function roundMark(mark: number): number {
  return Math.round(mark * 1000) / 1000;
}

/** A duration as a clock shows it in any language: `0:45`, `12:05`, `4:00:00`. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}
