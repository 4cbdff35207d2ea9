/** How far people agree in their marks, with each other and with the engine. */
import { type Calendar, foldedKey, type Marking } from '../progress/index.ts';
import { CRITERIA, type CriterionId, type Scorecard, type Status } from '../scoring/index.ts';

/** What a mark says. */
export const CATEGORIES = ['met', 'partly', 'not', 'na'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A person's name; null: the engine. */
export type Judge = string | null;

/** What one judge says of one attempt; a criterion that is absent was not judged. */
export type Judged = {
  readonly attemptId: string;
  readonly judge: Judge;
  /** null: the engine's, whose word has no date of its own. */
  readonly atMs: number | null;
  readonly marks: Readonly<Partial<Record<CriterionId, Category>>>;
};

/** How often two judges say the same. */
export type Figures = {
  /** So many marks were given by both. */
  readonly n: number;
  /** Of these, so many alike. */
  readonly alike: number;
  /** Cohen's kappa, see `kappaOf`. */
  readonly kappa: number | null;
  /** Its 95 % interval. */
  readonly interval: readonly [number, number] | null;
  /** The share of «met» among the marks of both, 0…1; null of none. Where it is near 0 or 1, kappa says little. */
  readonly met: number | null;
};

export type Compared = {
  /** All criteria together. */
  readonly all: Figures;
  /** Those that both have judged, in the order of CRITERIA. */
  readonly criteria: readonly (Figures & { readonly criterion: CriterionId })[];
};

export type PairAgreement = Compared & {
  readonly one: string;
  readonly other: Judge;
  /** By the month of the later of two markings, oldest first: whether judges drift apart. */
  readonly months: readonly (Compared & { readonly startMs: number })[];
};

/** Marks of one attempt and criterion side by side: people by name, the engine last. */
export type SideBySide = {
  readonly attemptId: string;
  readonly criterion: CriterionId;
  readonly marks: readonly { readonly judge: Judge; readonly category: Category }[];
  /** Who differs: people among themselves, people who agree from the engine, or nobody. */
  readonly differs: 'people' | 'engine' | null;
};

/** What was agreed on after looking is no judgement of its own: its marking has such an id, one for each attempt and criterion. */
const AGREED = 'agreed:';

export const agreedId = (attemptId: string, criterion: CriterionId): string => `${AGREED}${attemptId}:${criterion}`;

export const isAgreed = ({ id }: Pick<Marking, 'id'>): boolean => id.startsWith(AGREED);

/** A person, whichever way their name is written. */
export const isSameJudge = (one: string, other: string): boolean => foldedKey(one) === foldedKey(other);

export function categoryOf(mark: number | null): Category {
  if (mark === null) return 'na';
  if (mark >= 1) return 'met';
  return mark > 0 ? 'partly' : 'not';
}

export const MARK_OF: Readonly<Record<Category, number | null>> = { met: 1, partly: 0.5, not: 0, na: null };

const OF_STATUS: Readonly<Record<Status, Category | null>> = {
  met: 'met',
  partly: 'partly',
  broken: 'not',
  missing: 'not',
  'not-applicable': 'na',
  'not-assessed': null,
};

/**
 * Blind markings, and the engine's marks of the same attempts. Of one person's markings of an attempt the first stands, since only that
 * one was surely blind. Agreed marks are left out.
 */
export function judgedOf(markings: readonly Marking[], scorecards: ReadonlyMap<string, Scorecard>): Judged[] {
  const first = new Map<string, Judged>();
  const names = new Map<string, string>();
  const blind = markings.filter((one) => !isAgreed(one)).toSorted((one, other) => one.atMs - other.atMs || (one.id < other.id ? -1 : 1));
  for (const { by, attemptId, atMs, marks } of blind) {
    const person = foldedKey(by);
    const judge = names.get(person) ?? by.trim();
    names.set(person, judge);
    const key = JSON.stringify([attemptId, person]);
    if (!first.has(key)) first.set(key, { attemptId, judge, atMs, marks: categoriesOf((id) => wordOf(marks[id])) });
  }
  const people = [...first.values()];
  const marked = new Set(people.map(({ attemptId }) => attemptId));
  const engine = [...marked].flatMap((attemptId): Judged[] => {
    const status = new Map(scorecards.get(attemptId)?.criteria.map((one) => [one.id, one.status]));
    const said = (id: CriterionId) => {
      const its = status.get(id);
      return its === undefined ? null : OF_STATUS[its];
    };
    return status.size === 0 ? [] : [{ attemptId, judge: null, atMs: null, marks: categoriesOf(said) }];
  });
  return [...people, ...engine];
}

const wordOf = (mark: number | null | undefined): Category | null => (mark === undefined ? null : categoryOf(mark));

function categoriesOf(said: (id: CriterionId) => Category | null): Judged['marks'] {
  return Object.fromEntries(
    CRITERIA.flatMap((id) => {
      const category = said(id);
      return category === null ? [] : [[id, category]];
    }),
  );
}

type Both = { readonly criterion: CriterionId; readonly one: Category; readonly other: Category; readonly atMs: number };

/** Every pair of judges who have marked the same: people with people first, then people with the engine. */
export function agreementOf(judged: readonly Judged[], { startOf }: Pick<Calendar, 'startOf'>): PairAgreement[] {
  const people = [...new Set(judged.flatMap(({ judge }) => judge ?? []))].toSorted();
  const pairs = [
    ...people.flatMap((one, at) => people.slice(at + 1).map((other): [string, Judge] => [one, other])),
    ...people.map((one): [string, Judge] => [one, null]),
  ];
  const by = grouped(judged, ({ judge }) => judge);
  return pairs.flatMap(([one, other]): PairAgreement[] => {
    const theirs = new Map((by.get(other) ?? []).map((each) => [each.attemptId, each]));
    const both = (by.get(one) ?? []).flatMap((own) => bothOf(own, theirs.get(own.attemptId)));
    if (both.length === 0) return [];
    const months = [...grouped(both, ({ atMs }) => startOf('month', atMs))].toSorted(([a], [b]) => a - b);
    return [{ one, other, ...comparedOf(both), months: months.map(([startMs, of]) => ({ startMs, ...comparedOf(of) })) }];
  });
}

function bothOf(own: Judged, theirs: Judged | undefined): Both[] {
  if (theirs === undefined) return [];
  const atMs = Math.max(own.atMs ?? 0, theirs.atMs ?? 0);
  return CRITERIA.flatMap((criterion) => {
    const [one, other] = [own.marks[criterion], theirs.marks[criterion]];
    return one === undefined || other === undefined ? [] : [{ criterion, one, other, atMs }];
  });
}

function comparedOf(both: readonly Both[]): Compared {
  const by = grouped(both, ({ criterion }) => criterion);
  return {
    all: figuresOf(both),
    criteria: CRITERIA.flatMap((criterion) => {
      const of = by.get(criterion);
      return of === undefined ? [] : [{ criterion, ...figuresOf(of) }];
    }),
  };
}

export function figuresOf(both: readonly { readonly one: Category; readonly other: Category }[]): Figures {
  const n = both.length;
  const said = both.flatMap(({ one, other }) => [one, other]);
  return {
    n,
    alike: both.filter(({ one, other }) => one === other).length,
    ...kappaOf(both),
    met: n === 0 ? null : said.filter((each) => each === 'met').length / said.length,
  };
}

/**
 * Cohen's kappa, unweighted: every difference counts alike, over those of met, partly, not and na that occur. Agreement beyond chance, 1
 * at most: (observed − by chance) / (1 − by chance). null of fewer than two marks and where all marks are alike, since then chance alone
 * explains everything. The interval is kappa ± 1.96 large-sample standard errors (Fleiss, Cohen, Everitt 1969), cut off at −1 and 1: rough
 * for a dozen marks, and of no width where nobody ever differed. Where one judge gives the same mark throughout there is none: kappa is 0 then
 * whatever the other says.
 */
export function kappaOf(both: readonly { readonly one: Category; readonly other: Category }[]): Pick<Figures, 'kappa' | 'interval'> {
  const n = both.length;
  const share = (holds: (one: Category, other: Category) => boolean) => both.filter(({ one, other }) => holds(one, other)).length / n;
  const rows = CATEGORIES.map((each) => share((one) => one === each));
  const columns = CATEGORIES.map((each) => share((_, other) => other === each));
  const observed = share((one, other) => one === other);
  const chance = rows.reduce((sum, row, at) => sum + row * (columns[at] ?? 0), 0);
  if (n < 2 || both.every(({ one, other }) => one === both[0]?.one && other === one)) return { kappa: null, interval: null };
  const kappa = (observed - chance) / (1 - chance);
  if (rows.includes(1) || columns.includes(1)) return { kappa, interval: null };
  let spread = -((kappa - chance * (1 - kappa)) ** 2);
  for (const [row, one] of CATEGORIES.entries()) {
    for (const [column, other] of CATEGORIES.entries()) {
      const cell = share((a, b) => a === one && b === other);
      if (row === column) spread += cell * (1 - ((rows[row] ?? 0) + (columns[row] ?? 0)) * (1 - kappa)) ** 2;
      else spread += cell * ((1 - kappa) * ((columns[row] ?? 0) + (rows[column] ?? 0))) ** 2;
    }
  }
  const error = Math.sqrt(Math.max(0, spread) / n) / (1 - chance);
  return { kappa, interval: [Math.max(-1, kappa - 1.96 * error), Math.min(1, kappa + 1.96 * error)] };
}

/** What kappa is commonly called (Landis, Koch 1977). */
export const STRENGTHS = ['none', 'slight', 'fair', 'moderate', 'substantial', 'almost'] as const;
export type Strength = (typeof STRENGTHS)[number];

export function strengthOf(kappa: number): Strength {
  if (kappa <= 0) return 'none';
  return STRENGTHS[Math.min(5, Math.ceil(kappa * 5 - 1e-9))] ?? 'almost';
}

/** Every criterion that more than one judge has marked, by attempt: where people differ first, then where the engine does. */
export function sideBySide(judged: readonly Judged[]): SideBySide[] {
  const rows = [...grouped(judged, ({ attemptId }) => attemptId)].flatMap(([attemptId, of]) =>
    CRITERIA.flatMap((criterion): SideBySide[] => {
      const marks = of
        .flatMap(({ judge, marks: { [criterion]: category } }) => (category === undefined ? [] : [{ judge, category }]))
        .toSorted((one, other) => placeOf(one.judge, other.judge));
      return marks.length < 2 ? [] : [{ attemptId, criterion, marks, differs: whoDiffers(marks) }];
    }),
  );
  const rank = ({ differs }: SideBySide) => (differs === null ? 2 : Number(differs === 'engine'));
  return rows.toSorted((one, other) => rank(one) - rank(other));
}

/** Where judges differ, with each mark. */
export const differencesOf = (judged: readonly Judged[]): SideBySide[] => sideBySide(judged).filter(({ differs }) => differs !== null);

function placeOf(one: Judge, other: Judge): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}

function whoDiffers(marks: SideBySide['marks']): SideBySide['differs'] {
  const among = (of: SideBySide['marks']) => new Set(of.map(({ category }) => category)).size > 1;
  if (among(marks.filter(({ judge }) => judge !== null))) return 'people';
  return among(marks) ? 'engine' : null;
}

function grouped<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
