/** What was taken in on this machine, and the last change to it, which can be undone while the screen is there. */
import { useCallback, useState } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Library, usePorts } from '../../adapters/react/ports.ts';
import type { TakenIn } from '../../core/progress/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

type Done = {
  readonly what: 'taken' | 'removed';
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
  const { stores, content } = usePorts();
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
        await stores.takenIn.put(rows);
        return { what: 'taken', name, before, added: [...keys].filter((key) => !before.some((row) => row.key === key)) };
      }),
    remove: (rows, name) =>
      change(async () => {
        await stores.takenIn.remove(rows.map(({ key }) => key));
        return { what: 'removed', name, before: rows, added: [] };
      }),
    undo: async () => {
      if (done === null) return;
      await change(async () => {
        await stores.takenIn.put(done.before);
        await stores.takenIn.remove(done.added);
        return null;
      });
    },
  };
}
