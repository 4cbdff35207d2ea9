import type { Span } from '../span.ts';
import type { Sentence } from '../tokens.ts';
import { parsePattern, PatternError, type PatternClass, type PatternNode, type PatternTest } from './parse.ts';
import { HeadIndex, type PatternHead } from './head-index.ts';
import type { Lexicons } from './lexicons.ts';
import { bitOf, Match, type ClassRanges, type Gate, type Step } from './match.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** A range of token indexes, half-open. */
export type TokenRange = { readonly from: number; readonly to: number };

/** `needed`: gates that must be passed somewhere in the sentence, or nothing can be found. */
export type Pattern = {
  readonly source: string;
  readonly head: PatternHead;
  readonly gate: Gate | null;
  readonly needed: readonly Gate[];
  readonly run: Step;
  readonly vocabulary: Vocabulary;
};

type Compiled = {
  readonly head: PatternHead;
  readonly canBeEmpty: boolean;
  /** Where it is not passed nothing is found; null where anything may begin, or nothing at all be enough. */
  readonly gate: Gate | null;
  readonly needed: readonly Gate[];
  readonly run: Step;
  /** What an alternative is made of, so that one within another can be taken apart. */
  readonly options?: { readonly globs: readonly string[]; readonly rest: readonly Compiled[] };
};
type CompiledList = Compiled & { readonly number: number };

const NONE: readonly number[] = [];
const ANYTHING: PatternHead = { words: [], classes: [], anything: true };
const NOTHING: PatternHead = { words: [], classes: [], anything: false };
const listsOf = new WeakMap<Lexicons, Map<string, CompiledList | 'compiling'>>();
const NO_LEXICONS: Lexicons = {};
const NO_GATES: readonly Gate[] = [];
const UNGATED = { gate: null, needed: NO_GATES };
/** By token index, the one end that is right behind it; longer sentences are cut. */
const BEHIND: readonly (readonly number[])[] = Array.from({ length: 160 }, (_, at) => [at + 1]);
/** The same for the token itself. */
const HERE: readonly (readonly number[])[] = Array.from({ length: 160 }, (_, at) => [at]);

/** Compiles a pattern; throws PatternError. Lexicons are compiled once for each Lexicons object. */
export function compilePattern(source: string, lexicons: Lexicons = NO_LEXICONS): Pattern {
  const { head, gate, needed, run } = sequence(parsePattern(source), lexicons);
  return { source, head, gate, needed, run, vocabulary: vocabularyOf(lexicons) };
}

