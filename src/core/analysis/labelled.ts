/** Rows of labelled texts as they stand in `test/calibration`, one JSON object a line. */
import type { Lang } from '../text/language.ts';
import { type ReplyChannel, SIGNALS, type Signal } from './types.ts';

/** A signal that was found where it is not, or that is there and was not found. */
export type Misread = { readonly kind: 'false-alarm' | 'missing'; readonly signal: Signal };

/** The signals of a text once the mistake is put right, in the order of the catalogue. */
export function rightSignals({ kind, signal }: Misread, carried: readonly Signal[]): Signal[] {
  return SIGNALS.filter((one) => (one === signal ? kind === 'missing' : carried.includes(one)));
}

export type RowContext = { readonly channel: ReplyChannel; readonly customer: string };

/** What every row begins with. The same text gives the same id, `<from>-<lang>-<hash>`. */
export function rowHead(from: string, lang: Lang, text: string, { channel, customer }: RowContext) {
  return {
    id: `${from}-${lang}-${hash(text)}`,
    lang,
    channel,
    ...(customer.trim() === '' ? {} : { customer: customer.trim() }),
  };
}

/** FNV-1a over the UTF-8 bytes. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of utf8(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}

function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) yield code;
    else {
      const rest = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      yield ([0, 0xc0, 0xe0, 0xf0][rest] ?? 0) | (code >> (6 * rest));
      for (let at = rest - 1; at >= 0; at -= 1) yield 0x80 | ((code >> (6 * at)) & 0x3f);
    }
  }
}
