/** A sealed exam while it is sat: an exam like any other, but that nothing of it is stored here. */
import { sealTo } from '../../../../adapters/browser/crypto.ts';
import type { Ports } from '../../../../adapters/react/ports.ts';
import { stageDeps } from '../../../../adapters/react/stage-deps.ts';
import { type Attempt, type Exam, type Sender, type Settings, type Stores, withResult } from '../../../../core/progress/index.ts';
import type { Scenario } from '../../../../core/scenario/types.ts';
import { openSession } from '../../../../core/session/index.ts';
import { printSealedResult } from '../../../../core/team/index.ts';
import type { Opened } from '../../load-session.ts';
import { readingsFor } from '../../readings.ts';
import { sessionAt } from '../begin-exam.ts';
import type { SealedFile } from './open-sealed.ts';

const MINUTE_MS = 60_000;

type Own = { readonly person: Sender; readonly settings: Settings };

/** Its time begins. */
export async function beginSealed(
  { body }: SealedFile,
  scenarios: readonly Scenario[],
  { person, settings }: Own,
  { stores, newId, newSeed, wallNow }: Pick<Ports, 'stores' | 'newId' | 'newSeed' | 'wallNow'>,
): Promise<Exam> {
  const played = new Set((await stores.attempts.summaries(person.id)).map(({ scenarioId }) => scenarioId));
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
      isNew: !played.has(id),
      seed: newSeed(),
      attemptId: newId(),
      result: null,
      reviews: [],
    })),
  };
}

/** One conversation as it opens; null where there is none. */
export async function openPlace(
  exam: Exam,
  place: number,
  scenario: Scenario,
  { person, settings }: Own,
  ports: Ports,
): Promise<Opened | null> {
  const { content, wallNow } = ports;
  const live = await sessionAt(exam, place, scenario, { profileId: person.id, settings }, ports);
  if (live === null) return null;
  const { scenarioHash, seed } = live.stamp;
  const deps = await stageDeps(content, scenario, scenarioHash, live);
  const session = openSession(deps, { seed, mode: 'exam', operator: person.name, wallMs: wallNow() });
  const readings = readingsFor(content, scenario, { learned: true, phrases: live.phrases });
  return { live, session, deps, readings, scenario, stored: null };
}

/** The same stores, but that what is marked is handed over in the place of being stored. */
export function handingOver(stores: Stores, onMarked: (attempt: Attempt) => void): Stores {
  return {
    ...stores,
    attempts: {
      ...stores.attempts,
      finish: async (attempt) => {
        onMarked(attempt);
      },
    },
  };
}

/** What has come of it so far, in memory. */
export function openBook(begun: Exam): { readonly mark: (attempt: Attempt) => void; readonly sat: () => Pick<Sat, 'exam' | 'attempts'> } {
  let sat: Pick<Sat, 'exam' | 'attempts'> = { exam: begun, attempts: [] };
  return {
    mark: (attempt) => {
      sat = { exam: withResult(sat.exam, attempt), attempts: [...sat.attempts, attempt] };
    },
    sat: () => sat,
  };
}

type Sat = {
  readonly exam: Exam;
  readonly attempts: readonly Attempt[];
  readonly person: Sender;
  readonly begunBefore: readonly number[];
};

/** The file for the lead, which nobody else can read. */
export async function resultFile({ key, body }: SealedFile, sat: Sat, app: string): Promise<string> {
  return printSealedResult(key, await sealTo(JSON.stringify({ sealedId: body.id, title: body.title, app, ...sat }), key));
}
