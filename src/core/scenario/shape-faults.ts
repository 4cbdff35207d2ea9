/** What the schema objects to, said in the author's terms: a trap of YAML where it is one, else what stands there and what should. */
import type * as v from 'valibot';
import { type Diagnostic, type Finding, type Path, type SourceRange, diagnosticOf } from './diagnostic.ts';
import { nearMiss, withoutLookAlikes } from './near-miss.ts';
import { likelyDuration } from './quantities.ts';
import { type Shape, shapeAt } from './shape.ts';
import { quoted } from './yaml/lines.ts';
import type { Located, YamlReading } from './yaml/read-yaml.ts';
import { shortened } from './yaml/traps.ts';

/** A fault, and the value to go on with: `value` stands in for what is wrong, without it the key is left out (or, with `moveTo`, taken for another). */
export type Fault = { readonly diagnostic: Diagnostic | null; readonly path: Path; readonly value?: unknown; readonly moveTo?: Path };

type Issue = v.GenericIssue;

export function faultOf(issue: Issue, path: Path, schema: v.GenericSchema, yaml: YamlReading, file: string): Fault {
  if (issue.expected === 'never' || (issue.path?.at(-1) as { origin?: string } | undefined)?.origin === 'key') {
    return issue.received === 'undefined' || issue.input === undefined
      ? missingKey(path, yaml, file)
      : unknownKey(path, schema, yaml, file);
  }
  const shape = shapeAt(schema, path);
  const node = yaml.at(path);
  const say = (finding: Omit<Finding, 'range'> & { range?: SourceRange }, value?: unknown): Fault => ({
    diagnostic: diagnosticOf(file, { range: yaml.locate(path), ...finding }),
    path,
    ...(value !== undefined && { value }),
  });
  const text = typeof issue.input === 'string' ? issue.input : (node?.source ?? '');

  if (
    /^[a-z]+\/[a-z-]+$/u.test(issue.message) &&
    (typeof issue.input === 'string' || issue.kind === 'validation' || issue.message === 'schema/duration')
  ) {
    return say(ownFault(issue.message, text, shape, node, yaml), wholeAgain(issue.message, issue.input));
  }
  if (issue.kind === 'validation') {
    const limit = typeof issue.requirement === 'number' ? issue.requirement : '';
    return say({ code: LIMIT_CODES[issue.type] ?? 'schema/out-of-range', params: { value: text, limit } });
  }
  if ((shape.text || shape.string) && issue.input !== null && typeof issue.input !== 'string') {
    const fault = notText(issue.input, shape, node, yaml);
    if (fault) return say(fault.finding, fault.value);
  }
  if (issue.input === null) {
    if (hasSlippedOut(path, shape, schema, yaml)) return { diagnostic: null, path };
    return emptyValue(shape, node, yaml, say);
  }
  if (shape.values.length > 0 && (typeof issue.input === 'string' || !shape.map)) {
    const near = withoutLookAlikes(text);
    const suggestion = near && shape.values.includes(near) ? near : nearMiss(text, shape.values);
    const code = near && near === suggestion ? 'yaml/look-alike-letters' : 'schema/not-one-of';
    return say({ code, params: { value: shortened(text), known: shape.values.join(', ') }, ...replacing(suggestion, node, yaml) });
  }
  if (shape.list && !Array.isArray(issue.input) && !shape.map)
    return say({ code: 'schema/list-expected', suggestion: node?.source ? `[${node.source}]` : null });
  if (shape.map) return say({ code: 'schema/keys-expected', params: { known: shape.keys.join(', ') } });
  if (path.length === 1 && path[0] === 'version' && typeof issue.input === 'number')
    return say({ code: 'schema/other-version', params: { value: text }, suggestion: issue.expected });
  if (shape.number) return say({ code: 'schema/number-expected', params: { value: shortened(text) } });
  if (shape.boolean)
    return say({
      code: 'schema/true-or-false-expected',
      params: { value: shortened(text) },
      ...replacing(likelyBoolean(text), node, yaml),
    });
  return say({
    code: shape.text ? 'schema/text-expected' : 'schema/wrong-value',
    params: { value: shortened(text), expected: issue.expected ?? '' },
  });
}

