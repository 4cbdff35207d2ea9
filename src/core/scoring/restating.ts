/**
 * Which of the customer's own words a reply takes up. Deliberately coarse: a word counts when it begins as the customer's
 * did, a number when it is the same; a third of a long word may differ, since endings change in Ukrainian and Russian.
 * Everyday words that any two letters share are left out, and so are messages that turn the customer's words against them.
 * The result is evidence that is only ever *likely*.
 */
import type { Finding, Signal } from '../analysis/types.ts';
import { type Case, wordsEvidence } from './case.ts';
import type { Evidence } from './types.ts';

const WORD = /[\p{L}\p{N}'’ʼ-]+/gu;
const LEAST_LETTERS = 5;

/** Beginnings of words that say nothing about a case: courtesies, time, modality, and words for writing and answering. */
const EVERYDAY = [
  // uk
  'дякую',
  'дякує',
  'будь-',
  'будьт',
  'вибач',
  'переп',
  'зараз',
  'сього',
  'завтр',
  'вчора',
  'можна',
  'может',
  'можем',
  'можу',
  'потрі',
  'треба',
  'добри',
  'добро',
  'вітаю',
  'пишу',
  'напиш',
  'відпо',
  'питан',
  'навіт',
  'знову',
  'тільк',
  'чомус',
  'прямо',
  'навер',
  'дейст',
  'справ',
  'звича',
  'просто',
  'дуже',
  'якщо',
  'котри',
  'ваше',
  'вашо',
  'наше',
  'нашо',
  'ніхто',
  'нічог',
  // ru
  'спаси',
  'благо',
  'пожал',
  'извин',
  'прост',
  'сейча',
  'сегод',
  'завтр',
  'вчера',
  'можно',
  'может',
  'можем',
  'нужно',
  'здрав',
  'добры',
  'добро',
  'пишет',
  'напиш',
  'ответ',
  'вопро',
  'снова',
  'тольк',
  'почем',
  'конеч',
  'через',
  'очень',
  'котор',
  'вашег',
  'вашей',
  'нашег',
  'нашей',
  'никто',
  'ничег',
  'когда',
  'больш',
  'чтобы',
  'потом',
  // en
  'thank',
  'pleas',
  'sorry',
  'today',
  'tomor',
  'yeste',
  'could',
  'would',
  'shoul',
  'hello',
  'write',
  'writi',
  'answe',
  'reply',
  'quest',
  'again',
  'about',
  'there',
  'their',
  'these',
  'those',
  'where',
  'which',
  'while',
  'after',
  'befor',
  'being',
  'havin',
  'thing',
  'never',
  'still',
  'every',
  'right',
  'other',
];

export function restatements(c: Case): Evidence[] {
  const said = new Set<string>();
  const evidence: Evidence[] = [];
  const taken = new Set<string>();
  const customer = c.dialogue.transcript.filter((entry) => entry.by === 'customer');
  for (const turn of c.worded) {
    customer.filter((entry) => entry.atMs <= turn.atMs).forEach((entry) => stemsOf(entry.text).forEach(({ stem }) => said.add(stem)));
    turn.messages.forEach((message, index) => {
      if (isAgainstThem(message.findings)) return;
      for (const { stem, start, end } of stemsOf(message.text)) {
        if (!said.has(stem) || taken.has(stem)) continue;
        taken.add(stem);
        evidence.push(wordsEvidence(turn, index, start, end, 'listening.own-words'));
      }
    });
  }
  return evidence;
}

/** «А вы чайник в розетку включали?» takes up two words, and hears nothing. */
const AGAINST: ReadonlySet<Signal> = new Set(['stupid_question', 'argument', 'blame_shift', 'rudeness', 'brush_off', 'false_apology']);

function isAgainstThem(findings: readonly Finding[]): boolean {
  return findings.some((finding) => 'signal' in finding && finding.certainty === 'found' && AGAINST.has(finding.signal));
}

function stemsOf(text: string): { stem: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const stem = stemOf(match[0]);
    return stem === null ? [] : [{ stem, start: match.index, end: match.index + match[0].length }];
  });
}

function stemOf(word: string): string | null {
  const plain = word.toLowerCase().normalize('NFC').replaceAll('ё', 'е').replace(/[’ʼ]/gu, "'");
  if (/\d/u.test(plain)) return plain.replace(/\D/gu, '').length >= 3 ? plain : null;
  if (plain.length < LEAST_LETTERS) return null;
  const stem = plain.slice(0, LEAST_LETTERS);
  return EVERYDAY.some((everyday) => stem.startsWith(everyday)) ? null : stem;
}
