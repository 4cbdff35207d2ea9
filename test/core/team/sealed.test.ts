import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSigned,
  isTextSigned,
  newCode,
  openSealedTo,
  safeWith,
  sealTo,
  signFile,
  signText,
  unwrap,
  wrap,
} from '../../../src/adapters/browser/crypto.ts';
import { type ExamItem, withResult } from '../../../src/core/progress/index.ts';
import {
  begunOf,
  codeFrom,
  fingerprintOf,
  NO_KEYS,
  placeNow,
  printSealedResult,
  readResult,
  readSealed,
  readSealedContent,
  readSealedResult,
  readUnderWay,
  rowsOf,
  type SealedContent,
  sealedFile,
  sealedHeader,
  type SealedHeader,
  ticketText,
  tidyCode,
  type UnderWay,
  underWayHeader,
  withBegun,
  withOwn,
} from '../../../src/core/team/index.ts';
import { aLive, anAttempt, events, PROFILE } from '../../stores/records.ts';
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
    expect(await unwrap(wrapped, tidyCode('КОД'), sealedHeader({ ...HEADER, person: 'Анна' }))).toBeNull();
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

  it('whose marks were written in by hand is none, nor one in which somebody’s word stands already', () => {
    const [item] = exam.items;
    const withItem = (change: object) => readResult(JSON.stringify({ ...RESULT, exam: { ...exam, items: [{ ...item, ...change }] } }));
    expect(withItem({})).not.toBeNull();
    expect(withItem({ result: { ...item?.result, score: 7, passed: 'failed' } })).toBeNull();
    expect(withItem({ result: null })).toBeNull();
    expect(withItem({ reviews: [{ by: 'Ірина', atMs: 1, passed: true, reason: '' }] })).toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, attempts: [] }))).toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, attempts: [{ ...attempt, scorecard: null, log: 7 }] }))).toBeNull();
  });

  it('shows that its maker had the code by a ticket that stands nowhere but inside', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const { unlocked: other } = await leadNamed('Олена');
    const ticket = await signText(ticketText(HEADER), unlocked);
    expect(await isTextSigned(ticketText(HEADER), ticket, own.key)).toBe(true);
    expect(await isTextSigned(ticketText({ ...HEADER, minutes: 500 }), ticket, own.key)).toBe(false);
    expect(await isTextSigned(ticketText({ ...HEADER, person: 'Анна' }), ticket, own.key)).toBe(false);
    expect(await isTextSigned(ticketText(HEADER), await signText(ticketText(HEADER), other), own.key)).toBe(false);
    expect(readResult(JSON.stringify({ ...RESULT, header: HEADER, ticket }))).not.toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, header: { ...HEADER, id: 'another' }, ticket }))).toBeNull();
    // whoever leaves out what went badly
    expect(readResult(JSON.stringify({ ...RESULT, header: { ...HEADER, count: 2 }, ticket }))).toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, title: 'Зима', header: HEADER, ticket }))).toBeNull();
    expect(readResult(JSON.stringify({ ...RESULT, header: HEADER, ticket: 'yes' }))).toBeNull();
  });

  it('is taken in as what a trainee has sent', () => {
    expect(rowsOf(RESULT, 9).map(({ kind, profileId, madeMs }) => `${kind} ${profileId} ${madeMs}`)).toEqual(
      ['person', 'exam', 'summary', 'attempt'].map((kind) => `${kind} ${PROFILE.id} 9`),
    );
  });
});

describe('what is under way', () => {
  const attempt = anAttempt(1);
  const exam = anExam(1, 1000, [anItem('kettle'), anItem('parcel')]);
  const begun: UnderWay = { person: { id: PROFILE.id, name: 'Анна' }, begunBefore: [], exam, attempts: [], open: null };
  const header = underWayHeader({ id: exam.id, profileId: PROFILE.id, sealedId: 'sealed-1' });

  it('comes back with its code, for this exam and this person alone', async () => {
    const now: UnderWay = { ...begun, open: { live: aLive(1), log: events(3) } };
    const safe = await safeWith('КОД');
    const locked = await safe.lock(JSON.stringify(now), header);
    expect(JSON.stringify(locked)).not.toContain('Анна');
    const again = await safeWith('КОД', locked.salt);
    expect(readUnderWay((await again.open(locked, header)) ?? '')).toEqual(JSON.parse(JSON.stringify(now)));
    expect(await again.open(locked, underWayHeader({ id: exam.id, profileId: 'another', sealedId: 'sealed-1' }))).toBeNull();
    expect(await (await safeWith('ІНШИЙ', locked.salt)).open(locked, header)).toBeNull();
    expect((await safe.lock(JSON.stringify(now), header)).iv).not.toBe(locked.iv);
  });

  it('with one sign changed anywhere does not open', async () => {
    const safe = await safeWith('КОД');
    const locked = await safe.lock(JSON.stringify(begun), header);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('iv', 'cipher'), fc.nat(), fc.integer({ min: 1, max: 15 }), async (field, at, by) => {
        const hex = locked[field];
        const place = at % hex.length;
        const sign = (Number.parseInt(hex[place] ?? '0', 16) ^ by).toString(16);
        expect(await safe.open({ ...locked, [field]: `${hex.slice(0, place)}${sign}${hex.slice(place + 1)}` }, header)).toBeNull();
      }),
    );
  });

  it('of a later Otvet, or of none, is not read', () => {
    expect(readUnderWay(JSON.stringify({ ...begun, exam: { ...exam, v: 99 } }))).toBeNull();
    expect(readUnderWay(JSON.stringify({ ...begun, attempts: [{ ...attempt, v: 99 }] }))).toBeNull();
    expect(readUnderWay('[]')).toBeNull();
  });

  it('stands at the first conversation that has no result', () => {
    expect(placeNow(begun)).toBe(0);
    const [first, ...rest] = exam.items;
    const one = withResult({ ...exam, items: [{ ...(first as ExamItem), attemptId: attempt.id }, ...rest] }, attempt);
    expect(placeNow({ exam: one })).toBe(1);
    expect(placeNow({ exam: { ...one, items: one.items.slice(0, 1) } })).toBeNull();
  });
});

it('how often an exam was begun stays, whatever becomes of the keys', async () => {
  const { own } = await leadNamed('Ірина');
  const keys = withOwn(withBegun(withBegun(NO_KEYS, 'a', 1), 'a', 2), own);
  expect(begunOf(keys, 'a')).toEqual([1, 2]);
  expect(begunOf(keys, 'constructor')).toEqual([]);
});
