/** Reading replies, without what reads and checks rule files: that is done at build time. */
import { createAnalyser, type Rules } from '../../core/analysis/index.ts';
import { hearingWith } from '../../core/session/index.ts';
import type { Reading } from '../react/ports.ts';

export function readingWith(rules: Rules): Reading {
  const analyser = createAnalyser(rules);
  return { analyser, hear: hearingWith(analyser) };
}
