/** Reading replies, without what reads and checks rule files: that is done at build time. */
import { createAnalyser, type Rules } from '../../core/analysis/index.ts';
import { withPhrases } from '../../core/phrases/index.ts';
import { hearingWith } from '../../core/session/index.ts';
import type { Layers, Reading } from '../react/ports.ts';

export function readingWith(rules: Rules, layers: Layers): Reading {
  const read = withPhrases(rules, layers.phrases);
  const analyser = createAnalyser(read, layers);
  return {
    analyser,
    hear: hearingWith(analyser),
    why: (lang, rule) => read.sets.find((set) => set.lang === lang)?.rules.find(({ id }) => id === rule)?.why || null,
  };
}
