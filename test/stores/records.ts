/** What the store tests keep: records of every kind, made from a seed so that no two are alike by chance. */
import { scoreDialogue } from '../../src/core/scoring/index.ts';
import type {
  Attempt,
  Dispute,
  Draft,
  DraftVersion,
  Exam,
  LiveSession,
  Profile,
  Rating,
  Story,
  TakenIn,
} from '../../src/core/progress/index.ts';
import type { SessionEvent } from '../../src/core/session/types.ts';
import { aDialogue, aScenario, GOOD_TURNS, readsAll } from '../support/dialogues.ts';

export const SCENARIO = aScenario();
export const HASH = 'a'.repeat(64);

const DIALOGUE = aDialogue(SCENARIO, { turns: GOOD_TURNS, outcome: { as: 'delighted', reason: 'closed' } });
const SCORECARD = scoreDialogue(SCENARIO, DIALOGUE, { reads: readsAll });

export const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const PROFILE: Profile = { v: 1, id: uuid(1), name: 'Анна', createdMs: 1_700_000_000_000 };

export function anAttempt(number: number, change: Partial<Attempt> = {}): Attempt {
  return {
    v: 1,
    id: uuid(100 + number),
    profileId: PROFILE.id,
    scenarioId: SCENARIO.id,
    scenarioTitle: SCENARIO.title,
    lang: 'ru',
    channel: 'chat',
    mode: 'practice',
    startedMs: 1_700_000_000_000 + number * 1000,
    endedMs: 1_700_000_060_000 + number * 1000,
    stamp: aStamp(),
    log: events(3),
    dialogue: DIALOGUE,
    outcome: { id: 'delighted', as: 'delighted' },
    scorecard: SCORECARD,
    forkOf: null,
    ...change,
  };
}

export function aStamp(scenarioHash = HASH): Attempt['stamp'] {
  return { scenarioHash, rulesVersion: 'r1', modelVersion: null, appVersion: '0.1.0', seed: 1 };
}

export function aDispute(number: number, change: Partial<Dispute> = {}): Dispute {
  return {
    v: 1,
    id: uuid(700 + number),
    profileId: PROFILE.id,
    attemptId: uuid(101),
    scenarioTitle: SCENARIO.title,
    channel: 'chat',
    criterion: 'excuses',
    kind: 'false-alarm',
    turn: 1,
    message: 0,
    text: 'Просто скажите номер, и я всё сделаю.',
    lang: 'ru',
    customer: 'Мне его что, в музей сдать?',
    findings: [{ signal: 'excuse', rule: 'excuse.load', start: 0, end: 14 }],
    others: [{ signal: 'clarify', rule: 'clarify.direct', start: 7, end: 20 }],
    reason: 'Это не отговорка, а просьба.',
    atMs: 1_700_000_100_000 + number * 1000,
    state: 'open',
    ...change,
  };
}

/** Of two conversations, of which the first is `anAttempt(number)`. */
export function anExamOf(number: number, change: Partial<Exam> = {}): Exam {
  const item = {
    scenarioId: SCENARIO.id,
    title: SCENARIO.title,
    channel: 'chat',
    difficulty: 2,
    isNew: true,
    seed: 1,
    result: null,
    reviews: [],
  } as const;
  return {
    v: 1,
    id: uuid(900 + number),
    profileId: PROFILE.id,
    lang: 'ru',
    channels: ['chat', 'phone'],
    startedMs: 1_700_000_000_000 + number * 1000,
    endsMs: 1_700_002_700_000 + number * 1000,
    items: [
      { ...item, attemptId: anAttempt(number).id },
      { ...item, attemptId: uuid(950 + number) },
    ],
    ...change,
  };
}

/** The first conversation of it. */
export const anExamAttempt = (number: number): Attempt =>
  anAttempt(number, { mode: 'exam', exam: { exam: uuid(900 + number), place: 0, endsMs: anExamOf(number).endsMs } });

export function aRating(number: number, change: Partial<Rating> = {}): Rating {
  return {
    v: 1,
    id: uuid(100 + number),
    profileId: PROFILE.id,
    scenarioId: SCENARIO.id,
    scenarioHash: 'h',
    stars: 4,
    comment: 'Марина как живая.',
    atMs: anAttempt(number).endedMs,
    ...change,
  };
}

export function aStory(number: number, change: Partial<Story> = {}): Story {
  return {
    v: 1,
    id: uuid(800 + number),
    profileId: PROFILE.id,
    attemptId: uuid(101),
    scenarioTitle: SCENARIO.title,
    turn: 1,
    message: 0,
    text: 'Простите нас, это наша вина.',
    lang: 'ru',
    customer: 'Мне его что, в музей сдать?',
    note: '',
    atMs: 1_700_000_100_000 + number * 1000,
    ...change,
  };
}

export function aLive(number: number, change: Partial<LiveSession> = {}): LiveSession {
  return {
    v: 1,
    id: uuid(500 + number),
    profileId: PROFILE.id,
    scenarioId: SCENARIO.id,
    mode: 'practice',
    startedMs: 1_700_000_000_000 + number * 1000,
    stamp: aStamp(),
    draft: '',
    ...change,
  };
}

export function events(count: number, from = 0): SessionEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'customer-said',
    turn: 0,
    text: `Сообщение ${from + index}`,
    unprompted: false,
    at_ms: (from + index) * 1000,
    wall_ms: 1_700_000_000_000 + (from + index) * 1000,
  }));
}

export function aDraft(number: number, change: Partial<Draft> = {}): Draft {
  return {
    v: 1,
    id: uuid(900 + number),
    title: 'Чайник, який не вмикається',
    lang: 'uk',
    text: `id: kettle-${number}\nlang: uk\n`,
    revision: 1,
    createdMs: 1_700_000_000_000,
    changedMs: 1_700_000_000_000 + number * 1000,
    exportedMs: null,
    layout: { start: { x: 10, y: 20 } },
    ...change,
  };
}

export function aVersion(number: number, change: Partial<DraftVersion> = {}): DraftVersion {
  return {
    v: 1,
    id: uuid(1000 + number),
    draftId: aDraft(1).id,
    text: `id: kettle-1\n# ${number}\n`,
    atMs: 1_700_000_000_000 + number * 1000,
    why: 'worked',
    name: null,
    ...change,
  };
}

export function aTakenIn(id: string, change: Partial<TakenIn> = {}): TakenIn {
  return { v: 1, key: `scenario:${id}`, kind: 'scenario', id, text: `id: ${id}\n`, atMs: 1_700_000_000_000, from: 'week.zip', ...change };
}
