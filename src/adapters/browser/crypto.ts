/** Keys, signatures and sealing with what the browser itself has (Web Crypto). What a file holds is said in `core/team`. */
import type { LeadKey, OwnKey, Wrapped } from '../../core/progress/index.ts';
import { canonicalJson } from '../../core/scenario/index.ts';
import {
  codeFrom,
  ITERATIONS,
  keyFile,
  keyHeader,
  printSigned,
  readHalves,
  resultHeader,
  type SealedTo,
  type Signed,
  signedText,
  type Unsigned,
} from '../../core/team/index.ts';

const CURVE = 'P-256';
const SIGNING = { name: 'ECDSA', namedCurve: CURVE } as const;
const SEALING = { name: 'ECDH', namedCurve: CURVE } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** A lead's key with its private halves at hand: held in memory, never kept. */
export type Unlocked = { readonly key: LeadKey; readonly sign: CryptoKey; readonly seal: CryptoKey };

/** Browsers have it on HTTPS and on this machine itself, nowhere else. */
export const canSeal = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

export async function makeKey({ name, madeMs }: Pick<LeadKey, 'name' | 'madeMs'>, passphrase: string): Promise<OwnKey> {
  const { subtle } = crypto;
  const sign = await subtle.generateKey(SIGNING, true, ['sign', 'verify']);
  const seal = await subtle.generateKey(SEALING, true, ['deriveBits']);
  const key: LeadKey = {
    name,
    madeMs,
    sign: hexOf(await subtle.exportKey('raw', sign.publicKey)),
    seal: hexOf(await subtle.exportKey('raw', seal.publicKey)),
  };
  const halves = {
    sign: hexOf(await subtle.exportKey('pkcs8', sign.privateKey)),
    seal: hexOf(await subtle.exportKey('pkcs8', seal.privateKey)),
  };
  const signature = await signatureOf(keyFile(key), sign.privateKey);
  return { key, signature, wrapped: await wrap(canonicalJson(halves), passphrase, keyHeader(key)) };
}

/** null: the passphrase is not the one it was wrapped under (or the key was changed). */
export async function unlock({ key, wrapped }: OwnKey, passphrase: string): Promise<Unlocked | null> {
  const { subtle } = crypto;
  const opened = await unwrap(wrapped, passphrase, keyHeader(key));
  const halves = opened === null ? null : readHalves(opened);
  if (halves === null) return null;
  return {
    key,
    sign: await subtle.importKey('pkcs8', bytesOf(halves.sign), SIGNING, false, ['sign']),
    seal: await subtle.importKey('pkcs8', bytesOf(halves.seal), SEALING, false, ['deriveBits']),
  };
}

/** A text under a passphrase or a code. `header` is not hidden, but what is wrapped opens only with the same one. */
export async function wrap(text: string, secret: string, header: string, iterations = ITERATIONS): Promise<Wrapped> {
  const salt = chance(16);
  const iv = chance(12);
  const key = await keyFrom(secret, salt, iterations);
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(header) }, key, utf8(text));
  return { salt: hexOf(salt), iterations, iv: hexOf(iv), cipher: hexOf(cipher) };
}

/** null: another secret, or it was changed. */
export async function unwrap({ salt, iterations, iv, cipher }: Wrapped, secret: string, header: string): Promise<string | null> {
  const key = await keyFrom(secret, bytesOf(salt), iterations);
  return decrypted(key, { iv, cipher }, header);
}

/** What a safe has locked; bytes are hex. */
export type Lock = Pick<Wrapped, 'salt' | 'iv' | 'cipher'>;

/** A secret's key, derived once: for what is locked anew with every word. */
export type Safe = {
  readonly lock: (text: string, header: string) => Promise<Lock>;
  /** null: another secret, or it was changed. */
  readonly open: (locked: Lock, header: string) => Promise<string | null>;
};

