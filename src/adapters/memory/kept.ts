import { type Dispute, newestKept, type Rating, readRecords, type RecordKind, type Stores, type Story } from '../../core/progress/index.ts';

export type KeptShelves = {
  readonly disputes: Map<string, Dispute>;
  readonly stories: Map<string, Story>;
  readonly ratings: Map<string, Rating>;
};

export const emptyKept = (): KeptShelves => ({ disputes: new Map(), stories: new Map(), ratings: new Map() });

export function keptIn({ disputes, stories, ratings }: KeptShelves): Pick<Stores, 'disputes' | 'stories' | 'ratings'> {
  return {
    disputes: shelf(disputes, (rows) => readRecords('dispute', rows)),
    stories: {
      ...shelf(stories, (rows) => readRecords('story', rows)),
      remove: async (id) => {
        stories.delete(id);
      },
      chosen: async () =>
        readRecords('story', structuredClone([...stories.values()].filter(({ chosen }) => chosen !== undefined))).toSorted(newestKept),
    },
    ratings: {
      put: async (rating) => {
        ratings.set(rating.id, structuredClone(rating));
      },
      get: async (attemptId) => readRecords('rating', structuredClone([ratings.get(attemptId)].filter(Boolean)))[0],
      ofScenario: async (scenarioId) =>
        readRecords('rating', structuredClone([...ratings.values()].filter((one) => one.scenarioId === scenarioId))).toSorted(newestKept),
    },
  };
}

/** What is listed of a profile, as it stands, to tell what cannot be read. */
export function keptRows({ disputes, stories }: KeptShelves, profileId: string): (readonly [RecordKind, readonly unknown[]])[] {
  const of = (rows: Iterable<Dispute | Story>) => [...rows].filter((row) => row.profileId === profileId);
  return [
    ['dispute', of(disputes.values())],
    ['story', of(stories.values())],
  ];
}

function shelf<Row extends Dispute | Story>(rows: Map<string, Row>, read: (stored: readonly unknown[]) => Row[]) {
  const by = async (field: 'profileId' | 'attemptId', value: string): Promise<Row[]> =>
    read(structuredClone([...rows.values()].filter((row) => row[field] === value))).toSorted(newestKept);
  return {
    put: async (row: Row) => {
      rows.set(row.id, structuredClone(row));
    },
    list: (profileId: string) => by('profileId', profileId),
    ofAttempt: (attemptId: string) => by('attemptId', attemptId),
  };
}
