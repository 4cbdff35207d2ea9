import type { EntityDraft } from './draft.ts';

/** Phones, e-mails, links, case and order numbers, channels: the value is the text itself. */
export function readContacts(text: string): EntityDraft[] {
  return KINDS.flatMap(({ type, pattern }) =>
    [...text.matchAll(pattern)].map((match): EntityDraft => {
      const start = match.index + (match[1]?.length ?? 0);
      return { type, start, end: match.index + match[0].length, value: null };
    }),
  );
}

/** The first group is what stands before the entity and is no part of it. */
const KINDS: readonly { readonly type: EntityDraft['type']; readonly pattern: RegExp }[] = [
  { type: 'email', pattern: /()[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu },
  { type: 'link', pattern: /()(?:https?:\/\/|www\.)[^\s<>«»"]{2,500}|()(?:t\.me|bit\.ly|wa\.me)\/[^\s<>«»"]{1,200}/giu },
  {
    type: 'phone',
    pattern:
      /(^|[^\p{L}\p{N}])(?:\+\d{1,3}[\s(.-]{0,2})?\(?0?\d{2,4}\)?[\s.-]\d{2,4}[\s.-]\d{2,4}(?:[\s.-]\d{1,4}){0,2}(?![\p{L}\p{N}%])|(^|[^\p{L}\p{N}])\+?\d{10,13}(?![\p{L}\p{N}])|(^|[^\p{L}])0\s?800(?:[\s-]?\d{2,4}){2,3}(?![\p{L}\p{N}])/giu,
  },
  {
    type: 'phone',
    pattern:
      /(^|[^\p{L}])(?:доб(?:авочный|\.)?|внутр(?:енний|ішній|\.)?|вн\.?|ext(?:ension|\.)?|extn\.?)\s?(?:№\s?)?\d{2,5}(?![\p{L}\p{N}])/giu,
  },
  {
    type: 'number',
    pattern:
      /()(?:№|#)\s?[\p{L}\p{N}][\p{L}\p{N}/.-]{0,24}(?<![.-])|(^|[^\p{L}])(?:номер|тикет|тікет|обращени[ея]|звернення|заявк[аиіу]|case|ticket|ref(?:erence)?|complaint|order)\s(?:номер\s|number\s|no\.?\s|is\s|:\s?|обращени[яю]\s|звернення\s|заказа\s|заявки\s|замовлення\s)?(?:[A-ZА-ЯІЇЄ]{1,4}-?)?\d[\p{L}\p{N}/-]{1,24}(?<!-)|(^|[^\p{L}\p{N}])[A-ZА-ЯІЇЄ]{1,4}-?\d{2,}(?:[-/]\d{1,}){0,3}(?![\p{L}\p{N}])|(^|[^\p{L}\p{N}.,:/-])\d{2,6}(?:[-/]\d{1,6}){1,3}(?![\p{L}\p{N}.:/-])/gu,
  },
  {
    type: 'channel',
    pattern:
      /(^|[^\p{L}])(?:в\s+лич(?:ку|ные(?:\s+сообщения)?)|в\s+личк[еу]|в\s+директ|у\s+директ|в\s+лс|у\s+приват(?:ні(?:\s+повідомлення)?)?|в\s+приват(?:ні(?:\s+повідомлення)?)?|в\s+особисті(?:\s+повідомлення)?|в\s+дм|direct\s+messages?|private\s+messages?|dms?|pms?|inbox|viber|вайбер|telegram|телеграм\p{L}*|whats\s?app|вотсап\p{L}*|ватсап\p{L}*|messenger)(?![\p{L}])/giu,
  },
];
