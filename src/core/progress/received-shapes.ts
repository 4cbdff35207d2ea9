/** What records that come from outside hold. */
import type { Received, ReceivedKind } from './received.ts';
import {
  type Fields,
  isAnything,
  isBoolean,
  isLang,
  isListOf,
  isMarks,
  isNothingOr,
  isNumber,
  isNumberOrNone,
  isText,
  isTexts,
  isWith,
} from './shapes.ts';

const OF_SOMEBODY = { id: isText, profileId: isText };

const isReplyOrAbsent = (value: unknown): boolean => {
  if (value === undefined) return true;
  const { turn, message, words } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return isNumber(turn) && isNumber(message) && isText(words);
};

const isTask = (value: unknown): boolean => {
  const { what, state, sinceMs, scenarioId, lane } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    ['open', 'under-way', 'done'].includes(state as string) &&
    isNumberOrNone(sinceMs) &&
    (what === 'scenario' ? isText(scenarioId) : what === 'exam' && isText(lane))
  );
};

const RESULT = { endedMs: isNumber, scenarioHash: isText, rulesVersion: isText, marks: isMarks, autoFails: isTexts };
const REVIEW = { by: isText, atMs: isNumber, passed: isBoolean, reason: isText };
const ITEM = {
  scenarioId: isText,
  title: isText,
  attemptId: isText,
  result: isNothingOr(isWith(RESULT)),
  reviews: isListOf(isWith(REVIEW)),
};
const EVIDENCE = { text: isText, turn: isNumber };
const QUOTED = { text: isText, customer: isText, scenarioTitle: isText, lang: isLang, turn: isNumber, atMs: isNumber };
const STORY: Fields = {
  ...OF_SOMEBODY,
  ...QUOTED,
  note: isText,
  instead: isNothingOr(isWith({ text: isText, better: isText, criterion: isText })),
  chosen: isNothingOr(isWith({ by: isText, atMs: isNumber, lessons: isTexts })),
};

/** What is looked into of each kind: what screens rest on, so that no file can break them. */
const FIELDS: Readonly<Record<ReceivedKind, Fields>> = {
  person: { id: isText, name: isText },
  summary: {
    ...OF_SOMEBODY,
    scenarioId: isText,
    scenarioTitle: isText,
    endedMs: isNumber,
    score: isNumberOrNone,
    marks: isMarks,
    stamp: isWith({ scenarioHash: isText, rulesVersion: isText }),
  },
  exam: { ...OF_SOMEBODY, lang: isLang, channels: isTexts, startedMs: isNumber, endsMs: isNumber, items: isListOf(isWith(ITEM)) },
  attempt: {
    ...OF_SOMEBODY,
    scenarioTitle: isText,
    lang: isLang,
    endedMs: isNumber,
    stamp: isWith({ scenarioHash: isText }),
    log: isListOf(isAnything),
    dialogue: isWith({ transcript: isListOf(isAnything), turns: isListOf(isAnything) }),
    scorecard: isWith({ criteria: isListOf(isWith({ id: isText, evidence: isListOf(isWith(EVIDENCE)) })) }),
  },
  dispute: { ...OF_SOMEBODY, ...QUOTED, criterion: isText, reason: isText, findings: isListOf(isAnything), others: isListOf(isAnything) },
  story: STORY,
  model: STORY,
  ruling: {
    id: isText,
    profileId: isText,
    attemptId: isText,
    by: isText,
    atMs: isNumber,
    agreed: isBoolean,
    reason: isText,
  },
  comment: { id: isText, profileId: isText, attemptId: isText, turn: isNumber, by: isText, atMs: isNumber, text: isText },
  marking: { id: isText, profileId: isText, attemptId: isText, by: isText, atMs: isNumber, marks: isMarks, reply: isReplyOrAbsent },
  assignment: {
    id: isText,
    title: isText,
    by: isText,
    madeMs: isNumber,
    dueMs: isNumberOrNone,
    names: isTexts,
    scenarioIds: isTexts,
    exam: (value) => value === null || isText(value),
    note: isText,
  },
  agreed: { id: isText, profileId: isText, by: isText, atMs: isNumber, action: isText, dueMs: isNumberOrNone, doneMs: isNumberOrNone },
  howFar: { id: isText, profileId: isText, assignmentId: isText, tasks: (value) => Array.isArray(value) && value.every(isTask) },
};

const HOLDS = new Map<string, (value: unknown) => boolean>(Object.entries(FIELDS).map(([kind, fields]) => [kind, isWith(fields)]));

/** Whether what comes from outside is what it says it is. */
export function isSoundSaying({ kind, record }: Pick<Received, 'kind' | 'record'>): boolean {
  return HOLDS.get(kind)?.(record) === true;
}
