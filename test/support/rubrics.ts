import * as fc from 'fast-check';
import { CHANNELS, type Target } from '../../src/core/scenario/types.ts';
import { AUTO_FAILS, CRITERIA, PLAIN_RUBRIC, type Rubric } from '../../src/core/scoring/types.ts';

/** A rubric with something of everything. */
export const STRICT: Rubric = {
  title: 'Друга лінія',
  passMark: 90,
  weights: { apology: 20, thanks: 0 },
  notApplicable: ['self-praise'],
  autoFail: ['ownership'],
  autoFailOff: ['no-manager'],
  targets: { chat: { firstReply: { excellentMs: 10_000, goodMs: 20_000, poorMs: 60_000 } } },
};

export const aRubric = (change: Partial<Rubric>): Rubric => ({ ...PLAIN_RUBRIC, ...change });

const target: fc.Arbitrary<Target> = fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000), fc.nat(90_000_000)).map((all) => {
  const [excellentMs, goodMs, poorMs] = all.toSorted((a, b) => a - b) as [number, number, number];
  return { excellentMs, goodMs, poorMs };
});
const targets = fc
  .record({ firstReply: target, reply: target }, { requiredKeys: [] })
  .filter(({ firstReply, reply }) => firstReply !== undefined || reply !== undefined);

/** Any rubric without a fault. */
export const anyRubric: fc.Arbitrary<Rubric> = fc
  .record({
    title: fc.oneof(
      fc.constantFrom('', 'no', '- перша', 'Рубрика: друга #2', "обов'язкова"),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    passMark: fc.integer({ min: 1, max: 100 }),
    weights: fc.dictionary(
      fc.constantFrom(...CRITERIA),
      fc.oneof(
        fc.nat(40),
        fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
      ),
      {
        maxKeys: 6,
        noNullPrototype: true,
      },
    ),
    notApplicable: fc.subarray([...CRITERIA], { maxLength: 6 }),
    autoFail: fc.subarray([...CRITERIA], { maxLength: 4 }),
    autoFailOff: fc.subarray([...AUTO_FAILS]),
    targets: fc.dictionary(fc.constantFrom(...CHANNELS), targets, { maxKeys: 3, noNullPrototype: true }),
  })
  .map((rubric) => ({ ...rubric, autoFail: rubric.autoFail.filter((id) => !rubric.notApplicable.includes(id)) }));
