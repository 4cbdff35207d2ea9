import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePorts } from '../../../adapters/react/ports.ts';
import { draftFrom } from '../new-draft.ts';
import { freeId, idIn, renamed } from './texts.ts';

/** `text` makes the scenario's text, given the id it is to have. */
type Beginning = { readonly id: string; readonly text: (id: string) => Promise<string> | string };

export type Begin = {
  readonly begin: (beginning: Beginning) => Promise<void>;
  /** Nothing was stored: it can be tried again. */
  readonly hasFailed: boolean;
};

/** A new draft, and the way to its desk. Ids of the library and of other drafts are not given again. */
export function useBegin(): Begin {
  const { stores, content, wallNow, newId } = usePorts();
  const navigate = useNavigate();
  const [hasFailed, setFailed] = useState(false);
  const begin = useCallback(
    async ({ id, text }: Beginning) => {
      setFailed(false);
      try {
        const [{ entries }, drafts] = await Promise.all([content.loadLibrary(), stores.drafts.list()]);
        const taken = new Set([...entries.map((entry) => entry.id), ...drafts.map((draft) => idIn(draft.text) ?? '')]);
        const free = freeId(id, taken);
        const draft = draftFrom(await text(free), { id: newId(), nowMs: wallNow() });
        await stores.drafts.save(draft, { after: null });
        await navigate(`/studio/${draft.id}`);
      } catch {
        setFailed(true);
      }
    },
    [content, navigate, newId, stores, wallNow],
  );
  return { begin, hasFailed };
}

/** A text that is there already, under the id it is given. */
export function under(text: string): (id: string) => string {
  return (id) => (idIn(text) === id ? text : renamed(text, { id }));
}
