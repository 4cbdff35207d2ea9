/** Plain values with one of them changed: what a text has to say after an edit. */
import type { Path, Written } from '../scenario/index.ts';

export type Plain = unknown;

export function valueAt(value: Plain, path: Path): Plain {
  return path.reduce<Plain>((held, step) => {
    if (typeof step === 'number') return Array.isArray(held) ? (held as Plain[])[step] : undefined;
    return isMapping(held) && Object.hasOwn(held, step) ? held[step] : undefined;
  }, value);
}

export function isMapping(value: Plain): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parents that are missing are made, a single value where a list is meant becomes its first item; null where neither fits. */
export function withValue(value: Plain, path: Path, next: Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list: readonly Plain[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
    if (step > list.length) return null;
    const item = withValue(list[step], rest, next);
    return step === list.length ? [...list, item] : list.with(step, item);
  }
  if (value !== null && value !== undefined && !isMapping(value)) return null;
  const held = value ?? {};
  return { ...held, [step]: withValue(Object.hasOwn(held, step) ? held[step] : undefined, rest, next) };
}

export function without(value: Plain, path: Path): Plain {
  const parent = valueAt(value, path.slice(0, -1));
  const step = path.at(-1)!;
  if (typeof step === 'number') return withValue(value, path.slice(0, -1), (parent as Plain[]).toSpliced(step, 1));
  const { [step]: _, ...rest } = parent as Record<string, Plain>;
  return withValue(value, path.slice(0, -1), rest);
}

/** Without keys that mean nothing, as it is printed. */
export const plainOf = (written: Written): Plain => JSON.parse(JSON.stringify(written)) as Plain;

export function isSame(one: Plain, other: Plain): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isMapping(one) || !isMapping(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}
