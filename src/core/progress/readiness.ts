/**
 * Whether somebody is ready to answer real customers, in one language and some channels, and exactly what is missing. Pure: the same
 * exams, rule and moment give the same answer, so the page can be read for any day. Only exams count, with the marks they were given.
 */
import { CORE_CRITERIA, type CriterionId, type Scorecard } from '../scoring/types.ts';
import type { Lang } from '../text/language.ts';
import { type Exam, type ExamItem, overSinceMs, standingFails, verdictOf } from './exam.ts';
import { comingRules, type DatedRule, type Lane, laneKey, lanesOf, type Requirement, ruleAt } from './readiness-rule.ts';

/** What scenarios, rules and the learned layer are at present: an attempt under others counts no more. */
export type Current = {
  readonly rulesVersion: string;
  /** null where no learned layer is shipped. */
  readonly modelVersion: string | null;
  /** null where there is no such scenario any more. */
  readonly hashOf: (scenarioId: string) => string | null;
};

/** Under what a conversation was marked. */
export type MarkedUnder = {
  readonly scenarioHash: string;
  readonly rulesVersion: string;
  /** null where it was read by the rules alone. */
  readonly modelVersion: string | null;
};

/** What is no more as it was when a conversation was marked, the scenario first; null where all of it is. */
export function changedSince(current: Current, scenarioId: string, marked: MarkedUnder): 'scenario' | 'rules' | null {
  if (current.hashOf(scenarioId) !== marked.scenarioHash) return 'scenario';
  const isRead =
    current.rulesVersion === marked.rulesVersion && (marked.modelVersion === null || marked.modelVersion === current.modelVersion);
  return isRead ? null : 'rules';
}

/**
 * Why a conversation does not count: its scenario was taken away before it was begun, dated later than the moment that is asked about, sat again too soon, too long ago, or under another
 * scenario or other rules of marking than today's.
 * `counts`: it does, but others came after it; `window`: it is one of the last that decide.
 */
export type Standing = 'window' | 'counts' | 'gone' | 'ahead' | 'too-soon' | 'expired' | 'scenario-changed' | 'rules-changed';

/** One conversation of an exam, in the list of all. */
export type Sitting = {
  readonly exam: Exam;
  readonly place: number;
  readonly item: ExamItem;
  readonly endedMs: number;
  readonly verdict: Scorecard['passed'];
  readonly standing: Standing;
};

/** One line of the rule: what there is and what it takes. `need` and `have` are counts or per cent, as the line has it. */
export type Condition = {
  readonly id: 'attempts' | 'scenarios' | 'unseen' | 'passed' | 'core' | 'no-auto-fail' | 'first-responses' | 'read';
  /** Of `core`: which. */
  readonly criterion: CriterionId | null;
  readonly isMet: boolean;
  /** null where nothing could be seen yet. */
  readonly have: number | null;
  readonly need: number;
  /** Of `core`: how often it was seen, and how often it must be. */
  readonly seen?: number;
  readonly seenNeed?: number;
};

export type Readiness = {
  readonly lane: Lane;
  readonly key: string;
  readonly isReady: boolean;
  /** When it ends if nothing more happens, epoch ms; null where it is not ready. */
  readonly validUntilMs: number | null;
  readonly conditions: readonly Condition[];
  /** Newest first; all there are. */
  readonly sittings: readonly Sitting[];
};

