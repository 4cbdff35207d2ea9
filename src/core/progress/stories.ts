/** Kept replies as a team uses them: model answers for everybody, and wordings that somebody proposes. */
import type { LessonId } from '../scenario/lessons.ts';
import type { Channel } from '../scenario/types.ts';
import type { CriterionId } from '../scoring/types.ts';
import { nameless } from '../text/index.ts';
import type { Lang } from '../text/language.ts';
import { keptReply, type Own } from './disputed.ts';
import { type Chosen, MOST_PROPOSAL, newestKept, type Story } from './kept.ts';
import type { Attempt } from './types.ts';

/** Where a model answer is wanted: in a debrief, for the lesson of what was lost there. */
export type ModelPlace = {
  readonly attemptId: string;
  readonly lang: Lang;
  readonly lesson: LessonId | null;
  readonly channel: Channel;
  readonly scenarioTitle: string;
  /** What was answered there: a second try repeats replies of the first. */
  readonly replies: readonly string[];
};

/**
 * The chosen reply that fits best, `chosen` being those of the team: of the same scenario, else of the same channel, else the newest.
 * A reply of this very attempt is none, whoever chose it.
 */
export function modelAnswerFor(
  { attemptId, lang, lesson, channel, scenarioTitle, replies }: ModelPlace,
  chosen: readonly Story[],
): Story | null {
  if (lesson === null) return null;
  const nearness = (story: Story) => (story.scenarioTitle === scenarioTitle ? 2 : story.channel === channel ? 1 : 0);
  const fitting = chosen.filter(
    (story) =>
      story.lang === lang &&
      story.attemptId !== attemptId &&
      !replies.includes(story.text) &&
      (story.chosen?.lessons ?? []).includes(lesson),
  );
  return fitting.toSorted((one, other) => nearness(other) - nearness(one) || newestKept(one, other))[0] ?? null;
}

/** A story as somebody else sees it: nowhere by name who wrote it, and without the note they made for themselves. */
export function withoutAuthor(story: Story, profileName: string): Story {
  const names = [story.names?.operator ?? '', profileName];
  const without = (text: string) => nameless(text, story.lang, names);
  return {
    ...story,
    text: without(story.text),
    customer: without(story.customer),
    note: story.instead === undefined ? '' : without(story.note),
    ...(story.instead && { instead: { ...story.instead, text: without(story.instead.text), better: without(story.instead.better) } }),
  };
}

export function withChosen(story: Story, { by, atMs, lessons }: Chosen): Story {
  return { ...story, chosen: { by: by.trim(), atMs, lessons } };
}

export function withoutChosen(story: Story): Story {
  const { chosen: _, ...rest } = story;
  return rest;
}

/** As it is sent to a lead, who chooses for themselves: without what was chosen here, and without a note made for oneself. */
export function asSent(story: Story): Story {
  return { ...withoutChosen(story), note: story.instead === undefined ? '' : story.note };
}

/**
 * What is chosen for everybody: here (`chosen`), and by a lead elsewhere (`models`). Of one story the last choice holds; one's own stays
 * one's own, whoever chose it. Newest first.
 */
export function modelAnswers({
  chosen,
  models,
  own,
}: {
  readonly chosen: readonly Story[];
  readonly models: readonly Story[];
  readonly own: readonly Story[];
}): Story[] {
  const byId = new Map(chosen.map((story) => [story.id, story]));
  for (const model of models) {
    const before = byId.get(model.id);
    if (model.chosen === undefined || (before?.chosen?.atMs ?? -Infinity) > model.chosen.atMs) continue;
    const mine = before ?? own.find(({ id }) => id === model.id);
    byId.set(model.id, mine === undefined ? model : withChosen(mine, model.chosen));
  }
  return [...byId.values()].toSorted(newestKept);
}

/** What a fault is and what is proposed for it. `entry` is the reply it stands in. */
export type Proposal = {
  readonly entry: Own;
  /** The words that cost the mark, and what the rule has for them. */
  readonly words: string;
  readonly better: string;
  readonly rule: string | null;
  readonly criterion: CriterionId;
  readonly lesson: LessonId | null;
  readonly text: string;
  readonly why: string;
};

type Stamp = { readonly id: string; readonly atMs: number; readonly forms: readonly string[] };

export function proposalOf(attempt: Attempt, proposal: Proposal, { id, atMs, forms }: Stamp): Story {
  const { entry, words, better, rule, criterion, lesson, text, why } = proposal;
  return {
    v: 1,
    id,
    ...keptReply(attempt, entry, forms),
    text: text.trim().slice(0, MOST_PROPOSAL),
    note: why.trim().slice(0, MOST_PROPOSAL),
    atMs,
    instead: { text: words, better, rule, criterion, lesson },
  };
}

export const isProposal = ({ instead }: Story): boolean => instead !== undefined;
