/** What a turn is beside its signs: measured against what the customer has said and what the operator has sent before. */
import type { BAD_SIGNALS, Signal } from '../analysis/types.ts';
import type { Note } from '../customer/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { stemsOf } from '../text/index.ts';
import { cardNotesOf } from './card-notes.ts';
import { isHolding } from './hold.ts';
import { canKeep } from './promises.ts';
import type { OpenTurn, SessionState } from './state.ts';

/** Notes of the open turn as it stands, sorted. `small`: what it offers is next to nothing. */
export function notesOf(state: SessionState, turn: OpenTurn, scenario: Scenario, isPublicLine: boolean, small: boolean): readonly Note[] {
  const notes = new Set<Note>(cardNotesOf(state, turn, scenario, isPublicLine));
  if (isPublicLine) notes.add('in-thread');
  if (small) notes.add('small-offer');
  if (!turn.reading.spoken) {
    if (turn.action !== null) notes.add('of-case');
    return [...notes].toSorted();
  }
  const text = turn.messages.map((message) => message.text).join('\n');
  const holds = isHolding(turn);
  if (holds) notes.add('holding');
  if (holds && state.hold !== null) notes.add('hold-again');
  if (!holds && canKeep(state.promises, turn.turn, turn.messages.at(-1)?.atMs ?? turn.lastMs)) notes.add('promise-kept');
  if (!holds && cutsShort(state, turn)) notes.add('interrupted');
  if (turn.messages.some((message) => isSaidBefore(message.text, state))) notes.add('same-words');
  const taken = takenUp(text, state);
  const isAgainst = turn.reading.signals.some((signal) => AGAINST.has(signal));
  const parrots = copies(text, state);
  if (taken.all >= ENOUGH_TAKEN && !isAgainst && !parrots) notes.add('restated');
  if (taken.onlyFirst && !isAgainst && !answersWhole(turn)) notes.add('answered-past');
  const { asks, remedies, question, action } = turn.reading;
  if (asks.length > 0 || remedies.length > 0 || question || action !== null || (taken.all > 0 && !parrots)) notes.add('of-case');
  return [...notes].toSorted();
}

/** Words taken up from the customer that make it one's own telling of the trouble. */
const ENOUGH_TAKEN = 2;

/** Taking up words only to turn them against the customer is no listening. */
const AGAINST: ReadonlySet<Signal> = new Set<Signal>([
  'stupid_question',
  'argument',
  'blame_shift',
  'rudeness',
  'brush_off',
  'false_apology',
] satisfies (typeof BAD_SIGNALS)[number][]);

/** The customer's first messages were still coming when the turn began. */
function cutsShort(state: SessionState, { fromMs, messages }: OpenTurn): boolean {
  const beganMs = messages[0]?.atMs ?? fromMs;
  if (state.turns.some((turn) => turn.messages.length > 0)) return false;
  const isOpening = state.pending.some((pending) => pending.turn === 0 && !pending.unprompted && pending.atMs > beganMs);
  return (
    isOpening || state.transcript.some((entry) => entry.by === 'customer' && entry.turn === 0 && !entry.unprompted && entry.atMs > beganMs)
  );
}

/** How many of the customer's words a text takes up, and whether of several messages only the first is taken up. */
function takenUp(text: string, state: SessionState): { readonly all: number; readonly onlyFirst: boolean } {
  const own = new Set(stemsOf(text).map(({ stem }) => stem));
  const said = state.transcript.filter((entry) => entry.by === 'customer');
  const stems = new Set(said.flatMap((entry) => stemsOf(entry.text).map(({ stem }) => stem)));
  const all = [...own].filter((stem) => stems.has(stem)).length;
  const last = state.transcript.findLastIndex((entry) => entry.by === 'operator');
  const [first, ...others] = state.transcript.slice(last + 1).filter((entry) => entry.by === 'customer' && !entry.unprompted);
  if (first === undefined || others.length === 0) return { all, onlyFirst: false };
  const inFirst = new Set(stemsOf(textOf(first)).map(({ stem }) => stem));
  const inOthers = new Set(others.flatMap((entry) => stemsOf(textOf(entry)).map(({ stem }) => stem)).filter((stem) => !inFirst.has(stem)));
  const touches = (group: ReadonlySet<string>): boolean => [...own].some((stem) => group.has(stem));
  return { all, onlyFirst: inOthers.size >= MUCH_MORE_SAID && touches(inFirst) && !touches(inOthers) };
}

/** The later messages say something of their own only with so many words that count. */
const MUCH_MORE_SAID = 4;

const textOf = (entry: SessionState['transcript'][number]): string => ('text' in entry ? entry.text : '');

/** What helps with all of it cannot have passed anything by. */
function answersWhole({ reading }: OpenTurn): boolean {
  const { signals, remedies, asks, action } = reading;
  const has = (...wanted: readonly Signal[]): boolean => wanted.some((signal) => signals.includes(signal));
  return remedies.length > 0 || asks.length > 0 || action !== null || has('ownership', 'clarify', 'private');
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Word triples of a text. */
function triplesOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(2).map((word, index) => `${words[index] ?? ''} ${words[index + 1] ?? ''} ${word}`));
}

/** So many words, and so large a share of their triples, make it the same text. */
const LEAST_WORDS = 8;
const SAME_FROM = 0.8;

/** Sent before in this talk, word for word or nearly so. */
function isSaidBefore(text: string, state: SessionState): boolean {
  const words = wordsOf(text);
  if (words.length < LEAST_WORDS) return false;
  const triples = triplesOf(words);
  const before = state.transcript.flatMap((entry) => (entry.by === 'operator' ? [triplesOf(wordsOf(entry.text))] : []));
  // The open turn's own messages stand in the transcript too: one of them is this text.
  const alike = before.filter((other) => {
    const shared = [...triples].filter((triple) => other.has(triple)).length;
    return shared >= Math.max(triples.size, other.size) * SAME_FROM;
  });
  const isThere = state.transcript.some(
    (entry) => entry.by === 'operator' && entry.text === text && entry.turn === (state.open?.turn ?? -1),
  );
  return alike.length > (isThere ? 1 : 0);
}

/** The customer's own sentence handed back: so many of their words in a row. */
const COPIED_WORDS = 7;

function copies(text: string, state: SessionState): boolean {
  const own = wordsOf(text);
  const said = state.transcript.flatMap((entry) => (entry.by === 'customer' ? [` ${wordsOf(entry.text).join(' ')} `] : []));
  return own.some((_, from) => {
    const run = own.slice(from, from + COPIED_WORDS);
    return run.length === COPIED_WORDS && said.some((words) => words.includes(` ${run.join(' ')} `));
  });
}
