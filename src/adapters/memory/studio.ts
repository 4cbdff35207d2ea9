import {
  addsNothing,
  byKey,
  type Draft,
  type DraftVersion,
  newestDrafts,
  newestVersions,
  outlived,
  readRecord,
  readRecords,
  type RecordKind,
  StorageError,
  type Stores,
  type TakenIn,
} from '../../core/progress/index.ts';

export type StudioShelves = {
  readonly drafts: Map<string, Draft>;
  readonly versions: Map<string, DraftVersion>;
  readonly takenIn: Map<string, TakenIn>;
};

export const emptyStudio = (): StudioShelves => ({ drafts: new Map(), versions: new Map(), takenIn: new Map() });

export function studioIn({ drafts, versions, takenIn }: StudioShelves): Pick<Stores, 'drafts' | 'draftVersions' | 'takenIn'> {
  const versionsOf = (draftId: string) =>
    readRecords('draftVersion', structuredClone([...versions.values()].filter((version) => version.draftId === draftId)));
  return {
    drafts: {
      list: async () => newestDrafts(readRecords('draft', structuredClone([...drafts.values()]))),
      get: async (id) => {
        const draft = drafts.get(id);
        return draft === undefined ? undefined : readRecord('draft', structuredClone(draft));
      },
      save: async (draft, { after }) => {
        const row = drafts.get(draft.id);
        const stored = row === undefined ? null : readRecord('draft', row).revision;
        if (stored !== after) throw new StorageError('corrupt', `The draft ${draft.id} stands at ${stored}, not at ${after}.`);
        drafts.set(draft.id, structuredClone(draft));
      },
      remove: async (id) => {
        drafts.delete(id);
        for (const version of versions.values()) if (version.draftId === id) versions.delete(version.id);
      },
    },
    draftVersions: {
      list: async (draftId) => newestVersions(versionsOf(draftId)),
      add: async (version) => {
        const kept = versionsOf(version.draftId);
        if (addsNothing(version, kept)) return;
        versions.set(version.id, structuredClone(version));
        for (const id of outlived([...kept, version])) versions.delete(id);
      },
    },
    takenIn: {
      list: async () => byKey(readRecords('takenIn', structuredClone([...takenIn.values()]))),
      put: async (rows) => {
        // All copies first: what cannot be stored must leave nothing behind.
        for (const row of structuredClone(rows)) takenIn.set(row.key, row);
      },
      remove: async (keys) => {
        for (const key of keys) takenIn.delete(key);
      },
    },
  };
}

/** What is listed of them, as it stands, to tell what cannot be read. */
export const studioRows = ({ drafts, takenIn }: StudioShelves): (readonly [RecordKind, readonly unknown[]])[] => [
  ['draft', [...drafts.values()]],
  ['takenIn', [...takenIn.values()]],
];
