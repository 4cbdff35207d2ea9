import { DEFAULT_SETTINGS, readRecord, type Stores } from '../../core/progress/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import type { OtvetDatabase } from './database.ts';
import { guarded } from './failure.ts';

export const SETTINGS_KEY = 'settings';

export function scenarioStore(db: OtvetDatabase): Stores['scenarios'] {
  return {
    byHash: async (hash) => {
      const row = await guarded(() => db.scenarios.get(hash));
      return row === undefined ? undefined : readRecord('scenario', row).scenario;
    },
  };
}

export function settingsStore(db: OtvetDatabase): Stores['settings'] {
  return {
    get: async () => {
      const row = await guarded(() => db.settings.get(SETTINGS_KEY));
      if (row === undefined) return DEFAULT_SETTINGS;
      const { key: _key, ...settings } = row;
      return readRecord('settings', settings);
    },
    put: async (settings) => {
      await guarded(() => db.settings.put({ ...settings, key: SETTINGS_KEY }));
    },
  };
}

/** Keeps a scenario's text under its hash, once. Inside the caller's transaction. */
export async function keepScenario(db: OtvetDatabase, hash: string, scenario: Scenario): Promise<void> {
  if ((await db.scenarios.where('hash').equals(hash).count()) === 0) await db.scenarios.add({ v: 1, hash, scenario });
}

/** Lets go of a scenario's text when nothing refers to it any more. Inside the caller's transaction. */
export async function releaseScenario(db: OtvetDatabase, hash: string): Promise<void> {
  const attempts = await db.summaries.where('stamp.scenarioHash').equals(hash).count();
  const live = await db.live.where('stamp.scenarioHash').equals(hash).count();
  if (attempts + live === 0) await db.scenarios.delete(hash);
}
