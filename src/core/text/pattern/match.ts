import type { Sentence, Token } from '../tokens.ts';
import { PATTERN_CLASSES, type PatternClass } from './parse.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Ranges of tokens [from, to) that belong to a class such as MONEY, found beforehand. */
export type ClassRanges = Readonly<Partial<Record<PatternClass, readonly { readonly from: number; readonly to: number }[]>>>;

/** From a token index to the indexes at which a match may end, the preferred first. */
export type Step = (match: Match, at: number) => readonly number[];

/** What must stand at a place: a word of the set with this number (-1: none), or a class of these. */
export type Gate = { readonly words: number; readonly classes: number };

type NumberedList = { readonly number: number; readonly run: Step };

const BITS: Readonly<Record<string, number>> = Object.fromEntries(PATTERN_CLASSES.map((name, index) => [name, 1 << index]));

export function bitOf(name: PatternClass): number {
  return BITS[name] ?? 0;
}

/** What is known of a sentence wherever it stands: sentences with the same key (`keyOf`) share it. */
type Knowledge = {
  readonly words: readonly Word[];
  /** By token, the bits of the classes that begin there. */
  readonly classBits: readonly number[];
  /** By token, the bits of all word sets that stand there or later; and of all classes that begin there or later. */
  readonly present: readonly Int32Array[];
  readonly classesFrom: readonly number[];
  readonly listEnds: (readonly number[] | undefined)[][];
  /** What was searched for, and what was found. */
  readonly found: Map<object, unknown>;
};

/** One sentence being matched, with patterns of one vocabulary: which word sets each word is in is known beforehand, what was found where is remembered. */
export class Match {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly classes: ClassRanges;
  private readonly knowledge: Knowledge;

  /** `alike`: a match of a sentence with the same key, whose findings hold here too. */
  constructor(sentence: Sentence, vocabulary: Vocabulary, classes: ClassRanges = {}, alike?: Match) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.classes = classes;
    this.knowledge = alike ? alike.knowledge : knowledgeOf(sentence, vocabulary, classes);
  }

  /** By token, the words. */
  get words(): readonly Word[] {
    return this.knowledge.words;
  }

  /** What `find` finds, asked once; it may depend on nothing but `what` and the sentence's key, and nobody may change it. */
  remembered<T>(what: object, find: () => T): T {
    const { found } = this.knowledge;
    const known = found.get(what) as T | undefined;
    if (known !== undefined) return known;
    const result = find();
    found.set(what, result);
    return result;
  }

  /** A word of this set stands at the token. */
  stands(set: number, at: number): boolean {
    const word = this.knowledge.words[at];
    return word !== undefined && isIn(word.sets, set);
  }

  passes({ words, classes }: Gate, at: number): boolean {
    return (classes !== 0 && ((this.knowledge.classBits[at] ?? 0) & classes) !== 0) || (words >= 0 && this.stands(words, at));
  }

  /** Whether the gate is passed at any token. */
  holds(gate: Gate): boolean {
    return this.holdsFrom(gate, 0);
  }

  /** Whether the gate is passed at the token or after it. */
  holdsFrom({ words, classes }: Gate, from: number): boolean {
    const { present, classesFrom } = this.knowledge;
    if (classes !== 0 && ((classesFrom[from] ?? 0) & classes) !== 0) return true;
    const sets = words < 0 ? undefined : present[from];
    return sets !== undefined && isIn(sets, words);
  }

  /** The bits of the classes that begin at the token. */
  classesAt(at: number): number {
    return this.knowledge.classBits[at] ?? 0;
  }

  listEnds(list: NumberedList, at: number): readonly number[] {
    const known = (this.knowledge.listEnds[list.number] ??= []);
    return (known[at] ??= list.run(this, at));
  }
}

/** All of a sentence that patterns can ask for: alike for sentences that read the same, wherever they stand. */
export function keyOf({ tokens, question, first, last }: Sentence, classes: ClassRanges): string {
  let key = `${question ? '?' : '.'}${first ? '1' : '0'}${last ? '1' : '0'}`;
  for (const { norm, clause, capital } of tokens) key += `\n${capital ? '^' : ' '}${clause} ${norm}`;
  for (const name of PATTERN_CLASSES) for (const { from, to } of classes[name] ?? []) key += `\n#${name} ${from} ${to}`;
  return key;
}

function knowledgeOf({ tokens }: Sentence, vocabulary: Vocabulary, classes: ClassRanges): Knowledge {
  const words = tokens.map(({ norm }) => vocabulary.wordOf(norm));
  const classBits = tokens.map(({ capital }, at) => (capital ? bitOf('CAP') : 0) | (words[at]?.isNumber ? bitOf('NUM') : 0));
  for (const name of PATTERN_CLASSES) {
    if (name === 'CAP' || name === 'NUM') continue;
    for (const { from } of classes[name] ?? []) classBits[from] = (classBits[from] ?? 0) | bitOf(name);
  }
  const classesFrom = [...classBits];
  for (let at = classesFrom.length - 2; at >= 0; at -= 1) classesFrom[at] = (classesFrom[at] ?? 0) | (classesFrom[at + 1] ?? 0);
  return { words, classBits, classesFrom, present: joinedFromEach(words), listEnds: [], found: new Map() };
}

function isIn(sets: Int32Array, set: number): boolean {
  return (((sets[set >> 5] ?? 0) >>> (set & 31)) & 1) === 1;
}

function joinedFromEach(words: readonly Word[]): Int32Array[] {
  const joined: Int32Array[] = [];
  let later: Int32Array | null = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const own: Int32Array = words[at]?.sets ?? NO_SETS;
    if (later && own !== later) {
      const both = own.slice();
      for (let index = 0; index < both.length; index += 1) both[index] = (both[index] ?? 0) | (later[index] ?? 0);
      later = both;
    } else later = own;
    joined[at] = later;
  }
  return joined;
}

const NO_SETS = new Int32Array(0);
