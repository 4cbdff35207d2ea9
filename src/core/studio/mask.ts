/** Takes out of a real complaint what tells who somebody is. */
import type { Lang } from '../text/language.ts';
import { namesIn } from './mask-names.ts';
import { numbersIn, type PersonalKind, type Place } from './mask-numbers.ts';

/** What stands in the place of what was taken out: words that a trainee can read. */
const INSTEAD: Record<Lang, Record<PersonalKind, string>> = {
  uk: {
    email: '[пошта]',
    link: '[посилання]',
    iban: '[рахунок]',
    card: '[картка]',
    phone: '[телефон]',
    document: '[документ]',
    tax: '[податковий номер]',
    birth: '[дата народження]',
    address: '[адреса]',
    order: '[номер]',
    name: '[ім’я]',
    other: '[приховано]',
  },
  ru: {
    email: '[почта]',
    link: '[ссылка]',
    iban: '[счёт]',
    card: '[карта]',
    phone: '[телефон]',
    document: '[документ]',
    tax: '[налоговый номер]',
    birth: '[дата рождения]',
    address: '[адрес]',
    order: '[номер]',
    name: '[имя]',
    other: '[скрыто]',
  },
  en: {
    email: '[e-mail]',
    link: '[link]',
    iban: '[account]',
    card: '[card]',
    phone: '[phone]',
    document: '[document]',
    tax: '[tax number]',
    birth: '[date of birth]',
    address: '[address]',
    order: '[number]',
    name: '[name]',
    other: '[hidden]',
  },
};

export type PersonalPlace = Place & {
  /** As they stand in the text. */
  readonly words: string;
  readonly instead: string;
  readonly isMasked: boolean;
};

export type Masked = { readonly text: string; readonly places: readonly PersonalPlace[] };

type MaskChoice = {
  /** Words that stay, wherever they stand. */
  readonly keep?: ReadonlySet<string>;
  /** Words that are masked too, wherever they stand. */
  readonly also?: ReadonlySet<string>;
};

/** What is sure stands out; what is not is left to whoever reads it. Places are those of the text as it came. */
export function maskPersonal(text: string, lang: Lang, { keep = new Set(), also = new Set() }: MaskChoice = {}): Masked {
  const places = apart([...chosenIn(text, also), ...numbersIn(text), ...namesIn(text, lang)]).map(({ kind, start, end }): PersonalPlace => {
    const words = text.slice(start, end);
    return { kind, start, end, words, instead: INSTEAD[lang][kind], isMasked: !keep.has(words) };
  });
  const ends = [0, ...places.map(({ end }) => end)];
  const parts = places.map(({ start, words, instead, isMasked }, at) => text.slice(ends[at], start) + (isMasked ? instead : words));
  return { text: parts.join('') + text.slice(ends.at(-1)), places };
}

function chosenIn(text: string, also: ReadonlySet<string>): Place[] {
  return [...also].flatMap((words) => {
    const found: Place[] = [];
    for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      found.push({ kind: 'other', start: at, end: at + words.length });
    return found;
  });
}

/** Where two share words the one found first stays, and reaches as far as both do where they are of one kind. */
function apart(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const at = kept.findIndex(({ start, end }) => place.start < end && start < place.end);
    const other = kept[at];
    if (!other) kept.push(place);
    else if (other.kind === place.kind) {
      const wider = { ...other, start: Math.min(other.start, place.start), end: Math.max(other.end, place.end) };
      if (!kept.some((each, index) => index !== at && wider.start < each.end && each.start < wider.end)) kept[at] = wider;
    }
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/** Longer than this nobody writes in one message of a chat. */
const LONG_MESSAGE = 220;
const MOST_MESSAGES = 8;

/** A letter and a public post stay whole; what is said in a chat comes message by message. */
export function openingOf(text: string, isWhole: boolean): string[] {
  const whole = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  if (whole === '') return [];
  if (isWhole) return [whole];
  const messages = whole.split(/\n+/u).flatMap(bySentences);
  return messages.length <= MOST_MESSAGES
    ? messages
    : [...messages.slice(0, MOST_MESSAGES - 1), messages.slice(MOST_MESSAGES - 1).join(' ')];
}

function bySentences(paragraph: string): string[] {
  const messages: string[] = [];
  for (const sentence of paragraph.trim().split(/(?<=[.!?…]["»”)]*)\s+(?=[\p{Lu}[«"“—])/u)) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + sentence.length < LONG_MESSAGE) messages[messages.length - 1] = `${last} ${sentence}`;
    else messages.push(sentence);
  }
  return messages;
}
