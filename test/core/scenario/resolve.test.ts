import { describe, expect, it } from 'vitest';
import {
  castScenario,
  graphOf,
  parseDuration,
  parseScenario,
  possibleOutcomes,
  printDuration,
  readCompany,
  readScenario,
  resolveScenario,
} from '../../../src/core/scenario/index.ts';
import { CHANNELS } from '../../../src/core/scenario/types.ts';
import { SIGNALS } from '../../../src/core/analysis/types.ts';
import { SIGNAL_IDS } from '../../../src/core/scenario/vocabulary.ts';
import { formsOf } from '../../../src/core/scenario/names.ts';
import { likelyDuration, parseAmount, printAmount } from '../../../src/core/scenario/quantities.ts';
import { compilePattern, findPattern, readText } from '../../../src/core/text/index.ts';
import { SMALL, WHOLE, small } from '../../support/scenario-texts.ts';

const little = readScenario(SMALL).scenario!;
const whole = readScenario(WHOLE).scenario!;

describe('a scenario with its defaults', () => {
  it('is whole where the author wrote little', () => {
    expect(little).toEqual({
      id: 'kettle',
      lang: 'ru',
      replyLangs: ['ru'],
      country: null,
      title: 'Чайник',
      lessons: ['sincere-apology'],
      channel: 'chat',
      starts: '2025-03-12T10:00',
      tz: 'Europe/Kyiv',
      kind: 'complaint',
      fault: 'ours',
      difficulty: 2,
      brief: 'Магазин бытовой техники.',
      twin: null,
      author: null,
      approval: null,
      company: null,
      customer: {
        name: 'Марина Викторовна',
        forms: ['Марина Викторовна', 'Марина'],
        address: 'formal',
        persona: 'precise',
        anger: 65,
        fairness: 30,
        card: null,
      },
      department: null,
      cause: null,
      targets: {
        firstReply: { excellentMs: 30_000, goodMs: 60_000, poorMs: 180_000 },
        reply: { excellentMs: 60_000, goodMs: 120_000, poorMs: 300_000 },
      },
      facts: [],
      remedies: [{ id: 'replace', right: 'right', phrases: ['{заменим|замену}'], takesMs: null, needs: null }],
      vary: [],
      opening: ['Третий день пишу!', 'Где ответ?'],
      stages: null,
      outcomes: ['delighted', 'kept', 'resigned', 'lost'].map((id) => ({ id, as: id, says: [], summary: null })),
      modelAnswers: [],
      rubric: { weights: {}, notApplicable: [], autoFail: [] },
      protocol: [],
      samples: [],
    });
  });

  it('begins on a Wednesday', () => {
    expect(new Date(`${little.starts}Z`).getUTCDay()).toBe(3);
  });

  it.each(CHANNELS)('has the targets of its channel: %s', (channel) => {
    const { targets } = readScenario(small('channel: chat', `channel: ${channel}`)).scenario!;
    const MINUTES = { chat: [0.5, 1, 3], phone: [1 / 6, 1 / 3, 1], email: [60, 240, 720], social: [15, 60, 240], review: [15, 60, 240] }[
      channel
    ];
    expect([targets.firstReply.excellentMs, targets.firstReply.goodMs, targets.firstReply.poorMs]).toEqual(
      MINUTES.map((minutes) => minutes * 60_000),
    );
  });

  it('says which targets the author wrote, since no rubric of a team moves those', () => {
    const own = '{ excellent: 30 s, good: 60 s, poor: 3 min }';
    const { scenario } = readScenario(`${small('channel: chat', 'channel: chat')}targets: { first_reply: ${own} }\n`);
    expect(scenario?.ownTargets).toEqual(['firstReply']);
  });

  it('takes its company from companies/, and says which ones there are where it is not among them', () => {
    const { company } = readCompany('format: otvet/company\nversion: 1\nname: Швидко\naddress: ти\n', { id: 'shvydko' });
    const text = `${SMALL}company: shvydko\n`;
    const { scenario } = readScenario(text, { companies: { shvydko: company! } });
    expect([scenario?.company?.id, scenario?.customer.address]).toEqual(['shvydko', 'informal']);
    const broken = readScenario(text, { brokenCompanies: { shvydko: 'companies/shvydko.yaml' } });
    expect(broken.diagnostics.map(({ code, params }) => [code, params['file']])).toEqual([
      ['reference/broken-company', 'companies/shvydko.yaml'],
    ]);
    const missing = resolveScenario(parseScenario(text).document!, { shvydka: company! });
    expect(missing.scenario.company).toBe(null);
    expect(missing.diagnostics.map(({ code, suggestion }) => [code, suggestion])).toEqual([['reference/unknown-company', 'shvydka']]);
  });

  it.each([
    ['complaint', 'chat', 'precise', []],
    ['complaint', 'social', 'loyal', ['public']],
    ['public-claim', 'email', 'tired', ['public']],
    ['complaint', 'chat', 'ironic', ['public']],
    ['complaint', 'phone', 'threatening', ['public', 'claim']],
    ['praise', 'social', 'threatening', []],
  ] as const)('leaves room for the endings of %s by %s from somebody %s', (kind, channel, persona, more) => {
    expect(possibleOutcomes({ kind, channel, persona })).toEqual(['delighted', 'kept', 'resigned', 'lost', ...more]);
  });

  it('asks for the signals that are read, all of them and no others', () => {
    expect(SIGNAL_IDS).toEqual(SIGNALS);
  });
});

