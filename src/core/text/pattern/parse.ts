/**
 * The phrase pattern language (FORMATS §3), one page, used by rules, remedies, facts and a team's phrases:
 * `word` · `word*` `*word` · `a(b|c)d` · `{one|two words}` · `x?` · `..3` `..` · `,,6` · `,` · `_` · `^` `$` ·
 * `[?]` question `[.]` no question `[first]` `[last]` sentence `[cap]` next word capitalised · `#list` `#CLASS` · `!x`.
 */
import { openContraction } from '../contractions.ts';
import { normaliseWord } from '../normalise.ts';

export type PatternNode =
  | { readonly kind: 'word'; readonly globs: readonly string[] }
  | { readonly kind: 'list'; readonly name: string; readonly at: number }
  | { readonly kind: 'class'; readonly name: PatternClass }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap'; readonly max: number; readonly crossing: boolean }
  | { readonly kind: 'boundary' }
  | { readonly kind: 'test'; readonly test: PatternTest }
  | { readonly kind: 'not'; readonly node: PatternNode }
  | { readonly kind: 'either'; readonly options: readonly (readonly PatternNode[])[] }
  | { readonly kind: 'maybe'; readonly node: PatternNode };

export const PATTERN_CLASSES = [
  'MONEY',
  'PERCENT',
  'TIME',
  'DATE',
  'DURATION',
  'PHONE',
  'EMAIL',
  'LINK',
  'NUMBER',
  'CHANNEL',
  'NUM',
  'CUSTOMER',
  'CAP',
] as const;
export type PatternClass = (typeof PATTERN_CLASSES)[number];
export type PatternTest = 'start' | 'end' | 'question' | 'statement' | 'first' | 'last' | 'cap';

export type PatternErrorCode =
  | 'empty'
  | 'unclosed'
  | 'unexpected'
  | 'unknown-test'
  | 'unknown-list'
  | 'unknown-class'
  | 'list-cycle'
  | 'too-many-forms'
  | 'only-gap'
  | 'too-deep';

/** A pattern that does not read; `at` is an offset into the pattern as written, `word` what stands there. */
export class PatternError extends Error {
  readonly code: PatternErrorCode;
  readonly at: number;
  readonly word: string;
  constructor(code: PatternErrorCode, at: number, word: string) {
    super(`${code} at ${at}: ${word}`);
    this.name = 'PatternError';
    this.code = code;
    this.at = at;
    this.word = word;
  }
}

const MAX_FORMS = 4000;
const MAX_DEPTH = 40;
const TESTS: Readonly<Record<string, PatternTest>> = {
  '[?]': 'question',
  '[.]': 'statement',
  '[first]': 'first',
  '[last]': 'last',
  '[cap]': 'cap',
};

/** Reads a pattern; throws PatternError. */
export function parsePattern(source: string): readonly PatternNode[] {
  const reader = new Reader(source);
  const nodes = reader.whole();
  // «[?]» alone stands at every word of a question: an `unless` for whole sentences.
  if (nodes.length > 0 && nodes.every((node) => node.kind === 'test')) return [...nodes, { kind: 'any' }];
  if (nodes.every((node) => node.kind === 'gap' || node.kind === 'test' || node.kind === 'not')) {
    throw new PatternError(source.trim() === '' ? 'empty' : 'only-gap', 0, source);
  }
  return nodes;
}

class Reader {
  private readonly source: string;
  private at = 0;
  private depth = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Alternatives may stand without braces where they are the whole pattern. */
  whole(): PatternNode[] {
    const options: PatternNode[][] = [];
    let bar = -1;
    for (;;) {
      const option = this.sequence(false);
      const more = this.source[this.at] === '|';
      // One side of a bar stands empty: the bar is what is wrong.
      if (option.length === 0 && (more || bar >= 0)) throw new PatternError('empty', bar < 0 ? this.at : bar, '|');
      options.push(option);
      if (!more) break;
      bar = this.at;
      this.at += 1;
    }
    return options.length === 1 ? (options[0] ?? []) : [{ kind: 'either', options }];
  }

