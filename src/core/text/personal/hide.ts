/** Takes out of a text that is passed on what tells who somebody is: what is only likely goes too, since whoever gets it was not there. */
import type { Lang } from '../language.ts';
import type { Span } from '../span.ts';
import { masked, type Masked, type PersonalPlace } from './mask.ts';
import { ENDINGS, namesIn } from './names.ts';
import { numbersIn, type Place } from './numbers.ts';

/** `names`: of people who are known to stand in it, as they are called; their other cases are found too. */
export function hidePersonal(text: string, lang: Lang, names: readonly string[] = []): Masked {
  return masked(
    text,
    lang,
    together(text, [...numbersIn(text), ...namesIn(text, lang), ...knownIn(text, names), ...introducedIn(text), ...looseIn(text)]),
  );
}

/** The text without these names, and nothing else taken out. */
export function nameless(text: string, lang: Lang, names: readonly string[]): string {
  return masked(text, lang, together(text, knownIn(text, names))).text;
}

/** Where a part of a text stands once places of it are hidden; a part that begins or ends inside of one holds all of it. */
export function hiddenSpan({ start, end }: Span, places: readonly PersonalPlace[]): Span {
  const moved = (at: number, isEnd: boolean): number => {
    let by = 0;
    for (const place of places) {
      if (place.start >= at) break;
      if (place.end > at) return place.start + by + (isEnd ? place.instead.length : 0);
      by += place.instead.length - (place.end - place.start);
    }
    return at + by;
  };
  return { start: moved(start, false), end: moved(end, true) };
}

/** Places that share words become one, of the kind that was found first; so do names that stand side by side. */
function together(text: string, places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const shared = joined.filter(({ start, end }) => place.start < end && start < place.end);
    const [first = place] = shared;
    for (const one of shared) joined.splice(joined.indexOf(one), 1);
    joined.push({
      kind: first.kind,
      start: Math.min(place.start, ...shared.map(({ start }) => start)),
      end: Math.max(place.end, ...shared.map(({ end }) => end)),
    });
  }
  return joined
    .toSorted((one, other) => one.start - other.start)
    .reduce<Place[]>((all, place) => {
      const last = all.at(-1);
      const isOne = last?.kind === 'name' && place.kind === 'name' && text.slice(last.end, place.start) === ' ';
      return isOne ? [...all.slice(0, -1), { ...last, end: place.end }] : [...all, place];
    }, []);
}

/** Names that are words of every day as well: they count where they begin with a capital. */
const EVERYDAY = new Set(
  'art bill chase dawn drew faith frank grace grant hope jack joy mark may miles pat rob rose sue summer will віра вера надія надежда любов любовь роман лев слава мир світ'.split(
    ' ',
  ),
);
const ADJECTIVE_ENDINGS = 'ий ого ому им ім ая ої ій ую ой ый ые і'.split(' ');
const ALL_ENDINGS = [...new Set([...ENDINGS, ...ADJECTIVE_ENDINGS])].toSorted((one, other) => other.length - one.length);
/** What a name in its first case ends with, and no other case has: of every name, and of those that change as adjectives do. */
const FIRST_ENDINGS = [/[аяоійьєе]$/u, /(?<=.{3})(?:ий|ый|ая)$/u];

/** They stand before a name, and tell nothing by themselves. */
const TITLES = new Set('пан пане пані панно добродію добродійко господин госпожа гражданин mr mrs ms miss dr sir madam the'.split(' '));

