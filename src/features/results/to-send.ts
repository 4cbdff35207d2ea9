/** Everything that one person may send, by their choice, as the lines of a file. */
import { ownWork } from '../../adapters/react/own-work.ts';
import type { Ports } from '../../adapters/react/ports.ts';
import { type Attempt, type HowFar, overSinceMs, type Profile, type Sender, type Stores, untoldIn } from '../../core/progress/index.ts';
import { assigned, assignmentsFor, type Choice, chosen, howFar, resultsLines } from '../../core/team/index.ts';

export async function linesToSend(
  { stores, appVersion, wallNow }: Pick<Ports, 'stores' | 'appVersion' | 'wallNow'>,
  { id, name }: Profile,
  choice: Choice,
): Promise<Iterable<string>> {
  const [told, sat, disputes, stories] = await Promise.all([
    stores.attempts.summaries(id),
    stores.exams.list(id),
    stores.disputes.list(id),
    stores.stories.list(id),
  ]);
  const madeMs = wallNow();
  // what still goes on is sent when it is over
  const untold = untoldIn(sat, madeMs);
  const summaries = told.filter((summary) => !untold.has(summary.id));
  const exams = sat.filter((exam) => overSinceMs(exam, madeMs) !== null);
  const all = { person: { id, name }, summaries, exams, disputes, stories, attempts: [], howFar: [] };
  const attempts: Attempt[] = [];
  if (choice.texts) {
    for (const summary of chosen(all, choice).summaries) {
      const attempt = await stores.attempts.get(summary.id);
      if (attempt !== undefined) attempts.push(attempt);
    }
  }
  const asked = choice.asked ? await howFarOf(stores, all.person, madeMs) : [];
  return resultsLines(chosen({ ...all, attempts, howFar: asked }, choice), { app: appVersion, madeMs });
}

async function howFarOf(stores: Stores, person: Sender, nowMs: number): Promise<HowFar[]> {
  const [rows, work] = await Promise.all([stores.received.list(['assignment']), ownWork(stores, person.id, nowMs)]);
  return assignmentsFor(rows, person).map((one) => howFar(assigned(one, work, nowMs), person.id));
}

/** `Олена-1f0c2a3b.otvet`: one for each person, whatever the disk thinks of their name. */
export function resultsFileName({ id, name }: Profile): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return `${plain || 'otvet'}-${id.slice(0, 8)}.otvet`;
}
