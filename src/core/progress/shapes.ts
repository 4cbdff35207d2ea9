/** What tells a whole record from one whose places are filled with something else: checks of single values, and of records made of them. */
import { LANGS } from '../text/language.ts';

export type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
export const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
export const isNumberOrNone = (value: unknown): boolean => value === null || isNumber(value);
export const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
export const isMarks = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((mark) => mark === null || isNumber(mark));

export const isLang = (value: unknown): boolean => (LANGS as readonly unknown[]).includes(value);
export const isNothingOr = (holds: (value: unknown) => boolean) => (value: unknown) =>
  value === null || value === undefined || holds(value);
export const isListOf = (holds: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(holds);
export function isWith(fields: Fields): (value: unknown) => boolean {
  // once, not for each of a hundred thousand records
  const each = Object.entries(fields);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    each.every(([field, holds]) => holds((value as Readonly<Record<string, unknown>>)[field]));
}
export const isAnything = isWith({});
