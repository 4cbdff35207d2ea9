import { usePerson } from '../../../adapters/react/person.tsx';
import type { Keys } from '../../../core/progress/index.ts';
import { NO_KEYS } from '../../../core/team/index.ts';

/** The keys in this browser, and a change of them. */
export function useKeys(): { readonly keys: Keys; readonly change: (keys: Keys) => void } {
  const { settings, changeSettings } = usePerson();
  return {
    keys: settings.keys ?? NO_KEYS,
    change: (keys) => {
      changeSettings({ keys });
    },
  };
}
