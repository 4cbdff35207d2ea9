import { useEffect, useState } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { newestKept, type Story, withChosen, withoutChosen } from '../../core/progress/index.ts';
import type { Choosing } from '../../ui/ChooseStory.tsx';

/** What was done last and can be undone: the story as it was before. */
export type Undoable = { readonly what: 'removed' | 'unchosen'; readonly story: Story };

type Found = {
  readonly stories: readonly Story[];
  /** One's own that a lead elsewhere has chosen, as they are stored here: without that choice. */
  readonly own: ReadonlyMap<string, Story>;
};

/** The stories on the page and what can be done with them; shown as done only once it is stored. */
export function useStories({ stories: found, own }: Found) {
  const { stores, wallNow } = usePorts();
  const { profile, reportTrouble } = usePerson();
  const [stories, setStories] = useState(found);
  const [done, setDone] = useState<Undoable | null>(null);
  const [undone, setUndone] = useState<Undoable | null>(null);
  const [chooser, setChooser] = useState(() => lastChooser(found));

  useEffect(() => {
    const last = done ?? undone;
    if (last === null) return;
    // the button that was pressed is gone; where the card still stands the way back is beside it
    const beside = last.what === 'unchosen' ? document.querySelector<HTMLElement>(`[data-choose='${last.story.id}']`) : null;
    (beside ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }, [done, undone]);

  async function change(work: Promise<void>, then: () => void) {
    try {
      await work;
      then();
    } catch (error) {
      reportTrouble(error);
    }
  }

  const show = (story: Story) => {
    setStories((before) => [...before.filter(({ id }) => id !== story.id), story].toSorted(newestKept));
  };
  const hide = ({ id }: Story) => {
    setStories((before) => before.filter((one) => one.id !== id));
  };

  // a lead's choice is shown beside a story, and is no part of it
  const asStored = (story: Story): Story => {
    const stored = own.get(story.id);
    if (stored === undefined) return story;
    return stored.chosen === undefined ? withoutChosen(story) : { ...story, chosen: stored.chosen };
  };

  return {
    stories,
    done,
    chooser,
    note(story: Story, text: string) {
      const noted = { ...story, note: text };
      void change(stores.stories.put(asStored(noted)), () => {
        show(noted);
      });
    },
    choose(story: Story, choosing: Choosing) {
      const chosen = withChosen(story, { ...choosing, atMs: wallNow() });
      void change(stores.stories.put(chosen), () => {
        show(chosen);
        setChooser(choosing.by);
      });
    },
    unchoose(story: Story) {
      const left = withoutChosen(story);
      void change(stores.stories.put(left), () => {
        // what others kept is seen only while it is chosen
        if (story.profileId === profile.id) show(left);
        else hide(story);
        setUndone(null);
        setDone({ what: 'unchosen', story });
      });
    },
    remove(story: Story) {
      void change(stores.stories.remove(story.id), () => {
        hide(story);
        setUndone(null);
        setDone({ what: 'removed', story });
      });
    },
    undo(last: Undoable) {
      void change(stores.stories.put(asStored(last.story)), () => {
        show(last.story);
        setUndone(last);
        setDone(null);
      });
    },
  };
}

function lastChooser(stories: readonly Story[]): string {
  const chosen = stories.flatMap((story) => (story.chosen ? [story.chosen] : []));
  return chosen.toSorted((one, other) => other.atMs - one.atMs)[0]?.by ?? '';
}
