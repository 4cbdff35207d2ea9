/** What stored records hold: what screens rest on, so that nothing that is kept, or restored from a file, can break them. */
import type { RecordKind } from './migrations.ts';
import { isSoundSaying } from './received-shapes.ts';
import type { Received } from './received.ts';
import { type Fields, isAnything, isLang, isListOf, isNothingOr, isNumber, isNumberOrNone, isText, isTexts, isWith } from './shapes.ts';

const NAMED = isWith({ id: isText, name: isText });
const PLACE = isWith({ department: NAMED, cause: NAMED });
const STAMP = isWith({ scenarioHash: isText, rulesVersion: isText, seed: isNumber });
const OUTCOME = isWith({ id: isText, as: isText });
const PLAYED = { scenarioId: isText, startedMs: isNumber, stamp: STAMP };

/** Beside what is looked into of those that are passed on, too. */
const FIELDS: Readonly<Record<RecordKind, Fields>> = {
  profile: { id: isText, name: isText, createdMs: isNumber },
  attempt: { ...PLAYED, outcome: OUTCOME },
  summary: { ...PLAYED, outcome: OUTCOME },
  scenario: { hash: isText, scenario: isWith({ id: isText, title: isText, customer: isAnything, remedies: isListOf(isAnything) }) },
  live: { id: isText, profileId: isText, ...PLAYED, draft: isText },
  event: { sessionId: isText, seq: isNumber, event: isWith({ type: isText }) },
  settings: {
    uiLang: isNothingOr(isLang),
    theme: isText,
    currentProfileId: isNothingOr(isText),
    left: isNothingOr(isTexts),
    others: isNothingOr(isAnything),
    readiness: isNothingOr(isListOf(isAnything)),
    lead: isNothingOr(isWith({ name: isText })),
    keys: isNothingOr(isWith({ own: isListOf(isAnything), registered: isListOf(isWith({ name: isText, sign: isText })) })),
  },
  dispute: {},
  story: {},
  rating: { id: isText, profileId: isText, scenarioId: isText, stars: isNumber, comment: isText, atMs: isNumber },
  case: {
    id: isText,
    profileId: isText,
    number: isText,
    scenarioId: isText,
    customer: isText,
    startedMs: isNumber,
    endedMs: isNumber,
    outcome: isText,
    department: isNothingOr(NAMED),
    cause: isNothingOr(NAMED),
    registered: isNothingOr(PLACE),
    remedies: isListOf(NAMED),
    about: isText,
    answer: isText,
  },
  draft: {
    id: isText,
    title: isText,
    text: isText,
    revision: isNumber,
    createdMs: isNumber,
    changedMs: isNumber,
    exportedMs: isNumberOrNone,
    layout: isAnything,
  },
  draftVersion: { id: isText, draftId: isText, text: isText, atMs: isNumber, why: isText },
  takenIn: { key: isText, kind: isText, id: isText, text: isText, atMs: isNumber, from: isText },
  exam: {},
  received: { id: isText, profileId: isText, madeMs: isNumber },
};

const PASSED_ON = ['attempt', 'summary', 'exam', 'dispute', 'story'] as const satisfies readonly (RecordKind & Received['kind'])[];
const isPassedOn = (kind: RecordKind): kind is (typeof PASSED_ON)[number] => (PASSED_ON as readonly string[]).includes(kind);

const HOLDS = new Map<string, (value: unknown) => boolean>(Object.entries(FIELDS).map(([kind, fields]) => [kind, isWith(fields)]));

/** Whether a record in its present shape holds what one of its kind does. */
export function isWholeRecord(kind: RecordKind, record: object): boolean {
  if (HOLDS.get(kind)?.(record) !== true) return false;
  if (kind === 'received') return isSoundSaying(record as Received);
  return !isPassedOn(kind) || isSoundSaying({ kind, record } as Pick<Received, 'kind' | 'record'>);
}
