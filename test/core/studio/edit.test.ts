import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Fix, type Path, parseScenario } from '../../../src/core/scenario/index.ts';
import { EditRefused, clearAt, inOneStep, insertAt, moveItem, removeAt, renameKey, setValue } from '../../../src/core/studio/index.ts';

const done = (text: string, fixes: readonly Fix[]): string =>
  fixes
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: words }) => now.slice(0, start) + words + now.slice(end), text);

const LAMP = `# first remark
id: lamp   # its id
lang: en
title: A lamp in pieces
# who writes
customer: { name: Sarah Mitchell }

opening:
  - Your lamp has arrived.   # short
  # and then
  - "Is this a puzzle?"
brief: >-
  A shop for lamps. The customer has unpacked
  shards and a bill.
facts:
  order:
    # how to ask
    ask: ['number', "order no"]
    tell: It is 42-17
stages:
  first:
    replies:
      - when: { any: [remedy.replace, fact.order] } # good
        goto: second
      # bad
      - when: { all: [excuse] }
        reveals: [order]
        goto: lost
      - otherwise: { says: [And?] }
  second:
    replies:
      - otherwise: { goto: first }
remedies:
  replace:
    right: true
`;

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof EditRefused) return error.reason;
    throw error;
  }
  return 'none';
};