/** Every place of a sentence where the pattern stands, leftmost first, not overlapping. */
export function rangesOf(pattern: Pattern, match: Match): TokenRange[] {
  const { gate } = pattern;
  if ((gate && !match.holds(gate)) || !pattern.needed.every((one) => match.holds(one))) return [];
  const ranges: TokenRange[] = [];
  let at = 0;
  while (at < match.tokens.length) {
    const to = gate && !match.passes(gate, at) ? undefined : pattern.run(match, at)[0];
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
  const needed = parts.slice(1).flatMap((part) => (part.canBeEmpty || part.head.anything ? NO_GATES : [gateOf(part.head, lexicons)]));
  const run: Step = (match, at) => {
    for (const one of needed) if (!match.holdsFrom(one, at)) return NONE;
    let ends = here(at);
    for (let index = 0; index < parts.length && ends.length > 0; index += 1)
      ends = endsOf(parts[index], bound[index] ?? false, match, ends);
    return ends;
  };
  const canBeEmpty = parts.every((part) => part.canBeEmpty);
  // A list that may be nothing though it passes for a word keeps the gate open.
  const first = parts.find((part) => !part.canBeEmpty);
  const gate = first?.gate && !head.anything ? gateOf(head, lexicons) : null;
  return { head, canBeEmpty, gate, needed, run };
}

/** From every place reached so far one part further: each place once, in the order of preference, so that nothing is ever tried twice. */
function endsOf(part: Compiled | undefined, bound: boolean, match: Match, from: readonly number[]): readonly number[] {
  if (!part) return NONE;
  const { gate } = part;
  let all: readonly number[] = NONE;
  for (const at of from) {
    // Two words that stand side by side in a pattern stand in one clause.
    if (bound && at > 0 && crossesClause(match, at)) all = part.canBeEmpty ? union(all, here(at)) : all;
    else if (!gate || match.passes(gate, at)) all = union(all, part.run(match, at));
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
      const head = { words: [words], classes: [], anything: false };
      return {
        head,
        canBeEmpty: false,
        gate: gateOf(head, lexicons),
        needed: NO_GATES,
        run: (match, at) => (match.stands(words.number, at) ? behind(at) : NONE),
      };
    }
    case 'any':
      return { ...UNGATED, head: ANYTHING, canBeEmpty: false, run: (match, at) => (at < match.tokens.length ? behind(at) : NONE) };
    case 'class':
      return compileClass(node.name, lexicons);
    case 'gap':
      return compileGap(node.max, node.crossing);
    case 'boundary':
      return {
        ...UNGATED,
        head: NOTHING,
        canBeEmpty: true,
        run: (match, at) => (at > 0 && at < match.tokens.length && crossesClause(match, at) ? here(at) : NONE),
      };
    case 'test':
      return { ...UNGATED, head: NOTHING, canBeEmpty: true, run: (match, at) => (holds(node.test, match, at) ? here(at) : NONE) };
    case 'not': {
      const inner = compileNode(node.node, lexicons);
      const { gate } = inner;
      return {
        ...UNGATED,
        head: NOTHING,
        canBeEmpty: true,
        run: (match, at) => ((gate && !match.passes(gate, at)) || inner.run(match, at).length === 0 ? here(at) : NONE),
      };
    }
    case 'maybe': {
      const inner = compileNode(node.node, lexicons);
      const { gate } = inner;
      return {
        ...UNGATED,
        head: inner.head,
        canBeEmpty: true,
        run: (match, at) => {
          const ends = gate && !match.passes(gate, at) ? NONE : inner.run(match, at);
          if (ends.length === 0) return here(at);
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
  const gate = !head.anything && rest.every((option) => option.gate) ? gateOf(head, lexicons) : null;
  const run: Step = (match, at) => {
    let ends: readonly number[] = NONE;
    if (index) {
      for (const number of index.itemsAt(match, at)) ends = withEndsOf(rest[number], match, at, ends);
      for (const number of empty) ends = withEndsOf(rest[number], match, at, ends);
    } else {
      for (const option of rest) ends = withEndsOf(option, match, at, ends);
    }
    return words && match.stands(words.number, at) ? union(ends, behind(at)) : ends;
  };
  return { head, canBeEmpty: empty.length > 0, gate, needed: NO_GATES, run, options: { globs, rest } };
}

function withEndsOf(option: Compiled | undefined, match: Match, at: number, ends: readonly number[]): readonly number[] {
  return option && (!option.gate || match.passes(option.gate, at)) ? union(ends, option.run(match, at)) : ends;
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
    const number = known.size;
    try {
      const compiled = compileEither(
        entries.map((entry) => parsePattern(entry)),
        lexicons,
      );
      list = { ...compiled, number };
    } catch (error) {
      known.delete(name);
      throw error;
    }
    known.set(name, list);
  }
  const compiled = list;
  return { ...compiled, canBeEmpty: false, run: (match, from) => match.listEnds(compiled, from) };
}

function compileClass(name: PatternClass, lexicons: Lexicons): Compiled {
  const head: PatternHead = { words: [], classes: [name], anything: false };
  const gate = gateOf(head, lexicons);
  if (name === 'NUM' || name === 'CAP')
    return { head, canBeEmpty: false, gate, needed: NO_GATES, run: (match, at) => (match.passes(gate, at) ? behind(at) : NONE) };
  return {
    head,
    canBeEmpty: false,
    gate,
    needed: NO_GATES,
    run: (match, at) => {
      const ranges = match.classes[name];
      return ranges ? ranges.filter((range) => range.from === at).map((range) => range.to) : NONE;
    },
  };
}

function compileGap(max: number, crossing: boolean): Compiled {
  return {
    ...UNGATED,
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

function gateOf({ words, classes }: PatternHead, lexicons: Lexicons): Gate {
  return {
    words: words.length === 0 ? -1 : vocabularyOf(lexicons).unionOf(words),
    classes: classes.reduce((bits, name) => bits | bitOf(name), 0),
  };
}

function here(at: number): readonly number[] {
  return HERE[at] ?? [at];
}

function behind(at: number): readonly number[] {
  return BEHIND[at] ?? [at + 1];
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = [...a];
  for (const one of b) if (!all.includes(one)) all.push(one);
  return all;
}
