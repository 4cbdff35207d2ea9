/** The lead's picture: from what people have sent, who does what how well, who is ready, and what is to be settled. Pure. */
import {
  type Attempt,
  type AttemptSummary,
  type Assignment,
  changedSince,
  counts,
  type Current,
  type DatedRule,
  type Dispute,
  type Exam,
  type ExamItem,
  readinessOf,
  type Readiness,
  type Received,
  type ReceivedKind,
  quantile,
  receivedOf,
  type Ruling,
  type Sender,
  verdictOf,
} from '../progress/index.ts';
import type { Channel } from '../scenario/types.ts';
import { inLane } from './assigned.ts';
import { withSat } from './sat.ts';
import { CRITERIA, type CriterionId, type Evidence } from '../scoring/types.ts';
import type { Mode } from '../session/types.ts';
import type { Lang } from '../text/language.ts';

export type TeamFilter = { readonly lang: Lang | null; readonly channel: Channel | null; readonly mode: Mode | null };

/** Of some marks (0..1) or scores (0..100): the middle one and the worst; null where there are none. */
export type Spread = { readonly count: number; readonly median: number | null; readonly worst: number | null };

export type TeamMember = {
  readonly sender: Sender;
  /** When their newest file was made, epoch ms. */
  readonly madeMs: number;
  readonly attempts: number;
  readonly score: Spread;
  readonly marks: Readonly<Record<CriterionId, Spread>>;
  /** First answers within the target, of those that could be judged. */
  readonly inTime: { readonly within: number; readonly of: number };
  /** Points of score a week, by the median of all slopes between two attempts; null with fewer than four, or within a week. */
  readonly perWeek: number | null;
  readonly readiness: readonly Readiness[];
  readonly openDisputes: number;
  /** Conversations of exams that wait for a lead. */
  readonly pending: number;
};

export type HardScenario = { readonly id: string; readonly title: string; readonly score: Spread; readonly people: number };

export type Example = {
  readonly profileId: string;
  readonly attemptId: string;
  readonly turn: number;
  /** The words that the mark rests on, and the message that they stand in. */
  readonly text: string;
  readonly message: string;
};

export type BrokenCriterion = {
  readonly criterion: CriterionId;
  /** Marks below met, of all that there are. */
  readonly broken: number;
  readonly of: number;
  /** Attempts in which it is broken, the newest first; no more than it takes to find examples. */
  readonly seenIn: readonly string[];
  /** Words that they rest on, the newest first; only where whole conversations were sent. */
  readonly examples: readonly Example[];
};

/** A disputed mark, with the lead's word on it. */
export type OpenCase = { readonly dispute: Dispute; readonly sender: Sender; readonly ruling: Ruling | null };

/** A conversation of an exam that a lead has yet to read. */
export type ToRead = { readonly exam: Exam; readonly place: number; readonly item: ExamItem; readonly sender: Sender };

export type Picture = {
  readonly people: readonly TeamMember[];
  readonly scenarios: readonly HardScenario[];
  readonly broken: readonly BrokenCriterion[];
  /** Those without a ruling first, then the newest first. */
  readonly disputes: readonly OpenCase[];
  readonly toRead: readonly ToRead[];
};

export type PictureInput = {
  readonly rows: readonly Received[];
  readonly filter: TeamFilter;
  readonly rules: readonly DatedRule[];
  readonly current: Current;
  readonly nowMs: number;
};

/** From this mark on a criterion is met. */
const MET = 0.75;
const EXAMPLES = 3;
/** Some marks rest on no words, and some conversations were sent without texts. */
const LOOKED_IN = 24;

/** Kinds that a picture is made of; whole conversations, which weigh most, only give it examples. */
export const OF_A_PICTURE = ['person', 'summary', 'exam', 'dispute', 'ruling', 'assignment'] as const satisfies readonly ReceivedKind[];

