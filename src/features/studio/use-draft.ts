import { useSyncExternalStore } from 'react';
import type { DraftModel, DraftSnapshot } from './model.ts';

/** Text and reading of a draft, always of one and the same moment. */
export function useDraft(draft: DraftModel): DraftSnapshot {
  return useSyncExternalStore(draft.subscribe, draft.getSnapshot);
}
