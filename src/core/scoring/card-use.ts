/** What the trainee's messages show of the customer's card, and to whom: the same reading as the customer's own. */
import { factsKnownFromTheStart } from '../scenario/index.ts';
import { type CardUse, cardUseIn, leadsToThread, type Readers, readersOf, type Scene } from '../session/index.ts';
import type { Turn } from '../session/types.ts';
import { type Case, isPublicAt, wordsEvidence } from './case.ts';
import type { Evidence } from './types.ts';

export type CardUsed = CardUse & { readonly turn: Turn; readonly message: number; readonly readers: Readers };

export function cardUses(c: Case): readonly CardUsed[] {
  return c.worded.flatMap((turn) => {
    const scene = sceneOf(c, turn);
    const readers = readersOf(scene);
    return turn.messages.map(({ text }, message) => ({ ...cardUseIn(text, scene), turn, message, readers }));
  });
}

/** Who reads what is written in this turn. */
export const readersAt = (c: Case, turn: Turn): Readers => readersOf(sceneOf(c, turn));

export const cardEvidence = ({ turn, message }: CardUsed, words: CardUse['knows']): Evidence[] =>
  words.map(({ start, end, what }) => ({
    ...wordsEvidence(turn, message, start, end, `card.${what}`),
    // A sum or a number, digit by digit, is no coincidence; words that begin alike may be.
    certainty: what === 'number' || what === 'spend' ? 'found' : 'likely',
  }));

function sceneOf({ scenario, dialogue }: Case, turn: Turn): Scene {
  const { transcript, curve, turns } = dialogue;
  const own = transcript.findIndex((entry) => entry.by === 'operator' && entry.turn === turn.turn);
  const before = transcript.filter((entry, index) => index < own || (entry.by === 'action' && entry.turn === turn.turn));
  const earlier = turns.filter((one) => one.turn < turn.turn).flatMap(({ told }) => told);
  // An answer in the thread that takes the talk aside has been read in the thread.
  const wasOpen = curve.findLast((point) => point.turn < turn.turn)?.visibility ?? 'private';
  const isLine = before.some((entry) => entry.turn === turn.turn && leadsToThread(entry));
  return {
    scenario,
    transcript: before,
    curve,
    told: [...factsKnownFromTheStart(scenario), ...earlier],
    inPublic: isLine || wasOpen !== 'private' || isPublicAt(turn),
  };
}
