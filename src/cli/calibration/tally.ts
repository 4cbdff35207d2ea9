import { BAD_SIGNALS, SIGNALS, type Signal } from '../../core/analysis/index.ts';

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

/** How often a reader was right where it found something. */
export type Hits = { readonly hits: number; readonly precision: number | null };

/** A few numbers for all signals: mean F1 over all and over the five, precision over the ten faults together. */
export type Summary = { readonly macro: number; readonly five: number; readonly faults: Hits };

/** What the customer's trust rests on first. */
export const FIVE: readonly Signal[] = ['apology', 'ownership', 'excuse', 'stupid_question', 'compensation'];

/** A text counts once for a signal, however often the signal stands in it. */
export function tallySignals(pairs: readonly { readonly expected: ReadonlySet<Signal>; readonly found: ReadonlySet<Signal> }[]): Tallies {
  return Object.fromEntries(
    SIGNALS.map((signal) => {
      const count = { tp: 0, fp: 0, fn: 0 };
      for (const { expected, found } of pairs) {
        if (expected.has(signal) && found.has(signal)) count.tp += 1;
        else if (expected.has(signal)) count.fn += 1;
        else if (found.has(signal)) count.fp += 1;
      }
      return [signal, tally(count)];
    }),
  ) as unknown as Tallies;
}

/** Mean F1 over the signals that stand in at least five texts (FORMATS §5). */
export function macroF1(tallies: Tallies, signals: readonly Signal[] = SIGNALS): number {
  const scores = signals.map((signal) => tallies[signal]).filter(({ support }) => support >= 5);
  return scores.length === 0 ? 0 : scores.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0) / scores.length;
}

/** Precision over some signals together, from one table or from several. */
export function hitsOf(tables: readonly Tallies[], signals: readonly Signal[] = BAD_SIGNALS): Hits {
  const all = tables.flatMap((tallies) => signals.map((signal) => tallies[signal]));
  const right = all.reduce((sum, { tp }) => sum + tp, 0);
  const hits = all.reduce((sum, { tp, fp }) => sum + tp + fp, 0);
  return { hits, precision: share(right, hits) };
}

export function summarise(tallies: Tallies): Summary {
  return { macro: macroF1(tallies), five: macroF1(tallies, FIVE), faults: hitsOf([tallies]) };
}

export function tally({ tp, fp, fn }: { readonly tp: number; readonly fp: number; readonly fn: number }): Tally {
  return { tp, fp, fn, support: tp + fn, precision: share(tp, tp + fp), recall: share(tp, tp + fn), f1: share(2 * tp, 2 * tp + fp + fn) };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
