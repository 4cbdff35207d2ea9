// `npm run train`: learns, from the labelled texts that may be read, what the rules miss; writes src/rules/<lang>/model.json. Deterministic, offline.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadRules, modelFile } from '../adapters/node/rules.ts';
import { CONTEXT_UNIT, createAnalyser, packWeights, SIGNALS, STEPS, type Model, type Rules, type Signal } from '../core/analysis/index.ts';
import { LANGS } from '../core/text/index.ts';
import { FirstReading, type Corpus } from './training/first-reading.ts';
import { readAmongNeighbours } from './training/second-reading.ts';
import { thresholdsOf } from './training/threshold.ts';
import { loadReplies, namesOf } from './training/units.ts';

const { values } = parseArgs({ options: { lang: { type: 'string' }, mine: { type: 'string' } } });

for (const lang of LANGS.filter((one) => !values.lang || values.lang === one)) {
  const rules = loadRules(undefined, [lang]);
  const [set] = rules.sets;
  if (!set) continue;
  const replies = loadReplies(set);
  const first = new FirstReading(replies);
  if (values.mine) {
    for (const line of heaviest(values.mine as Signal, first, namesOf(set))) console.log(line);
    continue;
  }
  const model = modelOf(rules, replies, first);
  writeFileSync(modelFile(lang), `${JSON.stringify(model)}\n`);
  const added = model.signals.map(
    ({ signal, threshold, doubt }) => `${signal} ${threshold ?? '–'}${doubt === null ? '' : ` (doubt ${doubt})`}`,
  );
  console.log(`${lang}: ${replies.reduce((sum, { units }) => sum + units.length, 0)} sentences; ${added.join(', ')}`);
}

function modelOf(rules: Rules, replies: Corpus, first: FirstReading): Model {
  const second = readAmongNeighbours(replies, first.heldOut());
  const found = foundByRules(rules, replies);
  const signals = SIGNALS.map((signal, number) => {
    const candidates = replies.flatMap(({ isNatural, signals: labelled }, at) =>
      isNatural
        ? [
            {
              score: Math.max(...(second.heldOut[at] ?? []).map((row) => row[number] ?? 0)),
              isLabelled: labelled.has(signal),
              isFound: found[at]?.has(signal) ?? false,
            },
          ]
        : [],
    );
    return {
      signal,
      bias: Math.round(first.biasOf(signal) * 1000) / 1000,
      step: Number((largest(first, signal) / STEPS).toPrecision(4)),
      ...thresholdsOf(signal, candidates),
      context: (second.weights[number] ?? []).map((weight) => Math.round(weight / CONTEXT_UNIT)),
    };
  });
  const steps = new Map(
    [...first.places.keys()].map((key) => [key, signals.map(({ signal, step }) => Math.round(first.weightOf(signal, key) / step))]),
  );
  const weights = packWeights(steps, signals.length);
  const version = createHash('sha256').update(JSON.stringify({ signals, weights })).digest('hex').slice(0, 8);
  return { version, signals, weights };
}

function largest(first: FirstReading, signal: Signal): number {
  let most = 1e-6;
  for (const key of first.places.keys()) most = Math.max(most, Math.abs(first.weightOf(signal, key)));
  return most;
}

/** What weighs most for a signal, for whoever widens the lexicons. */
function heaviest(signal: Signal, first: FirstReading, names: ReadonlyMap<number, string>): string[] {
  return [...first.places.keys()]
    .map((key) => ({ name: names.get(key) ?? '', weight: first.weightOf(signal, key) }))
    .filter(({ name }) => name !== '' && !name.startsWith('@'))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 80)
    .map(({ name, weight }) => `${weight.toFixed(2)}  ${name}`);
}

function foundByRules(rules: Rules, replies: Corpus): ReadonlySet<Signal>[] {
  const analyser = createAnalyser(rules, { learned: false });
  return replies.map(({ text, channel }) => {
    const { findings } = analyser.analyse(text, channel ? { channel } : {});
    return new Set(findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])));
  });
}
