import { useCallback, useState } from 'react';
import type { AttemptSummary, Cursor, Stores } from '../../core/progress/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

/** null: any. */
export type Filter = { readonly lang: Lang | null; readonly scenario: string | null };

export type AttemptList =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | {
      readonly state: 'ready';
      readonly attempts: readonly AttemptSummary[];
      /** There may be older ones that fit. */
      readonly hasMore: boolean;
      readonly isLoadingMore: boolean;
      /** Fails as the store does. */
      readonly loadMore: () => Promise<void>;
      readonly forget: (id: string) => void;
    };

/** So many are shown at a time, and so many are read from the store at a time. */
const SHOWN = 20;
const READ = 100;

type Page = { readonly attempts: readonly AttemptSummary[]; readonly before: Cursor | null };

/** A profile's attempts under a filter, newest first, page by page. */
export function useAttempts(stores: Stores, profileId: string, { lang, scenario }: Filter): AttemptList {
  const read = useCallback(
    (before: Cursor | null) => readPage(stores, profileId, { lang, scenario }, before),
    [stores, profileId, lang, scenario],
  );
  const first = useLoaded(useCallback(() => read(null), [read]));
  // what came after the first page or was taken out of it; void as soon as another first page is there
  const [changed, setChanged] = useState<{ readonly first: Page; readonly page: Page } | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  if (first.state === 'loading') return { state: 'loading' };
  if (first.state === 'failed') return { state: 'failed', retry: first.retry };

  const page = changed?.first === first.value ? changed.page : first.value;
  const show = (next: Page) => {
    setChanged({ first: first.value, page: next });
  };

  async function loadMore() {
    setLoadingMore(true);
    try {
      const older = await read(page.before);
      const known = new Set(page.attempts.map((one) => one.id));
      show({ attempts: [...page.attempts, ...older.attempts.filter((one) => !known.has(one.id))], before: older.before });
    } finally {
      setLoadingMore(false);
    }
  }

  return {
    state: 'ready',
    attempts: page.attempts,
    hasMore: page.before !== null,
    isLoadingMore,
    loadMore,
    forget: (id) => {
      show({ ...page, attempts: page.attempts.filter((one) => one.id !== id) });
    },
  };
}

/** Reads on until a page is full or nothing is left; `before` says where the next one begins, null where there is none. */
export async function readPage(stores: Stores, profileId: string, { lang, scenario }: Filter, from: Cursor | null): Promise<Page> {
  const attempts: AttemptSummary[] = [];
  let before = from;
  for (;;) {
    const some = await stores.attempts.summaries(profileId, before === null ? { limit: READ } : { before, limit: READ });
    for (const [index, one] of some.entries()) {
      if ((lang !== null && one.lang !== lang) || (scenario !== null && one.scenarioId !== scenario)) continue;
      attempts.push(one);
      if (attempts.length < SHOWN) continue;
      const isLast = index === some.length - 1 && some.length < READ;
      return { attempts, before: isLast ? null : one };
    }
    const last = some.at(-1);
    if (some.length < READ || last === undefined) return { attempts, before: null };
    before = last;
  }
}
