import type { Ports } from '../../adapters/react/ports.ts';
import type { ReadOptions } from '../../core/scenario/index.ts';
import { LANGS } from '../../core/text/language.ts';

/** What a scenario is checked against. */
export async function readOptions(content: Ports['content']): Promise<ReadOptions> {
  const [companies, { analyser }] = await Promise.all([content.loadCompanies(), content.loadReading({ learned: false })]);
  return { companies, lexicons: Object.fromEntries(LANGS.map((lang) => [lang, analyser.lexiconsOf(lang)])) };
}
