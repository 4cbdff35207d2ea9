import { useCallback } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { drawableFor, dryRunFor, type Exam, knownScenarios, mayBeginMs, type Readiness } from '../../core/progress/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

/** What the next exams can be made of. */
export type Outlook = {
  /** Of the library, whenever it was sat last. */
  readonly drawable: number;
  /** Of those, never played. */
  readonly isNew: number;
  /** Different scenarios that can count, with those that do already. */
  readonly scenarios: number;
  /** When the next exam may begin, epoch ms. */
  readonly beginsMs: number;
};

/** null until it is known. */
export function useOutlook({ lane, sittings }: Readiness, exams: readonly Exam[]): Outlook | null {
  const { stores, content, wallNow } = usePorts();
  const { profile } = usePerson();
  const found = useLoaded(
    useCallback(async (): Promise<Outlook> => {
      const [{ entries }, summaries, live] = await Promise.all([
        content.loadLibrary(),
        stores.attempts.summaries(profile.id),
        stores.live.list(profile.id),
      ]);
      const nowMs = wallNow();
      const known = knownScenarios({ summaries, live, exams });
      const dryRun = dryRunFor(entries, lane.lang);
      const without = new Set(dryRun ? [dryRun.id] : []);
      const drawable = drawableFor({ ...lane, scenarios: entries, without, exams: [], nowMs }).map(({ id }) => id);
      const counted = sittings.filter(({ standing }) => standing === 'window' || standing === 'counts').map(({ item }) => item.scenarioId);
      return {
        drawable: drawable.length,
        isNew: drawable.filter((id) => !known.has(id)).length,
        scenarios: new Set([...drawable, ...counted]).size,
        beginsMs: mayBeginMs(exams, lane, nowMs),
      };
    }, [content, stores, wallNow, profile.id, lane, sittings, exams]),
  );
  return found.state === 'ready' ? found.value : null;
}
