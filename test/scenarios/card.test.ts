/** What the customer card does in a talk: being known, small change for years of custom, data given away, the channel one likes. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { scoreDialogue } from '../../src/core/scoring/index.ts';
import { castScenario, readScenario } from '../../src/core/scenario/index.ts';
import type { Action, Scenario } from '../../src/core/scenario/types.ts';
import { dialogueOf, type SessionDeps } from '../../src/core/session/index.ts';
import { theAnalyser } from '../support/attempts.ts';
import { LINES, Play } from '../support/play.ts';

/** A regular of six years whose records came broken; the card says a good deal that they do not. */
const RECORDS = `
id: records-broken
lang: uk
reply_langs: [uk, ru]
title: Розбиті платівки
lessons: [when-who-how]
channel: chat
starts: 2025-03-12 10:20
kind: complaint
fault: ours
brief: Служба доставки. Посилка приїхала потрощена.
customer:
  name: Андрій Мельник
  forms: [Андрію, Андрій]
  persona: precise
  anger: 70
  card:
    since: 2019
    orders: 41
    spend: 62000 ₴
    value: high
    preferred_name: пане Андрію
    preferred_channel: phone
    interests: [вініл, гірські походи]
    notes: ["Рахунок 55120034. Не любить довгих розмов.", Завжди забирає посилки увечері консьєржка]
    complaints: [{ when: 2024-06, about: розірвана упаковка, ended: вибачення і знижка }]
company:
  name: Стрижень
  departments: [{ id: claims, name: Виплати, causes: [damaged] }]
  powers: [{ offer: bonus, up_to: 1000 ₴, who: operator }]
department: claims
cause: damaged
facts:
  contents: { ask: ["що ..3 {коробц*|посилц*}"], tell: "Скляний посуд на подарунок.", required: true }
  contact: { ask: ["{як|куди} ..3 {зв'язатися|зв'язатись}"], tell: "Телефоном." }
remedies:
  pay: { right: true, phrases: ["{виплат*|виплач*} ..3 вартіст*", "{повн*} вартіст*"], takes: 1 d, needs: remedy }
opening:
  - Усе потрощене!
  - Коробку хтось кинув, і тепер там самі скалки.
`;

