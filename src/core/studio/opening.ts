/** A pasted complaint as the messages that a customer opens with. */

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
