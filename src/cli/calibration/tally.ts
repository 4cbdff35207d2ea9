import { SIGNALS, type Analyser, type Signal } from '../../core/analysis/index.ts';
import type { CalibrationText } from './texts.ts';

/** Counts and shares for one signal; a share is null where nothing was there to share. */
export type Tally = {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly support: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
};

export type Tallies = Readonly<Record<Signal, Tally>>;

/** A text counts once for a signal, however often the signal stands in it. */
export function calibrate(analyser: Analyser, texts: readonly CalibrationText[]): Tallies {
  const counts = new Map(SIGNALS.map((signal) => [signal, { tp: 0, fp: 0, fn: 0 }]));
  for (const text of texts) {
    const found = new Set(
      analyser.analyse(text.text, text.context).findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])),
    );
    for (const [signal, count] of counts) {
      const expected = text.signals.includes(signal);
      if (expected && found.has(signal)) count.tp += 1;
      else if (expected) count.fn += 1;
      else if (found.has(signal)) count.fp += 1;
    }
  }
  return Object.fromEntries([...counts].map(([signal, count]) => [signal, tally(count)])) as unknown as Tallies;
}

/** Mean F1 over the signals that stand in at least five texts (FORMATS §5). */
export function macroF1(tallies: Tallies, signals: readonly Signal[] = SIGNALS): number {
  const scores = signals.map((signal) => tallies[signal]).filter(({ support }) => support >= 5);
  return scores.length === 0 ? 0 : scores.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0) / scores.length;
}

function tally({ tp, fp, fn }: { tp: number; fp: number; fn: number }): Tally {
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return { tp, fp, fn, support: tp + fn, precision: share(tp, tp + fp), recall: share(tp, tp + fn), f1: share(2 * tp, 2 * tp + fp + fn) };
}
