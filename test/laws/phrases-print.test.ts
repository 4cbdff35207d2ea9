import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNALS } from '../../src/core/analysis/index.ts';
import {
  createPhraseJudge,
  type Phrases,
  printPhrases,
  readPhrases,
  type TeamPhrase,
  usualCertainty,
} from '../../src/core/phrases/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

const line = fc
  .oneof(
    fc.constantFrom('no', '- перша', "обов'язково: так", '#neg', '[дужки]', '{a|b} ..3 c*', 'null', '1', '~'),
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((text) => text.replaceAll(/\p{C}/gu, '').trim()),
  )
  .filter((text) => text.trim() === text && text !== '');

const entry: fc.Arbitrary<TeamPhrase> = fc.record({
  signal: fc.constantFrom(...SIGNALS),
  lang: fc.constantFrom(...LANGS),
  when: fc.array(line, { maxLength: 3 }),
  unless: fc.array(line, { maxLength: 2 }),
  certainty: fc.constantFrom('found' as const, 'likely' as const),
  better: fc.constant(null),
  match: fc.array(line, { maxLength: 3 }),
  miss: fc.array(line, { maxLength: 3 }),
  note: fc.oneof(fc.constant(''), line),
});
const anyPhrases: fc.Arbitrary<Phrases> = fc.record({ title: fc.oneof(fc.constant(''), line), entries: fc.array(entry, { maxLength: 4 }) });
const lexiconsOf = () => ({});

describe('any phrases', () => {
  it('are judged without an error, and the judge says of a file what it says of what stands in it', () => {
    fc.assert(
      fc.property(anyPhrases, (phrases) => {
        const judged = createPhraseJudge(lexiconsOf)(phrases).map(({ code, params }) => ({ code, params }));
        const { phrases: read, diagnostics } = readPhrases(printPhrases(phrases), { lexiconsOf });
        const said = diagnostics.filter(({ code }) => /^(?:phrases|pattern)\//u.test(code)).map(({ code, params }) => ({ code, params }));
        const byText = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();
        expect(byText(said)).toEqual(byText(judged));
        // what is sound reads back as it was, and nothing else is taken
        expect(read).toEqual(judged.length === 0 ? phrases : null);
      }),
    );
  });

  it('accuse as likely only, unless their team says otherwise', () => {
    for (const signal of SIGNALS) expect(['found', 'likely']).toContain(usualCertainty(signal));
    expect(SIGNALS.filter((signal) => usualCertainty(signal) === 'likely')).toHaveLength(10);
  });
});
