import type { Span } from '../span.ts';
import type { Sentence, Token } from '../tokens.ts';
import { parsePattern, PatternError, type PatternClass, type PatternNode, type PatternTest } from './parse.ts';
import { HeadIndex, type PatternHead } from './head-index.ts';
import type { Lexicons } from './lexicons.ts';
import { vocabularyOf, type Vocabulary, type WordSet } from './vocabulary.ts';

/** Ranges of tokens [from, to) that belong to a class such as MONEY, found beforehand. */
export type ClassRanges = Readonly<Partial<Record<PatternClass, readonly { readonly from: number; readonly to: number }[]>>>;

/** A range of token indexes, half-open. */
export type TokenRange = { readonly from: number; readonly to: number };

export type Pattern = { readonly source: string; readonly head: PatternHead; readonly run: Step; readonly vocabulary: Vocabulary };

/** One sentence being matched, with patterns of one vocabulary: where each word set stands is known beforehand, what a lexicon found where is remembered. */
export class Match {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly classes: ClassRanges;
  private readonly memo = new Map<CompiledList, (readonly number[] | undefined)[]>();
  /** The tokens at which each word set stands, ascending, by the set's number. */
  private readonly places: (number[] | undefined)[] = [];
  private readonly lasts = new Map<PatternHead, number>();

  constructor(sentence: Sentence, vocabulary: Vocabulary, classes: ClassRanges = {}) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.classes = classes;
    sentence.tokens.forEach(({ norm }, at) => {
      for (const set of vocabulary.setsWith(norm)) (this.places[set] ??= []).push(at);
    });
  }

  stands(words: WordSet, at: number): boolean {
    return this.places[words.number]?.includes(at) ?? false;
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

  beginsClass(name: PatternClass, at: number): boolean {
    if (name === 'CAP') return this.tokens[at]?.capital ?? false;
    if (name === 'NUM') return /\p{N}/u.test(this.tokens[at]?.norm ?? '');
    return this.classes[name]?.some((range) => range.from === at) ?? false;
  }

  /** The last token that may begin what has this head; -1 where none does. */
  lastOf(head: PatternHead): number {
    if (head.anything) return this.tokens.length;
    const known = this.lasts.get(head);
    if (known !== undefined) return known;
    let last = -1;
    for (const { number } of head.words) last = Math.max(last, this.places[number]?.at(-1) ?? -1);
    for (const name of head.classes) {
      for (let at = this.tokens.length - 1; at > last; at -= 1) if (this.beginsClass(name, at)) last = at;
    }
    this.lasts.set(head, last);
    return last;
  }
}

/** From a token index to the indexes at which a match may end, the preferred first. */
type Step = (match: Match, at: number) => readonly number[];
type CompiledList = Compiled;
type Compiled = {
  readonly head: PatternHead;
  readonly canBeEmpty: boolean;
  readonly run: Step;
  /** What an alternative is made of, so that one within another can be taken apart. */
  readonly options?: { readonly globs: readonly string[]; readonly rest: readonly Compiled[] };
};

const NONE: readonly number[] = [];
const ANYTHING: PatternHead = { words: [], classes: [], anything: true };
const NOTHING: PatternHead = { words: [], classes: [], anything: false };
const listsOf = new WeakMap<Lexicons, Map<string, CompiledList | 'compiling'>>();
const NO_LEXICONS: Lexicons = {};

/** Compiles a pattern; throws PatternError. Lexicons are compiled once for each Lexicons object. */
export function compilePattern(source: string, lexicons: Lexicons = NO_LEXICONS): Pattern {
  const { head, run } = sequence(parsePattern(source), lexicons);
  return { source, head, run, vocabulary: vocabularyOf(lexicons) };
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
  const match = new Match(sentence, pattern.vocabulary, classes);
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
  // What must come later and comes nowhere later ends the matter before anything is tried.
  const needed = parts.slice(1).flatMap((part) => (part.canBeEmpty || part.head.anything ? [] : [part.head]));
  const run: Step = (match, at) => {
    for (const one of needed) if (match.lastOf(one) < at) return NONE;
    let ends: readonly number[] = [at];
    for (let index = 0; index < parts.length && ends.length > 0; index += 1)
      ends = endsOf(parts[index], bound[index] ?? false, match, ends);
    return ends;
  };
  return { head, canBeEmpty: parts.every((part) => part.canBeEmpty), run };
}

/** From every place reached so far one part further: each place once, in the order of preference, so that nothing is ever tried twice. */
function endsOf(part: Compiled | undefined, bound: boolean, match: Match, from: readonly number[]): readonly number[] {
  if (!part) return NONE;
  let all: readonly number[] = NONE;
  for (const at of from) {
    // Two words that stand side by side in a pattern stand in one clause.
    const apart = bound && at > 0 && crossesClause(match, at);
    if (apart) all = part.canBeEmpty ? union(all, [at]) : all;
    else all = union(all, part.run(match, at));
  }
  return all;
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
      const words = vocabularyOf(lexicons).setOf(node.globs);
      return {
        head: { words: [words], classes: [], anything: false },
        canBeEmpty: false,
        run: (match, at) => (match.stands(words, at) ? [at + 1] : NONE),
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

/** Options are tried by their first words; all single words, those of lists within included, are one set. */
function compileEither(options: readonly (readonly PatternNode[])[], lexicons: Lexicons): Compiled {
  const globs: string[] = [];
  const rest: Compiled[] = [];
  for (const option of options) {
    const [only] = option;
    if (option.length !== 1 || !only) rest.push(sequence(option, lexicons));
    else if (only.kind === 'word') globs.push(...only.globs);
    else {
      const compiled = compileNode(only, lexicons);
      if (compiled.options) {
        globs.push(...compiled.options.globs);
        rest.push(...compiled.options.rest);
      } else rest.push(compiled);
    }
  }
  const words = globs.length > 0 ? vocabularyOf(lexicons).setOf(globs) : null;
  let head: PatternHead = words ? { words: [words], classes: [], anything: false } : NOTHING;
  for (const option of rest) head = joinHeads(head, option.head);
  const index =
    rest.length > 4
      ? new HeadIndex(
          rest.map((option) => option.head),
          vocabularyOf(lexicons),
        )
      : null;
  const empty = rest.flatMap((option, number) => (option.canBeEmpty ? [number] : []));
  const run: Step = (match, at) => {
    const token = match.tokens[at];
    let ends: readonly number[] = NONE;
    if (index) {
      const add = (number: number): void => {
        ends = union(ends, rest[number]?.run(match, at) ?? NONE);
      };
      if (token) index.startingWith(token.norm).forEach(add);
      index.anywhere.forEach(add);
      for (const [name, numbers] of index.byClass) if (match.beginsClass(name, at)) numbers.forEach(add);
      empty.forEach(add);
    } else {
      for (const option of rest) ends = union(ends, option.run(match, at));
    }
    return words && match.stands(words, at) ? union(ends, [at + 1]) : ends;
  };
  return { head, canBeEmpty: empty.length > 0, run, options: { globs, rest } };
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
  return { ...compiled, canBeEmpty: false, run: (match, from) => match.listEnds(compiled, from) };
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
