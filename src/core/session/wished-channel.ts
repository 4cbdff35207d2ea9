/** Words by which a customer asks to be talked to somewhere else, and an operator offers to call. */
import type { PreferredChannel } from '../scenario/types.ts';

const ASKED: Readonly<Record<PreferredChannel, RegExp>> = {
  phone:
    /(?<!\p{L})(подзвон|зателефон|передзвон|наберіть|дзвоніть|телефон(?:ом|у)|позвон|перезвон|наберите|звоните|call me|ring me|phone me|give me a (?:call|ring)|by phone|over the phone)/iu,
  chat: /(?<!\p{L})(у чат|в чат|чаті|чате|напишіть мені|напишите мне|message me|by chat|on chat|whatsapp|telegram|viber|в особисті|в личк|в личные)/iu,
  email: /(?<!\p{L})(на пошту|поштою|електронн|имейл|на почту|почтой|e-?mail)/iu,
};

export const asksFor = (channel: PreferredChannel, said: string): boolean => ASKED[channel].test(said);

const CALLS =
  /(?<!\p{L})(зателефону(?:ю|ємо)|передзвон(?:ю|имо)|подзвон(?:ю|имо)|наберу вас|позвон(?:ю|им)|перезвон(?:ю|им)|i(?:'|’)?(?:ll| will| can| could)? (?:call|ring|phone) you|give you a (?:call|ring))(?!\p{L})/iu;
/** «Не передзвоню» promises nothing. */
const REFUSES = /(?<!\p{L})(не|not|never|won(?:'|’)t|can(?:'|’)t)\s+(?:\p{L}+\s+){0,2}$/iu;

export function offersCall(text: string): boolean {
  const match = CALLS.exec(text);
  return match !== null && !REFUSES.test(text.slice(0, match.index));
}
