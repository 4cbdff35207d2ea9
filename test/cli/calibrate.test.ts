import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fallsBelow, type Baseline, type SeenFigures } from '../../src/cli/calibration/baseline.ts';
import { measureDegrees } from '../../src/cli/calibration/degrees.ts';
import { createKeywordReader } from '../../src/cli/calibration/keywords/index.ts';
import type { DegreeFound, Reading } from '../../src/cli/calibration/reading.ts';
import { reportOn } from '../../src/cli/calibration/report.ts';
import { SIGNALS, type Degree, type Signal } from '../../src/core/analysis/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

describe('bad usage ends with 2 and names what there is', () => {
  it.each([
    [['--show', 'sarcasm'], 'stupid_question'],
    [['--lang', 'de'], 'uk, ru, en'],
    [['--set', 'poems'], 'phrases, replies, sentences'],
    [['--limit', 'many'], 'a whole number'],
    [['--baseline', '--lang', 'uk'], 'all languages'],
  ])('%s', { timeout: 30_000 }, (args, named) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/calibrate.ts', ...args], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(named);
  });
});

describe('the report', () => {
  it('sets the analyser beside its rules and the keywords, the unseen part apart', () => {
    const [{ sets, faults_over_languages: faults } = { sets: {}, faults_over_languages: {} }] = reportOn(
      ['en'],
      [
        ...Array.from({ length: 15 }, (_, number) =>
          aReading({ labelled: ['excuse'], found: number < 12 ? ['excuse'] : ['excuse', 'bounce'] }),
        ),
        aReading({ labelled: ['apology'], found: ['apology'], byRules: [], unseen: true }),
      ],
      [],
    );
    expect(sets.replies?.texts).toEqual({ seen: 15, unseen: 1 });
    expect(sets.replies?.seen.excuse).toEqual({ tp: 15, fp: 0, fn: 0, support: 15, precision: 1, recall: 1, f1: 1 });
    expect([sets.replies?.unseen.apology.tp, sets.replies?.rules.unseen.apology.tp]).toEqual([1, 0]);
    expect(sets.replies?.summary.analyser.seen).toEqual({ macro: 1, five: 1, faults: { hits: 18, precision: 15 / 18 } });
    // Three hits are no measurement of one fault, but count among all of them.
    expect(faults.replies?.seen).toEqual({ together: { hits: 18, precision: 15 / 18 }, excuse: { hits: 15, precision: 1 } });
  });

  it('counts a degree found in a near-miss, in another degree and elsewhere as false', () => {
    const insulting: DegreeFound = { degree: 'insulting', critical: true };
    const rows = [
      aReading({ degree: 'insulting', degrees: [insulting] }),
      aReading({ degree: 'insulting', degrees: [{ ...insulting, critical: false }] }),
      aReading({ degree: null, degrees: [insulting] }),
      aReading({ degree: 'tactless', degrees: [insulting] }),
    ];
    const others = [aReading({ labelled: ['rudeness'], degrees: [insulting] }), aReading({ labelled: ['thanks'], degrees: [insulting] })];
    const report = measureDegrees(rows, others)?.insulting;
    expect(report?.critical).toMatchObject({ tp: 1, fp: 2, fn: 1, support: 2, elsewhere: 1, precision_overall: 1 / 4 });
    expect(report?.all).toMatchObject({ tp: 2, fp: 2, fn: 0, elsewhere: 1, precision_overall: 2 / 5 });
  });
});

it('keyword lists find their words whatever the apostrophe, ё or case, and only as whole words', () => {
  const [en, ru] = [createKeywordReader('en'), createKeywordReader('ru')];
  expect([...en('I’m so SORRY, that was our mistake')]).toEqual(['apology', 'ownership']);
  expect([...en('thanksgiving whichever')]).toEqual(['thanks']);
  expect([...ru('Всё вернём за наш счёт')]).toEqual(['solution', 'compensation']);
});

describe('what the seen part may not fall below', () => {
  const f1 = Object.fromEntries(SIGNALS.map((signal) => [signal, 0.9])) as SeenFigures['f1'];
  const figures: SeenFigures = { macro: 0.9, five: 0.9, faultPrecision: 0.9, f1 };
  const baselineOf = (replies: SeenFigures): Baseline =>
    Object.fromEntries(
      LANGS.map((lang) => [lang, { phrases: figures, sentences: figures, replies: lang === 'uk' ? replies : figures }]),
    ) as Baseline;
  const before = baselineOf(figures);

  it('lets a set fall by 0.01 and no further, and names the signals that fell', () => {
    expect(fallsBelow(before, baselineOf({ ...figures, macro: 0.89, five: 0.95 }))).toEqual([]);
    expect(fallsBelow(before, baselineOf({ ...figures, faultPrecision: 0.8899, f1: { ...f1, excuse: 0.5, thanks: 1 } }))).toEqual([
      { lang: 'uk', set: 'replies', figures: ['faultPrecision 0.9000 → 0.8899'], signals: ['excuse 0.9000 → 0.5000'] },
    ]);
  });

  it('is not moved by one signal alone', () => {
    expect(fallsBelow(before, baselineOf({ ...figures, f1: { ...f1, excuse: 0 } }))).toEqual([]);
  });
});

type ReadingSpec = {
  readonly labelled?: readonly Signal[];
  readonly found?: readonly Signal[];
  readonly byRules?: readonly Signal[];
  readonly degree?: Degree | null;
  readonly degrees?: readonly DegreeFound[];
  readonly unseen?: boolean;
};

function aReading({ labelled = [], found = [], byRules = found, degree = null, degrees = [], unseen = false }: ReadingSpec): Reading {
  return {
    text: { id: 'a', lang: 'en', set: 'replies', text: '', context: {}, signals: labelled, evidence: {}, degree, unseen },
    found: { analyser: new Set(found), rules: new Set(byRules), keywords: new Set() },
    degrees,
  };
}
