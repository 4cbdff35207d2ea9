import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScenarioDocument, canonicalJson, parseScenario, printScenario } from '../../src/core/scenario/index.ts';
import { LESSONS } from '../../src/core/scenario/lessons.ts';
import { ACTION_TYPES, CHANNELS, FAULTS, KINDS, MOODS, OUTCOMES, PERSONAS, VISIBILITIES } from '../../src/core/scenario/types.ts';
import { CRITERIA } from '../../src/core/scoring/types.ts';

/** What YAML or an author's eye takes for something else. */
const TRICKY = [
  'no',
  'Yes',
  'null',
  '~',
  'true',
  '42',
  '0450',
  '1e3',
  '.5',
  '0x1F',
  '12:30',
  '2025-03-12',
  '- дефіс',
  '-дефіс',
  '? так',
  '[?] номер',
  '{a|b} ..3 {c}',
  '*зірка',
  '&знак',
  '!не',
  '%',
  '@anna',
  '`x`',
  '| x',
  '> x',
  '# замітка',
  'заказ #213',
  'Чайник: сломан',
  'двокрапка:',
  ': на початку',
  "п'ять",
  '«лапки»',
  '"лапки"',
  `'обидва" види'`,
  'зворотна \\ риска',
  'a\tb',
  'два\nрядки',
  'три\n\nрядки\n',
  ' пробіл',
  'пробіл ',
  'кома, тут',
  'а, б, в]',
  '---',
  '...',
  'ключ: { a: 1 }',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u2028',
  '😀',
  '👨‍👩‍👧',
  '\uD83D',
  'a\rb',
  'é',
  '15 %',
  '45 s',
  'ё',
  '',
];

const words = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = words.filter((one) => one !== '');
const texts = fc.array(text, { maxLength: 3 });
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/u);
const ids = fc.array(id, { maxLength: 3 });
const ms = fc.oneof(
  fc.nat({ max: 1_000_000 }),
  fc.nat({ max: 1000 }).map((minutes) => minutes * 60_000),
);
const percent = fc.nat({ max: 10_000 }).map((value) => ({ percent: value / 100 }));
const money = fc.record({
  amount: fc.nat({ max: 10_000_000 }).map((value) => value / 100),
  currency: fc.constantFrom('UAH', 'GBP', 'USD', 'KZT', 'CHF'),
});
const address = fc.constantFrom('formal' as const, 'informal' as const, 'mirror' as const);
const range = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 100 }))
  .chain(([min, max]) => fc.constantFrom({ min }, { max }, { min, max }, {}));
const dict = <Value>(value: fc.Arbitrary<Value>) => fc.dictionary(id, value, { maxKeys: 3, noNullPrototype: true });
const some = <Value>(required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }) as fc.Arbitrary<Value>;

const company = some(
  { name: text },
  {
    address,
    departments: fc.array(
      some({ id, name: text }, { causes: fc.array(fc.oneof(id, fc.record({ id, name: text })), { maxLength: 2 }), takes: ms }),
      { maxLength: 2 },
    ),
    powers: fc.array(
      some(
        { offer: fc.constantFrom('discount', 'gift') },
        { up_to: fc.oneof(percent, money), who: fc.constantFrom('operator', 'manager') },
      ),
      { maxLength: 2 },
    ),
    verification: some({ methods: ids }, { needed_for: ids }),
    deadlines: fc.array(fc.record({ what: text, within: ms }), { maxLength: 2 }),
    forbidden: texts,
    knowledge: fc.array(fc.record({ id, title: text, text }), { maxLength: 2 }),
    colleagues: fc.array(some({ department: id, says: text }, { about: text, takes: ms }), { maxLength: 2 }),
    manager: some({ says: text }, { takes: ms }),
  },
);
const card = some(
  {},
  {
    since: fc.integer({ min: 1990, max: 2030 }),
    spend: money,
    value: fc.constantFrom('low', 'normal', 'high'),
    interests: texts,
    notes: texts,
    complaints: fc.array(some({ when: text, about: text }, { ended: text }), { maxLength: 2 }),
  },
);
const signs = fc.array(fc.constantFrom('apology', 'ever.excuse', 'remedy.resend', 'fact.order', 'action.manager'), { maxLength: 3 });
const condition = some(
  {},
  {
    all: signs,
    any: signs,
    mood: fc.array(fc.constantFrom(...MOODS), { maxLength: 2 }),
    anger: range,
    visibility: fc.array(fc.constantFrom(...VISIBILITIES), { maxLength: 2 }),
    turn: range,
    late: fc.boolean(),
  },
);
const rule = some(
  { when: fc.oneof(condition, fc.constant(null)) },
  { says: texts, anger_by: fc.integer({ min: -100, max: 100 }), reveals: ids, goto: id },
);
const silence = some({ after: ms }, { says: texts, fairness_by: fc.integer({ min: -9, max: 9 }), goto: id });
const action = fc.oneof(
  fc.record({ type: fc.constant('register'), department: id, cause: id }),
  fc.record({ type: fc.constant('ask'), whom: text, about: text }),
  fc.constant({ type: 'manager' }),
  fc.record({ type: fc.constant('hold'), for: text }),
  fc.record({ type: fc.constant('remedy'), id }),
);
const entry = fc.oneof(
  some({ text: fc.array(words, { minLength: 1, maxLength: 3 }) }, { wait: ms }),
  some({ text: fc.array(words, { maxLength: 3 }), action }, { wait: ms }),
);
const criteria = fc.uniqueArray(fc.constantFrom(...CRITERIA), { maxLength: 3 });
const target = fc.tuple(ms, ms, ms).map((all) => {
  const [excellent, good, poor] = all.toSorted((a, b) => a - b) as [number, number, number];
  return { excellent, good, poor };
});
const row = fc.oneof(some({ values: dict(words).map(withoutRight) }, { right: ids }));

