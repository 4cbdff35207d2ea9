// How long a reply takes to read, against compromise's own parse of the same texts in the same run, and how the cost grows with hostile text.
// Run: npx tsx test/bench/analysis.ts
import nlp from 'compromise/one';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { loadCalibration } from '../../src/cli/calibration/texts.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

const analyser = createAnalyser(loadRules());

console.log('60 words, ms: median / p99 (times compromise)');
for (const lang of LANGS) {
  const texts = sixtyWords(lang);
  const ours = times(texts, (text) => analyser.analyse(text, { lang }));
  const peer = times(texts, (text) => nlp.tokenize(text).document);
  console.log(
    `  ${lang}  ${at(ours, 0.5)} / ${at(ours, 0.99)}   compromise ${at(peer, 0.5)}   ratio ${(median(ours) / median(peer)).toFixed(1)}`,
  );
}

console.log('\nhostile text, ms for 25 kB and 100 kB (linear: about 4 times)');
const HOSTILE: Readonly<Record<string, string>> = {
  'one word': 'вибачте ',
  'nested quotes': '«"„',
  'near-matches': 'вибач вибачте не якщо прошу ',
  'combining marks': 'e\u0301',
  'one long word': 'ы',
  commas: 'мы,',
  digits: '1 200,',
  'full stops': 'мы. ',
  'no sentence end': 'мы вам не вернем ничего и ',
};
for (const [name, unit] of Object.entries(HOSTILE)) {
  const [small, large] = [25_000, 100_000].map((size) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    return median(times([text, text, text], (one) => analyser.analyse(one)));
  });
  console.log(
    `  ${name.padEnd(16)} ${(small ?? 0).toFixed(0).padStart(6)} ${(large ?? 0).toFixed(0).padStart(6)}   ${((large ?? 0) / (small || 1)).toFixed(1)} times`,
  );
}

/** Whole labelled replies joined and cut to sixty words. */
function sixtyWords(lang: string): string[] {
  const words = loadCalibration()
    .filter((text) => text.lang === lang && text.set === 'replies')
    .flatMap((text) => text.text.split(/\s+/u));
  return Array.from({ length: Math.floor(words.length / 60) }, (_, index) => words.slice(index * 60, index * 60 + 60).join(' '));
}

function times(texts: readonly string[], work: (text: string) => unknown): number[] {
  for (const text of texts) work(text);
  return Array.from({ length: texts.length > 3 ? 10 : 1 }, () => texts)
    .flat()
    .map((text) => {
      const from = performance.now();
      work(text);
      return performance.now() - from;
    });
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function at(values: readonly number[], share: number): string {
  return quantile(values, share).toFixed(2);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
