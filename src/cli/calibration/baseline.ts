import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SIGNALS, type Analyser, type Signal } from '../../core/analysis/index.ts';
import { LANGS, type Lang } from '../../core/text/index.ts';
import { readAll } from './reading.ts';
import { reportOnSet } from './report.ts';
import { CALIBRATION_SETS, type CalibrationSet, type CalibrationText } from './texts.ts';

const BASELINE_FILE = fileURLToPath(new URL('../../../test/golden/calibration.json', import.meta.url));
export const BASELINE_COMMAND = 'npm run calibrate -- --baseline';

/** FORMATS §5: the seen part may not fall by more than this. */
const MAX_FALL = 0.01;

/** The seen part of one set in one language; F1 of a signal is null where nothing was there to find or was found. */
export type SeenFigures = {
  readonly macro: number;
  readonly five: number;
  readonly faultPrecision: number | null;
  readonly f1: Readonly<Record<Signal, number | null>>;
};
export type Baseline = Readonly<Record<Lang, Readonly<Record<CalibrationSet, SeenFigures>>>>;

/** What fell too far, and which signals fell with it. */
export type Fall = {
  readonly lang: Lang;
  readonly set: CalibrationSet;
  readonly figures: readonly string[];
  readonly signals: readonly string[];
};

/** Rounded, so that the file is the same on every machine. The unseen part is not even read. */
export function measureSeen(analyser: Analyser, texts: readonly CalibrationText[]): Baseline {
  const readings = readAll(
    analyser,
    texts.filter((text) => !text.unseen),
  );
  return Object.fromEntries(
    LANGS.map((lang) => [
      lang,
      Object.fromEntries(
        CALIBRATION_SETS.map((set) => {
          const { seen, summary } = reportOnSet(readings.filter(({ text }) => text.lang === lang && text.set === set));
          const { macro, five, faults } = summary.analyser.seen;
          const f1 = Object.fromEntries(SIGNALS.map((signal) => [signal, rounded(seen[signal].f1)]));
          return [set, { macro: rounded(macro), five: rounded(five), faultPrecision: rounded(faults.precision), f1 }];
        }),
      ),
    ]),
  ) as Baseline;
}

/** Returns the file it wrote. */
export function writeBaseline(analyser: Analyser, texts: readonly CalibrationText[]): string {
  writeFileSync(BASELINE_FILE, `${JSON.stringify(measureSeen(analyser, texts), null, 2)}\n`);
  return BASELINE_FILE;
}

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(BASELINE_FILE, 'utf8')) as Baseline;
}

/**
 * Where the seen part is read worse than it was. What gates is each set's macro F1, its F1 over the five and its precision on faults; one signal of a
 * small set moves by 0.05 with a single text, so signals are named and do not gate.
 */
export function fallsBelow(before: Baseline, now: Baseline): Fall[] {
  return LANGS.flatMap((lang) =>
    CALIBRATION_SETS.flatMap((set) => {
      const [was, is] = [before[lang][set], now[lang][set]];
      const figures = (['macro', 'five', 'faultPrecision'] as const).flatMap((name) => fallen(name, was[name], is[name]));
      return figures.length === 0
        ? []
        : [{ lang, set, figures, signals: SIGNALS.flatMap((signal) => fallen(signal, was.f1[signal], is.f1[signal])) }];
    }),
  );
}

function fallen(name: string, was: number | null, is: number | null): string[] {
  // A share of nothing has not fallen.
  if (was === null || is === null) return [];
  return was - is > MAX_FALL + Number.EPSILON ? [`${name} ${was.toFixed(4)} → ${is.toFixed(4)}`] : [];
}

function rounded<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Math.round(value * 10_000) / 10_000) as Value;
}
