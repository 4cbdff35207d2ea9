/** What was taken in on this machine, and the last change to it, which can be undone while the screen is there. */
import { useCallback, useState } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Library, usePorts } from '../../adapters/react/ports.ts';
import { openExamIn, type Stores, type TakenIn } from '../../core/progress/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

type Done = {
  /** `kept`: an exam that goes on draws from it, so nothing was done. */
  readonly what: 'taken' | 'removed' | 'kept';
  /** For people. */
  readonly name: string;
  /** How it stood before: rows to put back, keys to take out. */
  readonly before: readonly TakenIn[];
  readonly added: readonly string[];
};

export type Shelf = {
  readonly taken: readonly TakenIn[];
  /** null until it is there. */
  readonly library: Library | null;
  readonly done: Done | null;
  readonly take: (rows: readonly TakenIn[], name: string) => Promise<void>;
  readonly remove: (rows: readonly TakenIn[], name: string) => Promise<void>;
  readonly undo: () => Promise<void>;
};

export function useShelf(): Shelf {
  const { stores, content, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const [done, setDone] = useState<Done | null>(null);
  const loaded = useLoaded(
    useCallback(async () => {
      const [taken, library] = await Promise.all([stores.takenIn.list(), content.loadLibrary()]);
      return { taken, library };
    }, [stores, content]),
  );

  const change = async (work: () => Promise<Done | null>) => {
    try {
      setDone(await work());
      loaded.retry();
    } catch (error) {
      reportTrouble(error);
    }
  };

  return {
    taken: loaded.state === 'ready' ? loaded.value.taken : [],
    library: loaded.state === 'ready' ? loaded.value.library : null,
    done,
    take: (rows, name) =>
      change(async () => {
        const keys = new Set(rows.map(({ key }) => key));
        // as it stands now, not as it was listed: another tab may have taken something in
        const before = (await stores.takenIn.list()).filter(({ key }) => keys.has(key));
        if (await isAskedFor([...rows, ...before], stores, wallNow())) return { what: 'kept', name, before: [], added: [] };
        await stores.takenIn.put(rows);
        return { what: 'taken', name, before, added: [...keys].filter((key) => !before.some((row) => row.key === key)) };
      }),
    remove: (rows, name) =>
      change(async () => {
        if (await isAskedFor(rows, stores, wallNow())) return { what: 'kept', name, before: [], added: [] };
        await stores.takenIn.remove(rows.map(({ key }) => key));
        return { what: 'removed', name, before: rows, added: [] };
      }),
    undo: async () => {
      if (done === null) return;
      await change(async () => {
        const taken = await stores.takenIn.list();
        const rows = [...done.before, ...taken.filter(({ key }) => done.added.includes(key))];
        if (await isAskedFor(rows, stores, wallNow())) return { what: 'kept', name: done.name, before: [], added: [] };
        await stores.takenIn.put(done.before);
        await stores.takenIn.remove(done.added);
        return null;
      });
    },
  };
}

/** Whether somebody's exam that goes on has yet to ask for one of these: what is hard is not to be got rid of meanwhile. */
async function isAskedFor(rows: readonly TakenIn[], { profiles, exams, live }: Stores, nowMs: number): Promise<boolean> {
  const ids = new Set(rows.flatMap(({ kind, id }) => (kind === 'scenario' ? [id] : [])));
  // without its company a scenario does not read
  const hasCompany = rows.some(({ kind }) => kind === 'company');
  const people = await profiles.list();
  const running = await Promise.all(
    people.map(async ({ id }) => {
      const [sat, open] = await Promise.all([exams.list(id), live.list(id)]);
      return openExamIn(sat, new Set(open.map((session) => session.id)), nowMs)?.items ?? [];
    }),
  );
  return running.flat().some(({ scenarioId, result }) => result === null && (hasCompany || ids.has(scenarioId)));
}
