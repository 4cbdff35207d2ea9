import type { Ports } from '../../../adapters/react/ports.ts';
import {
  drawExam,
  dryRunFor,
  type Exam,
  knownScenarios,
  type Lane,
  type LiveSession,
  mayBeginMs,
  openExamIn,
  type Settings,
} from '../../../core/progress/index.ts';
import { hashOf, underRubric } from '../../../core/scenario/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';

type Own = { readonly profileId: string; readonly settings: Settings };
type Needed = Pick<Ports, 'stores' | 'content' | 'newId' | 'newSeed' | 'wallNow' | 'appVersion'>;

const MINUTE_MS = 60_000;

/** How long an exam may take in all, ms: longer for whoever is given more time for answers. */
export const limitMs = ({ requirement }: Lane, { accommodation = 1 }: Settings): number => requirement.minutes * accommodation * MINUTE_MS;

/**
 * Draws an exam and stores it; its time begins. One that goes on already, begun in another tab, is gone on with. null where none may begin
 * any more, or nothing is left to draw. Rejects where it cannot be stored.
 */
export async function beginExam(lane: Lane, { profileId, settings }: Own, ports: Needed): Promise<Exam | null> {
  const { stores, content, newId, newSeed, wallNow } = ports;
  const [{ entries }, exams, summaries, live] = await Promise.all([
    content.loadLibrary(),
    stores.exams.list(profileId),
    stores.attempts.summaries(profileId),
    stores.live.list(profileId),
  ]);
  const nowMs = wallNow();
  const running = openExamIn(exams, new Set(live.map(({ id }) => id)), nowMs);
  if (running) return running;
  if (mayBeginMs(exams, lane, nowMs) > nowMs) return null;
  const dryRun = dryRunFor(entries, lane.lang);
  const drawn = drawExam({
    scenarios: entries,
    requirement: lane.requirement,
    lang: lane.lang,
    played: knownScenarios({ summaries, live, exams }),
    without: new Set(dryRun ? [dryRun.id] : []),
    exams,
    nowMs,
    seed: newSeed(),
  });
  if (drawn.length === 0) return null;
  const exam: Exam = {
    v: 1,
    id: newId(),
    profileId,
    lang: lane.lang,
    channels: lane.requirement.channels,
    startedMs: nowMs,
    endsMs: nowMs + limitMs(lane, settings),
    items: drawn.map(({ id, title, channel, difficulty, isNew }) => ({
      scenarioId: id,
      title,
      channel,
      difficulty,
      isNew,
      seed: newSeed(),
      attemptId: newId(),
      result: null,
      reviews: [],
    })),
  };
  await stores.exams.put(exam);
  return exam;
}

/** The scenario of a conversation as it is played here: under the team's rubric, where there is one. null where it is not there any more. */
export async function scenarioOf(content: Needed['content'], id: string, { rubric }: Settings): Promise<Scenario | null> {
  const entry = (await content.loadLibrary()).entries.find((one) => one.id === id);
  if (!entry) return null;
  const scenario = await entry.load();
  return rubric ? underRubric(scenario, rubric) : scenario;
}

/** Begins one conversation of an exam, unless another tab has begun it or it is not asked for any more. Rejects where it cannot be stored. */
export async function beginPlace({ id }: Exam, place: number, scenario: Scenario, own: Own, ports: Needed): Promise<void> {
  const { exams, live } = ports.stores;
  const exam = await exams.get(id);
  const item = exam?.items[place];
  if (!exam || !item || item.result !== null || (await live.load(item.attemptId))) return;
  const session = await sessionAt(exam, place, scenario, own, ports);
  if (session !== null) await live.start(session, scenario);
}

/** One conversation of an exam as it begins; null where it has none there. */
export async function sessionAt(
  exam: Exam,
  place: number,
  scenario: Scenario,
  { profileId, settings }: Own,
  { content, wallNow, appVersion }: Omit<Needed, 'stores'>,
): Promise<LiveSession | null> {
  const item = exam.items[place];
  if (!item) return null;
  const { rulesVersion } = await content.loadLibrary();
  return {
    v: 1,
    id: item.attemptId,
    profileId,
    scenarioId: scenario.id,
    mode: 'exam',
    startedMs: wallNow(),
    stamp: { scenarioHash: hashOf(scenario), rulesVersion, modelVersion: null, appVersion, seed: item.seed },
    draft: '',
    // what is read in exams is the same for everybody
    learned: true,
    ...(settings.phrases && { phrases: settings.phrases }),
    ...(settings.accommodation !== undefined && { accommodation: settings.accommodation }),
    ...(settings.typing !== undefined && { typing: settings.typing }),
    exam: { exam: exam.id, place, endsMs: exam.endsMs },
  };
}