describe('an edit of one value', () => {
  it.each<[string, (text: string) => readonly Fix[], string, string]>([
    ['a plain text stays plain', (text) => setValue(text, ['title'], 'Two lamps'), 'title: A lamp in pieces', 'title: Two lamps'],
    [
      '… is quoted where YAML would misread it',
      (text) => setValue(text, ['title'], 'No: 2 #x'),
      'title: A lamp in pieces',
      'title: "No: 2 #x"',
    ],
    ['a remark behind it stays', (text) => setValue(text, ['id'], 'lamp-2'), 'id: lamp   # its id', 'id: lamp-2   # its id'],
    ['quotes stay', (text) => setValue(text, ['opening', 1], 'Why?'), '"Is this a puzzle?"', '"Why?"'],
    ['single quotes stay', (text) => setValue(text, ['facts', 'order', 'ask', 0], 'no*'), `['number'`, `['no*'`],
    [
      'a folded text stays folded',
      (text) => setValue(text, ['brief'], 'A shop for lamps. The customer has unpacked, at last, very many shards and a bill.'),
      '  A shop for lamps. The customer has unpacked\n  shards and a bill.',
      '  A shop for lamps. The customer has unpacked, at last, very\n  many shards and a bill.',
    ],
    [
      'a key comes where the schema has it',
      (text) => setValue(text, ['lessons'], ['sincere-apology']),
      'title: A lamp in pieces\n',
      'title: A lamp in pieces\nlessons: [ sincere-apology ]\n',
    ],
    [
      '… between braces too',
      (text) => setValue(text, ['customer', 'anger'], 80),
      '{ name: Sarah Mitchell }',
      '{ name: Sarah Mitchell, anger: 80 }',
    ],
    [
      '… before the first where it belongs there',
      (text) => setValue(text, ['remedies', 'replace', 'label'], 'New lamp'),
      '    right: true',
      '    label: New lamp\n    right: true',
    ],
    [
      'parents that are missing come with it',
      (text) => setValue(text, ['customer', 'card', 'notes', 0], 'Be brief, please'),
      '{ name: Sarah Mitchell }',
      '{ name: Sarah Mitchell, card: { notes: [ "Be brief, please" ] } }',
    ],
    [
      'a new entry of a map comes last',
      (text) => setValue(text, ['facts', 'colour', 'tell'], 'Blue'),
      '    tell: It is 42-17\n',
      '    tell: It is 42-17\n  colour:\n    tell: Blue\n',
    ],
    [
      'an item goes where it is put',
      (text) => insertAt(text, ['opening'], 1, 'Eleven pieces: look!'),
      '   # short\n',
      '   # short\n  - "Eleven pieces: look!"\n',
    ],
    ['… and before all others', (text) => insertAt(text, ['opening'], 0, 'Hello'), '  - Your lamp', '  - Hello\n  - Your lamp'],
    ['… between brackets too', (text) => insertAt(text, ['facts', 'order', 'ask'], 2, 'a, b'), '"order no"]', '"order no", "a, b"]'],
    ['an item goes with its line, remarks of others stay', (text) => removeAt(text, ['opening', 1]), '  - "Is this a puzzle?"\n', ''],
    ['a key goes', (text) => removeAt(text, ['facts', 'order', 'tell']), '    tell: It is 42-17\n', ''],
    ['… from between braces', (text) => removeAt(text, ['facts', 'order', 'ask', 0]), `['number', "order no"]`, '["order no"]'],
    [
      'what is left empty goes as well',
      (text) => clearAt(text, ['remedies', 'replace', 'right']),
      'remedies:\n  replace:\n    right: true\n',
      '',
    ],
    [
      'items change places with their remarks',
      (text) => moveItem(text, ['stages', 'first', 'replies'], 1, 0),
      `      - when: { any: [remedy.replace, fact.order] } # good
        goto: second
      # bad
      - when: { all: [excuse] }
        reveals: [order]
        goto: lost
`,
      `      # bad
      - when: { all: [excuse] }
        reveals: [order]
        goto: lost
      - when: { any: [remedy.replace, fact.order] } # good
        goto: second
`,
    ],
  ])('%s', (_, edit, before, after) => {
    expect(LAMP).toContain(before);
    expect(done(LAMP, edit(LAMP))).toBe(LAMP.replace(before, after));
    const windows = LAMP.replaceAll('\n', '\r\n');
    expect(done(windows, edit(windows))).toBe(LAMP.replace(before, after).replaceAll('\n', '\r\n'));
  });

  it('renames a part wherever it is named', () => {
    expect(done(LAMP, renameKey(LAMP, ['stages', 'second'], 'repair'))).toBe(
      LAMP.replace('goto: second', 'goto: repair').replace('  second:', '  repair:'),
    );
    expect(done(LAMP, renameKey(LAMP, ['facts', 'order'], 'number'))).toBe(
      LAMP.replace('fact.order', 'fact.number').replace('reveals: [order]', 'reveals: [number]').replace('  order:', '  number:'),
    );
    expect(done(LAMP, renameKey(LAMP, ['remedies', 'replace'], 'resend'))).toBe(LAMP.replaceAll('replace', 'resend'));
    const varied = `${LAMP}vary:\n  - { order: "1", right: [replace] }\n  - { order: "2" }\n`.replace('A lamp in', '"{order}": lamp in');
    const quoted = varied.replace('title: "{order}": lamp in pieces', 'title: "{order}: lamp in pieces"');
    const renamed = parse(done(quoted, renameKey(quoted, ['vary', 0, 'order'], 'no'))) as { title: string; vary: unknown };
    expect([renamed.title, renamed.vary]).toEqual(['{no}: lamp in pieces', [{ no: '1', right: ['replace'] }, { no: '2' }]]);
  });

  it('begins a text from nothing, and makes a list of a single text', () => {
    const text = done(
      '',
      inOneStep('', [
        (now) => setValue(now, ['opening'], 'Well, and now?'),
        (now) => setValue(now, ['id'], 'lamp'),
        (now) => insertAt(now, ['opening'], 1, 'Hello'),
      ]),
    );
    expect(text).toBe('id: lamp\nopening:\n  - "Well, and now?"\n  - Hello\n');
    expect(done(text, clearAt(text, ['nothing']))).toBe(text);
  });

  it('refuses what would change something else, and says why', () => {
    const shared = 'title: &t { a: [x] }\nbrief: *t\nopening: [*t]\n';
    expect(refusal(() => setValue(shared, ['title', 'a', 0], 'y'))).toBe('alias');
    expect(refusal(() => setValue(shared, ['brief', 'a', 0], 'y'))).toBe('alias');
    expect(refusal(() => removeAt(shared, ['title']))).toBe('alias');
    expect(refusal(() => setValue('a: [', ['a'], 'y'))).toBe('broken');
    expect(refusal(() => setValue(`a: ${'['.repeat(9000)}`, ['a'], 'y'))).toBe('broken');
    expect(refusal(() => renameKey(LAMP, ['stages', 'second'], 'first'))).toBe('taken');
    expect(refusal(() => removeAt(LAMP, ['stages', 'third']))).toBe('place');
    expect(refusal(() => setValue(LAMP, ['title', 'a', 'b'], 'y'))).toBe('place');
  });
});