/** `salt`: of what is to be opened; absent: a new one. */
export async function safeWith(secret: string, salt = hexOf(chance(16))): Promise<Safe> {
  const key = await keyFrom(secret, bytesOf(salt), ITERATIONS);
  return {
    lock: async (text, header) => {
      const iv = chance(12);
      const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(header) }, key, utf8(text));
      return { salt, iv: hexOf(iv), cipher: hexOf(cipher) };
    },
    open: (locked, header) => decrypted(key, locked, header),
  };
}

async function keyFrom(secret: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const { subtle } = crypto;
  const base = await subtle.importKey('raw', utf8(secret.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function decrypted(key: CryptoKey, { iv, cipher }: Pick<Wrapped, 'iv' | 'cipher'>, header: string): Promise<string | null> {
  try {
    const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData: utf8(header) };
    return new TextDecoder('utf-8', { fatal: true }).decode(await crypto.subtle.decrypt(algorithm, key, bytesOf(cipher)));
  } catch {
    return null;
  }
}

/** The file as it is given away. */
export async function signFile<Body>(file: Unsigned<Body>, { sign }: Pick<Unlocked, 'sign'>): Promise<string> {
  return printSigned({ ...file, signature: await signatureOf(file, sign) });
}

const signatureOf = <Body>(file: Unsigned<Body>, sign: CryptoKey): Promise<string> => signText(signedText(file), { sign });

/** Texts of different kinds say so at their beginning, so that one signature never passes for another. */
export async function signText(text: string, { sign }: Pick<Unlocked, 'sign'>): Promise<string> {
  return hexOf(await crypto.subtle.sign(SIGNATURE, sign, utf8(text)));
}

/** Whether it is as whoever has the private half of the key in it has signed it. Whose key that is, is another question. */
export async function isSigned<Body>({ signature, ...file }: Signed<Body>): Promise<boolean> {
  return isTextSigned(signedText(file), signature, file.key);
}

export async function isTextSigned(text: string, signature: string, of: Pick<LeadKey, 'sign' | 'seal'>): Promise<boolean> {
  const { subtle } = crypto;
  try {
    // an exam must not be sat whose result could not be sealed in the end
    await subtle.importKey('raw', bytesOf(of.seal), SEALING, false, []);
    const key = await subtle.importKey('raw', bytesOf(of.sign), SIGNING, false, ['verify']);
    return await subtle.verify(SIGNATURE, key, bytesOf(signature), utf8(text));
  } catch {
    // a point that is not on the curve
    return false;
  }
}

/** So that only who has the private half of `to` can read it. */
export async function sealTo(text: string, to: LeadKey): Promise<SealedTo> {
  const { subtle } = crypto;
  const own = await subtle.generateKey(SEALING, true, ['deriveBits']);
  const ephemeral = hexOf(await subtle.exportKey('raw', own.publicKey));
  const theirs = await subtle.importKey('raw', bytesOf(to.seal), SEALING, false, []);
  const key = await agreedKey(own.privateKey, theirs, ephemeral + to.seal);
  const iv = chance(12);
  const cipher = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(resultHeader(to)) }, key, utf8(text));
  return { ephemeral, iv: hexOf(iv), cipher: hexOf(cipher) };
}

/** null: it is sealed to another key, or was changed. */
export async function openSealedTo({ ephemeral, iv, cipher }: SealedTo, { key, seal }: Unlocked): Promise<string | null> {
  try {
    const theirs = await crypto.subtle.importKey('raw', bytesOf(ephemeral), SEALING, false, []);
    return await decrypted(await agreedKey(seal, theirs, ephemeral + key.seal), { iv, cipher }, resultHeader(key));
  } catch {
    return null;
  }
}

/** `both`: the two public halves, so that the key is of this pair alone. */
async function agreedKey(own: CryptoKey, theirs: CryptoKey, both: string): Promise<CryptoKey> {
  const { subtle } = crypto;
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const base = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(`otvet/sealed-result ${both}`) };
  return subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** To be told to whoever sits the exam, once. */
export function newCode(): string {
  for (;;) {
    const code = codeFrom(chance(64));
    if (code !== null) return code;
  }
}

const chance = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

const hexOf = (bytes: ArrayBuffer | Bytes): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string): Bytes => Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
