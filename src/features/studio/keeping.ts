/** A draft is stored while it is written, so that whatever happens to the page loses nothing. */
import { type Draft, type DraftVersion, StorageError, type Stores } from '../../core/progress/index.ts';
import type { DraftModel } from './model.ts';
import { namesIn } from './new-draft.ts';

/** An edit waits no longer to be stored. */
const WAIT_MS = 400;
/** So much time of writing makes a version. */
const VERSION_MS = 10 * 60_000;

export type Kept =
  | { readonly state: 'kept' | 'waiting'; readonly atMs: number }
  | { readonly state: 'failed'; readonly reason: StorageError['reason'] }
  /** Another tab has written the same draft meanwhile (`theirs`), or deleted it (null). */
  | { readonly state: 'overtaken'; readonly theirs: Draft | null };

export type Keeping = {
  readonly getSnapshot: () => Kept;
  readonly subscribe: (listener: () => void) => () => void;
  /** As it was last stored. */
  readonly record: () => Draft;
  /** Stores what is not stored yet, now. */
  readonly flush: () => Promise<void>;
  /** Goes on over what another tab has written, which stays as a version. */
  readonly goOn: () => Promise<void>;
  /** How many versions have been stored here: whoever lists them looks again when it changes. */
  readonly versions: () => number;
  /** The text as it stands becomes a version. Rejects with StorageError where it cannot be stored. */
  readonly addVersion: (why: DraftVersion['why'], name?: string) => Promise<void>;
  /** Begins; what is returned stores the rest and ends. */
  readonly start: () => () => void;
};

type Deps = { readonly stores: Pick<Stores, 'drafts' | 'draftVersions'>; readonly wallNow: () => number; readonly newId: () => string };

export function keepDraft(draft: DraftModel, stored: Draft, { stores, wallNow, newId }: Deps): Keeping {
  const listeners = new Set<() => void>();
  let record = stored;
  let kept: Kept = { state: 'kept', atMs: stored.changedMs };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let exportedMs = stored.exportedMs;
  let versionMs = wallNow();
  let versionCount = 0;

  const say = (next: Kept) => {
    kept = next;
    for (const listener of listeners) listener();
  };
  const isChanged = () =>
    draft.getText() !== asEdited(record.text) || draft.getSnapshot().layout !== record.layout || exportedMs !== record.exportedMs;

  return {
    getSnapshot: () => kept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: () => record,
    versions: () => versionCount,
    flush,
    goOn: async () => {
      const theirs = await stores.drafts.get(record.id);
      if (theirs) await store({ ...theirs, why: 'restored' });
      record = { ...record, revision: theirs?.revision ?? 0 };
      await write(theirs ? theirs.revision : null);
    },
    addVersion: async (why, name) => {
      if (why === 'exported') exportedMs = wallNow();
      await flush();
      await store({ id: record.id, text: draft.getText(), why, name });
    },
    start,
  };

  function start(): () => void {
    const wait = () => {
      if (kept.state === 'kept') say({ state: 'waiting', atMs: kept.atMs });
      timer ??= setTimeout(() => void flush(), WAIT_MS);
    };
    const leaving = () => void flush();
    const away = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    let { layout } = draft.getSnapshot();
    const ends = [
      draft.subscribeText(wait),
      draft.subscribe(() => {
        if (draft.getSnapshot().layout !== layout) wait();
        layout = draft.getSnapshot().layout;
      }),
    ];
    addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', away);
    // how it stood before anything was changed today
    void store({ id: record.id, text: record.text, why: 'opened' }).catch(ignore);
    return () => {
      for (const end of ends) end();
      removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', away);
      void flush();
    };
  }

  /** One after another; a later one stores what came meanwhile. */
  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(() => (isChanged() && kept.state !== 'overtaken' ? write(record.revision) : undefined));
    return writing;
  }

  async function write(after: number | null): Promise<void> {
    const { text: read, reading } = draft.getSnapshot();
    const names = namesIn(read, reading);
    const nowMs = wallNow();
    const text = draft.getText();
    const next: Draft = {
      ...record,
      title: names.title || record.title,
      lang: names.lang || record.lang,
      text,
      layout: draft.getSnapshot().layout,
      exportedMs,
      revision: (after ?? 0) + 1,
      changedMs: text === asEdited(record.text) ? record.changedMs : nowMs,
    };
    try {
      await stores.drafts.save(next, { after });
      record = next;
      say(isChanged() ? { state: 'waiting', atMs: nowMs } : { state: 'kept', atMs: nowMs });
      if (nowMs - versionMs >= VERSION_MS) await store({ id: record.id, text, why: 'worked' }).catch(ignore);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      say(await whyNot(error));
    }
  }

  async function whyNot(error: StorageError): Promise<Kept> {
    if (error.reason !== 'corrupt') return { state: 'failed', reason: error.reason };
    try {
      const theirs = (await stores.drafts.get(record.id)) ?? null;
      return theirs?.revision === record.revision ? { state: 'failed', reason: 'corrupt' } : { state: 'overtaken', theirs };
    } catch {
      return { state: 'failed', reason: 'corrupt' };
    }
  }

  async function store({
    id: draftId,
    text,
    why,
    name = null,
  }: Pick<Draft, 'id' | 'text'> & Pick<DraftVersion, 'why'> & { name?: string | null | undefined }) {
    versionMs = wallNow();
    await stores.draftVersions.add({ v: 1, id: newId(), draftId, text, atMs: versionMs, why, name });
    versionCount += 1;
    for (const listener of listeners) listener();
  }
}

/** Line ends as an editor has them. */
const asEdited = (text: string): string => text.replaceAll(/\r\n?/gu, '\n');

/** A version that cannot be stored takes nothing away: the draft itself says when storing fails. */
function ignore(error: unknown): void {
  if (!(error instanceof StorageError)) throw error;
}
