/** Sealed exams: scenarios that a code opens, signed by the lead; and what comes back, sealed to the lead's key. Pure formats. */
import {
  type Attempt,
  type Exam,
  isReadable,
  type LeadKey,
  received,
  type Received,
  type Sender,
  summaryOf,
  withResult,
  type Wrapped,
} from '../progress/index.ts';
import { canonicalJson } from '../scenario/index.ts';
import { CHANNELS, type Channel } from '../scenario/types.ts';
import { type Lang, LANGS } from '../text/language.ts';
import { isWrapped } from './keys.ts';
import {
  fingerprintOf,
  isHex,
  isMoment,
  isObject,
  type NotRead,
  readCanonical,
  readSigned,
  type SignedReading,
  type Unsigned,
} from './signed.ts';

/** What anybody may read of a sealed exam. */
export type SealedHeader = {
  readonly id: string;
  readonly title: string;
  /** For whom it is sealed; absent: for whoever is told the code. */
  readonly person?: string;
  readonly madeMs: number;
  readonly lang: Lang;
  readonly channels: readonly Channel[];
  readonly count: number;
  /** From the first word to the last, all conversations together. */
  readonly minutes: number;
};
export type SealedBody = SealedHeader & { readonly wrapped: Wrapped };

/** What the code opens: files as they stand. */
export type SealedContent = {
  readonly scenarios: readonly { readonly id: string; readonly text: string }[];
  readonly companies: readonly { readonly id: string; readonly text: string }[];
  /** The lead's rubric and phrases, by which it is marked whatever stands on the examinee's machine; null: Otvet's own; absent: of before. */
  readonly rubric?: string | null;
  readonly phrases?: string | null;
  /** The lead's signature over `ticketText`, which stands nowhere else: who can show it has opened the exam. Absent: of before. */
  readonly ticket?: string;
};

export const sealedFile = (body: SealedBody, key: LeadKey): Unsigned<SealedBody> => ({ format: 'otvet/sealed', version: 1, body, key });

export const readSealed = (text: string): SignedReading<SealedBody> => readSigned(text, 'otvet/sealed', isSealedBody);

/** Bound into the sealing: what is inside belongs to this header and no other. */
export const sealedHeader = (header: SealedHeader): string => canonicalJson({ format: 'otvet/sealed', ...plainHeader(header) });

/** What the ticket inside is signed over. */
export const ticketText = (header: SealedHeader): string => canonicalJson({ format: 'otvet/sealed-ticket', ...plainHeader(header) });

/** Without what stands beside it in a body. */
const plainHeader = ({ id, title, person, madeMs, lang, channels, count, minutes }: SealedHeader): SealedHeader => ({
  id,
  title,
  ...(person !== undefined && { person }),
  madeMs,
  lang,
  channels,
  count,
  minutes,
});

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 1000;

function isSealedBody(value: unknown): value is SealedBody {
  return isHeader(value) && isWrapped((value as Partial<SealedBody>).wrapped);
}

function isHeader(value: unknown): value is SealedHeader {
  return (
    isObject(value) &&
    isText(value['id']) &&
    isText(value['title']) &&
    (value['person'] === undefined || isText(value['person'])) &&
    isMoment(value['madeMs']) &&
    LANGS.includes(value['lang'] as Lang) &&
    Array.isArray(value['channels']) &&
    value['channels'].every((one) => CHANNELS.includes(one as Channel)) &&
    isCount(value['count']) &&
    isCount(value['minutes'])
  );
}

