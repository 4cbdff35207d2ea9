import type { OtherFinding } from '../types.ts';

const CARD = /(?<![\p{L}\p{N}+-])\d(?:[ \u00a0-]?\d){12,18}(?![\p{L}\p{N}])/gu;

/** Full card numbers, in whatever language the reply is: what passes the card's own check digit. */
export function readCards(text: string): OtherFinding[] {
  return [...text.matchAll(CARD)].flatMap((match): OtherFinding[] => {
    const [words] = match;
    const start = match.index;
    if (!hasCheckDigit(words.replace(/\D/gu, ''))) return [];
    return [
      {
        kind: 'personal-data',
        start,
        end: start + words.length,
        text: words,
        rule: 'personal-data.tell-card-number',
        certainty: 'found',
        degree: null,
        detail: 'disclosed card-number',
      },
    ];
  });
}

/** Luhn; a row of one digit passes it and is no card. */
function hasCheckDigit(digits: string): boolean {
  if (/^(\d)\1*$/u.test(digits)) return false;
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const value = digit * ((digits.length - index) % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