export function pictureOf({ rows, filter, rules, current, nowMs }: PictureInput): Picture {
  const senders = receivedOf('person', rows);
  const exams = receivedOf('exam', rows);
  const summaries = withSat(receivedOf('summary', rows), exams).filter(
    (one) =>
      counts(one) &&
      (filter.lang === null || one.lang === filter.lang) &&
      (filter.channel === null || one.channel === filter.channel) &&
      (filter.mode === null || one.mode === filter.mode),
  );
  const rulings = new Map(receivedOf('ruling', rows).map((ruling) => [ruling.id, ruling]));
  const senderOf = (profileId: string): Sender => senders.find(({ id }) => id === profileId) ?? { id: profileId, name: '' };
  const disputes = receivedOf('dispute', rows)
    .filter(({ state }) => state === 'open')
    .map((dispute): OpenCase => ({ dispute, sender: senderOf(dispute.profileId), ruling: rulings.get(dispute.id) ?? null }))
    .toSorted((a, b) => Number(a.ruling !== null) - Number(b.ruling !== null) || b.dispute.atMs - a.dispute.atMs);
  const toRead = exams.flatMap((exam) =>
    exam.items.flatMap((item, place) => (verdictOf(item) === 'pending' ? [{ exam, place, item, sender: senderOf(exam.profileId) }] : [])),
  );
  const madeMs = new Map(rows.filter(({ kind }) => kind === 'person').map((row) => [row.profileId, row.madeMs]));
  const people = senders.map((sender): TeamMember => {
    const own = summaries.filter(({ profileId }) => profileId === sender.id);
    return {
      sender,
      madeMs: madeMs.get(sender.id) ?? 0,
      attempts: own.length,
      score: spreadOf(own.flatMap(({ score }) => (score === null ? [] : [score]))),
      marks: marksOf(own),
      inTime: inTimeOf(own),
      perWeek: perWeekOf(own),
      readiness: readinessOf({ rules, exams: exams.filter(({ profileId }) => profileId === sender.id), nowMs, current }),
      openDisputes: disputes.filter((one) => one.ruling === null && one.sender.id === sender.id).length,
      pending: toRead.filter((one) => one.sender.id === sender.id).length,
    };
  });
  return {
    people: people.toSorted((a, b) => compareNames(a.sender.name, b.sender.name)),
    scenarios: hardest(summaries),
    broken: withExamples(brokenOf(summaries), receivedOf('attempt', rows)),
    disputes,
    toRead,
  };
}

const compareNames = (one: string, other: string): number => one.localeCompare(other);

export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { count: 0, median: null, worst: null };
  const sorted = values.toSorted((a, b) => a - b);
  return { count: values.length, median: quantile(sorted, 0.5), worst: sorted[0] ?? null };
}

function marksOf(summaries: readonly AttemptSummary[]): TeamMember['marks'] {
  return Object.fromEntries(CRITERIA.map((id) => [id, spreadOf(given(summaries, id))])) as Record<CriterionId, Spread>;
}

const given = (summaries: readonly AttemptSummary[], id: CriterionId): number[] =>
  summaries.flatMap(({ marks }) => (marks[id] == null ? [] : [marks[id]]));

function inTimeOf(summaries: readonly AttemptSummary[]): TeamMember['inTime'] {
  const marks = given(summaries, 'first-response');
  return { within: marks.filter((mark) => mark >= MET).length, of: marks.length };
}

const WEEK_MS = 7 * 86_400_000;
/** So many attempts tell a direction; more than the last of these tell no more. */
const FEWEST = 4;
const MOST = 200;

function perWeekOf(summaries: readonly AttemptSummary[]): number | null {
  const points = summaries
    .flatMap(({ score, endedMs }) => (score === null ? [] : [{ score, endedMs }]))
    .toSorted((a, b) => b.endedMs - a.endedMs)
    .slice(0, MOST);
  const [newest, oldest] = [points[0], points.at(-1)];
  if (!newest || !oldest || points.length < FEWEST || newest.endedMs - oldest.endedMs < WEEK_MS) return null;
  const slopes = points.flatMap((one, at) =>
    points
      .slice(at + 1)
      .flatMap((other) => (one.endedMs === other.endedMs ? [] : [((one.score - other.score) / (one.endedMs - other.endedMs)) * WEEK_MS])),
  );
  const slope = quantile(
    slopes.toSorted((a, b) => a - b),
    0.5,
  );
  return slope === null ? null : Math.round(slope * 10) / 10;
}

function byScenario(summaries: readonly AttemptSummary[]): ReadonlyMap<string, readonly AttemptSummary[]> {
  const groups = new Map<string, AttemptSummary[]>();
  for (const one of summaries) groups.set(one.scenarioId, [...(groups.get(one.scenarioId) ?? []), one]);
  return groups;
}

/** The lowest median first. */
function hardest(summaries: readonly AttemptSummary[]): readonly HardScenario[] {
  const byId = byScenario(summaries);
  return [...byId]
    .map(([id, own]): HardScenario => ({
      id,
      title: own.toSorted((a, b) => b.endedMs - a.endedMs)[0]?.scenarioTitle ?? id,
      score: spreadOf(own.flatMap(({ score }) => (score === null ? [] : [score]))),
      people: new Set(own.map(({ profileId }) => profileId)).size,
    }))
    .toSorted(
      (a, b) => (a.score.median ?? Infinity) - (b.score.median ?? Infinity) || b.score.count - a.score.count || (a.id < b.id ? -1 : 1),
    );
}

