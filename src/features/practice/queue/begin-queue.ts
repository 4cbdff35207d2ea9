/** A shift of two or three chats at once: which, and as sessions that can be played. */
import type { LibraryEntry, Ports } from '../../../adapters/react/ports.ts';
import type { LiveSession, Settings } from '../../../core/progress/types.ts';
import { hashOf, underRubric } from '../../../core/scenario/index.ts';
import type { Lang } from '../../../core/text/language.ts';
import type { Arrival } from '../load-session.ts';

/** Customers come to a shift one after the other, so far apart. */
export const APART_MS = 25_000;

/** Chats that may meet in one shift: nothing that wants somebody's whole mind. */
export function chatsFor(entries: readonly LibraryEntry[], langs: readonly Lang[]): readonly LibraryEntry[] {
  return entries.filter(
    ({ channel, lang, kind, notices }) => channel === 'chat' && langs.includes(lang) && kind !== 'danger' && notices.length === 0,
  );
}

/** So many of them, no two of one company where that can be helped; `draw` gives a whole number from 1. */
export function drawChats(chats: readonly LibraryEntry[], count: number, draw: () => number): readonly LibraryEntry[] {
  const left = [...chats];
  const drawn: LibraryEntry[] = [];
  while (drawn.length < count && left.length > 0) {
    const fresh = left.filter(({ company }) => company === null || drawn.every((one) => one.company !== company));
    const from = fresh.length > 0 ? fresh : left;
    const next = from[draw() % from.length];
    if (next === undefined) break;
    drawn.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return drawn;
}

type Needed = Pick<Ports, 'stores' | 'content' | 'newId' | 'newSeed' | 'wallNow' | 'appVersion'>;

/** Stores the sessions; where nothing can be stored they travel with the address, and `trouble` says why. */
export async function beginQueue(
  drawn: readonly LibraryEntry[],
  { profileId, operator, settings }: { readonly profileId: string; readonly operator: string; readonly settings: Settings },
  { stores, content, newId, newSeed, wallNow, appVersion }: Needed,
): Promise<{ readonly queue: readonly Arrival[]; readonly trouble: unknown }> {
  const { rulesVersion } = await content.loadLibrary();
  const rubric = settings.rubric ?? null;
  let trouble: unknown = null;
  const queue: Arrival[] = [];
  for (const entry of drawn) {
    const written = await entry.load();
    const scenario = rubric ? underRubric(written, rubric) : written;
    const session: LiveSession = {
      v: 1,
      id: newId(),
      profileId,
      scenarioId: scenario.id,
      mode: 'practice',
      startedMs: wallNow(),
      stamp: { scenarioHash: rubric ? hashOf(scenario) : entry.hash, rulesVersion, modelVersion: null, appVersion, seed: newSeed() },
      draft: '',
      learned: settings.learned ?? true,
      ...(settings.phrases && { phrases: settings.phrases }),
      ...(settings.accommodation === undefined ? {} : { accommodation: settings.accommodation }),
      ...(settings.typing === undefined ? {} : { typing: settings.typing }),
    };
    try {
      await stores.live.start(session, scenario);
    } catch (error) {
      trouble = error;
    }
    queue.push({ session, operator, ...(rubric && { rubric }) });
  }
  return { queue, trouble };
}
