/** What taking in would do: which records it would store, and what of the library each would replace. */
import type { Library, LibraryEntry } from '../../adapters/react/ports.ts';
import { type Offer, type OfferedScenario, takenFrom } from '../../core/exchange/index.ts';
import type { TakenIn } from '../../core/progress/index.ts';
import { hashOf, type Pack } from '../../core/scenario/index.ts';
import type { Company, Scenario } from '../../core/scenario/types.ts';

export type PlannedScenario = {
  readonly offered: OfferedScenario;
  /** null: it has errors and stays out. */
  readonly scenario: Scenario | null;
  /** What stands under its id now. */
  readonly replaces: LibraryEntry | null;
  /** What stands there is the same already. */
  readonly isSame: boolean;
};

export type Plan = {
  readonly scenarios: readonly PlannedScenario[];
  readonly companies: readonly { readonly file: string; readonly company: Company; readonly replaces: Company | null }[];
  readonly packs: readonly { readonly file: string; readonly pack: Pack; readonly replaces: Pack | null }[];
  /** Empty where nothing may be taken in. */
  readonly rows: readonly TakenIn[];
};

type Known = {
  readonly library: Library;
  readonly companies: Readonly<Record<string, Company>>;
  readonly from: string;
  readonly nowMs: number;
};

export function planOf(offer: Offer, { library, companies: knownCompanies, from, nowMs }: Known): Plan {
  const scenarios = offer.scenarios.map((offered): PlannedScenario => {
    const { scenario, document } = offered;
    const replaces = library.entries.find(({ id }) => id === document?.id) ?? null;
    return { offered, scenario, replaces, isSame: scenario !== null && replaces?.hash === hashOf(scenario) };
  });
  const companies = offer.companies.flatMap(({ file, id, company }) =>
    company ? [{ file, company, replaces: Object.hasOwn(knownCompanies, id) ? (knownCompanies[id] ?? null) : null }] : [],
  );
  const packs = offer.packs.flatMap(({ file, pack }) =>
    pack ? [{ file, pack, replaces: library.courses.find(({ id }) => id === pack.id) ?? null }] : [],
  );
  return { scenarios, companies, packs, rows: takenFrom(offer, { from, nowMs }) };
}