describe('ways to address a customer', () => {
  it.each([
    ['ru', 'Марина Викторовна', ['Марина Викторовна', 'Марина']],
    ['ru', 'Соколова Марина Викторовна', ['Марина Викторовна', 'Марина', 'Соколова Марина Викторовна']],
    ['ru', 'Андрей Петров', ['Андрей', 'Андрей Петров']],
    ['uk', 'Андрій Мельник', ['Андрію', 'пане Андрію', 'Андрій', 'Андрій Мельник']],
    ['uk', 'Олена Вікторівна Гайдук', ['Олено Вікторівно', 'Олено', 'пані Олено', 'Олена', 'Олена Вікторівна', 'Олена Вікторівна Гайдук']],
    ['uk', 'Марія Коваль', ['Маріє', 'пані Маріє', 'Марія', 'Марія Коваль']],
    ['uk', 'Леся Бондар', ['Лесю', 'пані Лесю', 'Леся', 'Леся Бондар']],
    ['uk', 'Микола Іваненко', ['Миколо', 'пане Миколо', 'Микола', 'Микола Іваненко']],
    ['uk', 'Олександр Шевчук', ['Олександре', 'пане Олександре', 'Олександр', 'Олександр Шевчук']],
    ['uk', 'Дмитро Бойко', ['Дмитре', 'пане Дмитре', 'Дмитро', 'Дмитро Бойко']],
    ['uk', 'Федір Гнатюк', ['Федоре', 'пане Федоре', 'Федір', 'Федір Гнатюк']],
    ['uk', 'Ігор Левченко', ['Ігорю', 'пане Ігорю', 'Ігор', 'Ігор Левченко']],
    ['uk', 'Саша Лисенко', ['Сашо', 'Саша', 'Саша Лисенко']],
    ['uk', 'пані Ольга', ['Ольго', 'пані Ольго', 'Ольга', 'пані Ольга']],
    ['uk', 'John Smith', ['John', 'John Smith']],
    ['en', 'Bronwen Hughes', ['Bronwen', 'Bronwen Hughes']],
    ['en', 'Mrs Ann Hughes', ['Mrs Hughes', 'Ann', 'Mrs Ann Hughes']],
  ] as const)('%s: %s', (lang, name, forms) => {
    expect(formsOf(name, lang)).toEqual(forms);
  });
});

