import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_ENTRIES, packFiles, readLink, readOffer, writeLink, writePack } from '../../../src/core/exchange/index.ts';
import { CENTRAL, COMPANY, patched, smallPack, zipOf } from '../../support/packs.ts';
import { SMALL, small } from '../../support/scenario-texts.ts';

const offer = (bytes: Uint8Array, path = 'week.zip') => readOffer([{ path, bytes }], { companies: {} });
const said = (bytes: Uint8Array) => offer(bytes).diagnostics.map(({ severity, code, file, line }) => [severity, code, file, line]);
const MANIFEST = 'format: otvet/pack\nversion: 1\nid: p\ntitle: P\nlangs: ru\norder: [kettle]\n';

describe('a pack as a zip file', () => {
  it('is read as it was written: texts to the letter, manifest and companies', () => {
    const content = smallPack();
    const { scenarios, companies, packs, diagnostics, isRefused } = offer(writePack(content));
    expect([diagnostics, isRefused]).toEqual([[], false]);
    expect(scenarios.map(({ text, document }) => ({ id: document?.id, text }))).toEqual(content.scenarios);
    expect(companies.map(({ id, text }) => ({ id, text }))).toEqual(content.companies);
    expect(packs.map(({ pack }) => pack)).toEqual([content.pack]);
    expect(scenarios[0]?.scenario?.company?.name).toBe('Швидко');
  });

  it('is the same to the byte whenever and in whatever order it is written', () => {
    const { scenarios, ...rest } = smallPack();
    expect(writePack({ ...rest, scenarios: scenarios.toReversed() })).toEqual(writePack(smallPack()));
  });

  it('law: whatever the texts, files and link give back what was put in', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed());
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const content = smallPack({ scenarios: texts.map((one, index) => ({ id: `s${index}`, text: `# ${one}` })) });
        const files = packFiles(content);
        const link = writeLink(files);
        expect(link && readLink(link)).toEqual(files);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no manifest: loose scenarios', zipOf({ 'a/kettle.yaml': SMALL }), []],
    [
      'files that are none of ours',
      zipOf({ 'kettle.yaml': SMALL, 'readme.pdf': 'x' }),
      [['warning', 'zip/other-file', 'week.zip/readme.pdf', 1]],
    ],
    ['what systems put there', zipOf({ 'kettle.yaml': SMALL, '__MACOSX/._kettle.yaml': '\0', '.DS_Store': '\0' }), []],
    [
      'nothing of ours',
      zipOf({ 'readme.md': 'x' }),
      [
        ['error', 'zip/nothing-inside', 'week.zip', 1],
        ['warning', 'zip/other-file', 'week.zip/readme.md', 1],
      ],
    ],
    ['a path that climbs', zipOf({ '../kettle.yaml': SMALL }), [['error', 'zip/climbs-out', 'week.zip/../kettle.yaml', 1]]],
    [
      'a path that climbs from inside',
      zipOf({ 'a/../../kettle.yaml': SMALL }),
      [['error', 'zip/climbs-out', 'week.zip/a/../../kettle.yaml', 1]],
    ],
    ['a path from the root', zipOf({ '/etc/kettle.yaml': SMALL }), [['error', 'zip/climbs-out', 'week.zip//etc/kettle.yaml', 1]]],
    ['a drive', zipOf({ 'C:/kettle.yaml': SMALL }), [['error', 'zip/climbs-out', 'week.zip/C:/kettle.yaml', 1]]],
    ['backslashes', zipOf({ 'a\\..\\kettle.yaml': SMALL }), [['error', 'zip/climbs-out', 'week.zip/a\\..\\kettle.yaml', 1]]],
    [
      'a climbing path beside sound files',
      zipOf({ 'kettle.yaml': SMALL, '../x.txt': '' }),
      [['error', 'zip/climbs-out', 'week.zip/../x.txt', 1]],
    ],
    [
      'two names that some systems hold for one',
      zipOf({ 'a.yaml': SMALL, 'A.yaml': SMALL }),
      [['error', 'zip/twice', 'week.zip/A.yaml', 1]],
    ],
    ['one id twice', zipOf({ 'a.yaml': SMALL, 'b.yaml': SMALL }), [['error', 'library/duplicate-id', 'week.zip/b.yaml', 1]]],
    [
      'a manifest that names what is not there',
      zipOf({ 'pack.yaml': MANIFEST.replace('kettle', 'ketle'), 'kettle.yaml': SMALL }),
      [['error', 'reference/unknown-scenario', 'week.zip/pack.yaml', 6]],
    ],
    [
      'a manifest of other languages',
      zipOf({ 'pack.yaml': MANIFEST.replace('ru', '[uk, en]'), 'kettle.yaml': SMALL }),
      [['error', 'pack/other-langs', 'week.zip/pack.yaml', 5]],
    ],
    [
      'two manifests of one id',
      zipOf({ 'a/pack.yaml': MANIFEST, 'b/pack.yaml': MANIFEST, 'kettle.yaml': SMALL }),
      [['error', 'library/duplicate-pack', 'week.zip/b/pack.yaml', 1]],
    ],
    [
      'a broken scenario: its line',
      zipOf({ 'pack.yaml': MANIFEST, 'kettle.yaml': small('channel: chat', 'channel: pigeon') }),
      [['error', 'schema/not-one-of', 'week.zip/kettle.yaml', 5]],
    ],
    [
      'a company named like no company',
      zipOf({ 'kettle.yaml': SMALL, 'companies/__proto__.yaml': COMPANY }),
      [['error', 'zip/company-name', 'week.zip/companies/__proto__.yaml', 1]],
    ],
    [
      'bytes that are no text',
      zipOf({ 'kettle.yaml': Uint8Array.from([0, 1, 2]) }),
      [['error', 'file/not-text', 'week.zip/kettle.yaml', 1]],
    ],
    ['a password', patched(zipOf({ 'kettle.yaml': SMALL }), CENTRAL, 8, [1, 0]), [['error', 'zip/encrypted', 'week.zip/kettle.yaml', 1]]],
    [
      'another way of packing',
      patched(zipOf({ 'kettle.yaml': SMALL }), CENTRAL, 10, [14, 0]),
      [['error', 'zip/other-method', 'week.zip/kettle.yaml', 1]],
    ],
    [
      'a link instead of a file',
      zipSync({ 'kettle.yaml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
      [['error', 'zip/link', 'week.zip/kettle.yaml', 1]],
    ],
    [
      'a checksum that differs',
      patched(zipOf({ 'kettle.yaml': SMALL }), CENTRAL, 16, [0, 0, 0, 0]),
      [['error', 'zip/damaged', 'week.zip/kettle.yaml', 1]],
    ],
    ['half a file', zipOf({ 'kettle.yaml': SMALL }).subarray(0, 200), [['error', 'zip/damaged', 'week.zip', 1]]],
    ['no zip at all', strToU8('id: kettle'), [['error', 'zip/damaged', 'week.zip', 1]]],
    [
      'a file that grows beyond any text',
      zipOf({ 'kettle.yaml': new Uint8Array(4_000_000).fill(0x20) }),
      [['error', 'zip/bomb', 'week.zip/kettle.yaml', 1]],
    ],
    [
      'a file that is more than it says',
      patched(zipOf({ 'kettle.yaml': new Uint8Array(4_000_000).fill(0x20) }), CENTRAL, 24, [9, 0, 0, 0]),
      [['error', 'zip/bomb', 'week.zip/kettle.yaml', 1]],
    ],
    [
      'files that would be too much together',
      patched(
        zipOf(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.yaml`, noise(index)]))),
        CENTRAL,
        24,
        [0, 0, 4, 0],
      ),
      [['error', 'zip/too-big-inside', 'week.zip', 1]],
    ],
    [
      'too many files',
      zipOf(Object.fromEntries(Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => [`${index}.txt`, '']))),
      [['error', 'zip/too-many', 'week.zip', 1]],
    ],
  ] as const)('%s', (_, bytes, expected) => {
    expect(said(bytes)).toEqual(expected);
    expect(offer(bytes).isRefused).toBe(expected.some(([severity]) => severity === 'error'));
  });

  it('law: a damaged archive is said or harmless, and never throws', () => {
    const sound = writePack(smallPack());
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.nat(sound.length), (changes, cut) => {
        const bytes = sound.slice(0, cut % 3 === 0 ? cut : sound.length);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { scenarios, isRefused } = offer(bytes);
        const intact = new Set(smallPack().scenarios.map(({ text }) => text));
        expect(isRefused || scenarios.every(({ text }) => intact.has(text))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('loose files', () => {
  it('a broken one stays out and takes none of the others with it; what each is it says itself', () => {
    const bytes = (text: string) => strToU8(text);
    const { scenarios, companies, diagnostics, isRefused } = readOffer(
      [
        { path: 'lamp.yaml', bytes: bytes(`${SMALL.replace('id: kettle', 'id: lamp')}company: shvydko\n`) },
        { path: 'broken.yaml', bytes: bytes('__proto__: { polluted: yes }\n') },
        { path: 'shvydko.yaml', bytes: bytes(COMPANY) },
      ],
      { companies: {} },
    );
    expect(scenarios.map(({ file, scenario }) => [file, scenario?.company?.name ?? null])).toEqual([
      ['lamp.yaml', 'Швидко'],
      ['broken.yaml', null],
    ]);
    expect([companies.map(({ id }) => id), isRefused]).toEqual([['shvydko'], false]);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['broken.yaml']));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a pack in a link', () => {
  it('holds at most eight thousand characters, and nothing else is read as one', () => {
    const files = packFiles(smallPack());
    const link = writeLink(files)!;
    expect(link).toMatch(/^[\w-]{100,8192}$/u);
    expect(writeLink([{ path: 'a.yaml', bytes: strToU8(noise(1).toString()) }])).toBeNull();
    for (const wrong of ['', 'a', '***', link.slice(0, 300), `${link}AAAA`.slice(4), 'A'.repeat(9000)]) expect(readLink(wrong)).toBeNull();
    expect(writeLink([{ path: '../a.yaml', bytes: strToU8('x') }])).toSatisfy((climbing: string) => readLink(climbing) === null);
  });
});

/** Bytes that do not pack well. */
function noise(seed: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length: 12_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 97 + (state % 26);
  });
}
