/** What the person keeps of this attempt: marks they dispute, replies they want to find again. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { disputesOf, isProposal, keptReply, type Objection, type Own } from '../../core/progress/index.ts';
import type { Attempt, Dispute, Story } from '../../core/progress/index.ts';
import type { CriterionId } from '../../core/scoring/types.ts';

export type KeptOf = { readonly disputes: readonly Dispute[]; readonly stories: readonly Story[] };

type Kept = {
  /** Open disputes of a mark, newest first. */
  readonly disputesOf: (criterion: CriterionId) => readonly Dispute[];
  readonly dispute: (objection: Objection) => Promise<void>;
  readonly withdraw: (criterion: CriterionId) => Promise<void>;
  readonly storyOf: (entry: Own) => Story | null;
  /** Keeps a reply, or lets go of it. */
  readonly toggleStory: (entry: Own) => Promise<void>;
};

const KeptContext = createContext<Kept | null>(null);

export function useKept(): Kept {
  const kept = useContext(KeptContext);
  if (!kept) throw new Error('A part of the debrief stands outside <KeptProvider>.');
  return kept;
}

type Props = {
  readonly attempt: Attempt;
  /** The customer's names, as far as they are known. */
  readonly forms: readonly string[];
  readonly found: KeptOf;
  readonly children: ReactNode;
};

export function KeptProvider({ attempt, forms, found, children }: Props) {
  const { stores, newId, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const [disputes, setDisputes] = useState(found.disputes);
  const [stories, setStories] = useState(found.stories);

  // shown as done only once it is stored
  const keep = useCallback(
    async (work: () => Promise<void>, then: () => void) => {
      try {
        await work();
        then();
      } catch (error) {
        reportTrouble(error);
      }
    },
    [reportTrouble],
  );

  const kept = useMemo((): Kept => {
    const openOf = (criterion: CriterionId) => disputes.filter((one) => one.criterion === criterion && one.state === 'open');
    const storyOf = ({ turn, message }: Own) =>
      stories.find((one) => one.turn === turn && one.message === message && !isProposal(one)) ?? null;
    return {
      disputesOf: openOf,
      storyOf,
      dispute(objection) {
        const made = disputesOf(attempt, objection, { newId, atMs: wallNow(), forms });
        return keep(
          async () => {
            for (const one of made) await stores.disputes.put(one);
          },
          () => {
            setDisputes((before) => [...made, ...before]);
          },
        );
      },
      withdraw(criterion) {
        const withdrawn = openOf(criterion).map((one): Dispute => ({ ...one, state: 'withdrawn' }));
        return keep(
          async () => {
            for (const one of withdrawn) await stores.disputes.put(one);
          },
          () => {
            setDisputes((before) => before.map((one) => withdrawn.find(({ id }) => id === one.id) ?? one));
          },
        );
      },
      toggleStory(entry) {
        const known = storyOf(entry);
        if (known !== null) {
          return keep(
            () => stores.stories.remove(known.id),
            () => {
              setStories((before) => before.filter(({ id }) => id !== known.id));
            },
          );
        }
        const story: Story = { v: 1, id: newId(), ...keptReply(attempt, entry, forms), note: '', atMs: wallNow() };
        return keep(
          () => stores.stories.put(story),
          () => {
            setStories((before) => [story, ...before]);
          },
        );
      },
    };
  }, [attempt, forms, disputes, stories, stores, newId, wallNow, keep]);
  return <KeptContext value={kept}>{children}</KeptContext>;
}
