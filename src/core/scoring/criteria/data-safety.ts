import { isPublicAt, kindEvidence } from '../case.ts';
import { criterion, judgeFaultEvidence, notAssessed } from '../verdict.ts';

/** Never asked for or said on any channel: a card's full number, its code, a code from a message, a password. */
const NEVER = /(card-number|cvv|code|pin|password)/u;

/** Nothing personal in public, and secrets nowhere. */
export const dataSafety = criterion({
  id: 'data-safety',
  nature: 'fault',
  lesson: null,
  reasons: ['free', 'likely', 'broken', 'not-read'],
  judge: (c) => {
    const evidence = kindEvidence(c, 'personal-data', ({ rule }, turn) => isPublicAt(turn) || NEVER.test(rule));
    if (c.isRead && evidence.length === 0 && !c.readsKind('personal-data')) return notAssessed('not-read');
    return judgeFaultEvidence(c, evidence, []);
  },
});
