/** A small pack as a part of an address: its files, deflated, in letters that an address takes as they are. */
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { climbsOut, inflateUpTo, type PackedFile } from './archive.ts';
import { MOST_FILE_BYTES } from './bytes.ts';

/** Longer addresses are cut by messengers and mail programs. */
export const MOST_LINK_CHARACTERS = 8 * 1024;

/** null where it would be longer than MOST_LINK_CHARACTERS. */
export function writeLink(files: readonly PackedFile[]): string | null {
  const texts = files.map(({ path, bytes }) => [path, strFromU8(bytes)]);
  const written = toBase64Url(deflateSync(strToU8(JSON.stringify(texts)), { level: 9 }));
  return written.length > MOST_LINK_CHARACTERS ? null : written;
}

/** null where the link is damaged, or cut off. */
export function readLink(written: string): readonly PackedFile[] | null {
  const packed = fromBase64Url(written);
  const bytes = packed && inflateUpTo(packed, MOST_FILE_BYTES);
  if (bytes === null || bytes === 'more') return null;
  try {
    const texts: unknown = JSON.parse(strFromU8(bytes));
    return Array.isArray(texts) && texts.every(isFile) ? texts.map(([path, text]) => ({ path, bytes: strToU8(text) })) : null;
  } catch {
    return null;
  }
}

function isFile(value: unknown): value is readonly [string, string] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [path, text] = value as readonly unknown[];
  return typeof path === 'string' && typeof text === 'string' && !climbsOut(path);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64Url(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const held = bytes.subarray(at, at + 3);
    const bits = (held[0]! << 16) | ((held[1] ?? 0) << 8) | (held[2] ?? 0);
    for (let index = 0; index <= held.length; index += 1) letters.push(LETTERS[(bits >>> (18 - index * 6)) & 63]!);
  }
  return letters.join('');
}

function fromBase64Url(written: string): Uint8Array | null {
  if (written === '' || written.length > MOST_LINK_CHARACTERS || !/^[\w-]+$/u.test(written) || written.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((written.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const letter of written) {
    bits = ((bits << 6) | LETTERS.indexOf(letter)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >>> held) & 0xff;
    at += 1;
  }
  return bytes;
}
