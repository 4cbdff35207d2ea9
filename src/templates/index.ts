/** Texts to begin a scenario from: the same ten situations in each language, each written for its country. A text comes when it is asked for. */
import type { Lang } from '../core/text/language.ts';

/** In the order in which they are offered: from what happens every day to what is hard. */
export const SITUATIONS = [
  'late-delivery',
  'double-charge',
  'nobody-called-back',
  'passed-around',
  'rude-colleague',
  'one-star',
  'out-of-warranty',
  'outage',
  'cannot-be-given',
  'only-praise',
] as const;
export type Situation = (typeof SITUATIONS)[number];

const TEXTS = import.meta.glob<string>('./*/*.yaml', { query: '?raw', import: 'default' });

export async function loadTemplate(lang: Lang, situation: Situation): Promise<string> {
  const text = await TEXTS[`./${lang}/${situation}.yaml`]?.();
  if (text === undefined) throw new Error(`There is no template ${lang}/${situation}.`);
  return text;
}

/** The smallest scenario that can be played, with a remark at every line. */
export async function loadEmpty(lang: Lang): Promise<string> {
  const text = await TEXTS[`./empty/${lang}.yaml`]?.();
  if (text === undefined) throw new Error(`There is no empty template ${lang}.`);
  return text;
}
