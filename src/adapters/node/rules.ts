import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Model, Rule, Rules, RuleSet } from '../../core/analysis/index.ts';
import { patternFaults, readLexiconFile, readRuleFile, type RuleFault, type RuleWithExamples } from '../../core/rulebook/index.ts';
import { LANGS, type Lang, type Lexicons } from '../../core/text/index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const RULES = join(ROOT, 'src', 'rules');

/** What the rule files of one language hold, with every fault by file and line. */
export type RuleSource = {
  readonly lang: Lang;
  readonly rules: readonly RuleWithExamples[];
  readonly lexicons: Lexicons;
  readonly faults: readonly RuleFault[];
};

/** Reads the rule files of a language; never throws over their content. */
export function readRuleSource(lang: Lang, folder: string = RULES): RuleSource {
  const ruleFiles = filesIn(join(folder, lang));
  const lexiconFiles = filesIn(join(folder, lang, 'lexicons'));
  const faults: RuleFault[] = [];
  const lexicons: Record<string, readonly string[]> = {};
  for (const { file, text } of lexiconFiles) {
    const reading = readLexiconFile(text, file);
    faults.push(...reading.faults);
    for (const [name, entries] of Object.entries(reading.lexicons)) {
      if (Object.hasOwn(lexicons, name)) faults.push({ file, line: 1, message: `the lexicon "${name}" stands in two files` });
      lexicons[name] = entries;
    }
  }
  const rules: RuleWithExamples[] = [];
  const ids = new Set<string>();
  for (const { file, text } of ruleFiles) {
    const reading = readRuleFile(text, file);
    faults.push(...reading.faults);
    for (const rule of reading.rules) {
      if (ids.has(rule.id)) faults.push({ file, line: 1, message: `the rule id "${rule.id}" is used twice` });
      ids.add(rule.id);
      rules.push(rule);
    }
  }
  faults.push(...patternFaults([...lexiconFiles, ...ruleFiles], lexicons, lang));
  return { lang, rules, lexicons, faults };
}

/** The rules as the engine takes them, of all languages or of some. Throws, naming every fault, where a rule file is broken: no signal goes missing in silence. */
export function loadRules(folder: string = RULES, langs: readonly Lang[] = LANGS): Rules {
  const sources = langs.map((lang) => readRuleSource(lang, folder));
  const faults = sources.flatMap((source) => source.faults);
  if (faults.length > 0) throw new Error(faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  const sets = sources.map(({ lang, rules, lexicons }): RuleSet => ({ lang, lexicons, rules: rules.map(withoutExamples) }));
  const models = Object.fromEntries(langs.flatMap((lang) => readModel(lang, folder)));
  return { version: createHash('sha256').update(JSON.stringify(sets)).digest('hex').slice(0, 12), sets, models };
}

/** Where the learned layer of a language lies; written by `npm run train`. */
export function modelFile(lang: Lang, folder: string = RULES): string {
  return join(folder, lang, 'model.json');
}

function readModel(lang: Lang, folder: string): [Lang, Model][] {
  const file = modelFile(lang, folder);
  return existsSync(file) ? [[lang, JSON.parse(readFileSync(file, 'utf8')) as Model]] : [];
}

function withoutExamples({ match: _match, miss: _miss, ...rule }: RuleWithExamples): Rule {
  return rule;
}

function filesIn(folder: string): { file: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ file: relative(ROOT, join(folder, name)), text: readFileSync(join(folder, name), 'utf8') }));
}
