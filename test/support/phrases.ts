import { NO_PHRASES, type Phrases, type TeamPhrase } from '../../src/core/phrases/index.ts';
import { theAnalyser } from './attempts.ts';

/** A programme of the house, which no built-in rule can know of. */
export const CLOVER: TeamPhrase = {
  signal: 'compensation',
  lang: 'en',
  when: ['clover ..2 {point*|card*}'],
  unless: ['{not|no} ..4 clover'],
  certainty: 'found',
  better: null,
  match: ['We have put [clover points] aside for you.', 'Here are your Clover cards.'],
  miss: ['There is clover in the lawn.', 'You do not get clover points for that.'],
  note: 'Points of our club are worth money.',
};

/** What is not to be heard in this house. */
export const TICKET: TeamPhrase = {
  signal: 'bureaucratese',
  lang: 'uk',
  when: ['тікет* {закрит*|в черзі}'],
  unless: [],
  certainty: 'likely',
  better: 'Вашим питанням уже займаються.',
  match: ['Ваш [тікет закрито].'],
  miss: ['Я закрив вікно, а тікет лишився.'],
  note: '',
};

export const phrasesOf = (...entries: readonly TeamPhrase[]): Phrases => ({ ...NO_PHRASES, entries });
export const lexiconsOf = theAnalyser().lexiconsOf;
