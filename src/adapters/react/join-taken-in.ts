import type { TakenIn } from '../../core/progress/index.ts';
import { byPlace, hashOf, type Pack, readCompany, readPack, readScenario } from '../../core/scenario/index.ts';
import type { Company } from '../../core/scenario/types.ts';
import { describeScenario } from '../bundled/entry.ts';
import type { Library, LibraryEntry } from './ports.ts';

/** The library with files taken in: each in the place of what has its id. One that cannot be read any more is named as broken. */
export function joinTakenIn(library: Library, taken: readonly TakenIn[], builtIn: Readonly<Record<string, Company>>): Library {
  const of = (kind: TakenIn['kind']) => taken.filter((row) => row.kind === kind);
  const companies = { ...builtIn, ...companiesOf(taken) };
  const broken: Library['broken'][number][] = [];
  const own = of('scenario').flatMap(({ id, text, from }): LibraryEntry[] => {
    const file = `${from}: ${id}`;
    const { scenario, diagnostics } = readScenario(text, { file, companies });
    if (scenario?.id === id) return [{ ...describeScenario(scenario), hash: hashOf(scenario), from, load: async () => scenario }];
    broken.push({ file, diagnostics });
    return [];
  });
  const entries = inPlace(library.entries, own);
  const playable = new Set(entries.map(({ id }) => id));
  const courses = of('pack').flatMap(({ text, from }): Pack[] => {
    const { pack } = readPack(text, { file: from, known: null });
    return pack ? [{ ...pack, order: pack.order.filter((id) => playable.has(id)) }] : [];
  });
  return {
    ...library,
    entries,
    courses: inPlace(library.courses, courses).toSorted(byPlace),
    broken: [...library.broken, ...broken],
  };
}

export function companiesOf(taken: readonly TakenIn[]): Readonly<Record<string, Company>> {
  const read = taken.flatMap(({ kind, id, text, from }) => {
    const company = kind === 'company' ? readCompany(text, { file: from, id }).company : null;
    return company ? [[id, company] as const] : [];
  });
  return Object.fromEntries(read);
}

function inPlace<One extends { readonly id: string }>(built: readonly One[], own: readonly One[]): readonly One[] {
  const byId = new Map(own.map((one) => [one.id, one]));
  const known = new Set(built.map(({ id }) => id));
  return [...built.map((one) => byId.get(one.id) ?? one), ...own.filter(({ id }) => !known.has(id))];
}
