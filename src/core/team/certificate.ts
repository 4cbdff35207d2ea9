/** A certificate: what the exams of somebody who is ready have come to, as the lead signs it. Pure. */
import type { Condition, Current, LeadKey, Readiness, Sender } from '../progress/index.ts';
import { sha256 } from '../scenario/index.ts';
import { CHANNELS, type Channel } from '../scenario/types.ts';
import { CRITERIA, type CriterionId } from '../scoring/types.ts';
import { type Lang, LANGS } from '../text/language.ts';
import { groups, isHex, isMoment, isObject, readSigned, type Signed, type SignedReading, signedText, type Unsigned } from './signed.ts';

export type Measured = Pick<Condition, 'id' | 'criterion' | 'have' | 'need' | 'seen' | 'seenNeed'>;

export type CertificateBody = {
  readonly id: string;
  readonly person: Sender;
  readonly lang: Lang;
  readonly channels: readonly Channel[];
  /** Every line of the rule, and what there was. */
  readonly measured: readonly Measured[];
  readonly madeMs: number;
  /** null: the rule sets no end. */
  readonly validUntilMs: number | null;
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly hash: string }[];
  readonly rulesVersion: string;
  readonly exams: readonly string[];
};
export type Certificate = Signed<CertificateBody>;

/** So many signs tell a scenario from its other versions. */
const HASH_SIGNS = 12;

type Making = {
  readonly id: string;
  readonly person: Sender;
  readonly madeMs: number;
};

/** null for somebody who is not ready. */
export function certificateOf({ isReady, lane, conditions, sittings, validUntilMs }: Readiness, making: Making): CertificateBody | null {
  if (!isReady) return null;
  const window = sittings.filter(({ standing }) => standing === 'window');
  const scenarios = new Map(
    window.flatMap(({ item: { scenarioId, title, result } }) =>
      result === null ? [] : [[scenarioId, { id: scenarioId, title, hash: result.scenarioHash.slice(0, HASH_SIGNS) }] as const],
    ),
  );
  return {
    ...making,
    // what counts was all marked under the rules of today
    rulesVersion: window.find(({ item }) => item.result !== null)?.item.result?.rulesVersion ?? '',
    lang: lane.lang,
    channels: lane.requirement.channels,
    measured: conditions.map(({ isMet: _isMet, ...measured }) => measured),
    validUntilMs: validUntilMs !== null && Number.isFinite(validUntilMs) ? validUntilMs : null,
    scenarios: [...scenarios.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    exams: [...new Set(window.map(({ exam }) => exam.id))].toSorted(),
  };
}

/** What of it is no more so: scenarios by title, changed or gone, and whether the rules of marking are others. */
export function changedIn(
  { scenarios, rulesVersion }: CertificateBody,
  current: Current,
): { readonly scenarios: readonly string[]; readonly rules: boolean } {
  return {
    scenarios: scenarios.filter(({ id, hash }) => current.hashOf(id)?.slice(0, HASH_SIGNS) !== hash).map(({ title }) => title),
    rules: current.rulesVersion !== rulesVersion,
  };
}

export const certificateFile = (body: CertificateBody, key: LeadKey): Unsigned<CertificateBody> => ({
  format: 'otvet/certificate',
  version: 1,
  body,
  key,
});

/** To be compared with what the lead has: ten groups of the sum over what is signed. */
export const codeOf = (file: Unsigned<CertificateBody>): string => groups(sha256(signedText(file)), 10);

export const readCertificate = (text: string): SignedReading<CertificateBody> => readSigned(text, 'otvet/certificate', isCertificateBody);

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumberOrNone = (value: unknown): boolean => value === null || isMoment(value);
const isNumberOrAbsent = (value: unknown): boolean => value === undefined || isMoment(value);
const listOf = (value: unknown, holds: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(holds);

const CONDITIONS = new Set<unknown>([
  'attempts',
  'scenarios',
  'unseen',
  'passed',
  'core',
  'no-auto-fail',
  'first-responses',
  'read',
] satisfies Condition['id'][]);

function isMeasured(value: unknown): boolean {
  return (
    isObject(value) &&
    CONDITIONS.has(value['id']) &&
    (value['id'] === 'core' ? CRITERIA.includes(value['criterion'] as CriterionId) : value['criterion'] === null) &&
    isNumberOrNone(value['have']) &&
    isMoment(value['need']) &&
    isNumberOrAbsent(value['seen']) &&
    isNumberOrAbsent(value['seenNeed'])
  );
}

function isCertificateBody(value: unknown): value is CertificateBody {
  if (!isObject(value)) return false;
  const { id, person, lang, channels, measured, madeMs, validUntilMs, scenarios, rulesVersion, exams } = value;
  return (
    [id, rulesVersion].every(isText) &&
    isObject(person) &&
    [person['id'], person['name']].every(isText) &&
    LANGS.includes(lang as Lang) &&
    listOf(channels, (one) => CHANNELS.includes(one as Channel)) &&
    listOf(measured, isMeasured) &&
    isMoment(madeMs) &&
    isNumberOrNone(validUntilMs) &&
    listOf(scenarios, (one) => isObject(one) && isText(one['id']) && isText(one['title']) && isHex(one['hash'])) &&
    listOf(exams, isText)
  );
}
