import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameRecord } from '../../../src/core/progress/same.ts';

const turned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  );
};

describe('two records', () => {
  it('are the same in whatever order their keys stand', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => {
        expect(isSameRecord(value, turned(value))).toBe(true);
      }),
    );
  });

  it('are the same where one lacks what is undefined in the other', () => {
    expect(isSameRecord({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1, 2], [1]],
    [[], {}],
    [{}, null],
    [{ a: [{ b: 'x' }] }, { a: [{ b: 'y' }] }],
    ['1', 1],
    [[undefined], []],
  ])('are told apart: %j and %j', (one, other) => {
    expect(isSameRecord(one, other)).toBe(false);
    expect(isSameRecord(other, one)).toBe(false);
  });
});
