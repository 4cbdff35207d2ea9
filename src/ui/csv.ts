import { download } from './download.ts';
import Papa from 'papaparse';
import type { Lang } from '../core/text/language.ts';

export type Cell = string | number | null;

export type Sheet = { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it: customers' names and titles are anybody's words. Some skip
 * blanks before the sign, and East Asian ones take its wide form too.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/**
 * UTF-8 with a byte order mark, without which Excel reads Cyrillic as Latin. Where numbers are written with a comma, Excel takes the
 * semicolon as what parts cells, so Ukrainian and Russian files have both.
 */
export function csvOf({ header, rows }: Sheet, lang: Lang): string {
  const isCommaDecimal = lang !== 'en';
  // numbers are written as text, but a minus before one is no formula
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? numberIn(cell, isCommaDecimal) : harmless(cell))));
  const text = Papa.unparse(
    { fields: header.map(harmless), data },
    // what has an apostrophe keeps it in quotes
    { delimiter: isCommaDecimal ? ';' : ',', newline: '\r\n', quotes: (cell) => typeof cell === 'string' && cell.startsWith("'") },
  );
  return `\uFEFF${text}\r\n`;
}

function harmless<One extends string | null>(cell: One): One | string {
  return cell !== null && FORMULA.test(cell) ? `'${cell}` : cell;
}

function numberIn(value: number, isCommaDecimal: boolean): string {
  const text = String(Math.round(value * 100) / 100);
  return isCommaDecimal ? text.replace('.', ',') : text;
}

export function saveAsFile(name: string, text: string): void {
  download(name, [text], 'text/csv;charset=utf-8');
}
