/** Exams: what is drawn for one, and what came of it. Pure. An exam's results stand in its own record: they outlive the texts. */
import type { Channel, Kind, OutcomeId } from '../scenario/types.ts';
import { type AutoFail, CORE_CRITERIA, NOT_APPLICABLE, type Scorecard } from '../scoring/types.ts';
import { chance, type EndReason, type Noted, notedIn } from '../session/index.ts';
import type { Lang } from '../text/language.ts';
import type { Requirement } from './readiness-rule.ts';
import type { Attempt } from './types.ts';

/** Where a conversation stands in an exam, and when the exam is over whatever has come of it. Epoch ms. */
export type Seat = { readonly exam: string; readonly place: number; readonly endsMs: number };

/** What a conversation of an exam came to, as it was marked then. */
export type ExamResult = {
  readonly startedMs: number;
  readonly endedMs: number;
  readonly scenarioHash: string;
  readonly rulesVersion: string;
  readonly modelVersion: string | null;
  readonly accommodation?: number;
  readonly outcome: OutcomeId;
  readonly reason: EndReason;
  readonly score: number | null;
  readonly passMark: number;
  readonly passed: Scorecard['passed'];
  readonly marks: Readonly<Record<string, number | null>>;
  readonly autoFails: readonly AutoFail[];
  readonly firstResponseMs: number | null;
  readonly noted: Noted;
};

/** The word of a lead who has read the texts. */
export type Review = { readonly by: string; readonly atMs: number; readonly passed: boolean; readonly reason: string };

export type ExamItem = {
  readonly scenarioId: string;
  readonly title: string;
  readonly channel: Channel;
  readonly difficulty: number;
  /** Never played by this person before it was drawn. */
  readonly isNew: boolean;
  /** What varies in the scenario is drawn by it. */
  readonly seed: number;
  /** Of the live session, then of the attempt. */
  readonly attemptId: string;
  /** null until it is over; stays null where the time was up before it was begun. */
  readonly result: ExamResult | null;
  /** Its scenario was taken away before it was begun: nobody is asked for it. */
  readonly isGone?: true;
  /** Readings by a lead, the last one holds. */
  readonly reviews: readonly Review[];
};

export type Exam = {
  readonly v: 1;
  /** UUID. */
  readonly id: string;
  readonly profileId: string;
  readonly lang: Lang;
  /** Of the requirement it was drawn for. */
  readonly channels: readonly Channel[];
  /** Epoch ms; `endsMs`: what is not over by then is over. */
  readonly startedMs: number;
  readonly endsMs: number;
  readonly items: readonly ExamItem[];
  /** The score that the person expected when all was over, 0..100; null where they did not want to say; absent: not asked yet. */
  readonly expected?: number | null;
};

export type Drawable = {
  readonly id: string;
  readonly title: string;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly difficulty: number;
  readonly kind: Kind;
};

export type Draw = {
  readonly scenarios: readonly Drawable[];
  readonly requirement: Requirement;
  readonly lang: Lang;
  /** Played by this person, in whatever mode. */
  readonly played: ReadonlySet<string>;
  /** Kept out: what the dry run was. */
  readonly without: ReadonlySet<string>;
  readonly exams: readonly Exam[];
  readonly nowMs: number;
  readonly seed: number;
};

const HOUR_MS = 3_600_000;

/** What the dry run is in a language: the easiest complaint, in a chat where there is one. No exam draws it. */
export function dryRunFor<One extends Drawable>(scenarios: readonly One[], lang: Lang): One | null {
  const own = scenarios.filter((one) => one.lang === lang && one.kind === 'complaint');
  const easiest = own.toSorted(
    (a, b) => a.difficulty - b.difficulty || Number(b.channel === 'chat') - Number(a.channel === 'chat') || (a.id < b.id ? -1 : 1),
  );
  return easiest[0] ?? null;
}

/**
 * What may be drawn: language, channels and difficulties of the requirement, and not sat within the gap between retakes, which counts from
 * the end of the last sitting, so that whatever is drawn counts.
 */