function knownIn(text: string, names: readonly string[]): Place[] {
  const words = new Set(
    names
      .flatMap((name) => name.split(/[\s.,]+/u))
      .flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
      .filter((word) => /^\p{L}[\p{L}'’ʼ-]+$/u.test(word) && !TITLES.has(word.toLowerCase())),
  );
  return [...words].flatMap((word) => {
    // a short one in small letters may be anything
    const isEveryday = word.length < 4 || EVERYDAY.has(word.toLowerCase());
    return [...text.matchAll(new RegExp(`(?<![\\p{L}])${formsOf(word)}(?![\\p{L}])`, 'giu'))]
      .filter(([found]) => !isEveryday || /^\p{Lu}/u.test(found))
      .map((found): Place => ({ kind: 'name', start: found.index, end: found.index + found[0].length }));
  });
}

/** Who says who they are. */
function introducedIn(text: string): Place[] {
  return [...text.matchAll(/(?<![\p{L}])(?:I['’]m|I\sam)\s(?<what>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?![\p{L}])/dgu)].map(
    (found): Place => {
      const [start, end] = found.indices!.groups!.what!;
      return { kind: 'name', start, end };
    },
  );
}

/** What the last consonant of a stem turns into: Ользі, Олеже, Марійці. */
const SOFTER: Readonly<Record<string, string>> = { г: '[гзж]', к: '[кцч]', х: '[хсш]' };

/** A vowel of the last syllable that is there in the first case alone: Кравець, Кравцю; Заєць, Зайця; Орёл, Орла; Соловей, Солов’я; Лев, Льва. */
const FLEETING: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^аеєиіїоуюяёэы])[её]ць?$/iu, 'ц'],
  [/[єея]ць?$/iu, 'йц'],
  [/(?<=[^аеєиіїоуюяёэы])[её]л$/iu, 'л'],
  [/ей$/iu, '[ь’]'],
  [/^лев$/iu, 'льв'],
];

/** How a name is written: with ё or е, with whatever apostrophe. */
const spelt = (word: string): string => word.replaceAll(/['’ʼ]/gu, "['’ʼ]").replaceAll(/[её]/giu, '[её]');

/** A pattern of a name in every case it may stand in; of a double name both parts change. */
function formsOf(name: string): string {
  if (name.includes('-')) return name.split('-').map(formsOf).join('[-‐‑–]');
  if (!/\p{Script=Cyrillic}/u.test(name)) return spelt(name);
  const endings = ALL_ENDINGS.join('|');
  const stems = FIRST_ENDINGS.map((ending) => name.replace(ending, '')).filter(
    (stem, at) => stem.length > 1 && (at === 0 || stem !== name),
  );
  const forms = stems.map((stem) => {
    const last = SOFTER[stem.at(-1)!.toLowerCase()] ?? spelt(stem.slice(-1));
    return `${spelt(stem.slice(0, -1))}${last}(?:${endings})${stem.length < 3 ? '' : '?'}`;
  });
  const without = FLEETING.find(([ending]) => ending.test(name));
  const short = without && `${spelt(name.replace(without[0], ''))}${without[1].replace('’', "'’ʼ")}(?:${endings})`;
  return `(?:${[spelt(name), ...forms, ...(short === undefined ? [] : [short])].join('|')})`;
}

const SIGN = String.raw`(?:[^\S\n]|[().\-‐‑‒–—/])`;
const EMAIL = /[^\s@<>«»"“”(),;]{1,200}@[^\s@<>«»"“”(),;]+\.[^\s@<>«»"“”(),;.!?]+/gu;
const LONG_NUMBER = new RegExp(String.raw`(?<!\d)\+?\d(?:${SIGN}{0,3}\d){8,}(?!\d)`, 'gu');
/** Without the code of a town or an operator. */
const SHORT_NUMBER = /(?<![\d‐‑–-])(?:\d{3}[-‐‑–]\d{2}[-‐‑–]\d{2}|\d{3}[-‐‑–]\d{4}|\d{2}[-‐‑–]\d{2}[-‐‑–]\d{2})(?![\d‐‑–-])/gu;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`(?:19|20)\d{2}`;
const DATE = String.raw`(?:${DAY}[./-]${MONTH}[./-]${YEAR}|${YEAR}-${MONTH}-${DAY})`;
/** One or two dates, and hours at most. */
const DATES = new RegExp(String.raw`^${DATE}(?:[\s–—-]{1,3}${DATE})?(?:[\s.–—-]{1,3}\d{1,2}){0,4}$`, 'u');
const SHORT_DATE = new RegExp(String.raw`^${DAY}-${MONTH}-\d{2}$`, 'u');
const SUM = /^\d{1,3}(?:[\s.]\d{3})+$/u;
const PAID = /^\s?(?:[₴₽$€£]|грн|гривень|гривн|руб|uah|rub|usd|eur|gbp)/iu;

/** Whatever could be an e-mail, a phone or a card; dates and sums are none. */
function looseIn(text: string): Place[] {
  const all = (pattern: RegExp, kindOf: (words: string, end: number) => Place['kind'] | null) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }): Place[] => {
      const kind = kindOf(words, index + words.length);
      return kind === null ? [] : [{ kind, start: index, end: index + words.length }];
    });
  return [
    ...all(EMAIL, () => 'email'),
    ...all(LONG_NUMBER, (words, end) => {
      if (SUM.test(words) && PAID.test(text.slice(end))) return null;
      if (DATES.test(words)) return null;
      return words.replaceAll(/\D/gu, '').length < 13 ? 'phone' : 'card';
    }),
    ...all(SHORT_NUMBER, (words) => (SHORT_DATE.test(words) ? null : 'phone')),
  ];
}
