import { describe, expect, it } from 'vitest';
import { byPlace, inLang, readPack } from '../../../src/core/scenario/index.ts';

const known = ['kettle', 'parcel', 'charge'];
const codes = (text: string) =>
  readPack(text, { file: 'pack.yaml', known }).diagnostics.map(({ code, line, suggestion }) => [code, line, suggestion]);

describe('a pack', () => {
  it('is a title in every language or in one, and scenarios in an order', () => {
    const text = [
      'format: otvet/pack',
      'version: 1',
      'id: first-week',
      'title: { uk: Перший тиждень, en: First week }',
      'about: Simple cases.',
      'langs: [uk, en]',
      'order: [kettle, charge]',
    ].join('\n');
    const { pack, diagnostics } = readPack(text, { file: 'pack.yaml', known });
    expect(diagnostics).toEqual([]);
    expect(pack).toEqual({
      id: 'first-week',
      title: { uk: 'Перший тиждень', en: 'First week' },
      about: { any: 'Simple cases.' },
      langs: ['uk', 'en'],
      licence: null,
      place: null,
      order: ['kettle', 'charge'],
    });
    expect(pack && [inLang(pack.title, 'en'), inLang(pack.title, 'ru'), inLang(pack.about, 'uk')]).toEqual([
      'First week',
      'Перший тиждень',
      'Simple cases.',
    ]);
  });

  it('names by line what is not there, what stands twice, and what it lacks', () => {
    const head = 'format: otvet/pack\nversion: 1\nid: p\ntitle: P\nlangs: uk\n';
    expect(codes(`${head}order:\n  - kettle\n  - parcle\n  - kettle\n`)).toEqual([
      ['reference/unknown-scenario', 8, 'parcel'],
      ['pack/twice', 9, null],
    ]);
    expect(codes(`${head}order: []\n`)).toEqual([['schema/empty-list', 6, null]]);
    expect(codes(head).map(([code]) => code)).toEqual(['schema/missing-key']);
  });

  it('stands among the courses by its place, else by its id behind them', () => {
    const packs = [
      { id: 'z', place: 1 },
      { id: 'b', place: null },
      { id: 'a', place: null },
      { id: 'y', place: 0.5 },
    ];
    expect(packs.toSorted(byPlace).map(({ id }) => id)).toEqual(['y', 'z', 'a', 'b']);
  });

  it('is taken on trust where not all scenarios are at hand', () => {
    const text = 'format: otvet/pack\nversion: 1\nid: p\ntitle: P\nlangs: uk\norder: [elsewhere]\n';
    expect(readPack(text, { file: 'pack.yaml', known: null }).pack?.order).toEqual(['elsewhere']);
  });
});