export type ReadinessInput = {
  readonly rules: readonly DatedRule[];
  readonly exams: readonly Exam[];
  readonly nowMs: number;
  readonly current: Current;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** A first answer within the target has at least this mark (FORMATS §4: 0.75 at good). */
const WITHIN = 0.75;

/** Of every language and group of channels that the rule of the moment names. */
export function readinessOf(input: ReadinessInput): readonly Readiness[] {
  return lanesOf(ruleAt(input.rules, input.nowMs).rule).map((lane) => laneReadiness(lane, input));
}

function laneReadiness(lane: Lane, input: ReadinessInput): Readiness {
  const { conditions, sittings } = assess(lane, input);
  const isReady = conditions.every(({ isMet }) => isMet);
  return {
    lane,
    key: laneKey(lane),
    isReady,
    validUntilMs: isReady ? validUntil(lane, sittings, input) : null,
    conditions,
    sittings,
  };
}

function assess(lane: Lane, { exams, nowMs, current }: Omit<ReadinessInput, 'rules'>): Pick<Readiness, 'conditions' | 'sittings'> {
  const { requirement, lang } = lane;
  const judged = sittingsOf(exams, lang, requirement, nowMs).map((sitting) => ({
    ...sitting,
    standing: standingOf(sitting, { requirement, nowMs, current }),
  }));
  const counted = judged.filter(({ standing }) => standing === 'counts');
  const window = counted.slice(0, requirement.attempts);
  return {
    conditions: conditionsOf(requirement, window, counted),
    sittings: judged.map((sitting) => (window.includes(sitting) ? { ...sitting, standing: 'window' } : sitting)),
  };
}

type Sat = Omit<Sitting, 'standing'> & { readonly sinceMs: number | null };

/** Every conversation of exams that are over, newest first, with how long ago the same scenario was sat before. */
function sittingsOf(exams: readonly Exam[], lang: Lang, { channels }: Requirement, nowMs: number): readonly Sat[] {
  const all = exams
    .flatMap((exam) => {
      const overMs = exam.lang === lang ? overSinceMs(exam, nowMs) : null;
      if (overMs === null) return [];
      return exam.items.map((item, place) => ({
        exam,
        place,
        item,
        endedMs: item.result?.endedMs ?? overMs,
        verdict: verdictOf(item),
      }));
    })
    .filter(({ item }) => channels.includes(item.channel))
    .toSorted((a, b) => a.endedMs - b.endedMs || a.exam.startedMs - b.exam.startedMs || a.place - b.place);
  const last = new Map<string, number>();
  const since = all.map((one): Sat => {
    if (one.item.isGone) return { ...one, sinceMs: null };
    const before = last.get(one.item.scenarioId);
    last.set(one.item.scenarioId, one.endedMs);
    return { ...one, sinceMs: before === undefined ? null : one.endedMs - before };
  });
  return since.toReversed();
}

type Judging = { readonly requirement: Requirement; readonly nowMs: number; readonly current: Current };

function standingOf({ item, endedMs, sinceMs }: Sat, { requirement, nowMs, current }: Judging): Exclude<Standing, 'window'> {
  if (item.isGone) return 'gone';
  if (endedMs > nowMs) return 'ahead';
  if (endedMs + requirement.validDays * DAY_MS <= nowMs) return 'expired';
  if (sinceMs !== null && sinceMs < requirement.gapHours * HOUR_MS) return 'too-soon';
  if (item.result === null) return 'counts';
  const changed = changedSince(current, item.scenarioId, item.result);
  return changed === null ? 'counts' : `${changed}-changed`;
}

type Judged = Pick<Sitting, 'item' | 'verdict'>;

/** `window`: the last ones; `counted`: all that count, for criteria that the last ones hardly show. Newest first. */
function conditionsOf(requirement: Requirement, window: readonly Judged[], counted: readonly Judged[]): readonly Condition[] {
  const { attempts, scenarios, unseen, passed, core, observations, noAutoFail, firstResponses } = requirement;
  const plain = (id: Condition['id'], have: number | null, need: number, isMet = have !== null && have >= need): Condition => ({
    id,
    criterion: null,
    isMet,
    have,
    need,
  });
  const first = marksOf(window, 'first-response', 'absent-is-late');
  const failed = window.filter(({ item }) => standingFails(item).length > 0).length;
  const pending = window.filter(({ verdict }) => verdict === 'pending').length;
  return [
    plain('attempts', window.length, attempts),
    plain('scenarios', new Set(window.map(({ item }) => item.scenarioId)).size, scenarios),
    ...(unseen > 0 ? [plain('unseen', window.filter(({ item }) => item.isNew && item.result !== null).length, unseen)] : []),
    plain('passed', perCent(window.filter(({ verdict }) => verdict === 'passed').length, window.length), passed),
    ...CORE_CRITERIA.map((criterion): Condition => {
      const near = marksOf(window, criterion);
      const marks = near.length >= observations ? near : marksOf(counted, criterion).slice(0, observations);
      const mean = marks.length === 0 ? null : (marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 100;
      return {
        id: 'core',
        criterion,
        isMet: mean !== null && mean >= core - HAIR && marks.length >= observations,
        have: mean === null ? null : roundedDown(mean),
        need: core,
        seen: marks.length,
        seenNeed: observations,
      };
    }),
    ...(noAutoFail ? [plain('no-auto-fail', window.length === 0 ? null : failed, 0, failed === 0 && window.length > 0)] : []),
    plain('first-responses', perCent(first.filter((mark) => mark >= WITHIN).length, first.length), firstResponses),
    plain('read', pending, 0, pending === 0),
  ];
}

/** Marks of a criterion where it could be judged. `absent-is-late`: a conversation that was never begun kept the customer waiting. */
function marksOf(sittings: readonly Judged[], criterion: CriterionId, absent?: 'absent-is-late'): readonly number[] {
  return sittings.flatMap(({ item: { result } }) => {
    const mark = result === null ? (absent === undefined ? null : 0) : (result.marks[criterion] ?? null);
    return mark === null ? [] : [mark];
  });
}

const perCent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((part * 100) / whole));

/** What sums of marks may be off by. */
const HAIR = 1e-9;

/** To one place, so that what is not enough never reads as if it were. */
const roundedDown = (value: number): number => Math.floor(value * 10 + HAIR) / 10;

/** Looks at every moment at which something begins to count or stops counting, or another rule begins to hold. */
function validUntil(lane: Lane, sittings: readonly Sitting[], input: ReadinessInput): number {
  const ends = sittings.flatMap(({ standing, endedMs }) =>
    standing === 'window' || standing === 'counts' || standing === 'ahead' ? [endedMs, endedMs + lane.requirement.validDays * DAY_MS] : [],
  );
  const changes = comingRules(input.rules, input.nowMs).map(({ fromMs }) => fromMs);
  const moments = [...new Set([...ends, ...changes])].filter((ms) => ms > input.nowMs).toSorted((a, b) => a - b);
  const isOver = (nowMs: number): boolean => {
    const then = lanesOf(ruleAt(input.rules, nowMs).rule).find((one) => laneKey(one) === laneKey(lane));
    return then === undefined || assess(then, { ...input, nowMs }).conditions.some(({ isMet }) => !isMet);
  };
  return moments.find(isOver) ?? Infinity;
}

/** What would help most: a lead who reads, practice of a criterion, or an exam. null where nothing is missing. */
export type Help = { readonly do: 'read' } | { readonly do: 'practise'; readonly criterion: CriterionId } | { readonly do: 'sit' };

export function helpFor({ conditions, isReady }: Pick<Readiness, 'conditions' | 'isReady'>): Help | null {
  if (isReady) return null;
  const unmet = conditions.filter(({ isMet }) => !isMet);
  if (unmet.some(({ id }) => id === 'read')) return { do: 'read' };
  const weak = unmet
    .filter(({ id, have, need }) => id === 'core' && have !== null && have < need)
    .toSorted((a, b) => (a.have ?? 0) - (b.have ?? 0))[0];
  if (weak?.criterion) return { do: 'practise', criterion: weak.criterion };
  if (unmet.some(({ id, have }) => id === 'first-responses' && have !== null)) return { do: 'practise', criterion: 'first-response' };
  return { do: 'sit' };
}
