/** Bytes of a file as somebody's editor wrote them → text, with what there is to say about it. Never throws. */
import { strFromU8 } from 'fflate';
import { type Diagnostic, diagnosticOf, NOWHERE } from '../scenario/index.ts';

/** A file that weighs more is not even looked into. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

export type TextReading = {
  /** Without a mark of UTF-8 at its beginning; null where the file is no text, or too big. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
};

export function readBytes(bytes: Uint8Array, file: string): TextReading {
  const say = (code: string, severity: 'error' | 'warning', params: Record<string, number> = {}): Diagnostic =>
    diagnosticOf(file, { code, severity, range: NOWHERE, params });
  if (bytes.length > MOST_FILE_BYTES)
    return {
      text: null,
      diagnostics: [say('file/too-heavy', 'error', { limit: megabytes(MOST_FILE_BYTES) })],
    };
  const utf16 = asUtf16(bytes);
  if (utf16 !== null) return { text: utf16, diagnostics: [say('file/utf-16', 'warning')] };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  if (isBinary(body)) return { text: null, diagnostics: [say('file/not-text', 'error')] };
  if (isUtf8(body)) return { text: strFromU8(body), diagnostics: hasMark ? [say('file/byte-order-mark', 'warning')] : [] };
  const windows = asWindows1251(body);
  return windows === null
    ? { text: null, diagnostics: [say('file/not-text', 'error')] }
    : { text: windows, diagnostics: [say('file/windows-1251', 'warning')] };
}

export const megabytes = (bytes: number): number => bytes / 1024 / 1024;

/** Texts hold no control characters but tabs, line ends and form feeds. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32));
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (more === 0 || at + more >= bytes.length) return false;
    const second = bytes[at + 1]!;
    // no longer than need be, no halves of pairs, nothing beyond the last sign
    if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return false;
    if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return false;
    for (let next = 1; next <= more; next += 1) if ((bytes[at + next]! & 0xc0) !== 0x80) return false;
    at += more;
  }
  return true;
}

/** Only with the mark that says which half of a unit comes first. */
function asUtf16(bytes: Uint8Array): string | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if ((!isLittle && !isBig) || bytes.length % 2 === 1) return null;
  const units = new Uint16Array(bytes.length / 2 - 1);
  for (let index = 0; index < units.length; index += 1) {
    const [first, second] = [bytes[2 + index * 2]!, bytes[3 + index * 2]!];
    units[index] = isLittle ? first | (second << 8) : (first << 8) | second;
  }
  return fromUnits(units);
}

/** Signs of 0x80 … 0xBF; from 0xC0 on the alphabet stands in order. 0x98 has none. */
const WINDOWS_1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї';
const WITH_LETTERS = /[ҐЁЄЇІіґёєї]/u;

/**
 * Old editors on Windows write it. It is taken for that only where nearly everything beyond ASCII is a letter of Russian or Ukrainian or
 * a quotation mark, and small letters prevail: other code pages of the same letters do not look like that.
 */
function asWindows1251(bytes: Uint8Array): string | null {
  const units = new Uint16Array(bytes.length);
  let [beyond, fitting, small, capital] = [0, 0, 0, 0];
  for (const [index, byte] of bytes.entries()) {
    const unit = byte < 0x80 ? byte : byte < 0xc0 ? WINDOWS_1251.charCodeAt(byte - 0x80) : 0x410 + byte - 0xc0;
    units[index] = unit;
    if (byte < 0x80) continue;
    beyond += 1;
    if (byte >= 0xe0) small += 1;
    else if (byte >= 0xc0) capital += 1;
    if (byte >= 0xc0 || WITH_LETTERS.test(String.fromCharCode(unit)) || '«»„“”‘’–—…№\u00A0'.includes(String.fromCharCode(unit)))
      fitting += 1;
  }
  return fitting >= beyond * 0.95 && small > capital ? fromUnits(units) : null;
}

/** Piece by piece: a call takes only so many arguments. */
function fromUnits(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += 8192) pieces.push(String.fromCharCode(...units.subarray(from, from + 8192)));
  return pieces.join('');
}
