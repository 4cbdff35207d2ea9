/**
 * Edits of a scenario's text: each changes one value and leaves the rest as it was typed, remarks, order, quotes and blank lines.
 * Law: what comes out says what it said before, with just that value changed; what cannot be done so is refused.
 */
import type { Fix, Path, Written } from '../scenario/index.ts';
import { EditRefused, type Sheet, applied, differenceBetween, openSheet, sheetOf, spotAt, valueOf } from './edit-document.ts';
import { addingItem, addingKey, removing, renaming, reordering, replacing } from './edit-places.ts';
import { referencesTo } from './edit-references.ts';
import { type Plain, isMapping, isSame, plainOf, valueAt, withValue, without } from './edit-values.ts';

type Way = (sheet: Sheet) => readonly Fix[] | null;

/** Sets a value; parents that are missing come with it. Throws EditRefused. */
export function setValue(text: string, path: Path, value: Written): readonly Fix[] {
  const sheet = sheetOf(text);
  const goal = withValue(valueOf(sheet), path, plainOf(value));
  return firstSound(sheet, goal, [
    (on) => replacing(on, path, value),
    (on) => replacing(on, path, value, false),
    (on) => adding(on, path, value),
    ...rewritings(path, goal),
  ]);
}

/** Takes a key or an item out. What it leaves empty stays, as `{}` or `[]`. */
export function removeAt(text: string, path: Path): readonly Fix[] {
  const sheet = sheetOf(text);
  const value = valueOf(sheet);
  if (!hasPath(value, path)) throw new EditRefused('place');
  if (!Array.isArray(valueAt(value, path.slice(0, -1))) && typeof path.at(-1) === 'number') throw new EditRefused('place');
  const goal = without(value, path);
  return firstSound(sheet, goal, [(on) => removing(on, path), ...rewritings(path, goal)]);
}

/** Takes a key or an item out, and with it whatever would be left empty above, but nothing whose path is shorter than `least`. */
export function clearAt(text: string, path: Path, least = 1): readonly Fix[] {
  const value = valueOf(sheetOf(text));
  if (!hasPath(value, path)) return [];
  let whole = path;
  while (whole.length > least) {
    const parent = valueAt(value, whole.slice(0, -1));
    if (isMapping(parent) || Array.isArray(parent) ? Object.keys(parent).length > 1 : false) break;
    whole = whole.slice(0, -1);
  }
  return removeAt(text, whole);
}

/** Puts an item into a list, which is made where there is none; a single value becomes a list. */
export function insertAt(text: string, listPath: Path, index: number, value: Written): readonly Fix[] {
  const sheet = sheetOf(text);
  const before = valueOf(sheet);
  const held = valueAt(before, listPath);
  if (isMapping(held)) throw new EditRefused('place');
  const list = held === null || held === undefined ? [] : Array.isArray(held) ? (held as Plain[]) : [held];
  if (index > list.length) throw new EditRefused('place');
  const next = list.toSpliced(index, 0, plainOf(value));
  const goal = withValue(before, listPath, next);
  const whole = next as Written;
  return firstSound(sheet, goal, [
    (on) => (Array.isArray(held) ? addingItem(on, listPath, index, value) : null),
    (on) => (held === undefined ? adding(on, listPath, whole) : replacing(on, listPath, whole, false)),
    ...rewritings(listPath, goal),
  ]);
}

/** Moves an item of a list to the index that it is to have. */
export function moveItem(text: string, listPath: Path, from: number, to: number): readonly Fix[] {
  const sheet = sheetOf(text);
  const before = valueOf(sheet);
  const list = valueAt(before, listPath);
  if (!Array.isArray(list) || from < 0 || to < 0 || from >= list.length || to >= list.length) throw new EditRefused('place');
  const moved = <Item>(items: readonly Item[]): Item[] => items.toSpliced(from, 1).toSpliced(to, 0, items[from]!);
  const goal = withValue(before, listPath, moved(list as Plain[]));
  const order = moved(list.map((_, index) => index));
  return firstSound(sheet, goal, [(on) => reordering(on, listPath, order), ...rewritings([...listPath, 0], goal)]);
}

/** Gives a stage, a fact, a remedy, an outcome or a value of `vary` another name, there and wherever it is named. */
export function renameKey(text: string, path: Path, to: string): readonly Fix[] {
  const sheet = sheetOf(text);
  const before = valueOf(sheet);
  const from = path.at(-1);
  if (typeof from !== 'string' || !hasPath(before, path)) throw new EditRefused('place');
  if (from === to) return [];
  const references = referencesTo(before, path, to);
  const keys = [path, ...references.keys];
  if (keys.some((one) => hasPath(before, [...one.slice(0, -1), to]))) throw new EditRefused('taken');
  let goal = before;
  for (const { path: at, value } of references.values) goal = withValue(goal, at, value);
  for (const key of keys) {
    const holder = valueAt(goal, key.slice(0, -1)) as Record<string, Plain>;
    const renamed = Object.fromEntries(Object.entries(holder).map(([one, value]) => [one === key.at(-1) ? to : one, value]));
    goal = withValue(goal, key.slice(0, -1), renamed);
  }
  return firstSound(sheet, goal, [
    (on) => {
      const fixes = [
        ...keys.map((key) => renaming(on, key, to)),
        ...references.values.map(({ path: at, value }) => replacing(on, at, value)),
      ];
      return fixes.some((one) => one === null) ? null : fixes.flatMap((one) => one!);
    },
  ]);
}

/** Several edits as one: each is made of the text that the one before it left. */
export function inOneStep(text: string, edits: readonly ((text: string) => readonly Fix[])[]): readonly Fix[] {
  return differenceBetween(
    text,
    edits.reduce((now, edit) => applied(now, edit(now)), text),
  );
}

function adding(sheet: Sheet, path: Path, value: Written): readonly Fix[] | null {
  let depth = path.length - 1;
  while (depth > 0 && !spotAt(sheet, path.slice(0, depth))) depth -= 1;
  const holder = path.slice(0, depth);
  const step = path[depth]!;
  const whole = path.slice(depth + 1).reduceRight<Written>((inner, one) => (typeof one === 'number' ? [inner] : { [one]: inner }), value);
  if (typeof step === 'number') return addingItem(sheet, holder, step, whole) ?? null;
  return addingKey(sheet, holder, step, whole) ?? replacing(sheet, holder, { [step]: whole }, false);
}

/** Where a place is too crooked to be changed alone, what is around it is written anew, as little of it as will do. */
function rewritings(path: Path, goal: Plain): Way[] {
  return Array.from({ length: Math.max(0, path.length - 1) }, (_, index): Way => {
    const outer = path.slice(0, path.length - 1 - index);
    return (sheet) => {
      const whole = valueAt(goal, outer);
      return whole === undefined || hasNothing(whole) ? null : replacing(sheet, outer, whole as Written, false);
    };
  });
}

/** What was written without any value cannot be printed as one. */
function hasNothing(value: Plain): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNothing));
}

function firstSound(sheet: Sheet, goal: Plain, ways: readonly Way[]): readonly Fix[] {
  for (const way of ways) {
    const fixes = way(sheet);
    if (!fixes) continue;
    const after = applied(sheet.text, fixes);
    const read = openSheet(after);
    if (read && isSame(valueOf(read), goal)) return differenceBetween(sheet.text, after);
  }
  throw new EditRefused('place');
}

function hasPath(value: Plain, path: Path): boolean {
  return valueAt(value, path) !== undefined;
}
