// `npm run train`: learns, from the labelled texts that may be read, what the rules miss; writes src/rules/<lang>/model.json. Deterministic, offline.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadRules, modelFile } from '../adapters/node/rules.ts';
import { CONTEXT_UNIT, createAnalyser, SIGNALS, WEIGHT_UNIT, type Model, type Rules, type Signal } from '../core/analysis/index.ts';
import { LANGS } from '../core/text/index.ts';
import { FirstReading, type Corpus } from './training/first-reading.ts';
import { readAmongNeighbours } from './training/second-reading.ts';
import { thresholdOf } from './training/threshold.ts';
import { loadReplies } from './training/units.ts';

const { values } = parseArgs({ options: { lang: { type: 'string' }, mine: { type: 'string' } } });

for (const lang of LANGS.filter((one) => !values.lang || values.lang === one)) {
  const rules = loadRules(undefined, [lang]);
  const [set] = rules.sets;
  if (!set) continue;
  const replies = loadReplies(set);
  const first = new FirstReading(replies);
  if (values.mine) {
    for (const { name, weight } of first.heaviest(values.mine as Signal, 80)) console.log(`${weight.toFixed(2)}  ${name}`);
    continue;
  }
  const model = modelOf(rules, replies, first);
  writeFileSync(modelFile(lang), `${JSON.stringify(model)}\n`);
  const added = model.signals.flatMap(({ signal, threshold }) => (threshold === null ? [] : [`${signal} ${threshold}`]));
  console.log(`${lang}: ${added.join(', ')}; ${Object.keys(model.features).length} features`);
}

function modelOf(rules: Rules, replies: Corpus, first: FirstReading): Model {
  const second = readAmongNeighbours(replies, first.heldOut());
  const found = foundByRules(rules, replies);
  const signals = SIGNALS.map((signal, number) => {
    const candidates = replies.flatMap(({ units, signals: labelled }, at) =>
      units.length < 2
        ? []
        : [
            {
              score: Math.max(...(second.heldOut[at] ?? []).map((row) => row[number] ?? 0)),
              isLabelled: labelled.has(signal),
              isFound: found[at]?.has(signal) ?? false,
            },
          ],
    );
    return {
      signal,
      bias: Math.round(first.biasOf(signal) / WEIGHT_UNIT) * WEIGHT_UNIT,
      threshold: thresholdOf(signal, candidates),
      context: (second.weights[number] ?? []).map((weight) => Math.round(weight / CONTEXT_UNIT)),
    };
  });
  const features: Record<string, number[]> = {};
  SIGNALS.forEach((signal, number) => {
    for (const [name, weight] of first.weightsOf(signal)) {
      const units = Math.round(weight / WEIGHT_UNIT);
      if (units !== 0) (features[name] ??= []).push(number, units);
    }
  });
  const version = createHash('sha256').update(JSON.stringify({ signals, features })).digest('hex').slice(0, 8);
  return { version, signals, features };
}

function foundByRules(rules: Rules, replies: Corpus): ReadonlySet<Signal>[] {
  const analyser = createAnalyser(rules, { learned: false });
  return replies.map(({ text, channel }) => {
    const { findings } = analyser.analyse(text, channel ? { channel } : {});
    return new Set(findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])));
  });
}
