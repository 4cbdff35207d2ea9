import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FILE_BYTES, readBytes } from '../../../src/core/exchange/index.ts';

const TEXT = 'title: «Чайник», який не вмикається\nbrief: Пишуть утретє — ґанок, їжак, ёлка № 5…\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const said = (bytes: Uint8Array) => {
  const { text, diagnostics } = readBytes(bytes, 'a.yaml');
  return [text, diagnostics.map(({ code, severity }) => `${severity} ${code}`)];
};

const HIGH = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—?™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї';
const windows1251 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x80) return code;
    return code >= 0x410 && code <= 0x44f ? 0xc0 + code - 0x410 : 0x80 + HIGH.indexOf(sign);
  });
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))].flatMap((unit) =>
      isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
const koi8 = (text: string) => Uint8Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : 0xc0 + KOI8.indexOf(sign)));

describe('bytes of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), [TEXT, []]],
    ['with the mark of UTF-8', utf8(`\uFEFF${TEXT}`), [TEXT, ['warning file/byte-order-mark']]],
    ['line ends of Windows', utf8(TEXT.replaceAll('\n', '\r\n')), [TEXT.replaceAll('\n', '\r\n'), []]],
    ['UTF-16, the small half first', utf16(TEXT, true), [TEXT, ['warning file/utf-16']]],
    ['UTF-16, the great half first', utf16(TEXT, false), [TEXT, ['warning file/utf-16']]],
    ['Windows-1251', windows1251(TEXT), [TEXT, ['warning file/windows-1251']]],
    ['nothing', new Uint8Array(), ['', []]],
    ['another code page of the same letters', koi8('третий день пишу, а вы молчите\n'), [null, ['error file/not-text']]],
    ['Western letters', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0xdf, 0xb0, 0xb1]), [null, ['error file/not-text']]],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), [null, ['error file/not-text']]],
    ['UTF-16 without its mark', utf16('id: kettle', true).subarray(2), [null, ['error file/not-text']]],
    ['half a letter at the end', utf8('я').subarray(0, 1), [null, ['error file/not-text']]],
    ['more than five megabytes', new Uint8Array(MOST_FILE_BYTES + 1).fill(0x61), [null, ['error file/too-heavy']]],
  ])('%s', (_, bytes, expected) => {
    expect(said(bytes)).toEqual(expected);
  });

  it('five megabytes are read, and what weighs more is told with the limit', () => {
    expect(readBytes(new Uint8Array(MOST_FILE_BYTES).fill(0x61), 'a.yaml').text).toHaveLength(MOST_FILE_BYTES);
    expect(readBytes(new Uint8Array(MOST_FILE_BYTES + 1), 'a.yaml').diagnostics[0]).toMatchObject({
      file: 'a.yaml',
      params: { limit: 5 },
    });
  });

  it('any text written as UTF-8 comes back, and no bytes make it throw or pass for UTF-8 wrongly', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/(?![\t\n\f\r\u007F-\u009F])\p{Cc}|\uFEFF/u.test(text));
        expect(said(utf8(text))).toEqual([text, []]);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const { text, diagnostics } = readBytes(bytes, 'a.yaml');
        fc.pre(text !== null && diagnostics.length === 0);
        expect(strict.decode(bytes)).toBe(text);
      }),
      { numRuns: 1000, maxSkipsPerRun: 1000 },
    );
  });
});
