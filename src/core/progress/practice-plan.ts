/** What to practise next: what went worst and is due again, else the next of the course. Pure. */
import type { DrillId } from '../rehearsal/types.ts';
import type { Channel } from '../scenario/types.ts';
import type { CriterionId } from '../scoring/types.ts';
import type { Lang } from '../text/language.ts';
import { counts } from './summary.ts';
import type { AttemptSummary } from './types.ts';

/** From this mark on a criterion went well. */
const WENT_WELL = 0.75;
/** Observations looked back upon. */
const LOOK_BACK = 5;
const DAY_MS = 86_400_000;
/** Days until a criterion is due again, by how often in a row it has gone well since it last went badly. */
const INTERVALS = [0, 1, 3, 7, 14] as const;

export type Weak = {
  readonly criterion: CriterionId;
  /** Mean mark of the last observations, 0..1. */
  readonly mean: number;
  /** When it should be practised again, epoch ms. */
  readonly dueMs: number;
};

type Marked = Pick<AttemptSummary, 'marks' | 'endedMs' | 'forkOf'>;

/**
 * Criteria that went badly at least once in their last five observations, the worst first. One that has gone well since is due after
 * 1, 3, 7, then 14 days; one that went badly last is due at once. `summaries` newest first; second tries do not count.
 */
export function weakCriteria(summaries: readonly Marked[]): readonly Weak[] {
  const seen = new Map<string, { readonly mark: number; readonly atMs: number }[]>();
  for (const { marks, endedMs } of summaries.filter(counts)) {
    for (const [id, mark] of Object.entries(marks)) {
      const list = seen.get(id) ?? [];
      if (mark !== null && list.length < LOOK_BACK) seen.set(id, [...list, { mark, atMs: endedMs }]);
    }
  }
  return [...seen]
    .flatMap(([criterion, list]): readonly Weak[] => {
      const well = list.findIndex(({ mark }) => mark < WENT_WELL);
      if (well < 0) return [];
      const mean = list.reduce((sum, { mark }) => sum + mark, 0) / list.length;
      const days = INTERVALS[Math.min(well, INTERVALS.length - 1)] ?? 0;
      return [{ criterion: criterion as CriterionId, mean, dueMs: (list[0]?.atMs ?? 0) + days * DAY_MS }];
    })
    .toSorted((a, b) => a.mean - b.mean || a.dueMs - b.dueMs || (a.criterion < b.criterion ? -1 : 1));
}

export type Playable = {
  readonly id: string;
  readonly lang: Lang;
  readonly difficulty: number;
  readonly practises: readonly CriterionId[];
};

export type Suggestion = {
  readonly scenarioId: string;
  readonly because:
    | { readonly why: 'first' }
    | { readonly why: 'weak'; readonly criterion: CriterionId }
    | { readonly why: 'course'; readonly course: string }
    | { readonly why: 'new' };
};

export type Plan = {
  readonly scenarios: readonly Playable[];
  /** Courses in their order, with theirs. */
  readonly courses: readonly { readonly id: string; readonly order: readonly string[] }[];
  /** Newest first. */
  readonly summaries: readonly (Marked & Pick<AttemptSummary, 'scenarioId' | 'lang' | 'score'>)[];
  readonly uiLang: Lang;
  readonly nowMs: number;
};

/** null where there is nothing to play in the languages that this person answers in. */
export function suggestNext({ scenarios, courses, summaries, uiLang, nowMs }: Plan): Suggestion | null {
  const first = summaries.filter(counts);
  const own = ownOf(scenarios, first, uiLang);
  if (own.length === 0) return null;
  const played = playedIn(first);

  if (first.length === 0) {
    const easiest = inCourseOrder(own, courses)[0];
    return easiest === undefined ? null : { scenarioId: easiest.id, because: { why: 'first' } };
  }
  for (const { criterion } of weakCriteria(first).filter(({ dueMs }) => dueMs <= nowMs)) {
    const [best] = practising(criterion, own, first);
    if (best !== undefined) return { scenarioId: best.id, because: { why: 'weak', criterion } };
  }
  const begun = courses.filter(({ order }) => order.some((id) => played.has(id)));
  for (const { id: course, order } of begun) {
    const next = order.find((id) => !played.has(id) && own.some((one) => one.id === id));
    if (next !== undefined) return { scenarioId: next, because: { why: 'course', course } };
  }
  const fresh = inCourseOrder(own, courses).find(({ id }) => !played.has(id));
  return fresh === undefined ? null : { scenarioId: fresh.id, because: { why: 'new' } };
}