export function drawableFor({ scenarios, requirement, lang, without, exams, nowMs }: Omit<Draw, 'seed' | 'played'>): readonly Drawable[] {
  const { channels, difficulty, gapHours } = requirement;
  const recent = new Set(
    exams.flatMap((exam) => {
      const overMs = overSinceMs(exam, nowMs) ?? nowMs;
      return exam.items.flatMap(({ scenarioId, result, isGone }) =>
        isGone !== true && nowMs - (result?.endedMs ?? overMs) < gapHours * HOUR_MS ? [scenarioId] : [],
      );
    }),
  );
  return scenarios.filter(
    (one) =>
      one.lang === lang &&
      channels.includes(one.channel) &&
      one.difficulty >= difficulty.from &&
      one.difficulty <= difficulty.to &&
      !without.has(one.id) &&
      !recent.has(one.id),
  );
}

/**
 * The set of an exam: one at least that was never played where there is one, then what has been sat least often, in channels and of
 * difficulties that are not in it yet, and where most of the core criteria can be seen; the rest is chance. What is new is spared for
 * later exams. Fewer than asked for where there are not so many.
 */
export function drawExam(draw: Draw): readonly (Drawable & { readonly isNew: boolean })[] {
  const { requirement, played, exams, seed } = draw;
  const sat = new Map<string, number>();
  for (const { scenarioId } of exams.flatMap(({ items }) => items)) sat.set(scenarioId, (sat.get(scenarioId) ?? 0) + 1);
  let left = drawableFor(draw);
  const drawn: Drawable[] = [];
  const worth = (one: Drawable): number =>
    (played.has(one.id) ? 2 : drawn.length === 0 ? 100 : 0) -
    6 * (sat.get(one.id) ?? 0) +
    (drawn.some(({ channel }) => channel === one.channel) ? 0 : 3) +
    (drawn.some(({ difficulty }) => difficulty === one.difficulty) ? 0 : 1) +
    CORE_CRITERIA.filter((id) => !NOT_APPLICABLE[one.kind].includes(id)).length +
    4 * chance(seed, 'exam', drawn.length, one.id);
  while (drawn.length < requirement.conversations && left.length > 0) {
    const best = left.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    drawn.push(best);
    left = left.filter(({ id }) => id !== best.id);
  }
  return drawn
    .map((one) => ({ ...one, isNew: !played.has(one.id) }))
    .toSorted((a, b) => chance(seed, 'place', a.id) - chance(seed, 'place', b.id));
}

/** Every conversation passed, as far as anybody has read them. One that was taken away is not passed, but an exam of none was not sat either. */
export const isPassed = ({ items }: Pick<Exam, 'items'>): boolean =>
  items.every(({ isGone }) => isGone === true) || items.every((item) => verdictOf(item) === 'passed');

/**
 * When the next exam in these channels may begin, epoch ms: at once, but for the gap after one that was not passed.
 */
export function mayBeginMs(exams: readonly Exam[], { lang, requirement }: Pick<Draw, 'lang' | 'requirement'>, nowMs: number): number {
  const last = newestExams(exams).find((exam) => exam.lang === lang && exam.channels.some((one) => requirement.channels.includes(one)));
  const overMs = last === undefined || isPassed(last) ? null : overSinceMs(last, nowMs);
  return overMs === null ? nowMs : Math.max(nowMs, overMs + requirement.gapHours * HOUR_MS);
}

/** null before the time is up and while something is left to do. Once its marks were seen, no clock that is set back opens it again. */
export function overSinceMs({ items, endsMs, expected }: Pick<Exam, 'items' | 'endsMs' | 'expected'>, nowMs: number): number | null {
  const asked = items.filter(({ isGone }) => isGone !== true);
  const ends = asked.map(({ result }) => result?.endedMs ?? null);
  if (asked.length > 0 && ends.every((ms) => ms !== null)) return Math.max(...ends);
  if (asked.length === 0) return Math.min(nowMs, endsMs);
  return nowMs >= endsMs || expected !== undefined ? endsMs : null;
}

/** The exam that is to be gone on with: it is not over, or a conversation of it (`underWay`, by attempts' ids) is still to be marked. */
export function openExamIn(exams: readonly Exam[], underWay: ReadonlySet<string>, nowMs: number): Exam | undefined {
  return exams.find(
    (exam) => overSinceMs(exam, nowMs) === null || exam.items.some(({ result, attemptId }) => result === null && underWay.has(attemptId)),
  );
}

