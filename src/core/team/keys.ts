/** Leads' keys as files: the public one, which is given to everybody, and the lead's own, which is wrapped. Pure. */
import type { Keys, LeadKey, OwnKey, Wrapped } from '../progress/index.ts';
import { canonicalJson } from '../scenario/index.ts';
import {
  fingerprintOf,
  isHex,
  isLeadKey,
  isObject,
  type NotRead,
  printSigned,
  readCanonical,
  readSigned,
  type SignedReading,
  type Unsigned,
} from './signed.ts';

/** Fewer tries at a passphrase make it cheap to guess; many more would let a file stop the machine. */
export const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
/** So short a passphrase is guessed. */
export const LEAST_PASSPHRASE = 12;

export const NO_KEYS: Keys = { own: [], registered: [] };

/** A public key says nothing but itself; it is signed by itself, so that a changed name is seen. */
export type KeyBody = Readonly<Record<string, never>>;
const isKeyBody = (value: unknown): value is KeyBody => isObject(value) && Object.keys(value).length === 0;

export const keyFile = (key: LeadKey): Unsigned<KeyBody> => ({ format: 'otvet/key', version: 1, body: {}, key });

export const readKeyFile = (text: string): SignedReading<KeyBody> => readSigned(text.trim(), 'otvet/key', isKeyBody);

/** What stands inside a wrapped key: both private halves, PKCS #8 in hex. */
export type Halves = { readonly sign: string; readonly seal: string };

export function readHalves(text: string): Halves | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && isHex(value['sign']) && isHex(value['seal']) ? { sign: value['sign'], seal: value['seal'] } : null;
  } catch {
    return null;
  }
}

export function isWrapped(value: unknown): value is Wrapped {
  return (
    isObject(value) &&
    Object.keys(value).length === 4 &&
    isHex(value['salt'], 16) &&
    isHex(value['iv'], 12) &&
    isHex(value['cipher']) &&
    Number.isInteger(value['iterations']) &&
    Number(value['iterations']) >= ITERATIONS &&
    Number(value['iterations']) <= MOST_ITERATIONS
  );
}

/** Bound into the wrapping, so that a private key cannot be passed off under another name. */
export const keyHeader = (key: LeadKey): string => canonicalJson({ format: 'otvet/own-key', key });

export const printOwnKey = (own: OwnKey): string => `${canonicalJson({ format: 'otvet/own-key', version: 1, ...own })}\n`;

/** The file that is given to everybody. */
export const printKey = ({ key, signature }: Pick<OwnKey, 'key' | 'signature'>): string => printSigned({ ...keyFile(key), signature });

export function readOwnKey(text: string): { readonly state: 'read'; readonly own: OwnKey } | { readonly state: NotRead } {
  const read = readCanonical(text, 'otvet/own-key');
  if (read.state !== 'read') return read;
  const { key, signature, wrapped, ...rest } = read.file;
  return Object.keys(rest).length === 2 && isLeadKey(key) && isHex(signature, 64) && isWrapped(wrapped)
    ? { state: 'read', own: { key, signature, wrapped } }
    : { state: 'altered' };
}

const others = <Row>(rows: readonly Row[], keyOf: (row: Row) => LeadKey, key: LeadKey): readonly Row[] =>
  rows.filter((row) => fingerprintOf(keyOf(row)) !== fingerprintOf(key));

/** With a key of one's own, which counts here as well. */
export function withOwn(keys: Keys, one: OwnKey): Keys {
  return { ...keys, own: [...others(keys.own, ({ key }) => key, one.key), one], registered: registerIn(keys.registered, one.key) };
}

export const withoutOwn = (keys: Keys, key: LeadKey): Keys => ({ ...keys, own: others(keys.own, (row) => row.key, key) });

const registerIn = (registered: Keys['registered'], key: LeadKey): Keys['registered'] => [...others(registered, (row) => row, key), key];

export const withRegistered = (keys: Keys, key: LeadKey): Keys => ({ ...keys, registered: registerIn(keys.registered, key) });

export const withoutRegistered = (keys: Keys, key: LeadKey): Keys => ({
  ...keys,
  registered: others(keys.registered, (row) => row, key),
});

/** With the moment at which a sealed exam was begun. */
export const withBegun = ({ begun = {}, ...keys }: Keys, id: string, atMs: number): Keys => ({
  ...keys,
  begun: { ...begun, [id]: [...begunOf({ begun }, id), atMs] },
});

export const begunOf = ({ begun = {} }: Pick<Keys, 'begun'>, id: string): readonly number[] =>
  Object.hasOwn(begun, id) ? (begun[id] ?? []) : [];

/** Under the name it was registered with here; null where it is not. */
export function registeredAs({ registered }: Keys, key: Pick<LeadKey, 'sign' | 'seal'>): LeadKey | null {
  return registered.find((one) => one.sign === key.sign && one.seal === key.seal) ?? null;
}
