import type { Span } from '../span.ts';
import type { Sentence, Token } from '../tokens.ts';
import { parsePattern, PatternError, type PatternClass, type PatternNode, type PatternTest } from './parse.ts';
import { WordSet } from './words.ts';

/** Shared lexicons by name; entries are patterns and may use other lexicons. */
export type Lexicons = Readonly<Record<string, readonly string[]>>;

/** Ranges of tokens [from, to) that belong to a class such as MONEY, found beforehand. */
export type ClassRanges = Readonly<Partial<Record<PatternClass, readonly { readonly from: number; readonly to: number }[]>>>;

/** A range of token indexes, half-open. */
export type TokenRange = { readonly from: number; readonly to: number };

/** What a first word may be: a word set, or anything at all (null). Lets an index skip patterns that cannot begin here. */
export type PatternHead = { readonly words: readonly WordSet[]; readonly classes: readonly PatternClass[]; readonly anything: boolean };

export type Pattern = { readonly source: string; readonly head: PatternHead; readonly run: Step };

/** One sentence being matched: lexicons remember what they found where. */
export class Match {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly classes: ClassRanges;
  private readonly memo = new Map<CompiledList, (readonly number[] | undefined)[]>();

  constructor(sentence: Sentence, classes: ClassRanges = {}) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.classes = classes;
  }

  listEnds(list: CompiledList, at: number): readonly number[] {
    let known = this.memo.get(list);
    if (!known) {
      known = [];
      this.memo.set(list, known);
    }
    let ends = known[at];
    if (!ends) {
      ends = list.run(this, at);
      known[at] = ends;
    }
    return ends;
  }
}

/** From a token index to the indexes at which a match may end, the preferred first. */
type Step = (match: Match, at: number) => readonly number[];
type CompiledList = { readonly head: PatternHead; readonly run: Step };
type Compiled = { readonly head: PatternHead; readonly canBeEmpty: boolean; readonly run: Step };

const NONE: readonly number[] = [];
const ANYTHING: PatternHead = { words: [], classes: [], anything: true };
const NOTHING: PatternHead = { words: [], classes: [], anything: false };
const listsOf = new WeakMap<Lexicons, Map<string, CompiledList | 'compiling'>>();
const NO_LEXICONS: Lexicons = {};

/** Compiles a pattern; throws PatternError. Lexicons are compiled once for each Lexicons object. */
export function compilePattern(source: string, lexicons: Lexicons = NO_LEXICONS): Pattern {
  const { head, run } = sequence(parsePattern(source), lexicons);
  return { source, head, run };
}

/** Every place of a sentence where the pattern stands, leftmost first, not overlapping. */
export function rangesOf(pattern: Pattern, match: Match): TokenRange[] {
  const ranges: TokenRange[] = [];
  let at = 0;
  while (at < match.tokens.length) {
    const to = pattern.run(match, at)[0];
    if (to === undefined || to <= at) at += 1;
    else {
      ranges.push({ from: at, to });
      at = to;
    }
  }
  return ranges;
}

/** The same as spans of the whole text. */
export function findPattern(pattern: Pattern, sentence: Sentence, classes?: ClassRanges): Span[] {
  const match = new Match(sentence, classes);
  return rangesOf(pattern, match).map((range) => spanOf(range, sentence));
}

export function spanOf(range: TokenRange, sentence: Sentence): Span {
  const first = sentence.tokens[range.from];
  const last = sentence.tokens[range.to - 1];
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.start };
}

function sequence(nodes: readonly PatternNode[], lexicons: Lexicons): Compiled {
  const parts = nodes.map((node) => compileNode(node, lexicons));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  let head = NOTHING;
  for (const part of parts) {
    head = joinHeads(head, part.head);
    if (!part.canBeEmpty) break;
  }
  const bound = nodes.map((node, index) => index > 0 && takesWord(node) && takesWord(nodes[index - 1]));
  const run: Step = (match, at) => runFrom(parts, bound, match, at, 0);
  return { head, canBeEmpty: parts.every((part) => part.canBeEmpty), run };
}

function runFrom(parts: readonly Compiled[], bound: readonly boolean[], match: Match, at: number, index: number): readonly number[] {
  const part = parts[index];
  if (!part) return [at];
  // Two words that stand side by side in a pattern stand in one clause.
  if (bound[index] && at > 0 && crossesClause(match, at)) return part.canBeEmpty ? runFrom(parts, bound, match, at, index + 1) : NONE;
  const ends = part.run(match, at);
  if (index === parts.length - 1) return ends;
  let all: number[] | null = null;
  for (const end of ends) {
    const further = runFrom(parts, bound, match, end, index + 1);
    if (further.length === 0) continue;
    if (ends.length === 1) return further;
    all ??= [];
    for (const one of further) if (!all.includes(one)) all.push(one);
  }
  return all ?? NONE;
}

function takesWord(node: PatternNode | undefined): boolean {
  return (
    node !== undefined && node.kind !== 'boundary' && node.kind !== 'test' && node.kind !== 'not' && !(node.kind === 'gap' && node.crossing)
  );
}

function crossesClause(match: Match, at: number): boolean {
  const here = match.tokens[at];
  const before = match.tokens[at - 1];
  return here !== undefined && before !== undefined && here.clause !== before.clause;
}

