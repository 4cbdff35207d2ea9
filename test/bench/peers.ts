// How long sixty English words take to read, beside what others do with the same words in the same run. Ratios, since machines differ.
// Run: npx tsx test/bench/peers.ts
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import nlp from 'compromise/one';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextProfanities from 'retext-profanities';
import stopWords from 'textlint-rule-stop-words';
import terminology from 'textlint-rule-terminology';
import writeGoodRule from 'textlint-rule-write-good';
import { unified } from 'unified';
import writeGood from 'write-good';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { quantile, sixtyWords } from './texts.ts';

const rules = loadRules();
const analyser = createAnalyser(rules);
const rulesOnly = createAnalyser(rules, { learned: false });
const words = unified().use(retextEnglish).use(retextEquality).use(retextProfanities).freeze();
const kernel = new TextlintKernel();
const textlint = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: inner(textPlugin) }],
  rules: [
    { ruleId: 'write-good', rule: inner(writeGoodRule) },
    { ruleId: 'terminology', rule: terminology },
    { ruleId: 'stop-words', rule: stopWords },
  ],
};

const ours = rules.sets.find(({ lang }) => lang === 'en');
const READERS: readonly (readonly [name: string, work: (text: string) => unknown])[] = [
  ['ours', (text) => analyser.analyse(text, { lang: 'en' })],
  ['ours, rules alone', (text) => rulesOnly.analyse(text, { lang: 'en' })],
  ['compromise/one, parse', (text) => nlp.tokenize(text).document],
  ['write-good', (text) => writeGood(text)],
  ['retext-equality + profanities', (text) => words.runSync(words.parse(text))],
  ['textlint, 3 rules', (text) => kernel.lintText(text, textlint)],
];

const texts = sixtyWords('en');
console.log(
  `${texts.length} English texts of 60 words; ours: ${ours?.rules.length} rules of ${ours?.rules.reduce((sum, { when }) => sum + when.length, 0)} patterns`,
);
const least = READERS.map(() => texts.map(() => Infinity));
// In turns, text by text, and the least of ten: whatever else the machine does falls on all of them alike, or on none.
for (let round = 0; round < 10; round += 1) {
  for (const [at, text] of texts.entries()) {
    for (const [index, [, work]] of READERS.entries()) {
      const from = performance.now();
      await work(text);
      const mine = least[index] ?? [];
      mine[at] = Math.min(mine[at] ?? Infinity, performance.now() - from);
    }
  }
}
const own = quantile(least[0] ?? [], 0.5);
console.log(`${''.padEnd(32)}median ms  longest  ours takes`);
for (const [index, [name]] of READERS.entries()) {
  const mine = least[index] ?? [];
  const median = quantile(mine, 0.5);
  console.log(
    `${name.padEnd(32)}${median.toFixed(2).padStart(9)}  ${quantile(mine, 1).toFixed(2).padStart(7)}  ${(own / median).toFixed(2).padStart(6)} times as long`,
  );
}

/** CommonJS that was compiled from modules keeps what it exports one step deeper. */
function inner<Module>(module: Module): Module {
  return (module as { readonly default?: Module }).default ?? module;
}
