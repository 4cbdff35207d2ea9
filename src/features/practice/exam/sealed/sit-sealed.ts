/** A sealed exam while it is sat: an exam like any other, but that what is stored of it here is encrypted. */
import { sealTo } from '../../../../adapters/browser/crypto.ts';
import type { Ports } from '../../../../adapters/react/ports.ts';
import { stageDeps } from '../../../../adapters/react/stage-deps.ts';
import {
  type Exam,
  knownScenarios,
  type Sender,
  type Settings,
  StorageError,
  type Stores,
  withResult,
} from '../../../../core/progress/index.ts';
import type { Scenario } from '../../../../core/scenario/types.ts';
import { openSession, replay } from '../../../../core/session/index.ts';
import { printSealedResult, type SealedResult, type UnderWay } from '../../../../core/team/index.ts';
import { NOTHING_HEARD, type Opened, resumed } from '../../load-session.ts';
import { readingsFor } from '../../readings.ts';
import { sessionAt } from '../begin-exam.ts';
import type { SealedFile } from './open-sealed.ts';

const MINUTE_MS = 60_000;

type Own = { readonly person: Sender; readonly settings: Settings };

/** Its time begins. */
export async function beginSealed(
  { body }: SealedFile,
  scenarios: readonly Scenario[],
  { person, settings, begunBefore }: Own & Pick<UnderWay, 'begunBefore'>,
  { stores, newId, newSeed, wallNow }: Pick<Ports, 'stores' | 'newId' | 'newSeed' | 'wallNow'>,
): Promise<Exam> {
  const [summaries, live, exams] = await Promise.all([
    stores.attempts.summaries(person.id),
    stores.live.list(person.id),
    stores.exams.list(person.id),
  ]);
  const known = knownScenarios({ summaries, live, exams });
  const startedMs = wallNow();
  return {
    v: 1,
    id: newId(),
    profileId: person.id,
    lang: body.lang,
    channels: body.channels,
    startedMs,
    endsMs: startedMs + body.minutes * (settings.accommodation ?? 1) * MINUTE_MS,
    items: scenarios.map(({ id, title, channel, difficulty }) => ({
      scenarioId: id,
      title,
      channel,
      difficulty,
      // of an exam that was begun before the cases have been seen
      isNew: begunBefore.length === 0 && !known.has(id),
      seed: newSeed(),
      attemptId: newId(),
      result: null,
      reviews: [],
    })),
  };
}

/** One conversation as it opens; null where there is none. */
export async function openPlace(
  { exam, person }: UnderWay,
  place: number,
  scenario: Scenario,
  settings: Settings,
  ports: Ports,
): Promise<Opened | null> {
  const { content, wallNow } = ports;
  const live = await sessionAt(exam, place, scenario, { profileId: person.id, settings }, ports);
  if (live === null) return null;
  const { scenarioHash, seed } = live.stamp;
  const deps = await stageDeps(content, scenario, scenarioHash, live);
  const session = openSession(deps, { seed, mode: 'exam', operator: person.name, wallMs: wallNow() });
  const readings = readingsFor(content, scenario, { learned: true, phrases: live.phrases });
  return { live, session, deps, readings, scenario, stored: 0 };
}

/** The conversation that was not over when the page closed, after the time that has passed since; null where there was none. */
export async function openAgain(
  { exam, person, open }: UnderWay,
  scenarios: readonly Scenario[],
  { content, wallNow }: Pick<Ports, 'content' | 'wallNow'>,
): Promise<Opened | null> {
  const scenario = scenarios[exam.items.findIndex(({ attemptId }) => attemptId === open?.live.id)];
  if (open === null || !scenario) return null;
  const { live, log } = open;
  const { scenarioHash, seed } = live.stamp;
  const deps = await stageDeps(content, scenario, scenarioHash, live);
  const before =
    log.length === 0 ? openSession(deps, { seed, mode: 'exam', operator: person.name, wallMs: live.startedMs }) : replay(log, deps);
  const session = resumed(before, live, wallNow(), { ...deps, hear: NOTHING_HEARD });
  const readings = readingsFor(content, scenario, { learned: true, phrases: live.phrases });
  return { live, session, deps, readings, scenario, stored: log.length };
}

/** What is under way, and every change of it. */
export type Book = {
  readonly now: () => UnderWay;
  readonly begin: (opened: Opened) => void;
  /** The stores of a conversation of it: what they are given goes into the book. */
  readonly within: (stores: Stores) => Stores;
};

/** `onChange`: with all of it, after every change. */
export function openBook(begun: UnderWay, { key }: Pick<SealedFile, 'key'>, onChange: (now: UnderWay) => void): Book {
  let now = begun;
  const sealedBy = { name: key.name, sinceMs: begun.exam.startedMs };
  const turnTo = (next: Partial<UnderWay>) => {
    now = { ...now, ...next };
    onChange(now);
  };
  /** Of a conversation that is over nothing is taken any more: what comes late, a draft say, belongs to none. */
  const openFor = (id: string) => (now.open?.live.id === id ? now.open : null);
  return {
    now: () => now,
    begin: ({ live }) => {
      turnTo({ open: { live, log: [] } });
    },
    within: (stores) => ({
      ...stores,
      // whoever sealed it reads what is in doubt, whatever stands on this machine
      settings: { ...stores.settings, get: async () => ({ ...(await stores.settings.get()), lead: sealedBy }) },
      live: {
        ...stores.live,
        append: async (id, seq, events) => {
          const open = openFor(id);
          if (open === null) return;
          if (seq !== open.log.length)
            throw new StorageError('corrupt', `Event ${seq} of ${id} does not follow: the next is ${open.log.length}.`);
          turnTo({ open: { ...open, log: [...open.log, ...events] } });
        },
        saveDraft: async (id, draft) => {
          const open = openFor(id);
          if (open !== null) turnTo({ open: { ...open, live: { ...open.live, draft } } });
        },
      },
      attempts: {
        ...stores.attempts,
        finish: async (attempt) => {
          turnTo({ exam: withResult(now.exam, attempt), attempts: [...now.attempts, attempt], open: null });
        },
      },
    }),
  };
}

/** The file for the lead, which nobody else can read. */
export async function resultFile({ key, body }: SealedFile, sat: UnderWay, ticket: string | undefined, app: string): Promise<string> {
  const { wrapped: _wrapped, ...header } = body;
  const { exam, attempts, person, begunBefore } = sat;
  const result: SealedResult = {
    sealedId: body.id,
    title: body.title,
    app,
    person,
    begunBefore,
    exam,
    attempts,
    ...(ticket !== undefined && { header, ticket }),
  };
  return printSealedResult(key, await sealTo(JSON.stringify(result), key));
}
