/** Every row of `vary` says the same things about its case. */
import type { Diagnostic } from '../diagnostic.ts';
import { compilePattern, findPattern, readText } from '../../text/index.ts';
import { wordsOf } from '../cast.ts';
import { PLACEHOLDERS } from '../vocabulary.ts';
import { type Check, found } from './check.ts';

export const checkVary: Check = (input) => {
  const rows = input.document.vary ?? [];
  const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const diagnostics: Diagnostic[] = [];
  const patterns = input.texts.filter(({ role }) => role === 'pattern').map(({ text }) => text);
  const sought = new Set(keys.filter((key) => patterns.some((text) => text.includes(`{${key}}`))));
  for (const [index, { values, right }] of rows.entries()) {
    const missing = keys.filter((key) => !Object.hasOwn(values, key));
    if (missing.length > 0) {
      diagnostics.push(
        found(input, ['vary', index], {
          code: 'vary/keys-differ',
          params: { missing: missing.join(', ') },
          suggestion: missing.map((key) => `${key}: …`).join(', '),
        }),
      );
    }
    if (right === undefined && rows.some((row) => row.right !== undefined)) {
      diagnostics.push(found(input, ['vary', index], { code: 'vary/right-missing', severity: 'warning', suggestion: 'right: [ … ]' }));
    }
    for (const key of Object.keys(values)) {
      if (sought.has(key) && !canBeFound(values[key]!))
        diagnostics.push(found(input, ['vary', index, key], { code: 'vary/cannot-be-found', params: { key, value: values[key]! } }));
      if ((PLACEHOLDERS as readonly string[]).includes(key))
        diagnostics.push(found(input, ['vary', index, key], { code: 'vary/reserved-key', params: { key } }, 'key'));
      else if (!/^[a-z][a-z0-9_-]*$/u.test(key))
        diagnostics.push(found(input, ['vary', index, key], { code: 'schema/id', params: { value: key } }, 'key'));
    }
  }
  return diagnostics;
};

/** Would a pattern with this value find the value in a reply? */
function canBeFound(value: string): boolean {
  const words = wordsOf(value);
  return words !== '' && readText(value).sentences.some((sentence) => findPattern(compilePattern(words), sentence).length > 0);
}