function compileNode(node: PatternNode, lexicons: Lexicons): Compiled {
  switch (node.kind) {
    case 'word': {
      const words = new WordSet(node.globs);
      return {
        head: { words: [words], classes: [], anything: false },
        canBeEmpty: false,
        run: (match, at) => (at < match.tokens.length && words.has(match.tokens[at]?.norm ?? '') ? [at + 1] : NONE),
      };
    }
    case 'any':
      return { head: ANYTHING, canBeEmpty: false, run: (match, at) => (at < match.tokens.length ? [at + 1] : NONE) };
    case 'class':
      return compileClass(node.name);
    case 'gap':
      return compileGap(node.max, node.crossing);
    case 'boundary':
      return {
        head: NOTHING,
        canBeEmpty: true,
        run: (match, at) => (at > 0 && at < match.tokens.length && crossesClause(match, at) ? [at] : NONE),
      };
    case 'test':
      return { head: NOTHING, canBeEmpty: true, run: (match, at) => (holds(node.test, match, at) ? [at] : NONE) };
    case 'not': {
      const inner = compileNode(node.node, lexicons);
      return { head: NOTHING, canBeEmpty: true, run: (match, at) => (inner.run(match, at).length === 0 ? [at] : NONE) };
    }
    case 'maybe': {
      const inner = compileNode(node.node, lexicons);
      return {
        head: inner.head,
        canBeEmpty: true,
        run: (match, at) => {
          const ends = inner.run(match, at);
          return ends.includes(at) ? ends : [...ends, at];
        },
      };
    }
    case 'either':
      return compileEither(node.options, lexicons);
    case 'list':
      return compileList(node.name, node.at, lexicons);
  }
}

function compileEither(options: readonly (readonly PatternNode[])[], lexicons: Lexicons): Compiled {
  // Single words of all options become one set.
  const globs = options.flatMap((option) => (option.length === 1 && option[0]?.kind === 'word' ? option[0].globs : []));
  const rest = options.filter((option) => !(option.length === 1 && option[0]?.kind === 'word')).map((option) => sequence(option, lexicons));
  const words = globs.length > 0 ? new WordSet(globs) : null;
  let head: PatternHead = words ? { words: [words], classes: [], anything: false } : NOTHING;
  for (const option of rest) head = joinHeads(head, option.head);
  const run: Step = (match, at) => {
    let ends: readonly number[] = NONE;
    for (const option of rest) ends = union(ends, option.run(match, at));
    const token = match.tokens[at];
    if (words && token && words.has(token.norm)) ends = union(ends, [at + 1]);
    return ends;
  };
  return { head, canBeEmpty: rest.some((option) => option.canBeEmpty), run };
}

function compileList(name: string, at: number, lexicons: Lexicons): Compiled {
  let known = listsOf.get(lexicons);
  if (!known) {
    known = new Map();
    listsOf.set(lexicons, known);
  }
  let list = known.get(name);
  if (list === 'compiling') throw new PatternError('list-cycle', at, `#${name}`);
  if (!list) {
    const entries = Object.hasOwn(lexicons, name) ? lexicons[name] : undefined;
    if (!entries) throw new PatternError('unknown-list', at, `#${name}`);
    known.set(name, 'compiling');
    try {
      list = compileEither(
        entries.map((entry) => parsePattern(entry)),
        lexicons,
      );
    } catch (error) {
      known.delete(name);
      throw error;
    }
    known.set(name, list);
  }
  const compiled = list;
  return { head: compiled.head, canBeEmpty: false, run: (match, from) => match.listEnds(compiled, from) };
}

function compileClass(name: PatternClass): Compiled {
  const head: PatternHead = { words: [], classes: [name], anything: false };
  if (name === 'NUM')
    return { head, canBeEmpty: false, run: (match, at) => (/\p{N}/u.test(match.tokens[at]?.norm ?? '') ? [at + 1] : NONE) };
  if (name === 'CAP') return { head, canBeEmpty: false, run: (match, at) => (match.tokens[at]?.capital ? [at + 1] : NONE) };
  return {
    head,
    canBeEmpty: false,
    run: (match, at) => {
      const ranges = match.classes[name];
      return ranges ? ranges.filter((range) => range.from === at).map((range) => range.to) : NONE;
    },
  };
}

function compileGap(max: number, crossing: boolean): Compiled {
  return {
    head: ANYTHING,
    canBeEmpty: true,
    run: (match, at) => {
      const ends = [at];
      const most = Math.min(match.tokens.length, at + max);
      for (let end = at + 1; end <= most; end += 1) {
        if (!crossing && end > 1 && crossesClause(match, end - 1)) break;
        ends.push(end);
      }
      return ends;
    },
  };
}

function holds(test: PatternTest, match: Match, at: number): boolean {
  switch (test) {
    case 'start':
      return at === 0;
    case 'end':
      return at === match.tokens.length;
    case 'question':
      return match.sentence.question;
    case 'statement':
      return !match.sentence.question;
    case 'first':
      return match.sentence.first;
    case 'last':
      return match.sentence.last;
    case 'cap':
      return match.tokens[at]?.capital ?? false;
  }
}

function joinHeads(a: PatternHead, b: PatternHead): PatternHead {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return { words: [...a.words, ...b.words], classes: [...a.classes, ...b.classes], anything: a.anything || b.anything };
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...a, ...b.filter((one) => !a.includes(one))];
}
