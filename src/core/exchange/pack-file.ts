/** A pack as it is given away: texts exactly as they stand, a manifest, the companies they use; the same bytes for the same content. */
import { strToU8, zipSync } from 'fflate';
import { type Pack, printYaml } from '../scenario/index.ts';
import type { Lang } from '../text/language.ts';
import type { PackedFile } from './archive.ts';

export type PackContent = {
  /** null: a scenario given away without a course. */
  readonly pack: Pack | null;
  readonly scenarios: readonly { readonly id: string; readonly text: string }[];
  readonly companies: readonly { readonly id: string; readonly text: string }[];
};

/** The files of a pack, in the order in which they are packed. */
export function packFiles({ pack, scenarios, companies }: PackContent): readonly PackedFile[] {
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
  const files = [
    ...(pack ? [{ path: 'pack.yaml', text: printPack(pack) }] : []),
    ...scenarios.toSorted(byId).map(({ id, text }, index, all) => ({ path: `${id}${again(id, index, all)}.yaml`, text })),
    ...companies.toSorted(byId).map(({ id, text }) => ({ path: `companies/${id}.yaml`, text })),
  ];
  return files.map(({ path, text }) => ({ path, bytes: strToU8(text) }));
}

/** Two of one id must not become one in silence: whoever reads them says so. */
function again(id: string, index: number, all: PackContent['scenarios']): string {
  const before = all.slice(0, index).filter((one) => one.id === id).length;
  return before === 0 ? '' : `-${before + 1}`;
}

/** The first moment a zip can name: a pack says nothing of when it was made. */
const NO_DATE = '1980-01-01T00:00:00';

export function writePack(content: PackContent): Uint8Array {
  const entries = packFiles(content).map(({ path, bytes }) => [path, [bytes, { level: 9, mtime: NO_DATE }]] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

function printPack({ id, title, about, langs, licence, place, order }: Pack): string {
  return printYaml({
    format: 'otvet/pack',
    version: 1,
    id,
    title: written(title),
    ...(Object.keys(about).length > 0 && { about: written(about) }),
    langs,
    ...(licence !== null && { licence }),
    ...(place !== null && { place }),
    order,
  });
}

function written(texts: Pack['title']): string | Readonly<Partial<Record<Lang, string>>> {
  const { any, ...byLang } = texts;
  return any ?? byLang;
}
