import { useState } from 'react';

type State = 'no' | 'yes' | 'refused';

/** Copies `text` and tells whether the browser let it; of another text than was copied it tells nothing. */
export function useCopy(text: string): { readonly state: State; readonly copy: () => Promise<void> } {
  const [last, setLast] = useState<{ readonly text: string; readonly state: State } | null>(null);
  return {
    state: last?.text === text ? last.state : 'no',
    copy: async () => {
      try {
        await navigator.clipboard.writeText(text);
        setLast({ text, state: 'yes' });
      } catch {
        // no permission, or no clipboard outside HTTPS
        setLast({ text, state: 'refused' });
      }
    },
  };
}