function scenarioOf(text: string): Scenario {
  const { scenario, diagnostics } = readScenario(text, { file: 'card.yaml' });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

const deps = (text: string): SessionDeps => ({ scenario: scenarioOf(text), scenarioHash: 'card', analyser: theAnalyser(), lines: LINES });
const played = (text = RECORDS): Play => new Play(deps(text), { operator: '' }).listen().wait(10_000);
const act = (play: Play, action: Action): Play => play.input({ type: 'act', action });
const causesOf = (play: Play): readonly string[] => play.session.state.curve.at(-1)?.causes.map(({ key }) => key) ?? [];
const effectOf = (play: Play, cause: string) => play.session.state.curve.at(-1)?.causes.find(({ key }) => key === cause);
const heard = (play: Play): string => play.heard.at(-1) ?? '';

function marksOf(play: Play) {
  const analyser = theAnalyser();
  const { scenario } = play.deps;
  const { criteria, autoFails } = scoreDialogue(castScenario(scenario, play.session.state.seed), dialogueOf(play.session), {
    reads: (...of) => analyser.reads(...of),
    readsKind: (...of) => analyser.readsKind(...of),
    lexicons: analyser.lexiconsOf('uk'),
  });
  const mark = (id: string) => {
    const one = criteria.find((each) => each.id === id);
    return { status: one?.status, key: one?.explanation.key, words: one?.evidence.map(({ text }) => text) };
  };
  return { mark, autoFails: autoFails.map(({ id }) => id) };
}

const SORRY = 'Вибачте нам, будь ласка, це наша провина.';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(() => {
  theAnalyser();
}, 60_000);

describe('being known', () => {
  it.each([
    ['the year', 'Ви з нами з 2019 року, і підвести вас особливо прикро.'],
    ['the years, counted', 'Ви вже шість років з нами, і підвести вас особливо прикро.'],
    ['a customer of long standing', 'Ви наш давній клієнт, і підвести вас особливо прикро.'],
    ['the orders', 'Це ваше 41-ше замовлення, і підвести вас особливо прикро.'],
    ['what they like', 'Ми знаємо, як ви бережете вініл.'],
    ['how it went the last time', 'Минулого разу була розірвана упаковка, а тепер оце.'],
    ['what a note says', 'Знаємо, що забирає ваше зазвичай консьєржка.'],
  ])('%s, beside an apology, is felt', (_, words) => {
    const known = played().reply(`${SORRY} ${words}`);
    const plain = played().reply(SORRY);
    expect(causesOf(known)).toContain('knows-them');
    expect(known.numbers.anger).toBeLessThan(plain.numbers.anger);
    expect(heard(known)).toMatch(/^<recognised /u);
  });

  it.each([
    ['alone it is flattery', 'Ви з нами з 2019 року.'],
    ['a wrong count is none', `${SORRY} Ви вже дванадцять років з нами.`],
    ['a warranty of as many years is none', `${SORRY} На коробку була гарантія 6 років.`],
    ['what all customers hear is none', `${SORRY} Ми цінуємо наших постійних клієнтів.`],
  ])('%s', (_, text) => {
    expect(causesOf(played().reply(text))).not.toContain('knows-them');
  });

  it('held against the customer it is none', () => {
    const blamed = played().reply('Вибачте, будь ласка.').reply('Ви помиляєтеся. І це ви, хто з нами з 2019 року.');
    expect(causesOf(blamed)).toContain('argument');
    expect(causesOf(blamed)).not.toContain('knows-them');
  });

  it('what the customer has said themselves is heard, not known', () => {
    const told = RECORDS.replace('  - Усе потрощене!', '  - Шість років з вами, і тепер усе потрощене!');
    expect(causesOf(played(told).reply(`${SORRY} Ви вже шість років з нами.`))).not.toContain('knows-them');
  });

  it('is felt once, and twice as much by the loyal', () => {
    const words = `${SORRY} Ви з нами з 2019 року.`;
    expect(causesOf(played().reply(words).reply('Беру це на себе, ви ж з нами з 2019 року.'))).not.toContain('knows-them');
    const loyal = played(RECORDS.replace('persona: precise', 'persona: loyal')).reply(words);
    expect(effectOf(loyal, 'knows-them')?.anger).toBeLessThan(effectOf(played().reply(words), 'knows-them')?.anger ?? 0);
  });

  it('is half of a personal voice where the name is missing; the name suggested is the one they like', () => {
    const { mark } = marksOf(played().reply(`${SORRY} Ви з нами з 2019 року.`));
    expect(mark('personal-voice')).toEqual({ status: 'partly', key: 'personal-voice.known', words: ['2019'] });
    expect(scenarioOf(RECORDS).customer.forms[0]).toBe('пане Андрію');
    expect(marksOf(played().reply(`Андрію, ${SORRY}`)).mark('personal-voice').status).toBe('met');
  });

  it('asking how to reach somebody whose card says it is asking again', () => {
    expect(causesOf(played().reply('Підкажіть, будь ласка, як з вами зв’язатися?'))).toContain('asked-again');
  });
});

describe('standing', () => {
  const offer = (words: string, text = RECORDS): Play =>
    act(played(text).reply(SORRY), { type: 'remedy', id: 'pay' })
      .input({ type: 'close-turn' })
      .listen()
      .reply(`Виплачуємо повну вартість завтра. ${words}`);
  const gain = (play: Play): number => effectOf(play, 'compensation')?.fairness ?? 0;
  const SMALL = 'Даруємо вам бонус 100 грн за клопіт.';
  const FAIR = 'Даруємо вам бонус 500 грн за клопіт.';
  const LARGE = 'Даруємо вам бонус 950 грн за клопіт.';

  it('small change weighs half for a regular, and a large sum more', () => {
    const [small, fair, large] = [SMALL, FAIR, LARGE].map((words) => gain(offer(words)));
    expect(small).toBeGreaterThan(0);
    expect(small).toBeLessThan(fair ?? 0);
    expect(fair).toBeLessThan(large ?? 0);
    expect(heard(offer(SMALL))).toMatch(/^<compensation-small /u);
    expect(marksOf(offer(SMALL)).mark('compensation')).toEqual({
      status: 'partly',
      key: 'compensation.below-standing',
      words: ['100 грн'],
    });
    expect(marksOf(offer(FAIR)).mark('compensation')).toMatchObject({ status: 'met', key: 'compensation.found' });
  });

  it('for a customer of last week it is what it is', () => {
    const fresh = RECORDS.replace('since: 2019', 'since: 2025').replace('orders: 41', 'orders: 2').replace('value: high', 'value: normal');
    expect(marksOf(offer(SMALL, fresh)).mark('compensation').status).toBe('met');
  });

  it('what names no sum is never small', () => {
    expect(marksOf(offer('Даруємо вам безкоштовну доставку за клопіт.')).mark('compensation').status).toBe('met');
  });

  it('a present that suits them weighs more', () => {
    const fitting = offer('Даруємо вам сертифікат у крамницю, де є вініл, за клопіт.');
    expect(gain(fitting)).toBeGreaterThan(gain(offer('Даруємо вам сертифікат у крамницю за клопіт.')));
    expect(marksOf(fitting).mark('compensation')).toMatchObject({ status: 'met', key: 'compensation.fitting' });
  });
});

describe('data', () => {
  const PUBLIC = RECORDS.replace('channel: chat', 'channel: social').replace('kind: complaint', 'kind: public-claim');
  const CLOSED = RECORDS.replace('  powers:', '  verification: { methods: [code-word], needed_for: [card] }\n  powers:');
  const GUARDED = CLOSED.replace('needed_for: [card]', 'needed_for: [data]');
  const SUM = `${SORRY} Ви витратили в нас 62 000 грн.`;

  it('in the thread what the card says is given away, and broken where it is a sum or a number', () => {
    const play = played(PUBLIC).reply(SUM);
    expect(causesOf(play)).toContain('data-told');
    expect(heard(play)).toMatch(/^<data-told /u);
    expect(marksOf(play).mark('data-safety')).toEqual({ status: 'broken', key: 'data-safety.told-everybody', words: ['62 000'] });
    expect(marksOf(played(PUBLIC).reply(`${SORRY} Ваш рахунок 55120034.`)).mark('data-safety').status).toBe('broken');
    expect(marksOf(played(PUBLIC).reply(`${SORRY} Ви з нами з 2019 року.`)).mark('data-safety')).toMatchObject({ status: 'partly' });
  });

  it('the same in private, to the customer, is nothing', () => {
    const play = played().reply(SUM);
    expect(causesOf(play)).not.toContain('data-told');
    expect(marksOf(play).mark('data-safety').status).toBe('met');
  });

  it('before it is known who asks, what is personal is given away; that they have been here long only where the card is closed', () => {
    const years = `${SORRY} Ви з нами з 2019 року.`;
    expect(causesOf(played(GUARDED).reply(SUM))).toContain('data-told');
    expect(causesOf(played(GUARDED).reply(years))).toContain('knows-them');
    expect(causesOf(played(CLOSED).reply(years))).toContain('data-told');
    expect(marksOf(played(CLOSED).reply(SUM)).mark('data-safety').key).toBe('data-safety.told-unverified');
    const verified = act(played(CLOSED), { type: 'verify', method: 'code-word' }).reply(years);
    expect(causesOf(verified)).toContain('knows-them');
    expect(marksOf(verified).mark('data-safety').status).toBe('met');
  });

  it('somebody else is not hurt by hearing of the customer, and the marks count it', () => {
    const relative = played(RECORDS.replace('  persona: precise', '  identity: relative\n  persona: precise')).reply(SUM);
    expect(causesOf(relative)).not.toContain('data-told');
    expect(marksOf(relative).mark('data-safety')).toMatchObject({ status: 'broken', key: 'data-safety.told-stranger' });
  });

  it('only what the rules have read for certain fails an attempt, and only where others learn of it', () => {
    const card = `${SORRY} Номер вашої картки 4111 1111 1111 1111.`;
    expect(marksOf(played(PUBLIC).reply(card)).autoFails).toContain('data-breach');
    expect(marksOf(played().reply(card)).autoFails).not.toContain('data-breach');
    expect(marksOf(played(PUBLIC).reply(SUM)).autoFails).not.toContain('data-breach');
  });

  it('the frightened are frightened by it most', () => {
    const frightened = played(PUBLIC.replace('persona: precise', 'persona: frightened')).reply(SUM);
    expect(effectOf(frightened, 'data-told')?.anger).toBeGreaterThan(effectOf(played(PUBLIC).reply(SUM), 'data-told')?.anger ?? 100);
  });
});

describe('the channel', () => {
  const movedBy = (play: Play, to: string): Play =>
    act(play, { type: 'move', to }).input({ type: 'send', text: 'Андрію, продовжмо там.' }).input({ type: 'close-turn' }).listen();
  const moved = (to: string, text = RECORDS): Play => movedBy(played(text), to);

  it('one that the customer likes is welcome, once', () => {
    const play = moved('phone');
    expect(causesOf(play)).toContain('preferred-channel');
    expect(heard(play)).toMatch(/^<channel-liked /u);
    expect(causesOf(movedBy(play.wait(10_000), 'phone'))).not.toContain('preferred-channel');
  });

  it('another one is not, unless they have asked for it', () => {
    const play = moved('email');
    expect(causesOf(play)).toContain('other-channel');
    expect(heard(play)).toMatch(/^<channel-forced /u);
    const asked = RECORDS.replace('  - Усе потрощене!', '  - Усе потрощене! Пишіть мені на пошту.');
    expect(causesOf(moved('email', asked))).not.toContain('other-channel');
    const easy = RECORDS.replace('    preferred_channel: phone\n', '');
    expect(causesOf(moved('email', easy))).not.toContain('other-channel');
  });

  it('a call offered in words to whom it suits counts lightly', () => {
    const offered = played().reply(`${SORRY} Зателефоную вам о 14:00.`);
    expect(causesOf(offered)).toContain('channel-offered');
    expect(causesOf(played().reply(`${SORRY} Не зателефоную, на жаль.`))).not.toContain('channel-offered');
    expect(effectOf(offered, 'channel-offered')?.anger).toBeGreaterThan(effectOf(moved('phone'), 'preferred-channel')?.anger ?? 0);
  });
});