/** The step of a session that practises a criterion, or whatever is next. */
export type SessionStep =
  | { readonly kind: 'drill'; readonly drill: DrillId; readonly criterion: CriterionId; readonly minutes: number }
  | {
      readonly kind: 'scenario';
      readonly scenarioId: string;
      readonly because: Suggestion['because'];
      readonly minutes: number;
    };

export type SessionPlan = Omit<Plan, 'scenarios'> & {
  readonly scenarios: readonly (Playable & { readonly channel: Channel })[];
  /** One-message drills, with the criteria that each practises. */
  readonly drills: readonly { readonly id: DrillId; readonly practises: readonly CriterionId[] }[];
};

const DRILL_MINUTES = 2;
const SCENARIO_MINUTES = 8;
/** Channels in which a talk is over in one sitting. */
const AT_ONCE: ReadonlySet<Channel> = new Set(['chat', 'phone']);

/**
 * Ten minutes at most: a drill of what is weakest among the due, where there is one, then a talk that turns on it, in the chat or on the
 * phone rather than by letter. Where nothing is due, or no scenario turns on it, what `suggestNext` says. Empty where there is nothing to do.
 */
export function practiceSession(plan: SessionPlan): readonly SessionStep[] {
  const { scenarios, summaries, drills, uiLang, nowMs } = plan;
  const first = summaries.filter(counts);
  const criterion = weakCriteria(first).find(({ dueMs }) => dueMs <= nowMs)?.criterion;
  const drill = criterion && drills.find(({ practises }) => practises.includes(criterion));
  const fitting = criterion === undefined ? [] : practising(criterion, ownOf(scenarios, first, uiLang), first);
  const talk = fitting.find(({ channel }) => AT_ONCE.has(channel)) ?? fitting[0];
  const next: Suggestion | null = talk && criterion ? { scenarioId: talk.id, because: { why: 'weak', criterion } } : suggestNext(plan);
  return [
    ...(drill && criterion ? [{ kind: 'drill', drill: drill.id, criterion, minutes: DRILL_MINUTES } as const] : []),
    ...(next === null ? [] : [{ kind: 'scenario', ...next, minutes: SCENARIO_MINUTES } as const]),
  ];
}

/** What somebody has answered in is what they work in; at the beginning it is the language of the screens. */
function ownOf<One extends Playable>(
  scenarios: readonly One[],
  first: readonly Pick<AttemptSummary, 'lang'>[],
  uiLang: Lang,
): readonly One[] {
  const langs = new Set<Lang>(first.length > 0 ? first.map(({ lang }) => lang) : [uiLang]);
  return scenarios.filter(({ lang }) => langs.has(lang));
}

type Played = Pick<AttemptSummary, 'scenarioId' | 'endedMs'>;

/** When each was played last. */
const playedIn = (first: readonly Played[]): ReadonlyMap<string, number> =>
  new Map(first.toReversed().map(({ scenarioId, endedMs }) => [scenarioId, endedMs]));

/** Scenarios that turn on a criterion, but for the one just played: those not played first, then the longest ago, the easier first. */
function practising<One extends Playable>(criterion: CriterionId, own: readonly One[], first: readonly Played[]): readonly One[] {
  const played = playedIn(first);
  return own
    .filter(({ id, practises }) => practises.includes(criterion) && id !== first[0]?.scenarioId)
    .toSorted((a, b) => (played.get(a.id) ?? 0) - (played.get(b.id) ?? 0) || a.difficulty - b.difficulty);
}

/** As the courses have them, then those in no course, the easier first. */
function inCourseOrder(scenarios: readonly Playable[], courses: Plan['courses']): readonly Playable[] {
  const places = new Map(courses.flatMap(({ order }) => order).map((id, place) => [id, place]));
  const placeOf = ({ id }: Playable): number => places.get(id) ?? places.size;
  return scenarios.toSorted((a, b) => placeOf(a) - placeOf(b) || a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1));
}
