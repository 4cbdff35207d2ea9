/** What team leads keep in the studio, and what trainees have taken in from files. */

/** A scenario that is being written. Its text may be broken: it is kept as typed. */
export type Draft = {
  readonly v: 1;
  /** UUID. */
  readonly id: string;
  /** From the text, for lists; empty while it cannot be read. */
  readonly title: string;
  readonly lang: string;
  readonly text: string;
  /** Counts every save; a tab that would write over a later one is told. */
  readonly revision: number;
  /** Epoch ms. */
  readonly createdMs: number;
  readonly changedMs: number;
  /** When it was last written to a file; null where it never was. */
  readonly exportedMs: number | null;
  /** Where the parts of the graph were put by hand, by node id, in px. Never part of the scenario. */
  readonly layout: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
};

/** As it is first stored. */
export function firstDraft({
  id,
  title,
  lang,
  text,
  nowMs,
}: Pick<Draft, 'id' | 'title' | 'lang' | 'text'> & { readonly nowMs: number }): Draft {
  return { v: 1, id, title, lang, text, revision: 1, createdMs: nowMs, changedMs: nowMs, exportedMs: null, layout: {} };
}

/** How a draft stood at a moment. */
export type DraftVersion = {
  readonly v: 1;
  /** UUID. */
  readonly id: string;
  readonly draftId: string;
  readonly text: string;
  /** Epoch ms. */
  readonly atMs: number;
  /** opened: as it stood when it was opened · worked: after a while of writing · exported · restored: before an older one was put in its place · named. */
  readonly why: 'opened' | 'worked' | 'exported' | 'restored' | 'named';
  readonly name: string | null;
};

/** A file taken in from outside: it stands in the library beside what is built in, under the same id in its place. */
export type TakenIn = {
  readonly v: 1;
  /** `scenario:<id>`, `company:<id>`, `pack:<id>`. */
  readonly key: string;
  readonly kind: 'scenario' | 'company' | 'pack';
  readonly id: string;
  readonly text: string;
  /** Epoch ms. */
  readonly atMs: number;
  /** The file or link it came by, for people. */
  readonly from: string;
};

/** So many versions that nobody asked for are kept of a draft. */
export const MOST_VERSIONS = 50;

/** Newest change first; of one instant by id, the greater first. */
export const newestDrafts = (drafts: readonly Draft[]): Draft[] =>
  drafts.toSorted((one, other) => other.changedMs - one.changedMs || (one.id > other.id ? -1 : 1));

/** Newest first; of one instant by id, the greater first. */
export const newestVersions = (versions: readonly DraftVersion[]): DraftVersion[] =>
  versions.toSorted((one, other) => other.atMs - one.atMs || (one.id > other.id ? -1 : 1));

/** In the order of their keys, as databases order texts. */
export const byKey = (rows: readonly TakenIn[]): TakenIn[] => rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));

const isAsked = ({ why }: DraftVersion): boolean => why === 'named' || why === 'exported';

/** Whether a version tells nothing new: nobody asked for it, and the newest one has the same text. */
export const addsNothing = (version: DraftVersion, kept: readonly DraftVersion[]): boolean =>
  !isAsked(version) && newestVersions(kept)[0]?.text === version.text;

/** Ids of versions that need no longer be kept: the oldest of those that nobody asked for, beyond MOST_VERSIONS. */
export const outlived = (versions: readonly DraftVersion[]): string[] =>
  newestVersions(versions.filter((version) => !isAsked(version)))
    .slice(MOST_VERSIONS)
    .map(({ id }) => id);
