/**
 * Words of a text that say something about a case, by their beginnings. Deliberately coarse: a word counts as another when it begins
 * as that one did, a number when it is the same; endings change in Ukrainian and Russian. Everyday words that any two letters share
 * are left out.
 */
import type { Span } from './span.ts';

export type Stem = Span & { readonly stem: string };

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

export function stemsOf(text: string): Stem[] {
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
