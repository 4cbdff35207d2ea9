/** `{order}` in a text is filled in from `vary`; what no row defines would be shown to the trainee as it is. */
import type { Diagnostic } from '../diagnostic.ts';
import { fewNearMisses, listed } from '../near-miss.ts';
import { PLACEHOLDERS } from '../vocabulary.ts';
import { type Check, found } from './check.ts';

const PLACEHOLDER = /\{([\p{L}\p{N}_-]+)\}/gu;

export const checkPlaceholders: Check = (input) => {
  const rows = input.document.vary ?? [];
  const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const nearMiss = fewNearMisses();
  const known = listed([...keys, ...PLACEHOLDERS].map((one) => `{${one}}`));
  const used = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { role, text, path } of input.texts) {
    for (const [whole, key = ''] of text.matchAll(PLACEHOLDER)) {
      used.add(key);
      // In a pattern braces hold alternatives: one that is no placeholder is a word.
      if (role === 'pattern' || keys.includes(key) || (PLACEHOLDERS as readonly string[]).includes(key)) continue;
      const near = nearMiss(key, [...keys, ...PLACEHOLDERS]);
      const params = { placeholder: whole, known };
      diagnostics.push(found(input, path, { code: 'vary/unknown-placeholder', params, suggestion: near && `{${near}}` }));
    }
  }
  for (const key of keys.filter((one) => !used.has(one) && !(PLACEHOLDERS as readonly string[]).includes(one))) {
    const row = rows.findIndex(({ values }) => Object.hasOwn(values, key));
    diagnostics.push(
      found(input, ['vary', row, key], { code: 'vary/unused-key', severity: 'warning', params: { key }, suggestion: `{${key}}` }, 'key'),
    );
  }
  return diagnostics;
};
