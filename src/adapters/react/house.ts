import { type DatedRule, joinEdits, type Settings, type TakenIn } from '../../core/progress/index.ts';
import type { Rubric } from '../../core/scoring/types.ts';
import type { Lang } from '../../core/text/language.ts';
import type { Library } from './ports.ts';

/** What the server that Otvet comes from says for everybody; what somebody here has chosen goes before it. */
export type House = {
  readonly language: Lang | null;
  readonly rubric: Rubric | null;
  readonly readiness: readonly DatedRule[];
  /** Names of files in `packs/`. */
  readonly packs: readonly string[];
  /** Of `otvet.config.json`, and of the rubric and the rule that it names. */
  readonly faults: Library['broken'];
  /** As if taken in, and what of them cannot be. */
  readonly loadPacks: () => Promise<{ readonly rows: readonly TakenIn[]; readonly broken: Library['broken'] }>;
};

/** Where no server says anything. */
export const NO_HOUSE: House = {
  language: null,
  rubric: null,
  readiness: [],
  packs: [],
  faults: [],
  loadPacks: async () => ({ rows: [], broken: [] }),
};

/** Settings as they hold: the house's rubric where this browser has none of its own, its edits of the rule beside those made here. */
export function withHouse(settings: Settings, { rubric, readiness }: Pick<House, 'rubric' | 'readiness'>): Settings {
  return {
    ...settings,
    ...(rubric && { rubric: settings.rubric ?? rubric }),
    ...(readiness.length > 0 && { readiness: joinEdits(readiness, settings.readiness ?? []) }),
  };
}
