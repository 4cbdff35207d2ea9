/** The team's phrases of `--phrases FILE`: the commands read by them beside the built-in rules. */
import { readFileSync } from 'node:fs';
import { loadRules } from '../../adapters/node/rules.ts';
import type { Rules } from '../../core/analysis/index.ts';
import { readBytes } from '../../core/exchange/index.ts';
import { readPhrases, withPhrases } from '../../core/phrases/index.ts';
import type { Diagnostic } from '../../core/scenario/index.ts';
import type { Lang } from '../../core/text/index.ts';
import { giveUp } from './arguments.ts';

export type RulesReading = {
  /** null where the phrases have errors: nothing is read by half of them. */
  readonly rules: Rules | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** The built-in rules, with the phrases of a file where one is named; ends the process with 2 where it cannot be read. */
export function loadRulesWith(lang: Lang, file: string | undefined): RulesReading {
  const rules = loadRules();
  if (file === undefined) return { rules, diagnostics: [] };
  const { text, diagnostics } = readBytes(bytesOf(lang, file), file);
  if (text === null) return { rules: null, diagnostics };
  const said = readPhrases(text, { file, lexiconsOf: (one) => rules.sets.find((set) => set.lang === one)?.lexicons ?? {} });
  return { rules: said.phrases && withPhrases(rules, said.phrases), diagnostics: [...diagnostics, ...said.diagnostics] };
}

function bytesOf(lang: Lang, file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    return giveUp(lang, 'commands.unreadable', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
