// `npm run train`: learns, from the labelled texts that may be read, what the rules miss; writes src/rules/<lang>/model.json. Deterministic, offline.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadRules, modelFile } from '../adapters/node/rules.ts';
import { BAD_SIGNALS, createAnalyser, SIGNALS, type Model, type Signal } from '../core/analysis/index.ts';
import { LANGS, type Lang } from '../core/text/index.ts';
import { loadCalibration } from './calibration/texts.ts';
import { Ftrl } from './training/ftrl.ts';
import { loadUnits, type Unit } from './training/units.ts';

/** Chosen by cross-validation on the seen texts: a strong l1 keeps one weight in seven at no loss. */
const LEARNING = { alpha: 0.2, beta: 1, l1: 8, l2: 1, passes: 10, positiveWeight: 3 };
const FOLDS = 5;
const SEED = 7;
/** A feature that stands in one sentence only is an accident. */
const MIN_SENTENCES = 2;
/** Weights below this are noise: left out. In hundredths they are shipped. */
const MIN_WEIGHT = 0.03;
/** Of what the layer adds to the rules this share must be right, on texts it was not trained on: more for faults, since accusing wrongly is worse than missing. */
const PRECISION = { fault: 0.92, good: 0.9 };
/** A threshold that rests on fewer additions is no measurement. */
const MIN_ADDITIONS = 4;

const { values } = parseArgs({ options: { lang: { type: 'string' }, mine: { type: 'string' } } });

for (const lang of LANGS.filter((one) => !values.lang || values.lang === one)) {
  const units = loadUnits(lang);
  const vocabulary = vocabularyOf(units);
  if (values.mine) {
    mine(values.mine as Signal, units, vocabulary);
    continue;
  }
  const thresholds = thresholdsOf(lang, units, vocabulary);
  const model = modelOf(units, vocabulary, thresholds);
  writeFileSync(modelFile(lang), `${JSON.stringify(model)}\n`);
  console.log(
    `${lang}: ${model.signals.map(({ signal, threshold }) => `${signal} ${threshold}`).join(', ')}; ${Object.keys(model.features).length} features`,
  );
}

/** Prints what weighs most for a signal, for whoever widens the lexicons. */
function mine(signal: Signal, units: readonly Unit[], vocabulary: ReadonlyMap<string, number>): void {
  const learned = learn(units, vocabulary, signal);
  const heaviest = [...vocabulary]
    .map(([name, index]) => ({ name, weight: learned.weight(index) }))
    .filter(({ name }) => name.startsWith('='));
  heaviest.sort((a, b) => b.weight - a.weight);
  for (const { name, weight } of heaviest.slice(0, 80)) console.log(`${weight.toFixed(2)}  ${name.slice(1)}`);
}

function vocabularyOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of units) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= MIN_SENTENCES).map(([feature], index) => [feature, index]));
}

function learn(units: readonly Unit[], vocabulary: ReadonlyMap<string, number>, signal: Signal): Ftrl {
  const learned = new Ftrl(vocabulary.size, LEARNING);
  learned.train(
    units.map((unit) => ({ features: indexesOf(unit, vocabulary), label: unit.signals.includes(signal) })),
    SEED,
  );
  return learned;
}

function indexesOf(unit: Unit, vocabulary: ReadonlyMap<string, number>): number[] {
  return unit.features.flatMap((feature) => vocabulary.get(feature) ?? []);
}

/**
 * For each signal the lowest threshold at which what the layer adds, to replies where no rule found the signal, is right often enough.
 * Scores come from models that never saw the reply. A signal without such a threshold is left to the rules.
 */
function thresholdsOf(lang: Lang, units: readonly Unit[], vocabulary: ReadonlyMap<string, number>): ReadonlyMap<Signal, number> {
  const analyser = createAnalyser(loadRules(undefined, [lang]), { learned: false });
  const texts = loadCalibration().filter((text) => text.lang === lang && !text.unseen);
  const found = new Map(
    texts.map((text) => [
      text.id,
      new Set(analyser.analyse(text.text, text.context).findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : []))),
    ]),
  );
  const labelled = new Map(texts.map((text) => [text.id, text.signals]));
  const thresholds = new Map<Signal, number>();
  for (const signal of SIGNALS) {
    const best = new Map<string, number>();
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const learned = learn(
        units.filter((unit) => foldOf(unit.reply) !== fold),
        vocabulary,
        signal,
      );
      for (const unit of units) {
        if (foldOf(unit.reply) !== fold) continue;
        best.set(unit.reply, Math.max(best.get(unit.reply) ?? Number.NEGATIVE_INFINITY, learned.score(indexesOf(unit, vocabulary))));
      }
    }
    const additions = [...best]
      .filter(([reply]) => !found.get(reply)?.has(signal))
      .map(([reply, score]) => ({ score, right: labelled.get(reply)?.includes(signal) ?? false }));
    const threshold = lowestPrecise(additions, (BAD_SIGNALS as readonly Signal[]).includes(signal) ? PRECISION.fault : PRECISION.good);
    if (threshold !== null) thresholds.set(signal, threshold);
  }
  return thresholds;
}

function lowestPrecise(additions: { score: number; right: boolean }[], precision: number): number | null {
  additions.sort((a, b) => b.score - a.score);
  let right = 0;
  let threshold: number | null = null;
  additions.forEach((addition, index) => {
    if (addition.right) right += 1;
    if (index + 1 >= MIN_ADDITIONS && addition.right && right / (index + 1) >= precision) threshold = addition.score;
  });
  return threshold === null ? null : Math.floor(threshold * 100) / 100;
}

function modelOf(units: readonly Unit[], vocabulary: ReadonlyMap<string, number>, thresholds: ReadonlyMap<Signal, number>): Model {
  const features: Record<string, number[]> = {};
  const signals = [...thresholds].map(([signal, threshold], number) => {
    const learned = learn(units, vocabulary, signal);
    for (const [name, index] of vocabulary) {
      const weight = learned.weight(index);
      if (Math.abs(weight) >= MIN_WEIGHT) (features[name] ??= []).push(number, Math.round(weight * 100));
    }
    return { signal, bias: Math.round(learned.weight(learned.size - 1) * 100) / 100, threshold };
  });
  const version = createHash('sha256').update(JSON.stringify({ signals, features })).digest('hex').slice(0, 8);
  return { version, signals, features };
}

function foldOf(reply: string): number {
  return createHash('sha256').update(`fold ${reply}`).digest()[0]! % FOLDS;
}
