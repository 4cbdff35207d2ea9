/** Reads a rule file or a lexicon file (FORMATS §3) and names every fault with its line; what has faults is never used. */
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { compilePattern, PatternError, type Lang, type Lexicons } from '../text/index.ts';
import { DEGREES, REPLY_CHANNELS, SIGNALS, type Rule } from '../analysis/index.ts';

/** A fault of a rule file: `line` from 1; `message` in English, for the people who write rules. */
export type RuleFault = { readonly file: string; readonly line: number; readonly message: string };

/** A rule with its examples: `match` holds the expected span in [brackets], `miss` what the rule must not find. */
export type RuleWithExamples = Rule & { readonly match: readonly string[]; readonly miss: readonly string[] };

export type RuleFileReading = { readonly rules: readonly RuleWithExamples[]; readonly faults: readonly RuleFault[] };
export type LexiconReading = { readonly lexicons: Lexicons; readonly faults: readonly RuleFault[] };

const Signals = v.optional(v.array(v.picklist(SIGNALS)), []);
const Patterns = v.array(v.string());
const RuleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_.-]*$/u)),
  when: v.pipe(Patterns, v.minLength(1)),
  unless: v.optional(Patterns, []),
  degree: v.optional(v.nullable(v.picklist(DEGREES)), null),
  better: v.optional(v.nullable(v.string()), null),
  certainty: v.optional(v.picklist(['found', 'likely']), 'found'),
  critical: v.optional(v.boolean(), false),
  channels: v.optional(v.nullable(v.array(v.picklist(REPLY_CHANNELS))), null),
  not_beside: Signals,
  not_with: Signals,
  cancels: Signals,
  why: v.pipe(v.string(), v.minLength(1)),
  match: v.array(v.string()),
  miss: v.optional(v.array(v.string()), []),
});
const FileSchema = v.strictObject({ signal: v.picklist(SIGNALS), rules: v.pipe(v.array(RuleSchema), v.minLength(1)) });
const LexiconSchema = v.strictObject({ lexicons: v.record(v.string(), v.pipe(Patterns, v.minLength(1))) });

export function readRuleFile(text: string, file: string): RuleFileReading {
  const { value, faults, lineOf } = readYaml(text, file);
  if (faults.length > 0) return { rules: [], faults };
  const parsed = v.safeParse(FileSchema, value);
  if (!parsed.success) return { rules: [], faults: shapeFaults(parsed.issues, file, lineOf) };
  const { signal, rules } = parsed.output;
  return {
    faults: [],
    rules: rules.map((rule) => ({
      id: rule.id,
      signal,
      when: rule.when,
      unless: rule.unless,
      degree: rule.degree,
      better: rule.better,
      certainty: rule.certainty,
      critical: rule.critical,
      channels: rule.channels,
      notBeside: rule.not_beside,
      notWith: rule.not_with,
      cancels: rule.cancels,
      why: rule.why,
      match: rule.match,
      miss: rule.miss,
    })),
  };
}

export function readLexiconFile(text: string, file: string): LexiconReading {
  const { value, faults, lineOf } = readYaml(text, file);
  if (faults.length > 0) return { lexicons: {}, faults };
  const parsed = v.safeParse(LexiconSchema, value);
  if (!parsed.success) return { lexicons: {}, faults: shapeFaults(parsed.issues, file, lineOf) };
  return { lexicons: parsed.output.lexicons, faults: [] };
}

/** Every pattern of a language that does not compile, by the file and line where it stands. */
export function patternFaults(
  files: readonly { readonly file: string; readonly text: string }[],
  lexicons: Lexicons,
  lang: Lang,
): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const { file, text } of files) {
    const { value, lineOf } = readYaml(text, file);
    for (const { path, pattern } of patternsIn(value)) {
      try {
        compilePattern(pattern, lexicons);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        faults.push({
          file,
          line: lineOf(path),
          message: `${lang}: the pattern "${pattern}" does not read: ${error.code} at ${error.at + 1} (${error.word})`,
        });
      }
    }
  }
  return faults;
}

type Path = readonly (string | number)[];

function patternsIn(value: unknown): { path: Path; pattern: string }[] {
  const found: { path: Path; pattern: string }[] = [];
  const take = (list: unknown, path: Path): void => {
    if (!Array.isArray(list)) return;
    list.forEach((pattern: unknown, index) => {
      if (typeof pattern === 'string') found.push({ path: [...path, index], pattern });
    });
  };
  const root = asRecord(value);
  const rules: unknown = root['rules'];
  if (Array.isArray(rules)) {
    rules.forEach((rule: unknown, index) => {
      take(asRecord(rule)['when'], ['rules', index, 'when']);
      take(asRecord(rule)['unless'], ['rules', index, 'unless']);
    });
  }
  for (const [name, list] of Object.entries(asRecord(root['lexicons']))) take(list, ['lexicons', name]);
  return found;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readYaml(text: string, file: string): { value: unknown; faults: RuleFault[]; lineOf: (path: Path) => number } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const faults = document.errors.map((error) => ({
    file,
    line: lineCounter.linePos(error.pos[0]).line,
    message: error.message.split('\n')[0] ?? error.code,
  }));
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
  let value: unknown = null;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    faults.push({ file, line: 1, message: error instanceof Error ? error.message : 'unreadable' });
  }
  return { value, faults, lineOf };
}

function shapeFaults(issues: readonly v.BaseIssue<unknown>[], file: string, lineOf: (path: Path) => number): RuleFault[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, line: lineOf(path), message: `${path.join('.')}: ${issue.message}` };
  });
}