const LIMIT_CODES: Readonly<Record<string, string>> = {
  min_value: 'schema/too-small',
  max_value: 'schema/too-big',
  integer: 'schema/not-whole',
};

function ownFault(code: string, text: string, shape: Shape, node: Located | null, yaml: YamlReading): Omit<Finding, 'range'> {
  if (code === 'schema/duration') return { code, params: { value: text }, ...replacing(likelyDuration(text), node, yaml) };
  if (code === 'schema/id') {
    const latin = withoutLookAlikes(text);
    if (latin && /^[a-z][a-z0-9-]*$/u.test(latin))
      return { code: 'yaml/look-alike-letters', params: { value: text }, ...replacing(latin, node, yaml) };
    return { code, params: { value: shortened(text) }, ...replacing(likelyId(text), node, yaml) };
  }
  return { code, params: { value: shortened(text), known: shape.keys.join(', ') } };
}

/** What a rule or an entry that is short of something may pass for, so that the rest of it is checked. */
function wholeAgain(code: string, input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined;
  const { when, otherwise, ...rest } = input as Record<string, unknown>;
  if (code === 'schema/rule-when-or-otherwise') return { when: when ?? {}, ...rest };
  if (code === 'schema/otherwise-holds-all') return { otherwise: { ...(otherwise as object), ...rest } };
  return code === 'schema/entry-says-nothing' ? { ...input, text: '' } : undefined;
}

function likelyId(text: string): string | null {
  const id = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.]+/gu, '-');
  return /^[a-z][a-z0-9-]*$/u.test(id) ? id : null;
}

function likelyBoolean(text: string): string | null {
  if (/^(yes|так|да|y|on|1)$/iu.test(text)) return 'true';
  return /^(no|ні|нет|n|off|0)$/iu.test(text) ? 'false' : null;
}

/** A text was meant, and YAML read something else. */
function notText(
  input: unknown,
  shape: Shape,
  node: Located | null,
  yaml: YamlReading,
): { finding: Omit<Finding, 'range'>; value?: unknown } | null {
  if (!node) return null;
  const raw = yaml.mended.slice(node.start, node.end);
  const quoting = (code: string) => {
    const words = raw.replaceAll(/\s*\r?\n\s*/gu, ' ');
    const finding = { code, params: { text: shortened(words), sign: words[0] ?? '' }, ...replacing(quoted(words), node, yaml) };
    return { finding, value: words };
  };
  if (typeof input === 'number') return shape.number ? null : quoting(/^\d{4}-\d\d/u.test(raw) ? 'yaml/date' : 'yaml/number');
  if (typeof input === 'boolean') return shape.boolean ? null : quoting('yaml/true-or-false');
  if (node.form === 'map' && raw.startsWith('? ')) return quoting('yaml/question-in-text');
  if (node.form === 'map' && node.flow && raw.startsWith('{')) return shape.map ? null : quoting('yaml/braces-in-text');
  if (node.form === 'map' && (!shape.map || looksSpoken(node)) && isOneThought(node, raw)) return quoting('yaml/colon-in-text');
  if (node.form === 'list' && !shape.list) return quoting(node.flow ? 'yaml/brackets-in-text' : 'yaml/sign-in-text');
  return null;
}

/** A mapping that is really a sentence with a colon in it: one pair, whatever was said before the colon. */
function isOneThought(node: Located, raw: string): boolean {
  return (
    node.children.size === 1 &&
    ![...node.children.values()].some((child) => child.form === 'map' && !child.flow) &&
    !/\n\s*[\w-]+:\s/u.test(raw)
  );
}

/** Keys of ours are small Latin words: anything else before a colon is speech. */
function looksSpoken(node: Located): boolean {
  return [...node.children.keys()].some((key) => typeof key === 'string' && !/^[a-z_][a-z0-9_-]*$/u.test(key));
}

