/** A silence ends, its steps come one after another, and nothing waits behind its end. */
import type { Diagnostic } from '../diagnostic.ts';
import { printDuration } from '../quantities.ts';
import { type Check, found } from './check.ts';

export const checkSilence: Check = (input) =>
  Object.entries(input.document.stages ?? {}).flatMap(([stage, { silence }]) => {
    if (!silence || silence.length === 0) return [];
    const path = ['stages', stage, 'silence'];
    const diagnostics: Diagnostic[] = [];
    const end = silence.findIndex(({ goto }) => goto !== undefined);
    const longest = Math.max(...silence.map(({ after }) => after));
    if (end === -1) {
      const suggestion = `- { after: ${printDuration(longest * 2)}, goto: lost }`;
      diagnostics.push(found(input, path, { code: 'silence/never-ends', severity: 'warning', params: { stage }, suggestion }, 'key'));
    } else {
      for (const [index, { after }] of silence.entries()) {
        if (index === end || after < silence[end]!.after) continue;
        diagnostics.push(
          found(input, [...path, index], {
            code: 'silence/behind-the-end',
            severity: 'warning',
            params: { stage, end: printDuration(silence[end]!.after) },
          }),
        );
      }
    }
    for (const [index, { after }] of silence.entries()) {
      if (index > 0 && after <= silence[index - 1]!.after) {
        diagnostics.push(
          found(input, [...path, index, 'after'], {
            code: 'silence/not-later',
            severity: 'warning',
            params: { stage, before: printDuration(silence[index - 1]!.after) },
          }),
        );
      }
    }
    return diagnostics;
  });