/** What is broken most often first; what was never broken is left out. */
function brokenOf(summaries: readonly AttemptSummary[]): readonly BrokenCriterion[] {
  const newest = summaries.toSorted((a, b) => b.endedMs - a.endedMs);
  return CRITERIA.flatMap((criterion): readonly BrokenCriterion[] => {
    const judged = newest.filter(({ marks }) => marks[criterion] != null);
    const broken = judged.filter(({ marks }) => (marks[criterion] ?? MET) < MET);
    if (broken.length === 0) return [];
    return [{ criterion, broken: broken.length, of: judged.length, seenIn: broken.slice(0, LOOKED_IN).map(({ id }) => id), examples: [] }];
  }).toSorted((a, b) => b.broken - a.broken || b.broken / b.of - a.broken / a.of);
}

/** With the words that the marks rest on, as far as they stand in these conversations. */
export function withExamples(broken: readonly BrokenCriterion[], attempts: readonly Attempt[]): readonly BrokenCriterion[] {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  return broken.map((one) => ({
    ...one,
    examples: one.seenIn.flatMap((id) => exampleIn(byId.get(id), one.criterion) ?? []).slice(0, EXAMPLES),
  }));
}

/** One of each conversation: three times the same sentence would tell less than three people. */
function exampleIn(attempt: Attempt | undefined, criterion: CriterionId): Example | null {
  if (attempt === undefined) return null;
  const { id, profileId, scorecard, dialogue } = attempt;
  const quote = scorecard.criteria
    .filter((one) => one.id === criterion && one.mark !== null && one.mark < MET)
    .flatMap(({ evidence }) => evidence)
    .find(isQuote);
  if (quote === undefined) return null;
  const { turn, message, text } = quote;
  const said = dialogue.transcript.find((entry) => entry.by === 'operator' && entry.turn === turn && entry.message === message);
  return { profileId, attemptId: id, turn, text, message: said?.by === 'operator' ? said.text : text };
}

const isQuote = ({ start, text }: Evidence): boolean => start !== null && text.trim() !== '';

/** A scenario whose text, or whose rules of marking, are no more what something was done with, and what that touches. */
export type Touched = {
  readonly scenarioId: string;
  readonly title: string;
  readonly why: 'scenario' | 'rules' | 'gone';
  readonly attempts: number;
  readonly people: readonly Sender[];
  /** Conversations of exams that count no longer by it. */
  readonly sittings: number;
  readonly assignments: readonly Assignment[];
};

/**
 * What is touched by scenarios and rules of marking that have changed since; second tries count nowhere. Whether a scenario was another one when
 * it was assigned nobody knows, so what was assigned and never played is touched only where it is gone.
 */
export function touchedBy(rows: readonly Received[], current: Current): readonly Touched[] {
  const senders = receivedOf('person', rows);
  const sat = receivedOf('exam', rows).flatMap(({ profileId, lang, items }) => items.map((item) => ({ ...item, profileId, lang })));
  const assignments = receivedOf('assignment', rows);
  const byId = byScenario(receivedOf('summary', rows).filter(counts));
  const ids = new Set([
    ...byId.keys(),
    ...sat.map(({ scenarioId }) => scenarioId),
    ...assignments.flatMap(({ scenarioIds }) => scenarioIds),
  ]);
  return [...ids].flatMap((scenarioId): readonly Touched[] => {
    const hash = current.hashOf(scenarioId);
    const own = byId.get(scenarioId) ?? [];
    const changed = own.filter(({ stamp }) => changedSince(current, scenarioId, stamp) === 'scenario');
    const ruled = own.filter(({ stamp }) => changedSince(current, scenarioId, stamp) === 'rules');
    const touched = changed.length > 0 ? changed : ruled;
    const sittings = sat.filter(
      ({ scenarioId: id, result }) => id === scenarioId && result !== null && changedSince(current, scenarioId, result) !== null,
    );
    const asked = assignments.filter(
      ({ scenarioIds, exam }) =>
        scenarioIds.includes(scenarioId) || (exam !== null && sittings.some(({ lang, channel }) => inLane(exam, lang).includes(channel))),
    );
    if (touched.length === 0 && sittings.length === 0 && (hash !== null || asked.length === 0)) return [];
    const isChanged = changed.length > 0 || sittings.some(({ result }) => result?.scenarioHash !== hash);
    const theirs = new Set([...touched, ...sittings].map(({ profileId }) => profileId));
    return [
      {
        scenarioId,
        title: touched[0]?.scenarioTitle ?? sittings[0]?.title ?? scenarioId,
        why: hash === null ? 'gone' : isChanged ? 'scenario' : 'rules',
        attempts: touched.length,
        people: senders.filter(({ id }) => theirs.has(id)),
        sittings: sittings.length,
        assignments: asked,
      },
    ];
  });
}
