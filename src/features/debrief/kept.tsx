/** What the person keeps of this attempt: marks they dispute, replies they want to find again. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import {
  disputesOf,
  isProposal,
  keptReply,
  modelAnswerFor,
  type Objection,
  type Own,
  proposalOf,
  withoutAuthor,
} from '../../core/progress/index.ts';
import type { Attempt, Dispute, Story } from '../../core/progress/index.ts';
import type { LessonId } from '../../core/scenario/lessons.ts';
import type { CriterionId } from '../../core/scoring/types.ts';

export type KeptOf = {
  readonly disputes: readonly Dispute[];
  readonly stories: readonly Story[];
  /** Everybody's model answers. */
  readonly chosen: readonly Story[];
};

/** A fault for which a wording is shown: the words that cost the mark, and what is shown for them. */
export type Shown = {
  readonly turn: number;
  readonly message: number;
  readonly words: string;
  readonly better: string;
  readonly rule: string | null;
  readonly criterion: CriterionId;
};

/** A model answer as this person may see it. */
export type Model = { readonly story: Story; readonly isOwn: boolean };

type Kept = {
  /** Open disputes of a mark, newest first. */
  readonly disputesOf: (criterion: CriterionId) => readonly Dispute[];
  readonly dispute: (objection: Objection) => Promise<void>;
  readonly withdraw: (criterion: CriterionId) => Promise<void>;
  readonly storyOf: (entry: Own) => Story | null;
  /** Keeps a reply, or lets go of it. */
  readonly toggleStory: (entry: Own) => Promise<void>;
  /** What is proposed in the place of a wording, newest first. */
  readonly proposalsFor: (shown: Shown) => readonly Story[];
  readonly propose: (shown: Shown, text: string, why: string) => Promise<void>;
  /** What somebody chose as a model answer for a lesson; null where nothing fits. */
  readonly modelFor: (lesson: LessonId | null) => Model | null;
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
  const { profile, people, reportTrouble } = usePerson();
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
      proposalsFor: ({ words, criterion }) => stories.filter(({ instead }) => instead?.text === words && instead.criterion === criterion),
      async propose({ turn, message, ...shown }, text, why) {
        const entry = attempt.dialogue.transcript.find(
          (one): one is Own => one.by === 'operator' && one.turn === turn && one.message === message,
        );
        if (entry === undefined) return;
        const lesson = attempt.scorecard.criteria.find(({ id }) => id === shown.criterion)?.lesson ?? null;
        const proposal = proposalOf(attempt, { ...shown, entry, lesson, text, why }, { id: newId(), atMs: wallNow(), forms });
        await keep(
          () => stores.stories.put(proposal),
          () => {
            setStories((before) => [proposal, ...before]);
          },
        );
      },
      modelFor(lesson) {
        const { id: attemptId, lang, channel, scenarioTitle } = attempt;
        const replies = attempt.dialogue.transcript.flatMap((one) => (one.by === 'operator' ? [one.text] : []));
        const story = modelAnswerFor({ attemptId, lang, lesson, channel, scenarioTitle, replies }, found.chosen);
        if (story === null) return null;
        if (story.profileId === profile.id) return { story, isOwn: true };
        return { story: withoutAuthor(story, people.find(({ id }) => id === story.profileId)?.name ?? ''), isOwn: false };
      },
    };
  }, [attempt, forms, disputes, stories, found.chosen, profile.id, people, stores, newId, wallNow, keep]);
  return <KeptContext value={kept}>{children}</KeptContext>;
}
