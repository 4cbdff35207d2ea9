import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, signFile } from '../../../src/adapters/browser/crypto.ts';
import { FIRST_RULE, type Readiness, readinessOf } from '../../../src/core/progress/index.ts';
import { certificateFile, certificateOf, codeOf, readCertificate } from '../../../src/core/team/index.ts';
import { aResult, anExam, anItem, DAY } from '../../support/exams.ts';
import { leadNamed, withOneChanged } from '../../support/sealed.ts';

const NOW = 100 * DAY;
const HASH = 'ab'.repeat(32);
const item = (id: string, change = {}) => anItem(id, { title: `Чайник ${id}`, result: aResult({ scenarioHash: HASH }), ...change });
const EXAMS = [
  anExam(1, NOW - 3 * DAY, [item('a'), item('b'), item('c', { isNew: true })]),
  anExam(2, NOW - 2 * DAY, [item('d'), item('e')]),
];
const MAKING = { id: 'certificate-1', person: { id: 'p', name: 'Анна' }, madeMs: NOW };

function laneOf(exams = EXAMS): Readiness {
  const current = { rulesVersion: 'r1', modelVersion: 'm1', hashOf: () => HASH };
  const lane = readinessOf({ rules: [FIRST_RULE], exams, nowMs: NOW, current }).find(({ key }) => key === 'uk.chat-phone');
  if (!lane) throw new Error('The first rule has this lane.');
  return lane;
}

function body(exams = EXAMS) {
  const made = certificateOf(laneOf(exams), MAKING);
  if (made === null) throw new Error('Not ready.');
  return made;
}

describe('a certificate', () => {
  it('says what was measured, under what, from which exams and until when', () => {
    const made = body();
    expect(made).toMatchObject({
      ...MAKING,
      lang: 'uk',
      channels: ['chat', 'phone'],
      rulesVersion: 'r1',
      exams: EXAMS.map(({ id }) => id),
    });
    expect(made.measured).toHaveLength(laneOf().conditions.length);
    expect(made.measured[0]).toEqual({ id: 'attempts', criterion: null, have: 5, need: 5 });
    expect(made.scenarios.map(({ id, hash }) => `${id} ${hash}`)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((id) => `${id} ${HASH.slice(0, 12)}`),
    );
    expect(made.validUntilMs).toBe(laneOf().validUntilMs);
  });

  it('is not made for whoever is not ready', () => {
    expect(certificateOf(laneOf(EXAMS.slice(0, 1)), MAKING)).toBeNull();
  });

  it('is read as it was signed', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const read = readCertificate(await signFile(certificateFile(body(), own.key), unlocked));
    expect(read).toMatchObject({ state: 'read', file: { body: body(), key: own.key } });
    expect(read.state === 'read' && (await isSigned(read.file))).toBe(true);
  });

  it('with one sign changed anywhere is seen to be altered', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const text = (await signFile(certificateFile(body(), own.key), unlocked)).trim();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(6), async (at, by) => {
        const read = readCertificate(withOneChanged(text, at, by));
        expect(read.state === 'read' && (await isSigned(read.file))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('cut off, reordered or with something added is none', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const text = await signFile(certificateFile(body(), own.key), unlocked);
    expect(readCertificate(text.slice(0, -20))).toEqual({ state: 'other' });
    const deep = `{"body":${'['.repeat(200_000)}${']'.repeat(200_000)},"format":"otvet/certificate","version":1}`;
    expect(readCertificate(deep)).toEqual({ state: 'altered' });
    expect(readCertificate(JSON.stringify(JSON.parse(text), null, 2))).toEqual({ state: 'altered' });
    expect(readCertificate(text.replace('{"body"', '{"also":1,"body"'))).toEqual({ state: 'altered' });
  });

  it('another person’s signature does not pass for this lead’s', async () => {
    const { own } = await leadNamed('Ірина');
    const { unlocked: other } = await leadNamed('Олена');
    const read = readCertificate(await signFile(certificateFile(body(), own.key), other));
    expect(read.state === 'read' && (await isSigned(read.file))).toBe(false);
  });

  it('has a code of ten groups that changes with every word and every key', async () => {
    const { own } = await leadNamed('Ірина');
    const { own: other } = await leadNamed('Олена');
    const code = codeOf(certificateFile(body(), own.key));
    expect(code).toMatch(/^(?:[0-9A-F]{4} ){9}[0-9A-F]{4}$/u);
    expect(codeOf(certificateFile({ ...body(), person: { id: 'p', name: 'Ганна' } }, own.key))).not.toBe(code);
    expect(codeOf(certificateFile(body(), other.key))).not.toBe(code);
  });
});
