import { expect, it } from 'vitest';
import { readRuleSource } from '../../src/adapters/node/rules.ts';
import { LANGS } from '../../src/core/text/index.ts';
import { reasons as ru } from '../../src/i18n/ru/reasons.ts';
import { reasons as uk } from '../../src/i18n/uk/reasons.ts';

/** What rules say of themselves, each sentence once. */
const said = new Set(LANGS.flatMap((lang) => readRuleSource(lang).rules.map(({ why }) => why)));

it.each([
  ['src/i18n/uk/reasons.ts', uk],
  ['src/i18n/ru/reasons.ts', ru],
])('%s says in its language why rules find what they find: every sentence of theirs, and no other', (file, reasons: object) => {
  const untranslated = [...said].filter((why) => !Object.hasOwn(reasons, why));
  const unsaid = Object.keys(reasons).filter((why) => !said.has(why));
  expect(untranslated, `A rule says this, and ${file} has no translation of it.`).toEqual([]);
  expect(unsaid, `${file} translates this, and no rule says it.`).toEqual([]);
});
