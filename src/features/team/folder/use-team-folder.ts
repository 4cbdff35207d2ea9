import { useCallback, useEffect, useRef, useState } from 'react';
import { chooseFolder, keepFolder, keptFolder, mayUse } from '../../../adapters/browser/folder.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Exam, receivedOf, StorageError, type Stores } from '../../../core/progress/index.ts';
import { madeByNow, type Results } from '../../../core/team/index.ts';
import { withWordsKept } from '../intake.ts';
import { type FileRead, readFolder, type TakenFrom } from './read-folder.ts';

/** So long after one look comes the next, ms. */
const EVERY_MS = 30_000;

/** `ask`: the browser wants a click before it lets the page in again. */
export type Access = 'open' | 'ask' | 'refused';

export type TeamFolder = {
  /** null until one is chosen. */
  readonly folder: FileSystemDirectoryHandle | null;
  readonly access: Access;
  readonly isReading: boolean;
  readonly hasFailed: boolean;
  /** null before the first look. */
  readonly looked: { readonly files: readonly FileRead[]; readonly atMs: number } | null;
  readonly choose: () => Promise<void>;
  readonly allow: () => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly look: () => Promise<void>;
};

/** The folder that results are read from: the one of last time, looked at now and every half minute while the screen is open. */
export function useTeamFolder(): TeamFolder {
  const { stores, clock, wallNow } = usePorts();
  const { settings, reportTrouble } = usePerson();
  const { left } = settings;
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  const [access, setAccess] = useState<Access>('ask');
  const [isReading, setReading] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [looked, setLooked] = useState<TeamFolder['looked']>(null);
  const known = useRef<readonly FileRead[]>([]);
  const isBusy = useRef(false);

  const enter = useCallback(async (next: FileSystemDirectoryHandle, ask: boolean) => {
    const isOpen = await mayUse(next, 'read', { ask });
    known.current = [];
    setLooked(null);
    setFailed(false);
    setAccess(isOpen ? 'open' : ask ? 'refused' : 'ask');
    setFolder(next);
  }, []);

  useEffect(() => {
    let isWanted = true;
    const begin = async () => {
      const kept = await keptFolder('team');
      if (kept !== null && isWanted) await enter(kept, false);
    };
    void begin();
    return () => {
      isWanted = false;
    };
  }, [enter]);

  const look = useCallback(async () => {
    if (folder === null || isBusy.current) return;
    isBusy.current = true;
    setReading(true);
    try {
      known.current = await readFolder(folder, known.current, takingInto(stores, { left, wallNow }));
      setLooked({ files: known.current, atMs: wallNow() });
      setFailed(false);
    } catch (error) {
      if (error instanceof StorageError) reportTrouble(error);
      else if (error instanceof DOMException && error.name === 'NotAllowedError') setAccess('ask');
      else setFailed(true);
    } finally {
      isBusy.current = false;
      setReading(false);
    }
  }, [folder, stores, wallNow, reportTrouble, left]);

  useEffect(() => {
    if (access !== 'open') return;
    let isWanted = true;
    let cancel = () => {};
    const round = async () => {
      await look();
      if (isWanted) cancel = clock.after(EVERY_MS, () => void round());
    };
    void round();
    return () => {
      isWanted = false;
      cancel();
    };
  }, [access, look, clock]);

  return {
    folder,
    access,
    isReading,
    hasFailed,
    looked,
    look,
    choose: async () => {
      const next = await chooseFolder('read');
      if (next === null) return;
      await enter(next, true);
      await keepFolder('team', next);
    },
    allow: async () => {
      if (folder !== null) await enter(folder, true);
    },
    forget: async () => {
      setFolder(null);
      setAccess('ask');
      setLooked(null);
      await keepFolder('team', null);
    },
  };
}

/** What was received before is asked for once, and only where something has come. */
function takingInto(
  { received }: Stores,
  { left = [], wallNow }: { readonly left: readonly string[] | undefined; readonly wallNow: () => number },
): (results: Results, savedMs: number) => Promise<TakenFrom> {
  let exams: Promise<readonly Exam[]> | null = null;
  return async (results, savedMs) => {
    const nowMs = wallNow();
    const { rows, aheadMs } = madeByNow(results, { nowMs, savedMs });
    // whoever has left stays out, whatever still lies in the folder
    if (rows.some(({ profileId }) => left.includes(profileId))) return { state: 'left', aheadMs: 0 };
    exams ??= received.list(['exam']).then((all) => receivedOf('exam', all));
    await received.put(withWordsKept(rows, await exams), nowMs);
    return { state: 'sound', aheadMs };
  };
}
