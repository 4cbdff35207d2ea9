import { loadCalibration } from '../../src/cli/calibration/texts.ts';
import type { Lang } from '../../src/core/text/index.ts';

/** Whole labelled replies joined and cut to sixty words. */
export function sixtyWords(lang: Lang): string[] {
  const words = loadCalibration()
    .filter((text) => text.lang === lang && text.set === 'replies')
    .flatMap((text) => text.text.split(/\s+/u));
  return Array.from({ length: Math.floor(words.length / 60) }, (_, index) => words.slice(index * 60, index * 60 + 60).join(' '));
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
