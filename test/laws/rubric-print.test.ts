import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, faultsOf, printRubric, readRubric, spelledOut, tidied, weightsOf } from '../../src/core/rubric/index.ts';
import { anyRubric } from '../support/rubrics.ts';

describe('printing a rubric', () => {
  it('is the inverse of reading: what is printed reads back as the same rubric, without a word of complaint', () => {
    fc.assert(
      fc.property(anyRubric, (rubric) => {
        expect(readRubric(printRubric(rubric))).toEqual({ rubric, diagnostics: [] });
      }),
    );
  });

  it('with every weight spelled out means the same', () => {
    fc.assert(
      fc.property(anyRubric, (rubric) => {
        const { rubric: read } = readRubric(printRubric(spelledOut(rubric)));
        expect(tidied(read!)).toEqual(tidied(rubric));
      }),
    );
  });
});

describe('changes between rubrics', () => {
  it('are none exactly where both mean the same', () => {
    fc.assert(
      fc.property(anyRubric, anyRubric, (one, other) => {
        expect(changesBetween(one, spelledOut(one))).toEqual([]);
        expect(changesBetween(one, tidied(one))).toEqual([]);
        expect(changesBetween(one, other).length === 0).toBe(JSON.stringify(tidied(one)) === JSON.stringify(tidied(other)));
      }),
    );
  });

  it('are as many one way as the other', () => {
    fc.assert(
      fc.property(anyRubric, anyRubric, (one, other) => {
        expect(changesBetween(one, other)).toHaveLength(changesBetween(other, one).length);
      }),
    );
  });
});

describe('shares of the whole', () => {
  it('add up to 1, whatever the weights, where anything weighs', () => {
    fc.assert(
      fc.property(anyRubric, (rubric) => {
        const sum = weightsOf(rubric).reduce((total, { share }) => total + share, 0);
        const isNothing = faultsOf(rubric).some(({ code }) => code === 'rubric/nothing-weighs');
        expect(sum).toBeCloseTo(isNothing ? 0 : 1, 9);
      }),
    );
  });
});
