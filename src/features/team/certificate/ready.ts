/** Who is ready: people who practise in this browser, and those whose results were opened here. */
import type { Content } from '../../../adapters/react/ports.ts';
import { standingNow } from '../../../adapters/react/standing.ts';
import { type Readiness, receivedOf, type Sender, type Settings, type Stores, withReviews } from '../../../core/progress/index.ts';

export type Ready = { readonly person: Sender; readonly lanes: readonly Readiness[] };

type From = {
  readonly stores: Stores;
  readonly content: Pick<Content, 'loadLibrary'>;
  readonly settings: Settings;
  readonly nowMs: number;
};

/** Everybody, with the lanes that they are ready in. */
export async function readyPeople({ stores, content, settings, nowMs }: From): Promise<readonly Ready[]> {
  const [profiles, rows] = await Promise.all([stores.profiles.list(), stores.received.list(['person', 'exam'])]);
  const people = new Map<string, Sender>(
    [...receivedOf('person', rows), ...profiles].map(({ id, name }) => [id, { id, name: name.trim() }] as const),
  );
  const sent = receivedOf('exam', rows);
  return Promise.all(
    [...people.values()].map(async (person) => {
      const exams = new Map(sent.filter(({ profileId }) => profileId === person.id).map((exam) => [exam.id, exam]));
      for (const exam of await stores.exams.list(person.id)) {
        const copy = exams.get(exam.id);
        // a lead's word may stand in the one that was sent
        exams.set(exam.id, copy === undefined ? exam : withReviews(exam, copy));
      }
      const lanes = await standingNow(content, [...exams.values()], settings, nowMs);
      return { person, lanes: lanes.filter(({ isReady }) => isReady) };
    }),
  );
}
