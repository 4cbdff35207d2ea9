import { describe, expect, it } from 'vitest';
import { judgeKinds, kindTextOf, loadKindTexts, measureKinds, type KindText } from '../../src/cli/calibration/kinds.ts';
import type { OtherFinding } from '../../src/core/analysis/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

const aText = (expected: { kind: OtherFinding['kind']; detail: string; text: string }[]): KindText =>
  kindTextOf({ id: 'en-k-1', lang: 'en', text: 'We refunded it, mate. Send your card number, mate.', expect: expected });

const aFinding = (kind: OtherFinding['kind'], detail: string, start: number, end: number): OtherFinding => ({
  kind,
  detail,
  start,
  end,
  text: '',
  rule: kind === 'claim' ? 'claim.deed' : kind,
  certainty: 'found',
  degree: null,
});

describe('a finding that is no signal', () => {
  it('is right where it overlaps an expected one of the same kind and detail, and counts once', () => {
    const text = aText([{ kind: 'claim', detail: 'refund', text: 'We refunded it' }]);
    const { hits, wrong, missed } = judgeKinds({ text, found: [aFinding('claim', 'refund', 0, 6), aFinding('claim', 'refund', 3, 14)] });
    expect([hits.length, wrong.length, missed.length]).toEqual([1, 0, 0]);
  });

  it('is false with another detail or elsewhere', () => {
    const text = aText([{ kind: 'personal-data', detail: 'asked card-number', text: 'card number' }]);
    const found = [aFinding('personal-data', 'asked cvv', 32, 43), aFinding('personal-data', 'asked card-number', 0, 5)];
    const { hits, wrong, missed } = judgeKinds({ text, found });
    expect([hits.length, wrong.length, missed.length]).toEqual([0, 2, 1]);
  });

  it('is a wrong name wherever the name stands, whatever belongs to it', () => {
    const text = aText([{ kind: 'wrong-name', detail: 'Ms mate', text: 'mate' }]);
    expect(judgeKinds({ text, found: [aFinding('wrong-name', 'mate', 16, 20)] }).hits).toHaveLength(1);
  });

  it('is expected as often as its words are, in their order', () => {
    const mate = { kind: 'register', detail: 'endearment', text: 'mate' } as const;
    expect(aText([mate, mate]).expected.map(({ start }) => start)).toEqual([16, 45]);
    expect(() => aText([mate, mate, mate])).toThrow('does not stand');
  });

  it('is counted by what it says', () => {
    const text = aText([{ kind: 'claim', detail: 'refund', text: 'We refunded it' }]);
    const report = measureKinds([{ text, found: [aFinding('claim', 'refund', 0, 6), aFinding('register', 'endearment', 16, 20)] }]);
    const part = report?.[text.unseen ? 'unseen' : 'seen'];
    expect(part).toMatchObject({ texts: 1, deed: { tp: 1, fp: 0, fn: 0 }, endearment: { tp: 0, fp: 1, fn: 0 } });
  });
});

describe('the labelled texts', () => {
  it.each(LANGS)('are enough and at least a third of them near-misses: %s', (lang) => {
    const texts = loadKindTexts().filter((text) => text.lang === lang);
    expect(texts.length).toBeGreaterThanOrEqual(120);
    const near = texts.filter((text) => text.near !== null);
    expect(near.length).toBeGreaterThanOrEqual(texts.length / 3);
    // A near-miss may speak to the customer as one should.
    expect(near.filter((text) => text.expected.some(({ kind, detail }) => kind === text.near && detail !== 'formal'))).toEqual([]);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });
});
