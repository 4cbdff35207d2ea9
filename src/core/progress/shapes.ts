/** What tells a whole record from one whose places are filled with something else: checks of single values, and of records made of them. */
import { LANGS } from '../text/language.ts';

export type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const holdsAll = (fields: Fields, value: object): boolean =>
  Object.entries(fields).every(([field, holds]) => holds((value as Readonly<Record<string, unknown>>)[field]));

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
export const isWith = (fields: Fields) => (value: unknown) => typeof value === 'object' && value !== null && holdsAll(fields, value);
export const isAnything = isWith({});