const TRICKY = [
  'no',
  '42',
  '# x',
  'a: b',
  '- x',
  '{a|b} ..3 c',
  "п'ять",
  '"лапки"',
  `'обидва" види`,
  'а, б]',
  'два\nрядки',
  ' пробіл ',
  '😀 так',
  'зворотна \\ риска',
  '*x',
  '',
  'Звичайний текст',
];
const words = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'grapheme', maxLength: 20 }));
const shipped = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && basename(file) !== 'pack.yaml' && !file.startsWith('companies'))
  .toSorted()
  .map((file) => readFileSync(join('scenarios', file), 'utf8'));

type Found = { readonly path: Path; readonly value: unknown };
const placesIn = (value: unknown, path: Path = []): Found[] =>
  typeof value === 'object' && value !== null
    ? [
        { path, value },
        ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, Array.isArray(value) ? Number(key) : key])),
      ]
    : [{ path, value }];
const changed = (value: unknown, path: Path, change: (held: Record<string | number, unknown>, step: string | number) => void): unknown => {
  const copy = structuredClone(value);
  change(
    path.slice(0, -1).reduce((held, step) => held[step] as Record<string | number, unknown>, copy as Record<string | number, unknown>),
    path.at(-1)!,
  );
  return copy;
};
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const remarksOf = (text: string) => text.split(/\r?\n/u).filter((line) => /^\s*#/u.test(line));

describe('laws over the shipped scenarios', () => {
  const scenario = fc.constantFrom(...shipped);
  it('says after an edit what it said before, with just that value changed', () => {
    fc.assert(
      fc.property(
        scenario,
        fc.boolean(),
        fc.nat(),
        words,
        fc.constantFrom('set', 'remove', 'insert', 'move'),
        (shippedText, isWindows, at, next, act) => {
          const text = isWindows ? shippedText.replaceAll('\n', '\r\n') : shippedText;
          const before: unknown = parse(text);
          const lists = act === 'insert' || act === 'move';
          const places = placesIn(before).filter(
            ({ path, value }) =>
              path.length > 0 && (lists ? isList(value) && value.length > 1 : act === 'remove' || typeof value === 'string'),
          );
          const { path, value } = places[at % places.length]!;
          const index = at % 2;
          const fixes = {
            set: () => setValue(text, path, next),
            remove: () => removeAt(text, path),
            insert: () => insertAt(text, path, index, next),
            move: () => moveItem(text, path, index, 1 - index),
          }[act]();
          const goal = changed(before, path, (held, step) => {
            if (act === 'set') held[step] = next;
            if (act === 'remove' && isList(held)) held.splice(Number(step), 1);
            else if (act === 'remove') delete held[step];
            if (act === 'insert') (held[step] as unknown[]).splice(index, 0, next);
            if (act === 'move') held[step] = [(value as unknown[])[1], (value as unknown[])[0], ...(value as unknown[]).slice(2)];
          });
          const after = done(text, fixes);
          expect(isDeepStrictEqual(parse(after), goal), `${act} ${path.join('.')} ${next}`).toBe(true);
          expect(remarksOf(after)).toEqual(expect.arrayContaining(remarksOf(text)));
          expect(isWindows && after.replaceAll('\r\n', '').includes('\n')).toBe(false);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps a scenario sound through a change of name', () => {
    fc.assert(
      fc.property(scenario, fc.nat(), (text, at) => {
        const document = parse(text) as Record<string, Record<string, unknown>>;
        const paths = ['stages', 'facts', 'remedies'].flatMap((area) => Object.keys(document[area] ?? {}).map((key) => [area, key]));
        if (paths.length === 0) return;
        const after = done(text, renameKey(text, paths[at % paths.length]!, 'quite-another-name'));
        expect(parseScenario(after).document).not.toBeNull();
        expect(after).not.toContain(`remedy.${paths[at % paths.length]![1]} `);
      }),
      { numRuns: 8 },
    );
  });
});
