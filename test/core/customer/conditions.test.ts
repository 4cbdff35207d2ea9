import { describe, expect, it } from 'vitest';
import { holds, type Situation } from '../../../src/core/customer/conditions.ts';
import type { Condition } from '../../../src/core/scenario/types.ts';

const NOW: Situation = {
  signs: new Set(['apology', 'remedy.resend', 'fact.order', 'action.register']),
  ever: new Set(['apology', 'excuse', 'remedy.resend', 'fact.order', 'action.register']),
  numbers: { anger: 62, fairness: 40 },
  visibility: 'public',
  turn: 3,
  late: true,
};

const table: readonly (readonly [Condition, boolean])[] = [
  [{}, true],
  [{ all: ['apology', 'remedy.resend', 'fact.order', 'action.register'] }, true],
  [{ all: ['apology', 'excuse'] }, false],
  [{ all: ['apology', 'ever.excuse'] }, true],
  [{ any: ['excuse', 'apology'] }, true],
  [{ any: ['excuse', 'bounce'] }, false],
  [{ none: ['excuse'] }, true],
  [{ none: ['ever.excuse'] }, false],
  [{ any: ['apology'], none: ['remedy.resend'] }, false],
  [{ mood: ['angry', 'furious'] }, true],
  [{ mood: ['calm'] }, false],
  [{ anger: { min: 62, max: 62 } }, true],
  [{ anger: { min: 63 } }, false],
  [{ anger: { max: 61 } }, false],
  [{ fairness: { min: 40 } }, true],
  [{ fairness: { max: 39 } }, false],
  [{ visibility: ['public', 'spreading'] }, true],
  [{ visibility: ['private'] }, false],
  [{ turn: { min: 3 } }, true],
  [{ turn: { min: 4 } }, false],
  [{ late: true }, true],
  [{ late: false }, false],
];

describe('the condition of a rule', () => {
  it.each(table)('%j → %j', (condition, expected) => {
    expect(holds(condition, NOW)).toBe(expected);
  });
});