function emptyValue(
  shape: Shape,
  node: Located | null,
  yaml: YamlReading,
  say: (finding: Omit<Finding, 'range'> & { range?: SourceRange }) => Fault,
): Fault {
  const from = node ? Math.max(node.keyEnd, node.start) : 0;
  const rest = node ? /^[^\n]*/u.exec(yaml.mended.slice(from))![0] : '';
  const cut = /(?:^|\s)#(?=\S)/u.exec(rest);
  if (node && cut && (shape.text || shape.string || shape.list)) {
    const words = rest.slice(rest.indexOf('#')).trimEnd();
    const start = from + rest.indexOf('#');
    return say({
      code: 'yaml/hash-in-text',
      range: yaml.rangeOf(start, start + words.length),
      params: { text: shortened(words), sign: '#' },
      suggestion: quoted(words),
      fix: { start: yaml.toOriginal(start), end: yaml.toOriginal(start + words.length), text: quoted(words) },
    });
  }
  if (node && /^(?:null|~)$/iu.test(node.source) && shape.text) {
    return say({ code: 'yaml/null', params: { text: node.source }, ...replacing(quoted(node.source), node, yaml) });
  }
  return say({ code: 'schema/empty-value', params: { known: shape.keys.join(', ') } });
}

function missingKey(path: Path, yaml: YamlReading, file: string): Fault {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  return {
    diagnostic: diagnosticOf(file, {
      code: 'schema/missing-key',
      range: yaml.locate(parent, 'key'),
      params: { key },
      suggestion: `${key}: `,
    }),
    path,
    value: MISSING,
  };
}

/** Stands for a key that is not there at all. */
export const MISSING: unique symbol = Symbol('missing');

function unknownKey(path: Path, schema: v.GenericSchema, yaml: YamlReading, file: string): Fault {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const node = yaml.at(path);
  const holder = yaml.at(parent);
  const shape = shapeAt(schema, parent);
  const range = yaml.locate(path, 'key');
  const fixTo = (text: string) => ({ start: range.start, end: range.end, text });
  const say = (finding: Omit<Finding, 'range'>, at: Path = path, value?: unknown): Fault => ({
    diagnostic: diagnosticOf(file, { range, ...finding }),
    path: at,
    ...(value !== undefined && { value }),
    ...(value === undefined &&
      finding.fix &&
      finding.suggestion &&
      shape.keys.includes(finding.suggestion) && { moveTo: [...parent, finding.suggestion] }),
  });
  const latin = withoutLookAlikes(key);
  if (latin && (shape.keys.includes(latin) || (shape.keys.length === 0 && /^[a-z][a-z0-9-]*$/u.test(latin)))) {
    return say({ code: 'yaml/look-alike-letters', params: { value: key }, suggestion: latin, fix: fixTo(latin) });
  }
  if (shape.text && holder?.form === 'map' && looksSpoken(holder) && isOneThought(holder, yaml.mended.slice(holder.start, holder.end))) {
    const fault = notText({}, shape, holder, yaml);
    if (fault) return say({ ...fault.finding, range: yaml.locate(parent) } as Finding, parent, fault.value);
  }
  const split = holder?.flow && node ? splitByComma(key, path, schema, yaml) : null;
  if (split) return say(split);
  if (holder && node && !holder.flow) {
    const owner = ownerOf(key, path, schema, yaml);
    if (owner !== null) {
      const moveTo = owner === '' ? [key] : [...parent, owner, key];
      return {
        ...say({
          code: owner === '' ? 'yaml/indent-to-top' : 'yaml/indent-of-key',
          params: { key, owner },
          ...indented(owner, range, node, yaml),
        }),
        moveTo,
      };
    }
  }
  if (shape.keys.length === 0)
    return say({
      code: 'schema/id',
      params: { value: shortened(key) },
      suggestion: likelyId(key),
      fix: likelyId(key) ? fixTo(likelyId(key)!) : null,
    });
  const near = nearMiss(key, shape.keys);
  return say({
    code: 'schema/unknown-key',
    params: { key: shortened(key), known: shape.keys.join(', ') },
    suggestion: near,
    fix: near ? fixTo(near) : null,
  });
}

