/** Takes out of a text what tells who somebody is. */
import type { Lang } from '../language.ts';
import { namesIn } from './names.ts';
import { numbersIn, type PersonalKind, type Place } from './numbers.ts';

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
  return masked(text, lang, apart([...chosenIn(text, also), ...numbersIn(text), ...namesIn(text, lang)]), keep);
}

/** `places` are in order and apart. */
export function masked(text: string, lang: Lang, places: readonly Place[], keep: ReadonlySet<string> = new Set()): Masked {
  const told = places.map(({ kind, start, end }): PersonalPlace => {
    const words = text.slice(start, end);
    return { kind, start, end, words, instead: INSTEAD[lang][kind], isMasked: !keep.has(words) };
  });
  const ends = [0, ...told.map(({ end }) => end)];
  const parts = told.map(({ start, words, instead, isMasked }, at) => text.slice(ends[at], start) + (isMasked ? instead : words));
  return { text: parts.join('') + text.slice(ends.at(-1)), places: told };
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
