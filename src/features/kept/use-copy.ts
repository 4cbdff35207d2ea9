import { useState } from 'react';

/** Copies a text and tells whether the browser let it. */
export function useCopy(): { readonly state: 'no' | 'yes' | 'refused'; readonly copy: (text: string) => Promise<void> } {
  const [state, setState] = useState<'no' | 'yes' | 'refused'>('no');
  return {
    state,
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        setState('yes');
      } catch {
        // no permission, or no clipboard outside HTTPS
        setState('refused');
      }
    },
  };
}
