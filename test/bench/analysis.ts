// How long a reply takes to read, against compromise's own parse of the same texts in the same run, and how the cost grows with hostile text.
// Run: npx tsx test/bench/analysis.ts
import nlp from 'compromise/one';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { LANGS, type Lang } from '../../src/core/text/index.ts';
import { quantile, sixtyWords } from './texts.ts';

const rules = loadRules();
const analyser = createAnalyser(rules);
const rulesOnly = createAnalyser(rules, { learned: false });

console.log('60 words, ms: median / p99 over texts, each the least of ten turns (times compromise)');
for (const lang of LANGS) {
  const texts = sixtyWords(lang);
  const [both = [], alone = [], peer = []] = leastOf(texts, [
    (text) => analyser.analyse(text, { lang }),
    (text) => rulesOnly.analyse(text, { lang }),
    (text) => nlp.tokenize(text).document,
  ]);
  const figures = (values: readonly number[]): string =>
    `${quantile(values, 0.5).toFixed(2)} / ${quantile(values, 0.99).toFixed(2)} (${(quantile(values, 0.5) / quantile(peer, 0.5)).toFixed(1)})`;
  console.log(`  ${lang}  ${figures(both)}   rules alone ${figures(alone)}   compromise ${quantile(peer, 0.5).toFixed(2)}`);
}

console.log('\ntyping sixty words letter by letter, ms of processor time a key: median / p99');
for (const lang of LANGS) {
  const keys = sixtyWords(lang)
    .slice(0, 4)
    .flatMap((text) => Array.from(text, (_, at) => processorMs(text.slice(0, at + 1), lang)));
  console.log(`  ${lang}  ${quantile(keys, 0.5).toFixed(2)} / ${quantile(keys, 0.99).toFixed(2)}`);
}

console.log('\nhostile text, ms of processor time for 25 kB and 100 kB, the lesser of two turns (linear: about 4 times)');
const HOSTILE: Readonly<Record<string, string>> = {
  'one word': 'вибачте ',
  'one word, en': 'sorry ',
  'nested quotes': '«"„',
  'quotes and words': '«вы "сами „виноваты ',
  'near-matches, uk': 'вибач вибачте не якщо прошу ',
  'near-matches, ru': 'извините если но не прошу вернуть деньги ',
  'near-matches, en': "sorry if but we can't refund you should have ",
  'combining marks': 'e\u0301',
  'marks on one letter': '\u0301',
  'marks and words': 'вы\u0301бачте ',
  'one long word': 'ы',
  commas: 'мы,',
  digits: '1 200,',
  'numbers and hours': '12:00 12.03 +38 067 ',
  'full stops': 'мы. ',
  'no sentence end': 'мы вам не вернем ничего и ',
  'open brackets': '([{<',
  'at signs': 'a@a.',
  'line ends': 'мы\n',
};
let worst = 0;
for (const [name, unit] of Object.entries(HOSTILE)) {
  const [small = 0, large = 0] = [25_000, 100_000].map((size) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    return Math.min(processorMs(text), processorMs(text));
  });
  const growth = large / (small || 1);
  worst = Math.max(worst, growth);
  console.log(`  ${name.padEnd(20)} ${small.toFixed(0).padStart(6)} ${large.toFixed(0).padStart(6)}   ${growth.toFixed(1)} times`);
}
console.log(`  worst growth: ${worst.toFixed(1)} times`);

/** In turns, text by text, so that whatever else the machine does falls on all of them alike. */
function leastOf(texts: readonly string[], works: readonly ((text: string) => unknown)[]): number[][] {
  const least = works.map(() => texts.map(() => Infinity));
  for (let turn = 0; turn < 10; turn += 1) {
    texts.forEach((text, at) =>
      works.forEach((work, index) => {
        const from = performance.now();
        work(text);
        const mine = least[index] ?? [];
        mine[at] = Math.min(mine[at] ?? Infinity, performance.now() - from);
      }),
    );
  }
  return least;
}

function processorMs(text: string, lang?: Lang): number {
  const from = process.cpuUsage();
  analyser.analyse(text, lang ? { lang } : {});
  return process.cpuUsage(from).user / 1000;
}
