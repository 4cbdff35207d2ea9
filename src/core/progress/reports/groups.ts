/** Cases by cause, department, product …: which group each belongs to, what the groups are called, and their figures. */
import type { Lang } from '../../text/language.ts';
import type { CaseRecord, Named } from '../cases.ts';
import { type Figures, figuresBy, type Tally } from './figures.ts';

export const DIMENSIONS = ['category', 'cause', 'department', 'product', 'customer', 'company', 'channel', 'language', 'operator'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Group = Figures & {
  /** The same for cases that belong together, whatever the language; null: the cases say nothing about it. */
  readonly key: string | null;
  /** As people call it; of a category, a channel or a language its id. */
  readonly name: string | null;
};

/** Groups with the cases in them. */
export type Grouping = {
  readonly by: Dimension;
  readonly groups: readonly Group[];
  /** For each case the place of its group in `groups`. */
  readonly groupOf: Int32Array;
};

/** Most cases first; what the cases say nothing about stands last. `lang`: the language in which groups are called, where cases in it name them. */
export function groupBy(tally: Tally, by: Dimension, lang: Lang): Grouping {
  const keys = new Map<string | null, number>();
  const spellings = new Map<string, Map<string, Spelling>>();
  const silent: Spelling[] = [];
  const all: Spelling[] = [];
  const spell = (key: string | null, name: string): Spelling => {
    const group = keys.get(key) ?? keys.size;
    keys.set(key, group);
    const made = { group, name, own: 0, others: 0 };
    all.push(made);
    return made;
  };
  const groupOf = (one: CaseRecord): number => {
    const id = ID[by](one);
    if (id === null) {
      const spelling = silent[0] ?? spell(null, '');
      silent[0] = spelling;
      return spelling.group;
    }
    const name = NAME[by]?.(one) ?? id;
    const names = spellings.get(id) ?? new Map<string, Spelling>();
    if (names.size === 0) spellings.set(id, names);
    const spelling = names.get(name) ?? spell(foldedKey(id), name);
    if (spelling.own + spelling.others === 0) names.set(name, spelling);
    if (one.lang === lang) spelling.own += 1;
    else spelling.others += 1;
    return spelling.group;
  };
  const found = new Int32Array(tally.cases.length);
  for (const [place, one] of tally.cases.entries()) found[place] = groupOf(one);
  const names = commonNames(all);
  const figures = figuresBy(tally, found, keys.size);
  const unordered = [...keys].map(([key, group]) => ({
    group,
    row: { key, name: key === null ? null : (names.get(group) ?? key), ...(figures[group] as Figures) },
  }));
  const ordered = unordered.toSorted((one, other) => mostFirst(one.row, other.row));
  const placeOf = new Int32Array(keys.size);
  for (const [place, { group }] of ordered.entries()) placeOf[group] = place;
  return { by, groups: ordered.map(({ row }) => row), groupOf: found.map((group) => placeOf[group] ?? -1) };
}

/** What people write differently and mean alike: capitals, spaces, ё. */
export const foldedKey = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase().replaceAll('ё', 'е');

const said = (name: string | null): string | null => name?.trim() || null;

const causeOf = ({ cause, registered }: CaseRecord): Named | null => cause ?? registered?.cause ?? null;
const departmentOf = ({ department, registered }: CaseRecord): Named | null => department ?? registered?.department ?? null;

// causes and departments: as the scenario has them; where it says nothing, as the operator saw it
const ID: Record<Dimension, (one: CaseRecord) => string | null> = {
  category: ({ registered }) => registered?.category ?? null,
  cause: (one) => causeOf(one)?.id ?? null,
  department: (one) => departmentOf(one)?.id ?? null,
  product: ({ product }) => said(product),
  customer: ({ customer }) => said(customer),
  company: ({ company }) => said(company),
  channel: ({ channel }) => channel,
  language: ({ lang }) => lang,
  operator: ({ operator }) => said(operator),
};

/** Where people read something else than the id. */
const NAME: Partial<Record<Dimension, (one: CaseRecord) => string | undefined>> = {
  cause: (one) => causeOf(one)?.name,
  department: (one) => departmentOf(one)?.name,
};

/** A name as written, with how many cases write it: those in the language asked for, and others. */
type Spelling = { readonly group: number; readonly name: string; own: number; others: number };

/** By group the usual name in the language asked for, else in any; of names as frequent the first in order, so that the order of cases decides nothing. */
function commonNames(all: readonly Spelling[]): Map<number, string> {
  const names = new Map<number, string>();
  const usualFirst = all.toSorted(
    (one, other) =>
      Number(other.own > 0) - Number(one.own > 0) || other.own - one.own || other.others - one.others || compare(one.name, other.name),
  );
  for (const { group, name } of usualFirst) if (!names.has(group)) names.set(group, name);
  return names;
}

function mostFirst(one: Group, other: Group): number {
  if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
  return other.count - one.count || compare(one.key, other.key);
}

export const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

export function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