export function readSealedContent(text: string): SealedContent | null {
  const value = parsed(text);
  const areTexts = (rows: unknown): boolean =>
    Array.isArray(rows) && rows.every((row) => isObject(row) && isText(row['id']) && isText(row['text']));
  const isTextOrNone = (one: unknown): boolean => one === undefined || one === null || isText(one);
  return isObject(value) &&
    areTexts(value['scenarios']) &&
    areTexts(value['companies']) &&
    isTextOrNone(value['rubric']) &&
    isTextOrNone(value['phrases']) &&
    (value['ticket'] === undefined || isHex(value['ticket'], 64))
    ? (value as SealedContent)
    : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Without the signs that are mistaken for others: 0 and O, 1, I and L, U. */
const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 20;

/** A one-time code from bytes of chance: twenty signs in groups of five, about 98 bits. Gives null where the bytes do not suffice. */
export function codeFrom(chance: Iterable<number>): string | null {
  // what would favour some signs is left out
  const even = [...chance].filter((byte) => byte < 240).slice(0, CODE_LENGTH);
  const signs = even.map((byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
  return signs.length < CODE_LENGTH ? null : (signs.match(/.{5}/gu) ?? []).join('-');
}

/** A code as it is typed, in whatever case and with whatever between. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/gu, '');

/** What comes back: the exam as it was sat, with every conversation of it. */
export type SealedResult = {
  /** The sealed exam's id. */
  readonly sealedId: string;
  readonly title: string;
  readonly person: Sender;
  readonly app: string;
  /** When the same exam was begun on that machine before, epoch ms. */
  readonly begunBefore: readonly number[];
  readonly exam: Exam;
  readonly attempts: readonly Attempt[];
  /** What stands outside of the sealed exam, and the ticket from inside it; absent: of an exam sealed before there were any. */
  readonly header?: SealedHeader;
  readonly ticket?: string;
};

/** A text sealed to a public key: a key pair of its own (ECDH P-256), HKDF-SHA-256, AES-GCM. */
export type SealedTo = { readonly ephemeral: string; readonly iv: string; readonly cipher: string };

/** Bound into the sealing. */
export const resultHeader = (to: Pick<LeadKey, 'sign' | 'seal'>): string =>
  canonicalJson({ format: 'otvet/sealed-result', to: fingerprintOf(to) });

export const printSealedResult = (to: Pick<LeadKey, 'sign' | 'seal'>, sealed: SealedTo): string =>
  `${canonicalJson({ format: 'otvet/sealed-result', version: 1, to: fingerprintOf(to), ...sealed })}\n`;

export type SealedResultReading = { readonly state: 'read'; readonly to: string; readonly sealed: SealedTo } | { readonly state: NotRead };

/** To whom it is sealed, and what is to be opened. */
export function readSealedResult(text: string): SealedResultReading {
  const read = readCanonical(text, 'otvet/sealed-result');
  if (read.state !== 'read') return read;
  const { to, ephemeral, iv, cipher, ...rest } = read.file;
  return Object.keys(rest).length === 2 && isText(to) && isHex(ephemeral, 65) && isHex(iv, 12) && isHex(cipher)
    ? { state: 'read', to, sealed: { ephemeral, iv, cipher } }
    : { state: 'altered' };
}

/** Its results must be those of its conversations, and nobody's word may stand in it already. Never throws. */
export function readResult(text: string): SealedResult | null {
  const value = parsed(text);
  if (!isObject(value)) return null;
  const { person, attempts, exam, begunBefore, header, ticket, sealedId } = value;
  const isSound =
    ['sealedId', 'title', 'app'].every((key) => isText(value[key])) &&
    isObject(person) &&
    isText(person['id']) &&
    isText(person['name']) &&
    Array.isArray(begunBefore) &&
    begunBefore.every(isMoment) &&
    (ticket === undefined || isHex(ticket, 64)) &&
    isExamOf(exam, person['id']) &&
    (header === undefined || (isHeader(header) && header.id === sealedId && header.title === value['title'] && isOfHeader(exam, header))) &&
    Array.isArray(attempts) &&
    attempts.every((one) => isReadable('attempt', one)) &&
    followsFrom(exam, attempts as Attempt[]);
  return isSound ? (value as SealedResult) : null;
}

function isExamOf(value: unknown, profileId: unknown): value is Exam {
  if (!isReadable('exam', value)) return false;
  const { profileId: owner, startedMs, endsMs, items } = value as Exam;
  return owner === profileId && isMoment(startedMs) && isMoment(endsMs) && Array.isArray(items) && items.every(isItem);
}

/** None of its conversations is left out. */
const isOfHeader = ({ lang, items }: Exam, header: SealedHeader): boolean => lang === header.lang && items.length === header.count;

const isItem = (value: unknown): boolean =>
  isObject(value) && ['scenarioId', 'title', 'attemptId', 'channel'].every((key) => isText(value[key]));

/** Every result is worked out anew from its conversation: marks that were written in by hand differ. */
function followsFrom(exam: Exam, attempts: readonly Attempt[]): boolean {
  const items = exam.items.map((item) => ({ ...item, result: null, reviews: [] }));
  try {
    attempts.forEach(summaryOf);
    return (
      attempts.every((one) => isOfExam(one, exam)) && canonicalJson(attempts.reduce(withResult, { ...exam, items })) === canonicalJson(exam)
    );
  } catch {
    // conversations that lack what every conversation has
    return false;
  }
}

const isOfExam = ({ id, profileId }: Attempt, exam: Exam): boolean =>
  profileId === exam.profileId && exam.items.some(({ attemptId }) => attemptId === id);

/** As what trainees send is kept: the exam counts like any other. */
export function rowsOf({ person, exam, attempts }: SealedResult, madeMs: number): readonly Received[] {
  const of = { profileId: person.id, madeMs };
  return [
    received('person', person, of),
    received('exam', exam, of),
    ...attempts.map((one) => received('summary', summaryOf(one), of)),
    ...attempts.map((one) => received('attempt', one, of)),
  ];
}
