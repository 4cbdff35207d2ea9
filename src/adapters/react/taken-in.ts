/** Content with what was taken in from files and links beside it: screens need not know where a scenario comes from. */
import type { TakenIn } from '../../core/progress/index.ts';
import { StorageError, type Stores } from '../../core/progress/types.ts';
import type { House } from './house.ts';
import type { Content, Library } from './ports.ts';

/**
 * Where nothing was taken in, nothing is loaded and read beyond asking for it. What the server's packs hold stands there as if taken in, and what
 * was taken in here goes before it.
 */
export function withTakenIn(content: Content, { takenIn }: Pick<Stores, 'takenIn'>, house: Pick<House, 'loadPacks'>): Content {
  let last: { readonly of: string; readonly from: Library; readonly joined: Library } | null = null;

  /** What cannot be had keeps nobody from what is built in. */
  const own = async (): Promise<readonly TakenIn[]> => {
    try {
      return await takenIn.list();
    } catch (error) {
      if (error instanceof StorageError) return [];
      throw error;
    }
  };
  const rows = async (): Promise<readonly TakenIn[]> => {
    const [here, { rows: there }] = await Promise.all([own(), house.loadPacks()]);
    const taken = new Set(here.map(({ key }) => key));
    return [...there.filter(({ key }) => !taken.has(key)), ...here];
  };
  const textOf = async (kind: TakenIn['kind'], id: string): Promise<string | null> =>
    (await rows()).find((row) => row.kind === kind && row.id === id)?.text ?? null;

  return {
    ...content,
    loadLibrary: async () => {
      const [built, taken, { broken }] = await Promise.all([content.loadLibrary(), rows(), house.loadPacks()]);
      const library = broken.length === 0 ? built : { ...built, broken: [...built.broken, ...broken] };
      if (taken.length === 0) return library;
      const of = JSON.stringify(taken.map(({ key, atMs, text }) => [key, atMs, text.length]));
      if (last?.of === of && last.from === built) return last.joined;
      const [{ joinTakenIn }, companies] = await Promise.all([import('./join-taken-in.ts'), content.loadCompanies()]);
      last = { of, from: built, joined: joinTakenIn(library, taken, companies) };
      return last.joined;
    },
    loadCompanies: async () => {
      const [companies, taken] = await Promise.all([content.loadCompanies(), rows()]);
      if (!taken.some(({ kind }) => kind === 'company')) return companies;
      const { companiesOf } = await import('./join-taken-in.ts');
      return { ...companies, ...companiesOf(taken) };
    },
    loadScenarioText: async (id) => (await textOf('scenario', id)) ?? content.loadScenarioText(id),
    loadCompanyText: async (id) => (await textOf('company', id)) ?? content.loadCompanyText(id),
  };
}
