/** Everything that one person may send, by their choice, as the lines of a file. */
import type { Ports } from '../../adapters/react/ports.ts';
import { type Attempt, overSinceMs, type Profile, untoldIn } from '../../core/progress/index.ts';
import { type Choice, chosen, resultsLines } from '../../core/team/index.ts';

export async function linesToSend(
  { stores, appVersion, wallNow }: Pick<Ports, 'stores' | 'appVersion' | 'wallNow'>,
  { id, name }: Profile,
  choice: Choice,
): Promise<Iterable<string>> {
  const [all, sat, disputes] = await Promise.all([stores.attempts.summaries(id), stores.exams.list(id), stores.disputes.list(id)]);
  // what still goes on is sent when it is over
  const untold = untoldIn(sat, wallNow());
  const summaries = all.filter((summary) => !untold.has(summary.id));
  const exams = sat.filter((exam) => overSinceMs(exam, wallNow()) !== null);
  const person = { id, name };
  const attempts: Attempt[] = [];
  if (choice.texts) {
    for (const summary of chosen({ person, summaries, exams, attempts: [], disputes: [] }, choice).summaries) {
      const attempt = await stores.attempts.get(summary.id);
      if (attempt !== undefined) attempts.push(attempt);
    }
  }
  const results = chosen({ person, summaries, exams, attempts, disputes }, choice);
  return resultsLines(results, { app: appVersion, madeMs: wallNow() });
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
