import type { EntityDraft } from './draft.ts';
import { DIGIT, matchesOf, type Piece } from './piece.ts';

/** Phones, e-mails, links, case and order numbers, channels: the value is the text itself. */
export function readContacts(piece: Piece): EntityDraft[] {
  return KINDS.flatMap(({ type, pattern, cues }) =>
    matchesOf(piece, pattern, ...cues).map((match): EntityDraft => ({
      type,
      start: match.index,
      end: match.index + match[0].length,
      value: null,
    })),
  );
}

const CODE = String.raw`(?:\p{L}{1,4}-?)?\d[\p{L}\p{N}/-]{1,24}(?<!-)`;
/** Where no word says «number»: long, or of parts. */
const TELLING_CODE = String.raw`(?:\p{L}{1,4}-?\d{2,12}(?:[-/]\d{1,8}){0,3}|\d{2,8}(?:[-/]\d{1,8}){1,3}|\d{4,16})(?![\p{L}\p{N}]|\s?(?:г\.|год|рок))`;

const KINDS: readonly { readonly type: EntityDraft['type']; readonly cues: readonly RegExp[]; readonly pattern: RegExp }[] = [
  { type: 'email', cues: [/@/u], pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu },
  {
    type: 'link',
    cues: [/:\/\/|www\.|\.(?:com|net|org|info|example|ua|ru|kz|by|uk|eu|shop|store|укр|рф|me|ly)/u],
    pattern:
      /(?:https?:\/\/|www\.)[^\s<>«»"]{1,500}[^\s<>«»".,;:!?)]|(?<![\p{L}\p{N}@./-])(?:t\.me|bit\.ly|wa\.me)\/[^\s<>«»"]{0,200}[^\s<>«»".,;:!?)]|(?<![\p{L}\p{N}@./_-])(?:[\p{L}\p{N}-]{2,63}\.){1,3}(?:com|net|org|info|example|ua|ru|kz|by|uk|eu|shop|store|укр|рф)(?![\p{L}\p{N}@-]|\.\p{L})(?:\/[^\s<>«»"]{0,200}[^\s<>«»".,;:!?)])?/giu,
  },
  {
    type: 'phone',
    cues: [DIGIT],
    pattern:
      /(?<![\p{L}\p{N}])(?!20\d\d-[01]\d-[0-3]\d(?!\d)|[0-3]?\d\.[01]?\d\.(?:20)?\d\d(?!\d|[.-]\d))(?:\+\d{1,3}[\s(.-]{0,2})?\(?0?\d{2,4}\)?[\s.-]\d{2,4}[\s.-]\d{2,4}(?:[\s.-]\d{1,4}){0,2}(?![\p{L}\p{N}%])|(?<![\p{L}\p{N}])\+?\d{10,13}(?![\p{L}\p{N}])/gu,
  },
  {
    type: 'phone',
    cues: [DIGIT],
    pattern:
      /(?<![\p{L}\p{N}+])(?:\+\d(?:[\s().-]{0,2}\d){8,13}|0\s?800(?:[\s-]?\d{2,4}){2,3}|8[\s-]?\(?\d{3}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}|1[\s-]\(?\d{3}\)?[\s-]\d{3}[\s-]\d{4}|0\d{3,4}\s\d{6}|0\d{4}\s\d{3}\s\d{3})(?![\p{L}\p{N}%])/gu,
  },
  {
    type: 'phone',
    cues: [DIGIT],
    pattern:
      /(?<![\p{L}])(?:доб(?:авочный|\.)?|дод(?:атковий|\.)?|внутр(?:енний|ішній|\.)?|вн\.?|ext(?:ension|\.)?|extn\.?)\s?(?:номер\s|number\s|is\s|№\s?|:\s?)?\d{2,5}(?![\p{L}\p{N}])|(?<=\d\s?)x\s?\d{2,5}(?![\p{L}\p{N}])/giu,
  },
  { type: 'number', cues: [/[№#]/u], pattern: /(?:№|#)\s?[\p{L}\p{N}][\p{L}\p{N}/.-]{0,24}(?<![.-])/gu },
  {
    type: 'number',
    cues: [DIGIT, /номер|тикет|тікет|обращени|звернення|заявк|case|ticket|ref|complaint|order|трек|track/u],
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:номер\p{L}{0,3}|тикет\p{L}{0,2}|тікет\p{L}{0,2}|обращени[ея]|звернення|заявк[аиіуе]|case|ticket|ref(?:erence)?|complaint|order|трек(?:-?номер)?|tracking)\s?(?<=[\s:-])(?:номер\s|number\s|no\.?\s|is\s|:\s?|обращени[яю]\s|звернення\s|заказа\s|заявки\s|замовлення\s){0,2}${CODE}`,
      'giu',
    ),
  },
  {
    type: 'number',
    cues: [DIGIT, /заказ|замовлен|посылк|посилк|накладн|ттн|догов|invoice|booking|contract|track/u],
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(?:заказ\p{L}{0,2}|замовлен\p{L}{1,3}|посылк\p{L}|посилк\p{L}|накладн\p{L}{1,3}|ттн|договор\p{L}{0,2}|договір|invoice|booking|contract|tracking)\s(?:номер\s|number\s|no\.?\s)?${TELLING_CODE}`,
      'giu',
    ),
  },
  {
    type: 'number',
    cues: [DIGIT],
    pattern:
      /(?<![\p{L}\p{N}])[A-ZА-ЯІЇЄ]{1,4}-?\d{2,}(?:[-/]\d{1,}){0,3}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,:/-])(?!24\/7(?![\d/-]))\d{2,6}(?:[-/]\d{1,6}){1,3}(?![\p{L}\p{N}.:/-])/gu,
  },
  { type: 'channel', cues: [/@/u], pattern: /(?<![\p{L}\p{N}.@_])@[a-z0-9_]{3,30}(?![\p{L}\p{N}@])/giu },
  {
    type: 'channel',
    cues: [
      /лич|дире|діре|лс|пп|прив|особ|дм|direct|private|dm|pm|inbox|viber|вайб|teleg|телег|телез|whats|вотс|ватс|mess|месен|мессен|inst|инст|інст|faceb|фейсб/u,
    ],
    pattern:
      /(?<![\p{L}])(?:в\s+лич(?:ку|ные(?:\s+сообщения)?)|в\s+личк[еу]|[ву]\s+(?:директ|дірект)|[ву]\s+лс|[ву]\s+пп|[ву]\s+приват(?:ні(?:\s+повідомлення)?)?|[ву]\s+особисті(?:\s+повідомлення)?|в\s+дм|direct\s+messages?|private\s+messages?|dms?|pms?|inbox|viber|вайбер\p{L}{0,2}|telegram|телеграм\p{L}*|телег[уеі]|телезі|whats\s?app|вотсап\p{L}*|ватсап\p{L}*|messenger|месенджер\p{L}{0,2}|мессенджер\p{L}{0,2}|instagram|insta|инстаграм\p{L}{0,2}|інстаграм\p{L}{0,2}|инст[уе]|інст[уі]|facebook|фейсбук\p{L}{0,2})(?![\p{L}])/giu,
  },
];