describe('casting by seed', () => {
  it('draws the first row for seed 1, the next for 2, and begins again', () => {
    const told = (seed: number) => castScenario(whole, seed).facts[0]?.tell;
    expect([1, 2, 3, 0].map(told)).toEqual(['ТТН 20 4500 11', 'ТТН 0450', 'ТТН 20 4500 11', 'ТТН 0450']);
  });

  it.each(['20 4500 11', '№ 12', 'АБ-17/3', 'DHL-77/21', 'п’ять'])('puts a value into patterns as the words it is read as: %s', (order) => {
    const text = WHOLE.replace('order: 20 4500 11', `order: "${order}"`)
      .replace('ттн}"]', 'ттн} {order}"]')
      .replace('forbidden: ["за регламентом"]', 'forbidden: ["за {order}"]');
    const { facts, company } = castScenario(readScenario(text).scenario!, 1);
    const finds = (pattern: string, reply: string) =>
      readText(reply).sentences.some((sentence) => findPattern(compilePattern(pattern), sentence).length > 0);
    expect(facts[0]?.tell).toBe(`ТТН ${order}`);
    expect([finds(facts[0]!.ask[0]!, `Це номер посилки ${order}?`), finds(company!.forbidden[0]!, `За ${order}.`)]).toEqual([true, true]);
  });

  it('fills in every text and judges the remedies by the row', () => {
    const cast = castScenario(whole, 2);
    expect(cast.opening[1]).toBe('Посилка 0450 знову «десь їде». Ви її взагалі бачили?');
    expect(cast.remedies.map(({ id, right }) => [id, right])).toEqual([
      ['resend', 'wrong'],
      ['refund', 'right'],
    ]);
    expect(cast.outcomes.find(({ id }) => id === 'delighted')?.says).toEqual(['Оце сервіс. Дякую, {operator}.']);
  });
});

describe('the graph', () => {
  it('of written stages: every goto is an edge that knows its place', () => {
    const { graph } = readScenario(WHOLE);
    expect(graph.isDefault).toBe(false);
    expect(graph.nodes.map(({ id, kind, as }) => `${id} ${kind} ${as ?? ''}`.trim())).toEqual([
      'complaint stage',
      'insulted stage',
      'repair stage',
      'delighted outcome delighted',
      'kept outcome kept',
      'resigned outcome resigned',
      'lost outcome lost',
      'won-back outcome kept',
    ]);
    expect(graph.edges.filter(({ from }) => from === 'complaint').map(({ to, cause, range }) => [to, cause.type, range?.line])).toEqual([
      ['insulted', 'reply', 56],
      ['repair', 'reply', 61],
      ['lost', 'silence', 68],
    ]);
    expect(
      graph.edges.filter(({ from, cause }) => from === 'insulted' && cause.type === 'silence').map(({ to, path }) => [to, path]),
    ).toEqual([['lost', null]]);
  });

  it('of the default conversation: opening, talk, closing, and the endings that the case has room for', () => {
    const graph = graphOf(little);
    expect(graph.nodes.map(({ id, isStart }) => (isStart ? `>${id}` : id))).toEqual([
      '>opening',
      'talk',
      'closing',
      'delighted',
      'kept',
      'resigned',
      'lost',
    ]);
    expect(graph.edges.filter(({ to }) => to === 'closing').map(({ from }) => from)).toEqual(['opening', 'talk']);
  });
});

describe('quantities', () => {
  it.each([
    ['45 s', 45_000, '45 s'],
    ['20 min', 1_200_000, '20 min'],
    ['2h', 7_200_000, '2 h'],
    ['3 d', 259_200_000, '3 d'],
    ['1,5 h', 5_400_000, '90 min'],
    [90, 90_000, '90 s'],
    ['0', 0, '0 s'],
  ] as const)('%s lasts %d ms and is written %s', (written, ms, printed) => {
    expect([parseDuration(written), printDuration(ms)]).toEqual([ms, printed]);
  });

  it.each(['45 сек', '2 weeks', 'soon', '-5 s', ''])('%s is no length of time', (written) => {
    expect(parseDuration(written)).toBe(null);
  });

  it.each([
    ['45 сек', '45 s'],
    ['2 години', '2 h'],
    ['3 дні', '3 d'],
    ['10 minutes', '10 min'],
    ['вечность', null],
  ])('%s was meant as %s', (written, meant) => {
    expect(likelyDuration(written)).toBe(meant);
  });

  it.each([
    ['1500 ₴', { amount: 1500, currency: 'UAH' }, '1500 ₴'],
    ['62 000 грн', { amount: 62_000, currency: 'UAH' }, '62000 ₴'],
    ['$20', { amount: 20, currency: 'USD' }, '20 $'],
    ['9.99 £', { amount: 9.99, currency: 'GBP' }, '9.99 £'],
    ['300 CHF', { amount: 300, currency: 'CHF' }, '300 CHF'],
    ['15 %', { percent: 15 }, '15 %'],
  ])('%s', (written, amount, printed) => {
    expect([parseAmount(written), printAmount(amount)]).toEqual([amount, printed]);
  });

  it.each(['1500', 'many ₴', '$20 £'])('%s is no sum', (written) => {
    expect(parseAmount(written)).toBe(null);
  });
});
