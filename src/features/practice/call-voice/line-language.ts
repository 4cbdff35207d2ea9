import type { Scenario } from '../../../core/scenario/types.ts';
import type { Lang } from '../../../core/text/language.ts';

/** Letters that only one of the three has. */
const OWN: Readonly<Record<Lang, RegExp>> = { uk: /[іїєґ]/iu, ru: /[ыэъё]/iu, en: /[a-z]/iu };

/** Customers may follow the operator into another language of the scenario: the voice follows them. */
export function languageOfLine(text: string, { lang, replyLangs }: Pick<Scenario, 'lang' | 'replyLangs'>): Lang {
  if (OWN[lang].test(text)) return lang;
  return replyLangs.find((other) => other !== lang && OWN[other].test(text)) ?? lang;
}
