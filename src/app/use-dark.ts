import { useSyncExternalStore } from 'react';
import type { Theme } from '../core/progress/types.ts';

/** Whether the screens are dark now, by choice or by the system. */
export function useDark(theme: Theme): boolean {
  const system = useSyncExternalStore(watchSystem, isSystemDark);
  return theme === 'system' ? system : theme === 'dark';
}

const query = () => (typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null);

const isSystemDark = () => query()?.matches ?? false;

function watchSystem(changed: () => void): () => void {
  const media = query();
  media?.addEventListener('change', changed);
  return () => {
    media?.removeEventListener('change', changed);
  };
}