function withoutRight(values: Record<string, string>): Record<string, string> {
  const { right: _right, ...rest } = values;
  return rest;
}

const document: fc.Arbitrary<ScenarioDocument> = some(
  {
    id,
    lang: fc.constantFrom('uk', 'ru', 'en'),
    title: text,
    brief: text,
    customer: some(
      { name: text },
      { forms: texts, address, persona: fc.constantFrom(...PERSONAS), anger: fc.integer({ min: 0, max: 100 }), card },
    ),
    opening: fc.array(text, { minLength: 1, maxLength: 3 }),
  },
  {
    format: fc.constant('otvet/scenario'),
    version: fc.constant(1),
    reply_langs: fc.array(fc.constantFrom('uk', 'ru', 'en'), { maxLength: 2 }),
    country: fc.constantFrom('UA', 'GB', 'NO'),
    lessons: fc.array(fc.constantFrom(...LESSONS), { maxLength: 3 }),
    channel: fc.constantFrom(...CHANNELS),
    starts: fc.constantFrom('2025-03-12T10:20', '2024-02-29T00:00'),
    tz: fc.constantFrom('Europe/Kyiv', 'UTC'),
    kind: fc.constantFrom(...KINDS),
    fault: fc.constantFrom(...FAULTS),
    difficulty: fc.integer({ min: 1, max: 5 }),
    twin: id,
    author: text,
    approval: some({ by: text }, { at: text }),
    company: fc.oneof(id, company),
    department: id,
    targets: some({}, { first_reply: target, reply: target }),
    facts: dict(some({ tell: text }, { ask: texts, required: fc.boolean() })),
    remedies: dict(
      some(
        { right: fc.constantFrom('right', 'partly', 'wrong') },
        { label: text, phrases: texts, takes: ms, needs: fc.constantFrom(...ACTION_TYPES) },
      ),
    ),
    vary: fc.array(row, { maxLength: 2 }),
    stages: dict(some({ replies: fc.array(rule, { maxLength: 3 }) }, { silence: fc.array(silence, { maxLength: 2 }) })),
    outcomes: dict(some({}, { as: fc.constantFrom(...OUTCOMES), says: texts, summary: text })),
    model_answers: fc.array(some({ reply: words }, { stage: id }), { maxLength: 2 }),
    rubric: some(
      {},
      {
        weights: fc.dictionary(fc.constantFrom(...CRITERIA), fc.nat({ max: 40 }), { maxKeys: 2, noNullPrototype: true }),
        not_applicable: criteria,
        auto_fail: criteria,
      },
    ),
    protocol: fc.array(fc.record({ must: text, why: text }), { maxLength: 2 }),
    samples: fc.array(
      some(
        { name: text, replies: fc.array(entry, { maxLength: 3 }) },
        { seed: fc.integer(), expect: some({}, { outcome: id, met: criteria, auto_fails: ids, score: range }) },
      ),
      { maxLength: 2 },
    ),
  },
);

describe('printing a scenario', () => {
  it('is the inverse of parsing: what is printed reads back as the same document, without a word of complaint', () => {
    fc.assert(
      fc.property(document, (written) => {
        const { document: read, diagnostics } = parseScenario(printScenario(written));
        expect(diagnostics).toEqual([]);
        expect(read).toEqual(written);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('settles after one round: what was read back is printed the same every time', () => {
    fc.assert(
      fc.property(document, (written) => {
        const printed = printScenario(parseScenario(printScenario(written)).document!);
        expect(printScenario(parseScenario(printed).document!)).toBe(printed);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('canonicalJson', () => {
  it('is the same text whatever the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, held]) => [key, reversed(held)]),
  );
}
