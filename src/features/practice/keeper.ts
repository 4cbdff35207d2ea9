import { StorageError, type Stores } from '../../core/progress/types.ts';
import type { SessionEvent } from '../../core/session/index.ts';

export type Keeper = {
  /** Stores whatever of the log is not stored yet. */
  readonly keep: (log: readonly SessionEvent[]) => void;
  readonly keepDraft: (draft: string) => void;
  /** Resolves when everything asked for so far has been tried. */
  readonly settled: () => Promise<void>;
};

type Options = {
  readonly live: Stores['live'];
  readonly sessionId: string;
  /** How many events are stored already. */
  readonly stored: number;
  /** Another tab has gone on with this session. */
  readonly onClash: () => void;
  /** Storing failed; it is tried again with the next event, and the dialogue goes on in memory. */
  readonly onTrouble: (error: unknown) => void;
};

/** Keeps a live session event by event, in order, one write at a time. */
export function createKeeper({ live, sessionId, stored, onClash, onTrouble }: Options): Keeper {
  let kept = stored;
  let wanted: readonly SessionEvent[] = [];
  let queue: Promise<void> = Promise.resolve();

  const write = async () => {
    const events = wanted.slice(kept);
    if (events.length === 0) return;
    try {
      await live.append(sessionId, kept, events);
      kept += events.length;
    } catch (error) {
      if (error instanceof StorageError && error.reason === 'corrupt') onClash();
      else onTrouble(error);
    }
  };

  return {
    keep(log) {
      wanted = log;
      queue = queue.then(write);
    },
    keepDraft(draft) {
      queue = queue.then(() => live.saveDraft(sessionId, draft)).catch(onTrouble);
    },
    settled: () => queue,
  };
}

/** For a session that could not be stored at all: it lives as long as the page. */
export const forgetfulKeeper: Keeper = { keep: () => {}, keepDraft: () => {}, settled: () => Promise.resolve() };