/** A key that belongs to an empty one above it goes two columns in; one that belongs to the top goes all the way out. */
function indented(owner: string, range: SourceRange, node: Located, yaml: YamlReading): Pick<Finding, 'suggestion' | 'fix'> {
  const written = yaml.mended.slice(node.keyStart, Math.max(node.end, node.keyEnd));
  const isOneLine = !written.includes('\n') && node.form === 'scalar';
  const lineStart = range.start - range.column + 1;
  if (owner === '')
    return { suggestion: written.split('\n')[0]!, fix: isOneLine ? { start: lineStart, end: range.start, text: '' } : null };
  const indent = ' '.repeat(range.column + 1);
  return {
    suggestion: `${indent}${written.split('\n')[0]!}`,
    fix: isOneLine ? { start: lineStart, end: range.start, text: indent } : null,
  };
}

/** An empty key below which, one indent too far out, stand the keys that belong into it: they are what is said. */
function hasSlippedOut(path: Path, shape: Shape, schema: v.GenericSchema, yaml: YamlReading): boolean {
  const parent = path.slice(0, -1);
  const siblings = [...(yaml.at(parent)?.children.keys() ?? [])].map(String);
  const next = siblings[siblings.indexOf(String(path.at(-1))) + 1];
  return next !== undefined && shape.keys.includes(next) && !shapeAt(schema, parent).keys.includes(next);
}

/** `{ what: кур'єр після того, як посилка знайшлася }`: the comma ended the text, and what follows looks like a key. */
function splitByComma(key: string, path: Path, schema: v.GenericSchema, yaml: YamlReading): Finding | null {
  const parent = path.slice(0, -1);
  const siblings = [...(yaml.at(parent)?.children.entries() ?? [])];
  const index = siblings.findIndex(([name]) => name === key);
  const own = siblings[index]?.[1];
  if (!own || own.source !== '' || own.form !== 'scalar') return null;
  const before = siblings
    .slice(0, index)
    .toReversed()
    .find(([, node]) => node.source !== '' || node.form !== 'scalar');
  if (!before?.[1].plain || !shapeAt(schema, [...parent, before[0]]).string) return null;
  const { start } = before[1];
  const words = yaml.mended.slice(start, own.keyEnd);
  const range = yaml.rangeOf(start, own.keyEnd);
  return {
    code: 'yaml/comma-in-text',
    range,
    params: { text: shortened(words), sign: ',' },
    suggestion: quoted(words),
    fix: { start: range.start, end: range.end, text: quoted(words) },
  };
}

/** The key that an unknown one slipped out of (the one above it, if it lies empty) or the top that it slipped in from; null where neither. */
function ownerOf(key: string, path: Path, schema: v.GenericSchema, yaml: YamlReading): string | null {
  const parent = path.slice(0, -1);
  const siblings = [...(yaml.at(parent)?.children.entries() ?? [])];
  const { keys } = shapeAt(schema, parent);
  for (let index = siblings.findIndex(([name]) => name === key) - 1; index >= 0; index -= 1) {
    const [name, node] = siblings[index]!;
    const isKnown = keys.includes(String(name));
    // Nothing belongs to a key that is foreign itself.
    if (!isKnown && keys.length > 0) continue;
    if (node.source === '' && node.form === 'scalar' && shapeAt(schema, [...parent, name]).keys.includes(key)) return String(name);
    if (isKnown) break;
  }
  return parent.length > 0 && shapeAt(schema, []).keys.includes(key) && !nearMiss(key, keys) ? '' : null;
}

function replacing(suggestion: string | null, node: Located | null, yaml: YamlReading): Pick<Finding, 'suggestion' | 'fix'> {
  if (suggestion === null) return { suggestion: null };
  if (!node || node.end <= node.start) return { suggestion };
  return { suggestion, fix: { start: yaml.toOriginal(node.start), end: yaml.toOriginal(node.end), text: suggestion } };
}
