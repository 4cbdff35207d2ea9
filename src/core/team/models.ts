/** Kept replies and proposals that people have sent, and which of them a lead has chosen as model answers for everybody. Pure. */
import {
  type Chosen,
  newestKept,
  received,
  type Received,
  receivedOf,
  type ReceivedOf,
  type Sender,
  type Story,
  withChosen,
  withoutAuthor,
} from '../progress/index.ts';

export type SentStory = {
  readonly story: Story;
  readonly sender: Sender;
  /** null: it is no model answer. */
  readonly chosen: Chosen | null;
};

/** Newest first. */
export function sentStories(rows: readonly Received[]): readonly SentStory[] {
  const senders = new Map(receivedOf('person', rows).map((sender) => [sender.id, sender]));
  const chosen = new Map(receivedOf('model', rows).map((model) => [model.id, model.chosen ?? null]));
  return receivedOf('story', rows)
    .toSorted(newestKept)
    .map((story) => ({
      story,
      sender: senders.get(story.profileId) ?? { id: story.profileId, name: '' },
      chosen: chosen.get(story.id) ?? null,
    }));
}

/**
 * A lead's choice, or (null) that it was taken back, as it is kept: nowhere by name who wrote it, and later than what was chosen of it
 * before, however fast somebody changes their mind. What was taken back goes without its words.
 */
export function modelRow(
  { story, sender }: Pick<SentStory, 'story' | 'sender'>,
  choice: Chosen | null,
  { rows, nowMs }: { readonly rows: readonly Received[]; readonly nowMs: number },
): ReceivedOf<'model'> {
  const { instead, ...shown } = withoutAuthor(story, sender.name);
  const nobodys: Story = { ...shown, names: { operator: '', customer: story.names?.customer ?? [] } };
  const before = rows.find(({ id }) => id === `model:${story.id}`);
  const of = { profileId: sender.id, madeMs: Math.max(nowMs, (before?.madeMs ?? 0) + 1) };
  if (choice === null) return received('model', { ...nobodys, text: '', customer: '', note: '' }, of);
  return received('model', withChosen({ ...nobodys, ...(instead && { instead }) }, choice), of);
}

/** As others receive it: nobody's own. */
export function passedOn(rows: readonly Received[]): readonly ReceivedOf<'model'>[] {
  return rows.flatMap((row) =>
    row.kind === 'model' ? [received('model', { ...row.record, profileId: '' }, { profileId: '', madeMs: row.madeMs })] : [],
  );
}
