/** What is personal by its digits and signs: contacts, cards, documents, dates of birth, addresses. */
export type PersonalKind =
  | 'email'
  | 'link'
  | 'iban'
  | 'card'
  | 'phone'
  | 'document'
  | 'tax'
  | 'birth'
  | 'address'
  | 'order'
  | 'name'
  | 'other';

export type Place = { readonly kind: PersonalKind; readonly start: number; readonly end: number };

type Rule = {
  readonly kind: PersonalKind;
  /** With the flags `giud` or `gud`; a group `what` is the part that is personal, where that is not all of it. */
  readonly pattern: RegExp;
  readonly holds?: (words: string) => boolean;
};

const digitsOf = (words: string): string => words.replace(/\D/gu, '');

/** The check digit that every payment card ends with. */
function isLuhn(words: string): boolean {
  const digits = Array.from(digitsOf(words), Number).toReversed();
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum > 0 && sum % 10 === 0;
}

function isIban(words: string): boolean {
  const code = words.replace(/\s/gu, '').toUpperCase();
  if (code.length < 15 || code.length > 34) return false;
  const digits = Array.from(code.slice(4) + code.slice(0, 4), (sign) => Number.parseInt(sign, 36).toString()).join('');
  return Array.from(digits, Number).reduce((rest, digit) => (rest * 10 + digit) % 97, 0) === 1;
}

const hasDigits =
  (least: number, most: number) =>
  (words: string): boolean => {
    const { length } = digitsOf(words);
    return length >= least && length <= most;
  };

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
/** Nothing that is counted or paid follows. */
const NO_SUM = String.raw`(?!\s?(?:[%₴₽$€£]|грн|гривень|гривн|руб|р\.|рок|год|uah|rub|usd|eur|gbp|шт))`;
const CODE = String.raw`(?:\p{L}{1,5}-)?[\p{L}\p{N}]{0,8}\d(?:[\p{L}\p{N}/-]{0,24}[\p{L}\p{N}])?${AFTER}`;
const SAYING = String.raw`\s?(?:is|це|это|[:№#—–-])?\s?(?:№\s?)?`;
const STREET = String.raw`(?:вул(?:иця|иці|ицю)?\.?|просп(?:ект|екті|екту|екте)?\.?|пр-т|бульв(?:ар|арі|аре)?\.?|б-р|пров(?:улок|улку)?\.?|пер(?:еулок|еулке)?\.?|ул(?:ица|ице|ицы|ицу)?\.?|наб(?:ережна|ережная|ережной)?\.?|площа|площі|площадь|площади|шосе|шоссе|проезд)`;
const HOUSE = String.raw`,?\s(?:б(?:уд)?\.?\s?|буд(?:инок|инку)\s|д(?:ом)?\.?\s?)?\d{1,4}(?:\s?[-/]?\s?[\p{L}](?![\p{L}])|\/\d{1,3})?`;
const FLAT = String.raw`(?:,?\s(?:корп(?:ус)?\.?|к\.|під['’ʼ]їзд|подъезд|кв(?:артира|артирі|артире)?\.?)\s?\d{1,4}){0,3}`;

