/** Packs for tests: sound ones, and archives made wrong on purpose. */
import { strToU8, zipSync } from 'fflate';
import type { PackContent } from '../../src/core/exchange/index.ts';
import { SMALL } from './scenario-texts.ts';

export const COMPANY = 'format: otvet/company\nversion: 1\nname: Швидко\n';

export const smallPack = (change: Partial<PackContent> = {}): PackContent => ({
  pack: {
    id: 'first-day',
    title: { uk: 'Перший день', en: 'First day' },
    about: {},
    langs: ['ru'],
    licence: 'CC-BY-4.0',
    place: null,
    order: ['lamp', 'kettle'],
  },
  scenarios: [
    { id: 'kettle', text: `${SMALL}company: shvydko\n` },
    { id: 'lamp', text: SMALL.replace('id: kettle', 'id: lamp') },
  ],
  companies: [{ id: 'shvydko', text: COMPANY }],
  ...change,
});

export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, held]) => [path, typeof held === 'string' ? strToU8(held) : held])));

/** Writes into the entry of every directory record: `offset` counts from its signature. */
export function patched(zip: Uint8Array, signature: number, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at += 1) if (view.getUint32(at, true) === signature) copy.set(bytes, at + offset);
  return copy;
}

export const CENTRAL = 0x02014b50;
