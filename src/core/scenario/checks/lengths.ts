/** Texts that nobody would write, or read, at that length. */
import type { TextRole } from '../schema-parts.ts';
import type { Channel } from '../types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Check, type TextsInput, found } from './check.ts';

const UTTERANCE: Readonly<Record<Channel, number>> = { chat: 400, phone: 500, social: 1000, review: 2000, email: 3000 };
const OTHERS: Readonly<Record<Exclude<TextRole, 'utterance'>, number>> = { reply: 4000, prose: 1500, pattern: 300, label: 120 };
const TITLE = 90;

export const checkLengths: Check = (input) => tooLong(input, UTTERANCE[input.scenario.channel]);

/** Nobody says anything in a company's file: what is longest anywhere will do for utterances. */
export function tooLong(input: TextsInput, utterance: number = UTTERANCE.email): Diagnostic[] {
  return input.texts.flatMap(({ role, text, path }) => {
    const limit = path[0] === 'title' ? TITLE : role === 'utterance' ? utterance : OTHERS[role];
    const length = Array.from(text).length;
    return length > limit ? [found(input, path, { code: 'text/too-long', severity: 'warning', params: { length, limit } })] : [];
  });
}
