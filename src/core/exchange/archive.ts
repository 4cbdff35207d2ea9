/**
 * Zip files from strangers → the files in them. Everything is looked at before anything is inflated, and inflating stops at the limits
 * whatever the archive says of itself. Never throws: what is wrong is said, and then nothing comes out.
 */
import { Inflate, strFromU8 } from 'fflate';
import { type Diagnostic, diagnosticOf, NOWHERE } from '../scenario/index.ts';
import { megabytes, MOST_FILE_BYTES } from './bytes.ts';
import { crc32 } from './crc32.ts';

export type PackedFile = {
  /** With slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

export type Unpacked = {
  /** Empty where there are errors. */
  readonly files: readonly PackedFile[];
  readonly diagnostics: readonly Diagnostic[];
};

export const MOST_ENTRIES = 500;
export const MOST_UNPACKED_BYTES = 20 * 1024 * 1024;
/** No text packs better than this, once it is longer than RATIO_FROM. */
const MOST_RATIO = 200;
const RATIO_FROM = 256 * 1024;
/** So much is inflated between two looks at how much has come out: a piece can grow a thousandfold. */
const PIECE = 2048;

type Entry = {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly isLink: boolean;
  readonly offset: number;
};

/** What an archive is told by, whatever its name. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** `wants`: which files are unpacked; the others are only looked at. */
export function unpack(bytes: Uint8Array, name: string, wants: (path: string) => boolean): Unpacked {
  const refuse = (code: string, file = name, params: Record<string, string | number> = {}): Unpacked => ({
    files: [],
    diagnostics: [diagnosticOf(file, { code, range: NOWHERE, params })],
  });
  if (bytes.length > MOST_FILE_BYTES) return refuse('file/too-heavy', name, { limit: megabytes(MOST_FILE_BYTES) });
  const entries = entriesOf(bytes);
  if (typeof entries === 'string') return refuse(entries, name, { limit: MOST_ENTRIES });
  const found = entries.flatMap((entry, index) => {
    const code = faultOf(entry, entries, index);
    return code === null ? [] : refuse(code, `${name}/${shown(entry.path)}`).diagnostics;
  });
  if (found.length > 0) return { files: [], diagnostics: found };
  const wanted = entries.filter(({ path }) => !path.endsWith('/') && wants(path));
  const declared = wanted.reduce((sum, { size }) => sum + size, 0);
  if (declared > MOST_UNPACKED_BYTES) return refuse('zip/too-big-inside', name, { limit: megabytes(MOST_UNPACKED_BYTES) });
  // no file yields more than it declares, so nothing is inflated beyond the limit
  const files: PackedFile[] = [];
  for (const entry of wanted) {
    const unpacked = contentOf(bytes, entry);
    if (typeof unpacked === 'string') return refuse(unpacked, `${name}/${entry.path}`);
    files.push({ path: entry.path, bytes: unpacked });
  }
  const others = entries.filter((entry) => !entry.path.endsWith('/') && !wanted.includes(entry) && !isOfTheSystem(entry.path));
  return {
    files,
    diagnostics: others.map(({ path }) => diagnosticOf(`${name}/${path}`, { code: 'zip/other-file', severity: 'warning', range: NOWHERE })),
  };
}

/** What macOS and Windows put beside people's files. */
export const isOfTheSystem = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db' || part === 'desktop.ini');

function faultOf(entry: Entry, entries: readonly Entry[], index: number): string | null {
  const { path, flags, method, packed, size, isLink } = entry;
  if (climbsOut(path)) return 'zip/climbs-out';
  if (isLink) return 'zip/link';
  if ((flags & 0x2041) !== 0) return 'zip/encrypted';
  if (method !== 0 && method !== 8) return 'zip/other-method';
  if (entries.findIndex((other) => other.path.toLowerCase() === path.toLowerCase()) !== index) return 'zip/twice';
  if (size > RATIO_FROM && size > packed * MOST_RATIO) return 'zip/bomb';
  return null;
}

/** Out of the folder it is unpacked into, on any system; names that no system takes as they stand go with them. */
export function climbsOut(path: string): boolean {
  const parts = path.replace(/\/$/u, '').split('/');
  return /[\\:\p{Cc}]/u.test(path) || parts.some((part) => part === '' || part === '.' || part === '..');
}

/** For people: nothing that could write over a line of a terminal. */
const shown = (path: string): string => path.replaceAll(/\p{Cc}/gu, '?').slice(0, 200);

/** The central directory; a code where it cannot be followed. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < lowest) return 'zip/damaged';
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count || count === 0xffff || start === 0xffffffff)
    return 'zip/other-method';
  if (count > MOST_ENTRIES) return 'zip/too-many';
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return 'zip/damaged';
    const [nameLength, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [number, number, number];
    if (at + 46 + nameLength > end) return 'zip/damaged';
    const system = bytes[at + 5]!;
    entries.push({
      path: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isLink: (system === 3 || system === 19) && ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** What an entry holds; a code where it is not what the directory says. */
function contentOf(bytes: Uint8Array, { path, method, crc, packed, size, offset }: Entry): Uint8Array | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return 'zip/damaged';
  const nameLength = view.getUint16(offset + 26, true);
  const from = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length || strFromU8(bytes.subarray(offset + 30, offset + 30 + nameLength)) !== path) return 'zip/damaged';
  const body = bytes.subarray(from, from + packed);
  const content = method === 0 ? body.slice() : inflateUpTo(body, size);
  if (content === null) return 'zip/damaged';
  if (content === 'more') return 'zip/bomb';
  return content.length === size && crc32(content) === crc ? content : 'zip/damaged';
}

/** null: no such data; 'more': more comes out than `most`. */
export function inflateUpTo(body: Uint8Array, most: number): Uint8Array | 'more' | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece);
    length += piece.length;
    isWhole = final;
  });
  try {
    for (let at = 0; at < body.length; at += PIECE) {
      inflate.push(body.subarray(at, at + PIECE), at + PIECE >= body.length);
      if (length > most) return 'more';
    }
  } catch {
    return null;
  }
  if (!isWhole) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
