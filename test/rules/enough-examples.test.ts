import { expect, it } from 'vitest';
import { readRuleSource } from '../../src/adapters/node/rules.ts';
import { SIGNALS } from '../../src/core/analysis/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

/** Fewer than these show neither how a signal is worded nor what only looks like it. */
const LEAST = { match: 12, miss: 8 };

const sources = LANGS.map((lang) => [lang, readRuleSource(lang).rules] as const);

it.each(sources)('every signal in %s has enough examples of what is found and what is not', (_lang, rules) => {
  const short = SIGNALS.flatMap((signal) => {
    const mine = rules.filter((rule) => rule.signal === signal);
    const distinct = (kind: 'match' | 'miss') => new Set(mine.flatMap((rule) => rule[kind].map(plain))).size;
    return (['match', 'miss'] as const).flatMap((kind) =>
      distinct(kind) < LEAST[kind] ? [`${signal}: ${distinct(kind)} of ${LEAST[kind]} ${kind}`] : [],
    );
  });
  expect(short).toEqual([]);
});

/** The same sentence with other brackets, case or punctuation is the same example. */
function plain(example: string): string {
  return example
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
