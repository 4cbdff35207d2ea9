/** What a kind of case needs to be played as that kind. */
import type { Diagnostic } from '../diagnostic.ts';
import { DEFAULT_ANGER } from '../defaults.ts';
import { type Check, found } from './check.ts';

export const checkKind: Check = (input) => {
  const { document, scenario } = input;
  const diagnostics: Diagnostic[] = [];
  if (scenario.kind === 'praise' && document.customer.anger === undefined) {
    diagnostics.push(
      found(input, ['kind'], {
        code: 'kind/praise-in-anger',
        severity: 'warning',
        params: { anger: DEFAULT_ANGER },
        suggestion: 'anger: 5',
      }),
    );
  }
  if ((scenario.kind === 'danger' || scenario.kind === 'abuse') && scenario.protocol.length === 0) {
    diagnostics.push(
      found(input, ['kind'], {
        code: 'kind/no-protocol',
        severity: 'warning',
        params: { kind: scenario.kind },
        suggestion: 'protocol: [{ must: "…", why: … }]',
      }),
    );
  }
  return diagnostics;
};
