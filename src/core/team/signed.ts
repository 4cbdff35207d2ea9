/**
 * Files that a lead has signed: one line of canonical JSON with the public key and the signature in it. A file that is not written in
 * exactly that way has been changed, so that every byte counts. Pure: who signs and checks is an adapter.
 */
import type { LeadKey } from '../progress/index.ts';
import { canonicalJson, sha256 } from '../scenario/index.ts';

export type SignedFormat = 'otvet/key' | 'otvet/certificate' | 'otvet/sealed';

export type Signed<Body> = {
  readonly format: SignedFormat;
  readonly version: 1;
  readonly body: Body;
  readonly key: LeadKey;
  /** ECDSA P-256 with SHA-256 over the canonical JSON of all the rest, hex. */
  readonly signature: string;
};
export type Unsigned<Body> = Omit<Signed<Body>, 'signature'>;

/** What the signature is over. */
export function signedText<Body>({ format, version, body, key }: Unsigned<Body>): string {
  return canonicalJson({ format, version, body, key });
}

export const printSigned = <Body>(file: Signed<Body>): string => `${canonicalJson(file)}\n`;

/** `other`: no file of this format at all; `newer`: of a later Otvet; `altered`: it is not as it was written. */
export type NotRead = 'other' | 'newer' | 'altered';

export type SignedReading<Body> = { readonly state: 'read'; readonly file: Signed<Body> } | { readonly state: NotRead };

/** The shape only: whether the signature holds is to be asked of it afterwards. Never throws. */
export function readSigned<Body>(text: string, format: SignedFormat, isBody: (value: unknown) => value is Body): SignedReading<Body> {
  const read = readCanonical(text, format);
  if (read.state !== 'read') return read;
  const { body, key, signature, ...rest } = read.file;
  const isWhole = Object.keys(rest).length === 2 && isBody(body) && isLeadKey(key) && isHex(signature, 64);
  return isWhole ? { state: 'read', file: { format, version: 1, body, key, signature } } : { state: 'altered' };
}

/** A file of one line that says its format; whatever else it holds is for the caller to look at. */
export function readCanonical(
  text: string,
  format: string,
): { readonly state: 'read'; readonly file: Readonly<Record<string, unknown>> } | { readonly state: NotRead } {
  const line = text.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '');
  const file = parsed(line);
  if (file === null || file['format'] !== format) return { state: 'other' };
  if (typeof file['version'] === 'number' && file['version'] > 1) return { state: 'newer' };
  return file['version'] === 1 && isCanonical(file, line) ? { state: 'read', file } : { state: 'altered' };
}

function isCanonical(file: object, line: string): boolean {
  try {
    return canonicalJson(file) === line;
  } catch {
    // nested so deep that nothing of ours can have written it
    return false;
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `bytes`: exactly so many; absent: any number of them. */
export function isHex(value: unknown, bytes?: number): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{2})*$/u.test(value) && (bytes === undefined || value.length === bytes * 2);
}

/** An uncompressed point of P-256. */
const isPoint = (value: unknown): boolean => isHex(value, 65) && value.startsWith('04');

export function isLeadKey(value: unknown): value is LeadKey {
  return (
    isObject(value) &&
    Object.keys(value).length === 4 &&
    typeof value['name'] === 'string' &&
    value['name'].trim() !== '' &&
    isMoment(value['madeMs']) &&
    isPoint(value['sign']) &&
    isPoint(value['seal'])
  );
}

export const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Hex in groups of four, as many as are asked for: to be read out. */
export function groups(hex: string, count: number): string {
  return (hex.toUpperCase().match(/.{4}/gu) ?? []).slice(0, count).join(' ');
}

/** What tells a key from every other: 32 signs, to be compared by telephone. Of both halves, not of the name. */
export const fingerprintOf = ({ sign, seal }: Pick<LeadKey, 'sign' | 'seal'>): string => groups(sha256(canonicalJson({ sign, seal })), 8);
