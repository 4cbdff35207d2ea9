import type { Degree, Signal } from '../../core/analysis/index.ts';
import type { DegreeFound, Reading } from './reading.ts';
import { tally, type Tally } from './tally.ts';

/** The degrees that may fail an attempt, and the signal they are degrees of. */
export const GRAVE_DEGREES = { insulting: 'rudeness', 'no-manager': 'brush_off', 'ends-talk': 'brush_off' } as const satisfies Partial<
  Record<Degree, Signal>
>;
export type GraveDegree = keyof typeof GRAVE_DEGREES;

/** `rows`: over the texts labelled by degree. `elsewhere`: false alarms in the other labelled texts that lack the signal. */
export type DegreeTally = Tally & { readonly elsewhere: number; readonly precision_overall: number | null };
export type DegreeReport = Readonly<
  Record<
    GraveDegree,
    { readonly critical: DegreeTally; readonly all: DegreeTally; readonly unseen: { critical: DegreeTally; all: DegreeTally } }
  >
>;

/** Null where no text is labelled by degree. A degree found in a text of another degree is a false alarm too. */
export function measureDegrees(rows: readonly Reading[], others: readonly Reading[]): DegreeReport | null {
  if (rows.length === 0) return null;
  const measure = (degree: GraveDegree, among: (found: DegreeFound) => boolean, part: (reading: Reading) => boolean): DegreeTally => {
    const finds = ({ degrees }: Reading): boolean => degrees.some((found) => found.degree === degree && among(found));
    const mine = rows.filter(part);
    const labelled = mine.filter(({ text }) => text.degree === degree);
    const tp = labelled.filter(finds).length;
    const fp = mine.filter((row) => row.text.degree !== degree && finds(row)).length;
    const elsewhere = others.filter((row) => part(row) && !row.text.signals.includes(GRAVE_DEGREES[degree]) && finds(row)).length;
    const hits = tp + fp + elsewhere;
    return { ...tally({ tp, fp, fn: labelled.length - tp }), elsewhere, precision_overall: hits === 0 ? null : tp / hits };
  };
  const both = (degree: GraveDegree, part: (reading: Reading) => boolean) => ({
    critical: measure(degree, ({ critical }) => critical, part),
    all: measure(degree, () => true, part),
  });
  return Object.fromEntries(
    (Object.keys(GRAVE_DEGREES) as GraveDegree[]).map((degree) => [
      degree,
      { ...both(degree, () => true), unseen: both(degree, ({ text }) => text.unseen) },
    ]),
  ) as DegreeReport;
}
