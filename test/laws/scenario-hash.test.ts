import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf as hashOnNode } from '../../src/adapters/node/scenarios.ts';
import { hashOf, underRubric } from '../../src/core/scenario/index.ts';
import { sha256 } from '../../src/core/scenario/hash.ts';
import { aScenario } from '../support/dialogues.ts';
import { aRubric, STRICT } from '../support/rubrics.ts';

describe('the hash of a scenario', () => {
  it('is the SHA-256 of any text, of any length', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
    fc.assert(
      fc.property(any, fc.constantFrom(0, 1, 55, 56, 63, 64, 65, 1000), (text, length) => {
        for (const whole of [text, 'x'.repeat(length), text + 'ї'.repeat(length)]) {
          expect(sha256(whole)).toBe(createHash('sha256').update(whole).digest('hex'));
        }
      }),
    );
  });

  it('is the same in the browser as at the build, and covers the rubric of the team', () => {
    const scenario = aScenario();
    expect(hashOf(scenario)).toBe(hashOnNode(scenario));
    const hashes = [scenario, underRubric(scenario, STRICT), underRubric(scenario, aRubric({ passMark: 81 }))].map(hashOf);
    expect(new Set(hashes).size).toBe(3);
    expect(hashOf(underRubric(underRubric(scenario, STRICT), null))).toBe(hashOf(scenario));
  });
});