const RULES: readonly Rule[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/dgu },
  // a link is somebody's own where it carries more than a place: a query, a long token, a way to a person
  {
    kind: 'link',
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>«»"“”]{1,500}[^\s<>«»"“”.,;:!?)]|(?<![\p{L}\p{N}@./-])(?:t\.me|wa\.me|bit\.ly)\/[^\s<>«»"“”]{1,200}/dgiu,
    holds: (words) =>
      /[?&#][^=]*=|\/[\w-]*\d[\w-]{7,}|\/[\w-]{20,}|(?:t|wa)\.me\/|bit\.ly|\/(?:track|order|u|user|profile)\//iu.test(words),
  },
  { kind: 'link', pattern: /(?<![\p{L}\p{N}.@_/])@[a-z]\w{3,30}(?![\p{L}\p{N}@])/dgiu },
  { kind: 'iban', pattern: new RegExp(`${BEFORE}[A-Z]{2}\\d{2}(?:\\s?[A-Z0-9]){11,30}${AFTER}`, 'gidu'), holds: isIban },
  {
    kind: 'card',
    pattern: /(?<![\p{L}\p{N}+])\d(?:[\s-]?\d){12,18}(?![\p{L}\p{N}])/dgu,
    holds: (words) => hasDigits(13, 19)(words) && isLuhn(words),
  },
  // written as cards are, though a digit was mistyped; partly hidden already; or its last digits after the word
  { kind: 'card', pattern: /(?<![\p{L}\p{N}])(?:\d{4}[\s-]){3}\d{4}(?![\p{L}\p{N}]|[\s-]\d)/dgu },
  { kind: 'card', pattern: /(?<![\p{L}\p{N}])(?:\d{4}[\s-]?)?(?:\d{0,2}[*•xXхХ]{2,4}[\s-]?){1,3}\d{4}(?![\p{L}\p{N}])/dgu },
  {
    kind: 'card',
    pattern:
      /(?:карт[аиіуыеою]{1,2}|карток|картк[аиіуою]{1,2}|карточк[аиеуой]{1,2}|card),?\s(?:що\s|яка\s|которая\s|that\s)?(?:закінчується\sна|заканчивается\sна|на|ending(?:\sin)?|ends\sin)\s(?<what>\d{4})(?!\d)/dgiu,
  },
  { kind: 'card', pattern: /(?<![\p{L}])(?:CVV2?|CVC2?|PIN|пін(?:-?код)?|пин(?:-?код)?)\s?[:—-]?\s?(?<what>\d{3,6})(?!\d)/dgiu },
  // passports, identity cards, insurance numbers
  {
    kind: 'document',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:паспорт\p{L}*|passport|id-карт\p{L}*|driving\slicence|driver['’]?s\slicen[cs]e|посвідчення|водительск\p{L}+)(?:\s(?:серії|серія|серии|серия|number|no\.?|номер|мій|мой|my)){0,2}${SAYING}(?<what>(?:\p{Lu}{2}\s?)?\d{2}\s?\d{2}\s?(?:№\s?)?\d{5,6}|\p{Lu}{2}\s?(?:№\s?)?\d{6}|\d{9}|[A-Z]\d{7,8}|[A-Z]{5}\d{6}[A-Z0-9]{5})${AFTER}`,
      'gidu',
    ),
  },
  { kind: 'document', pattern: /(?<![\p{L}\p{N}])\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)/dgu },
  { kind: 'document', pattern: /(?<![\p{L}])(?:СНИЛС|СНІЛС)\s?[:№]?\s?(?<what>\d{11})(?!\d)/dgiu },
  {
    kind: 'tax',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:РНОКПП|ІПН|ИНН|ІНН|ідентифікаційн\p{L}+(?:\s(?:код|номер)\p{L}*)?|код\sплатника|tax\s(?:id|number|reference)|UTR)(?:\s(?:мій|мой|my|number|номер))?${SAYING}(?<what>\d{10}(?:\d{2})?)(?!\d)`,
      'gidu',
    ),
  },
  // UK National Insurance and US Social Security
  { kind: 'tax', pattern: /(?<![\p{L}\p{N}])(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\p{N}])/dgu },
  { kind: 'tax', pattern: /(?<![\p{L}\p{N}-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/dgu },
  {
    kind: 'birth',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:дата\sнародження|дата\sрождения|народи(?:вся|лася|лась)|родил(?:ся|ась)|д\.?\s?[нр]\.|born(?:\son)?|date\sof\sbirth|d\.?o\.?b\.?)${SAYING}(?<what>\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?\p{L}{3,9},?\s(?:19|20)\d{2}|\p{L}{3,9}\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2})(?!\d)`,
      'gidu',
    ),
  },
  {
    kind: 'birth',
    pattern: /(?<![\p{N}./-])(?<what>\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})\s?(?:р\.\s?н\.|г\.\s?р\.|року\sнародження|года\sрождения)/dgiu,
  },
  {
    kind: 'order',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:замовлен\p{L}{1,3}|заказ\p{L}{0,2}|накладн\p{L}{1,3}|ттн|догов[оі]р\p{L}{0,2}|заявк\p{L}{1,2}|звернен\p{L}{1,3}|обращен\p{L}{1,3}|тікет\p{L}{0,2}|тикет\p{L}{0,2}|квитанц\p{L}{1,2}|чек\p{L}{0,2}|посилк\p{L}{1,2}|посылк\p{L}{1,2}|трек(?:-?номер)?|рахун\p{L}{1,3}|order|case|ticket|ref(?:erence)?|booking|invoice|tracking|policy|contract|account)\s?(?:номер\s?|number\s?|no\.?\s?|is\s|id\s)?[:№#]?\s?(?:№\s?|#\s?)?(?<what>${CODE})${NO_SUM}`,
      'gidu',
    ),
    holds: (words) => digitsOf(words).length >= 3,
  },
  { kind: 'order', pattern: new RegExp(String.raw`(?:№|#)\s?(?<what>${CODE})`, 'gidu'), holds: (words) => digitsOf(words).length >= 3 },
  {
    kind: 'phone',
    pattern: /(?<![\p{L}\p{N}+])\+\d(?:[\s().-]{0,2}\d){8,13}(?!\d)/dgu,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}+.,/-])(?:(?:38\s?)?\(?0\d{2}\)?[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}|8[\s.-]?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}|0\d{2,4}[\s-]\d{3}[\s-]?\d{3,4}|0\d{3}\s\d{6}|\(0\d{2,4}\)\s?\d{3,4}[\s-]?\d{3,4}|07\d{9}|\(?[2-9]\d{2}\)?[\s.-][2-9]\d{2}[.-]\d{4})(?![\p{L}\p{N}]|[.,/-]\d)${NO_SUM}`,
      'gidu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:(?:м|г)\.\s?\p{Lu}[\p{L}-]+,?\s)?${STREET}\s(?:\p{Lu}[\p{L}'’ʼ-]*|\d{1,3}(?:-\p{L}{1,2})?)(?:\s[\p{L}][\p{L}'’ʼ-]+){0,2}${HOUSE}${AFTER}${FLAT}`,
      'gdu',
    ),
  },
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:flat|apartment|apt\.?|unit)\s\d{1,4}[A-Z]?,?\s)?\d{1,5}[A-Za-z]?\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Crescent|Terrace|Boulevard|Blvd|Gardens|Court|Way|Square)(?![\p{L}])(?:,?\s(?:flat|apartment|apt\.?|unit)\s\d{1,4}[A-Z]?)?/dgu,
  },
  { kind: 'address', pattern: /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/dgu },
];

/** In the order of the text, overlaps and all; of one place the more telling kind comes first. */
export function numbersIn(text: string): Place[] {
  return RULES.flatMap(({ kind, pattern, holds }) =>
    [...text.matchAll(pattern)].flatMap((match): Place[] => {
      const [start, end] = match.indices?.groups?.what ?? [match.index, match.index + match[0].length];
      return holds && !holds(text.slice(start, end)) ? [] : [{ kind, start, end }];
    }),
  );
}
