import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describedAt, offersAt } from '../../../src/core/studio/index.ts';
import { placeAt } from '../../../src/core/studio/place.ts';

const SHIPPED = ['first-week/plug-and-password', 'public-threads/outage-violin-thread'].map((name) =>
  readFileSync(join(import.meta.dirname, '../../../scenarios', `${name}.yaml`), 'utf8'),
);

const known = { companies: ['harbour-street-dental'] };

/** The text with `‸` taken out, and where it stood. */
function split(marked: string): [text: string, offset: number] {
  const offset = marked.indexOf('‸');
  return [marked.replace('‸', ''), offset];
}

const pathAt = (marked: string) => placeAt(...split(marked))?.path ?? null;
const labelsAt = (marked: string) => offersAt(...split(marked), known)?.offers.map(({ label }) => label) ?? [];

const STAGES = `id: a
stages:
  first:
    replies:
      - when: { all: [apology] }
        goto: second
      - ‸
  second:
    replies: []
remedies:
  refund: { right: true }
facts:
  order:
    tell: 42
outcomes:
  glad:
    as: delighted
`;

describe('the place of an offset', () => {
  it.each([
    ['‸', []],
    ['id: a\n‸', []],
    ['customer:\n  ‸', ['customer']],
    ['customer:\n  name: A\n  per‸: x', ['customer']],
    ['customer:\n  persona: ‸', ['customer', 'persona']],
    ['opening:\n  - a\n  - ‸', ['opening', 1]],
    ['opening:\n- a\n- ‸', ['opening', 1]],
    ['stages:\n  a:\n    replies:\n      - when:\n          all: [apology, ‸]', ['stages', 'a', 'replies', 0, 'when', 'all', 1]],
    ['stages:\n  a:\n    replies:\n      - when: { all: ‸', ['stages', 'a', 'replies', 0, 'when', 'all']],
    ['stages:\n  a:\n    replies:\n      - when: { ‸', ['stages', 'a', 'replies', 0, 'when']],
    ['stages:\n  a:\n    replies:\n      - says: x\n      - says: y\n        goto: ‸', ['stages', 'a', 'replies', 1, 'goto']],
    ['samples:\n  - name: a\n    expect:\n      outcome: ‸', ['samples', 0, 'expect', 'outcome']],
    ['brief: |\n  Some ‸text', null],
    ['brief: |\n  key: ‸', null],
    ['id: a # ‸', null],
    ['title: some words ‸', null],
  ])('%j', (marked, path) => {
    expect(pathAt(marked)).toEqual(path);
  });

  it('is found in every text, however it is cut off, without throwing', () => {
    const check = fc.check(
      fc.property(
        fc.constantFrom(...SHIPPED),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, cut, at) => {
          const broken = text.slice(0, Math.round(text.length * cut));
          const place = placeAt(broken, Math.round(broken.length * at));
          return place === null || (place.start <= place.end && place.end <= broken.length);
        },
      ),
      { numRuns: 60 },
    );
    expect(check.failed).toBe(false);
  });
});

describe('what may stand at a place', () => {
  it('is the keys that are not there yet', () => {
    const labels = labelsAt('id: a\nti‸\nlang: uk\n');
    expect(labels).toContain('title');
    expect(labels).not.toContain('id');
    expect(labels).not.toContain('lang');
  });

  it('is the values of a choice', () => {
    expect(labelsAt('lang: ‸').toSorted()).toEqual(['en', 'ru', 'uk']);
    expect(labelsAt('lessons: [answer-always, ‸]')).toContain('human-voice');
    expect(labelsAt('customer:\n  persona: ‸')).toContain('ironic');
    expect(labelsAt('company: ‸')).toContain('harbour-street-dental');
  });

  it('is the ids that stand elsewhere in the text, even where it is broken', () => {
    const broken = STAGES.replace('as: delighted', 'as: "delighted').replace('- ‸', '- goto: ‸');
    expect(labelsAt(broken)).toEqual(expect.arrayContaining(['first', 'second', 'glad']));
    expect(labelsAt(STAGES.replace('- ‸', '- reveals: [‸'))).toEqual(['order']);
    expect(labelsAt(STAGES.replace('- ‸', '- when:\n          any: ‸'))).toEqual(
      expect.arrayContaining(['apology', 'remedy.refund', 'fact.order', 'action.verify', 'ever.apology', 'ever.remedy.refund']),
    );
  });

  it('is written so that the next thing can follow at once', () => {
    const found = offersAt(...split('cust‸'), known)?.offers.find(({ label }) => label === 'customer');
    expect(found).toEqual({ label: 'customer', kind: 'key', apply: 'customer:\n  ', description: null, path: ['customer'] });
    expect(offersAt(...split('customer:\n  ang‸'), known)?.offers.find(({ label }) => label === 'anger')?.apply).toBe('anger: ');
  });

  it('is said of a key in the words of the schema', () => {
    const [text, offset] = split('customer:\n  ang‸er: 40');
    expect(describedAt(text, offset)).toEqual({
      path: ['customer', 'anger'],
      key: 'anger',
      description: '0..100, default 65.',
      start: 12,
      end: 17,
    });
    expect(describedAt('opening:\n  - a', 2)?.description).toBe('What the customer writes first, message by message.');
  });
});