/** How far the clock is behind what the exam has seen of it already, ms; 0 where it is not. */
export function clockBehindMs({ startedMs, items }: Pick<Exam, 'startedMs' | 'items'>, nowMs: number): number {
  return Math.max(0, startedMs - nowMs, ...items.map(({ result }) => (result?.endedMs ?? 0) - nowMs));
}

type Known = {
  readonly summaries: readonly { readonly scenarioId: string }[];
  readonly live: readonly { readonly scenarioId: string }[];
  readonly exams: readonly Exam[];
};

/** Scenarios that are not new to somebody: played, being played, or sat in an exam, be the texts of it deleted. */
export function knownScenarios({ summaries, live, exams }: Known): ReadonlySet<string> {
  const sat = exams.flatMap(({ items }) => items.filter(({ result }) => result !== null));
  return new Set([...summaries, ...live, ...sat].map(({ scenarioId }) => scenarioId));
}

/** Conversations of exams that still go on, by their attempts' ids: before the end nothing is told of how they went. */
export function untoldIn(exams: readonly Exam[], nowMs: number): ReadonlySet<string> {
  const running = exams.filter((exam) => overSinceMs(exam, nowMs) === null);
  return new Set(running.flatMap(({ items }) => items.map(({ attemptId }) => attemptId)));
}

/** The exam once this conversation of it is marked; as it was where it is none of its own. */
export function withResult(exam: Exam, attempt: Attempt): Exam {
  const items = exam.items.map((item) => (item.attemptId === attempt.id ? { ...item, result: resultOf(attempt) } : item));
  return { ...exam, items };
}

function resultOf({ startedMs, endedMs, stamp, accommodation, outcome, dialogue, scorecard, log }: Attempt): ExamResult {
  return {
    startedMs,
    endedMs,
    scenarioHash: stamp.scenarioHash,
    rulesVersion: stamp.rulesVersion,
    modelVersion: stamp.modelVersion,
    ...(accommodation !== undefined && { accommodation }),
    outcome: outcome.as,
    reason: dialogue.outcome?.reason ?? 'left',
    score: scorecard.score,
    passMark: scorecard.passMark,
    passed: scorecard.passed,
    marks: Object.fromEntries(scorecard.criteria.map(({ id, mark }) => [id, mark])),
    autoFails: scorecard.autoFails.map(({ id }) => id),
    firstResponseMs: dialogue.firstResponseMs,
    noted: notedIn(log),
  };
}

/** As the last reading has it, else as the engine has it; what was never begun has failed. */
export function verdictOf({ result, reviews }: Pick<ExamItem, 'result' | 'reviews'>): Scorecard['passed'] {
  const review = reviews.at(-1);
  if (result === null) return 'failed';
  return review === undefined ? result.passed : review.passed ? 'passed' : 'failed';
}

/** What holds of a result's auto-fails: none once a lead has read the texts and let it pass. */
export function standingFails(item: Pick<ExamItem, 'result' | 'reviews'>): readonly AutoFail[] {
  return item.result === null || verdictOf(item) === 'passed' ? [] : item.result.autoFails;
}

export function reviewed(exam: Exam, place: number, review: Review): Exam {
  return { ...exam, items: exam.items.map((item, at) => (at === place ? { ...item, reviews: [...item.reviews, review] } : item)) };
}

/** With the words of leads that stand in another copy of it, each once, in the order in which they were said. */
export function withReviews(exam: Exam, other: Pick<Exam, 'items'>): Exam {
  return {
    ...exam,
    items: exam.items.map((item) => {
      const theirs = other.items.find(({ attemptId }) => attemptId === item.attemptId)?.reviews ?? [];
      const added = theirs.filter(({ by, atMs }) => !item.reviews.some((one) => one.by === by && one.atMs === atMs));
      return { ...item, reviews: [...item.reviews, ...added].toSorted((a, b) => a.atMs - b.atMs) };
    }),
  };
}

/** Newest first. */
export function newestExams(exams: readonly Exam[]): Exam[] {
  return exams.toSorted((a, b) => b.startedMs - a.startedMs || (a.id > b.id ? -1 : 1));
}
