import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, newCode, openSealedTo, sealTo, signFile, unwrap, wrap } from '../../../src/adapters/browser/crypto.ts';
import { withResult } from '../../../src/core/progress/index.ts';
import {
  begunOf,
  codeFrom,
  fingerprintOf,
  NO_KEYS,
  printSealedResult,
  readResult,
  readSealed,
  readSealedContent,
  readSealedResult,
  rowsOf,
  type SealedContent,
  sealedFile,
  sealedHeader,
  type SealedHeader,
  tidyCode,
  withBegun,
  withOwn,
} from '../../../src/core/team/index.ts';
import { anAttempt, PROFILE } from '../../stores/records.ts';
import { anExam, anItem } from '../../support/exams.ts';
import { leadNamed, withOneChanged } from '../../support/sealed.ts';

const HEADER: SealedHeader = { id: 'sealed-1', title: 'Осінь', madeMs: 5, lang: 'uk', channels: ['chat'], count: 1, minutes: 20 };
const CONTENT: SealedContent = { scenarios: [{ id: 'kettle', text: 'title: Чайник\nremedies: []\n' }], companies: [] };

async function sealed(code: string) {
  const { own, unlocked } = await leadNamed('Ірина');
  const wrapped = await wrap(JSON.stringify(CONTENT), tidyCode(code), sealedHeader(HEADER));
  return signFile(sealedFile({ ...HEADER, wrapped }, own.key), unlocked);
}

describe('a sealed exam', () => {
  it('opens with its code, however that is typed, and with no other', async () => {
    const code = newCode();
    const read = readSealed(await sealed(code));
    if (read.state !== 'read') throw new Error(read.state);
    const { body } = read.file;
    expect(await isSigned(read.file)).toBe(true);
    const text = await unwrap(body.wrapped, tidyCode(` ${code.toLowerCase().replaceAll('-', ' ')}`), sealedHeader(body));
    expect(readSealedContent(text ?? '')).toEqual(CONTENT);
    expect(await unwrap(body.wrapped, tidyCode(newCode()), sealedHeader(body))).toBeNull();
  });

  it('shows nothing of the scenarios before', async () => {
    const text = await sealed('код');
    expect(text).toContain('Осінь');
    expect(text).not.toContain('Чайник');
    expect(text).not.toContain('remedies');
    expect(text).not.toContain('kettle');
  });

  it('does not open under another header, even one that is signed', async () => {
    const read = readSealed(await sealed('КОД'));
    if (read.state !== 'read') throw new Error(read.state);
    const { wrapped } = read.file.body;
    expect(await unwrap(wrapped, tidyCode('КОД'), sealedHeader({ ...HEADER, minutes: 200 }))).toBeNull();
  });

  it('with one sign changed anywhere is seen to be altered, without the code', async () => {
    const text = (await sealed('КОД')).trim();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(6), async (at, by) => {
        const read = readSealed(withOneChanged(text, at, by));
        expect(read.state === 'read' && (await isSigned(read.file))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a code', () => {
  it('has twenty signs that are not mistaken for each other, and survives being typed', () => {
    const code = newCode();
    expect(code).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{5}-){3}[2-9A-HJKMNP-TV-Z]{5}$/u);
    expect(tidyCode(code)).toHaveLength(20);
    expect(codeFrom([1, 2, 255])).toBeNull();
    expect(newCode()).not.toBe(code);
  });
});

describe('a result', () => {
  const attempt = anAttempt(1);
  const item = anItem('kettle');
  const begun = anExam(1, 1000, [item]);
  const exam = withResult({ ...begun, items: begun.items.map((one) => ({ ...one, attemptId: attempt.id })) }, attempt);
  const RESULT = {
    sealedId: 'sealed-1',
    title: 'Осінь',
    person: { id: PROFILE.id, name: 'Анна' },
    app: '0.1.0',
    begunBefore: [500],
    exam,
    attempts: [attempt],
  };

  it('comes back whole to the lead whose key it is, and to nobody else', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const read = readSealedResult(printSealedResult(own.key, await sealTo(JSON.stringify(RESULT), own.key)));
    if (read.state !== 'read') throw new Error(read.state);
    expect(read.to).toBe(fingerprintOf(own.key));
    const text = await openSealedTo(read.sealed, unlocked);
    expect(readResult(text ?? '')).toEqual(JSON.parse(JSON.stringify(RESULT)));
    expect(await openSealedTo(read.sealed, (await leadNamed('Олена')).unlocked)).toBeNull();
  });

  it('with one sign changed anywhere does not open', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const text = printSealedResult(own.key, await sealTo('{"person":"Анна"}', own.key)).trim();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(6), async (at, by) => {
        const read = readSealedResult(withOneChanged(text, at, by));
        const isMine = read.state === 'read' && read.to === fingerprintOf(own.key);
        expect(isMine ? await openSealedTo(read.sealed, unlocked) : null).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('that holds somebody else’s conversations is none', () => {
    expect(readResult(JSON.stringify(RESULT))).not.toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, person: { id: 'x', name: 'Олег' } }))).toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, attempts: [anAttempt(2)] }))).toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, exam: { ...exam, items: [{}] } }))).toBeNull();
    expect(readResult('Анна')).toBeNull();
  });

  it('is taken in as what a trainee has sent', () => {
    expect(rowsOf(RESULT, 9).map(({ kind, profileId, madeMs }) => `${kind} ${profileId} ${madeMs}`)).toEqual(
      ['person', 'exam', 'summary', 'attempt'].map((kind) => `${kind} ${PROFILE.id} 9`),
    );
  });
});

it('how often an exam was begun stays, whatever becomes of the keys', async () => {
  const { own } = await leadNamed('Ірина');
  const keys = withOwn(withBegun(withBegun(NO_KEYS, 'a', 1), 'a', 2), own);
  expect(begunOf(keys, 'a')).toEqual([1, 2]);
  expect(begunOf(keys, 'constructor')).toEqual([]);
});
