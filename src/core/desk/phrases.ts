/** A company's phrases are written for machines to find; people read them here. */

const NESTED = 8;

/**
 * A phrase pattern as a person reads it: `{one|two} word*` is «one / two word…». What only says where a phrase stands is left out.
 */
export function phraseInWords(pattern: string): string {
  let words = pattern
    .replaceAll(/\[(?:\?|\.|first|last|cap)\]/gu, ' ')
    .replaceAll(/(?<=^|\s)!\S+/gu, ' ')
    .replaceAll(/(?<=^|\s)(?:\.\.\d*|,,\d*|_|#\S+)(?=\s|$)/gu, ' … ')
    .replaceAll(/[\^$]/gu, ' ')
    .replaceAll('*', '…');
  for (let depth = 0; depth < NESTED && /[{(]/u.test(words); depth += 1) {
    words = words.replaceAll(
      /\{([^{}()]*)\}(\?)?|(?<=[\p{L}'’])\(([^{}()]*)\)/gu,
      (_whole, inner?: string, maybe?: string, parts?: string) =>
        inner === undefined ? endingsOf(parts ?? '') : choicesOf(inner, maybe !== undefined),
    );
  }
  return words
    .replaceAll(/(\p{L})\?(?=\s|$)/gu, '$1')
    .replaceAll(/\s+,/gu, ',')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const alternatives = (list: string): readonly string[] =>
  list
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const choicesOf = (list: string, isOptional: boolean): string =>
  isOptional ? ` [${alternatives(list).join(' / ')}] ` : ` ${alternatives(list).join(' / ')} `;

/** Of endings the first will do. */
const endingsOf = (list: string): string => list.split('|')[0]?.trim() ?? '';
