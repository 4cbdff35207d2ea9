/** Every row of `vary` says the same things about its case. */
import type { Diagnostic } from '../diagnostic.ts';
import { PLACEHOLDERS } from '../vocabulary.ts';
import { type Check, found } from './check.ts';

export const checkVary: Check = (input) => {
  const rows = input.document.vary ?? [];
  const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const diagnostics: Diagnostic[] = [];
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
      if ((PLACEHOLDERS as readonly string[]).includes(key))
        diagnostics.push(found(input, ['vary', index, key], { code: 'vary/reserved-key', params: { key } }, 'key'));
      else if (!/^[a-z][a-z0-9_-]*$/u.test(key))
        diagnostics.push(found(input, ['vary', index, key], { code: 'schema/id', params: { value: key } }, 'key'));
    }
  }
  return diagnostics;
};