  sequence(nested: boolean): PatternNode[] {
    const nodes: PatternNode[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.source.length) {
        if (nested) throw new PatternError('unclosed', this.at, '{');
        return nodes;
      }
      const char = this.source[this.at];
      if (char === '|' || (nested && char === '}')) return nodes;
      if (char === '}' || char === ')' || char === ']') throw new PatternError('unexpected', this.at, char);
      nodes.push(...this.item());
    }
  }

  private item(): PatternNode[] {
    const from = this.at;
    this.goDeeper(from);
    const nodes = this.plainItem();
    this.depth -= 1;
    if (this.source[this.at] !== '?') return nodes;
    this.at += 1;
    if (nodes.length === 1 && nodes[0]) return [{ kind: 'maybe', node: nodes[0] }];
    if (nodes.length === 0) throw new PatternError('unexpected', from, '?');
    return [{ kind: 'maybe', node: { kind: 'either', options: [nodes] } }];
  }

  private plainItem(): PatternNode[] {
    const from = this.at;
    const char = this.source[from] ?? '';
    if (this.source.startsWith('..', from)) return [this.gap('..', false)];
    if (this.source.startsWith(',,', from)) return [this.gap(',,', true)];
    this.at += 1;
    if (char === ',') return [{ kind: 'boundary' }];
    if (char === '^') return [{ kind: 'test', test: 'start' }];
    if (char === '$') return [{ kind: 'test', test: 'end' }];
    if (char === '_') return [{ kind: 'any' }];
    if (char === '[') return [this.test(from)];
    if (char === '#') return [this.list(from)];
    if (char === '{') return [this.either(from)];
    if (char === '!') {
      const inner = this.item();
      const [only] = inner;
      if (!only) throw new PatternError('unexpected', from, '!');
      return [{ kind: 'not', node: inner.length === 1 ? only : { kind: 'either', options: [inner] } }];
    }
    this.at = from;
    return this.word();
  }

  private gap(mark: string, crossing: boolean): PatternNode {
    this.at += mark.length;
    const digits = /^\d+/u.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += digits.length;
    return { kind: 'gap', max: digits === '' ? Number.POSITIVE_INFINITY : Number(digits), crossing };
  }

  private test(from: number): PatternNode {
    const end = this.source.indexOf(']', from);
    if (end < 0) throw new PatternError('unclosed', from, '[');
    const word = this.source.slice(from, end + 1);
    const test = Object.hasOwn(TESTS, word) ? TESTS[word] : undefined;
    if (!test) throw new PatternError('unknown-test', from, word);
    this.at = end + 1;
    return { kind: 'test', test };
  }

  private list(from: number): PatternNode {
    const name = /^[\p{L}\p{N}_-]+/u.exec(this.source.slice(this.at))?.[0];
    if (!name) throw new PatternError('unexpected', from, '#');
    this.at += name.length;
    if (!/^[A-Z]+$/u.test(name)) return { kind: 'list', name, at: from };
    const known = PATTERN_CLASSES.find((item) => item === name);
    if (!known) throw new PatternError('unknown-class', from, `#${name}`);
    return { kind: 'class', name: known };
  }

  private either(from: number): PatternNode {
    const options: PatternNode[][] = [];
    let mayBeNothing = false;
    for (;;) {
      let option: PatternNode[];
      try {
        option = this.sequence(true);
      } catch (error) {
        if (error instanceof PatternError && error.code === 'unclosed' && error.word === '{') throw new PatternError('unclosed', from, '{');
        throw error;
      }
      if (option.length > 0) options.push(option);
      else mayBeNothing = true;
      const char = this.source[this.at];
      this.at += 1;
      if (char !== '}') continue;
      if (options.length === 0) throw new PatternError('empty', from, this.source.slice(from, this.at));
      return mayBeNothing ? { kind: 'maybe', node: { kind: 'either', options } } : { kind: 'either', options };
    }
  }

  /** A word with its (b|c) parts and stars; a contraction or a Latin hyphen makes several tokens of it. */
  private word(): PatternNode[] {
    const from = this.at;
    let forms: string[] = [''];
    while (this.at < this.source.length) {
      const char = this.source[this.at] ?? '';
      if (/[\s{}|)[\]?,^$#!]/u.test(char) || this.source.startsWith('..', this.at)) break;
      if (char === '(') {
        const parts = this.parts();
        forms = forms.flatMap((form) => parts.map((part) => form + part));
        this.checkForms(forms.length, from);
      } else {
        const piece = this.literal();
        forms = forms.map((form) => form + piece);
      }
    }
    if (this.at === from) throw new PatternError('unexpected', from, this.source[from] ?? '');
    return wordNodes(forms);
  }

  /** A run of plain characters, normalised as words are. */
  private literal(): string {
    const from = this.at;
    do this.at += 1;
    while (this.at < this.source.length && !ENDS_LITERAL.test(this.source[this.at] ?? '') && !this.source.startsWith('..', this.at));
    const piece = this.source.slice(from, this.at);
    return PLAIN.test(piece) ? piece : normaliseWord(piece) || piece;
  }

  private goDeeper(from: number): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new PatternError('too-deep', from, this.source.slice(from, from + 20));
  }

  private parts(): string[] {
    const from = this.at;
    this.goDeeper(from);
    this.at += 1;
    const parts: string[] = [];
    let done: string[] = [''];
    while (this.at < this.source.length) {
      const char = this.source[this.at] ?? '';
      if (char === '(') {
        const inner = this.parts();
        done = done.flatMap((form) => inner.map((part) => form + part));
        this.checkForms(done.length + parts.length, from);
        continue;
      }
      this.at += 1;
      if (char === '|' || char === ')') {
        for (const form of done) parts.push(form);
        this.checkForms(parts.length, from);
        done = [''];
        if (char === ')') {
          this.depth -= 1;
          return parts;
        }
      } else if (/\s/u.test(char)) {
        throw new PatternError('unexpected', this.at - 1, char);
      } else {
        this.at -= 1;
        const piece = this.literal();
        done = done.map((form) => form + piece);
      }
    }
    throw new PatternError('unclosed', from, '(');
  }

  private checkForms(count: number, from: number): void {
    if (count > MAX_FORMS) throw new PatternError('too-many-forms', from, this.source.slice(from, this.at));
  }

  private skipSpace(): void {
    while (/\s/u.test(this.source[this.at] ?? '')) this.at += 1;
  }
}

const ENDS_LITERAL = /[\s{}|()[\]?,^$#!]/u;
/** What normalising would leave as it is. */
const PLAIN = /^[a-zа-дж-яіїєґ0-9*%]+$/u;

function wordNodes(forms: readonly string[]): PatternNode[] {
  if (!forms.some((form) => NEEDS_SPLIT.test(form))) return [{ kind: 'word', globs: forms.length > 1 ? [...new Set(forms)] : forms }];
  const split = forms.map((form) => splitForm(form));
  if (split.every((parts) => parts.length === 1)) return [{ kind: 'word', globs: [...new Set(split.flat())] }];
  const options = split.map((parts) => parts.map((part): PatternNode => ({ kind: 'word', globs: [part] })));
  const [only] = options;
  return options.length === 1 && only ? only : [{ kind: 'either', options }];
}

/** Only Latin words are opened or split at a hyphen. */
const NEEDS_SPLIT = /^[a-z0-9*']+$|^[a-z']+-/u;

function splitForm(form: string): readonly string[] {
  const parts = /^[a-z']+-[a-z0-9*'-]+$/u.test(form) ? form.split('-') : [form];
  return parts.flatMap((part) => openContraction(part));
}
