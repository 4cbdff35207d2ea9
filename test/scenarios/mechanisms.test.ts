/** What a customer feels beside the words: each mechanism played through the real session with the real rules. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readScenario } from '../../src/core/scenario/index.ts';
import type { Action, Scenario } from '../../src/core/scenario/types.ts';
import type { SessionDeps } from '../../src/core/session/index.ts';
import { theAnalyser } from '../support/attempts.ts';
import { LINES, Play } from '../support/play.ts';

const minute = 60_000;

/** A parcel that came broken: the default conversation, a new one in two days by a deed, a company with powers and a manager. */
const PARCEL = `
id: broken-parcel
lang: ru
reply_langs: [ru, uk]
title: Разбитая посылка
lessons: [when-who-how]
channel: chat
kind: complaint
fault: ours
brief: Магазин посуды. Сервиз за 3000 ₴ приехал в осколках.
customer: { name: Ирина Львовна, persona: precise, anger: 70 }
company:
  name: Фарфор
  departments: [{ id: delivery, name: Доставка, causes: [broken] }]
  powers:
    - { offer: bonus, up_to: 300 ₴, who: operator }
    - { offer: bonus, up_to: 1000 ₴, who: manager }
  manager: { says: Дайте скидку, takes: 10 min }
department: delivery
cause: broken
facts:
  order: { ask: ["номер* {заказа|заказ}"], tell: "Заказ 4711.", required: true }
remedies:
  replace: { right: true, phrases: ["{новый|нового} ..2 {сервиз|набор}", "замен*"], takes: 2 d, needs: remedy }
  refund: { right: partly, phrases: ["{верн*|возврат*} ..3 {деньги|сумму|стоимость}"], takes: 3 d, needs: remedy }
opening:
  - Сервиз приехал в осколках!
  - Курьер бросил коробку у подъезда и уехал, соседка видела.
  - А завтра у меня юбилей и двенадцать гостей за столом.
`;

function scenarioOf(text: string): Scenario {
  const { scenario, diagnostics } = readScenario(text, { file: 'mechanisms.yaml' });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

const deps = (text = PARCEL): SessionDeps => ({
  scenario: scenarioOf(text),
  scenarioHash: 'mechanisms',
  analyser: theAnalyser(),
  lines: LINES,
});
const played = (text = PARCEL): Play => new Play(deps(text), { operator: '' }).listen().wait(10_000);
const causesOf = (play: Play): readonly string[] => play.session.state.curve.at(-1)?.causes.map(({ key }) => key) ?? [];
const everyCause = (play: Play): readonly string[] => play.session.state.curve.flatMap(({ causes }) => causes.map(({ key }) => key));
const act = (play: Play, action: Action): Play => play.input({ type: 'act', action }).input({ type: 'close-turn' });
const angerAfter = (...texts: readonly string[]): number => texts.reduce((play, text) => play.reply(text), played()).numbers.anger;

const SORRY = 'Ирина Львовна, простите нас, это наша вина.';
const HOLDING = 'Ирина Львовна, беру ваш вопрос на себя. Напишу вам через 15 минут.';

vi.setConfig({ testTimeout: 30_000 });

// Reading the rules takes seconds on a busy machine.
beforeAll(() => {
  theAnalyser();
}, 60_000);

describe('venting', () => {
  it('to be told one’s own trouble back calms, more than to be answered past it', () => {
    const restated = played().reply('Простите, Ирина Львовна: сервиз в осколках, коробку бросили у подъезда, а завтра юбилей.');
    const bare = played().reply('Простите, Ирина Львовна.');
    expect(causesOf(restated)).toContain('restated');
    expect(causesOf(bare)).not.toContain('restated');
    expect(restated.numbers.anger).toBeLessThan(bare.numbers.anger);
  });

  it('a sentence of the customer’s handed back word for word is no telling of one’s own', () => {
    const parrot = played().reply('Курьер бросил коробку у подъезда и уехал, соседка видела. Простите.');
    expect(causesOf(parrot)).not.toContain('restated');
  });

  it('a reply that takes up only the first of several messages is felt', () => {
    const past = played().reply('Спасибо, что написали нам про сервиз.');
    expect(causesOf(past)).toContain('answered-past');
    expect(past.heard.at(-1)).toMatch(/^<answered-past /u);
  });

  it('a reply between the first messages is felt, a holding one is not', () => {
    const between = (text: string): Play =>
      new Play(deps(), { operator: '' }).wait(500).input({ type: 'send', text }).input({ type: 'close-turn' });
    expect(causesOf(between('Какой у вас номер заказа?'))).toContain('interrupted');
    expect(causesOf(between(HOLDING))).not.toContain('interrupted');
  });

  it('the talkative speak out in four messages, each in words of their own', () => {
    const play = new Play(deps(PARCEL.replace('persona: precise', 'persona: talkative')), { operator: '' }).listen();
    expect(play.heard).toHaveLength(4);
    expect(play.heard.at(-1)).toMatch(/^<vent hot /u);
    const past = play.wait(10_000).reply('Спасибо, что написали нам про сервиз.');
    expect(past.session.state.curve.at(-1)?.causes.find(({ key }) => key === 'answered-past')?.anger).toBe(10);
  });
});

describe('what is known already', () => {
  const told = PARCEL.replace('  - Сервиз приехал в осколках!', '  - Заказ 4711, сервиз приехал в осколках!');

  it('asking what the opening says is felt, asking what it does not is help', () => {
    expect(causesOf(played(told).reply('Подскажите, пожалуйста, номер заказа?'))).toContain('asked-again');
    expect(causesOf(played().reply('Подскажите, пожалуйста, номер заказа?'))).toEqual(expect.arrayContaining(['clarify']));
  });

  it('asking what the card says is felt', () => {
    const card = PARCEL.replace('anger: 70 }', 'anger: 70, card: { since: 2019, notes: ["Заказ 4711 от понедельника"] } }');
    expect(causesOf(played(card).reply('Подскажите, пожалуйста, номер заказа?'))).toContain('asked-again');
  });
});

describe('promises', () => {
  it('a holding reply kept in time calms, and says so', () => {
    const play = played()
      .reply(HOLDING)
      .wait(10 * minute)
      .reply(`${SORRY} Подскажите, пожалуйста, номер заказа?`);
    expect(causesOf(play)).toContain('promise-kept');
    expect(play.session.state.promises).toMatchObject([{ turn: 1, state: 'kept' }]);
  });

  it('broken costs more than having promised nothing and kept as quiet', () => {
    const quietMs = 15 * minute + 5_000;
    const promised = played().reply(HOLDING).wait(quietMs);
    expect(promised.session.state.promises).toMatchObject([{ state: 'broken' }]);
    expect(promised.heard.at(-1)).toMatch(/^<promise-broken /u);
    // As long as anybody stays without a promise: two silences, before the customer leaves.
    const target = deps().scenario.targets.reply;
    const unpromised = played()
      .reply('Ирина Львовна, беру ваш вопрос на себя.')
      .wait(target.poorMs + 20_000);
    const rise = (play: Play): number => {
      const angers = play.session.state.curve.map(({ numbers }) => numbers.anger);
      return (angers.at(-1) ?? 0) - (angers[1] ?? 0);
    };
    expect(everyCause(unpromised).filter((key) => key === 'silence')).toHaveLength(2);
    expect(rise(promised)).toBeGreaterThan(rise(unpromised));
  });

  it('a call put into the calendar is a promise as well', () => {
    const play = act(played(), { type: 'call-back', at: '2025-03-12 10:01' });
    expect(play.session.state.promises).toMatchObject([{ dueMs: minute, state: 'open' }]);
    expect(play.wait(minute).session.state.promises).toMatchObject([{ state: 'broken' }]);
  });

  it('putting off again and again costs, and never stops the clock anew', () => {
    const play = played()
      .reply(HOLDING)
      .wait(minute)
      .reply(HOLDING.replace('15', '20'))
      .wait(minute)
      .reply('Ирина Львовна, беру это на себя. Напишу вам через 25 минут.');
    expect(everyCause(play).filter((key) => key === 'hold-again')).toHaveLength(2);
    expect(play.session.state.promises).toHaveLength(1);
  });
});

describe('claims', () => {
  const ASK = `${SORRY} Подскажите, пожалуйста, номер заказа?`;
  const LIE = 'Ирина Львовна, мы уже заменили сервиз.';

  it('a deed said to be done that nobody did is found out two turns later, and costs more than having said nothing', () => {
    const lied = played().reply(ASK).reply(LIE).reply('Спасибо, что написали.').reply('Я на связи.');
    expect(lied.session.state.unfounded).toMatchObject([{ turn: 2, claim: { what: 'deed', remedies: ['replace'] } }]);
    expect(everyCause(lied)).toContain('claim-false');
    expect(lied.heard.some((line) => line.startsWith('<claim-false '))).toBe(true);
    const silent = played().reply(ASK).reply('Ирина Львовна, занимаюсь сервизом.').reply('Спасибо, что написали.').reply('Я на связи.');
    expect(everyCause(silent)).not.toContain('claim-false');
    expect(lied.numbers.anger).toBeGreaterThan(silent.numbers.anger);
    expect(lied.numbers.fairness).toBeLessThanOrEqual(silent.numbers.fairness);
  });

  it('the same words after the deed are the truth', () => {
    const play = act(played().reply(ASK), { type: 'remedy', id: 'replace' }).reply(LIE).reply('Я на связи.').reply('Я на связи ещё.');
    expect(play.session.state.unfounded).toEqual([]);
  });

  it('promising the moon is never the best strategy: it comes out before a good ending', () => {
    const moon = `Ирина Львовна, новый сервиз уже отправили, привезём сегодня до 15:00. ${SORRY}`;
    const honest = 'Ирина Львовна, новый сервиз отправим сегодня, привезём послезавтра до 18:00. Анна Петрова, доб. 214.';
    const end = 'Спасибо за терпение, Ирина Львовна!';
    const lied = played()
      .reply(ASK)
      .reply(moon)
      .reply(end)
      .wait(60 * minute);
    const told = act(played().reply(ASK), { type: 'remedy', id: 'replace' })
      .reply(honest)
      .reply(end)
      .wait(60 * minute);
    expect(['delighted', 'kept']).toContain(told.outcome);
    expect(['delighted', 'kept']).not.toContain(lied.outcome);
    expect(lied.session.state.survey?.why).toBe('claim-false');
  });

  it('a time before the remedy can be there, and a sum above all powers, are claims too', () => {
    const soon = played().reply('Новый сервиз привезём сегодня до 15:00.').session.state.unfounded;
    expect(soon).toMatchObject([{ claim: { what: 'term', text: '15:00' } }]);
    const later = played().reply('Новый сервиз привезём послезавтра до 18:00.').session.state.unfounded;
    expect(later).toEqual([]);
    const sums = (text: string) =>
      played()
        .reply(text)
        .session.state.unfounded.map(({ claim }) => [claim.what, claim.actions]);
    expect(sums('Начислим вам бонус 200 ₴ за неудобства.')).toEqual([]);
    expect(sums('Начислим вам бонус 800 ₴ за неудобства.')).toEqual([['sum', ['manager']]]);
    expect(sums('Начислим вам бонус 5000 ₴ за неудобства.')).toEqual([['sum', []]]);
  });

  it('money that cannot be there yet, and a manager whom nobody has asked, are claims; once the manager is called in, it is so', () => {
    const claims = (play: Play) => play.session.state.unfounded.map(({ claim }) => claim.what);
    expect(claims(played().reply('Деньги уже на карте, Ирина Львовна.'))).toEqual(['arrived']);
    const CALLS = 'Ирина Львовна, менеджер перезвонит вам через пять минут.';
    expect(claims(played().reply(CALLS))).toEqual(['manager']);
    expect(claims(act(played(), { type: 'manager' }).reply(CALLS))).toEqual([]);
  });

  it('«registered», said while it is being done, is true once it is done within a minute; later it was not', () => {
    const after = (waitMs: number): Play =>
      act(played().reply(`${SORRY} Обращение уже зарегистрировано.`).wait(waitMs), {
        type: 'register',
        department: 'delivery',
        cause: 'broken',
      });
    expect(after(20_000).session.state).toMatchObject({ unfounded: [], customer: { memory: { debts: [] } } });
    expect(after(90_000).session.state.unfounded).toMatchObject([{ claim: { what: 'deed', actions: ['register'] } }]);
  });

  it('where neither scenario nor company says anything, a claim is believed', () => {
    const plain = PARCEL.replace(', takes: 2 d, needs: remedy', '').replace(', takes: 3 d, needs: remedy', '');
    expect(played(plain).reply('Мы уже заменили сервиз, привезём сегодня до 15:00.').session.state.unfounded).toEqual([]);
  });
});

describe('gaming does not pay', () => {
  const GOLDEN =
    'Ирина Львовна, спасибо, что написали. Простите нас, пожалуйста, мне очень жаль, понимаю, как это обидно. Это наша вина, беру всё на себя и лично прослежу. Сегодня до 18:00 вам напишу, Анна Петрова, доб. 214.';

  it('one golden paragraph pasted everywhere angers from the second time on', () => {
    const once = played().reply(GOLDEN);
    const twice = played().reply(GOLDEN).reply(GOLDEN);
    const thrice = played().reply(GOLDEN).reply(GOLDEN).reply(GOLDEN);
    expect(causesOf(twice)).toContain('same-words');
    expect(twice.numbers.anger).toBeGreaterThan(once.numbers.anger);
    expect(thrice.numbers.anger).toBeGreaterThan(twice.numbers.anger);
  });

  it('every good phrase at once without a word of the case calms less than three that are about it', () => {
    const about = 'Простите, Ирина Львовна: сервиз разбит, а завтра юбилей. Беру это на себя. Подскажите, пожалуйста, номер заказа?';
    const smooth = played().reply(
      'Спасибо, что написали. Простите нас, пожалуйста, мне очень жаль, понимаю, как это обидно. Мы всё исправим сегодня, перейдём в личные сообщения, дарим вам скидку 15 %.',
    );
    expect(causesOf(smooth)).toContain('too-smooth');
    expect(smooth.numbers.anger).toBeGreaterThan(played().reply(about).numbers.anger);
  });

  it('an apology in every message: the third one angers', () => {
    const sorry = ['Простите нас, пожалуйста.', 'Ещё раз извините.', 'Приносим свои извинения.'];
    const angers = [1, 2, 3].map((count) => angerAfter(...sorry.slice(0, count)));
    expect(angers[2]).toBeGreaterThan(angers[1] ?? 0);
    expect(sorry.reduce((play, text) => play.reply(text), played()).heard.at(-1)).toMatch(/^<apology-again /u);
  });
});

describe('compensation', () => {
  it('before anything is put right it buys nobody', () => {
    const play = played().reply('Ирина Львовна, дарим вам скидку 15 % на следующий заказ.');
    expect(causesOf(play)).not.toContain('compensation');
    expect(play.heard.at(-1)).toMatch(/^<compensation-early /u);
  });

  it('next to nothing weighs next to nothing', () => {
    const base = (offer: string): Play =>
      act(played().reply(`${SORRY} Подскажите, пожалуйста, номер заказа?`), { type: 'remedy', id: 'replace' }).reply(
        `Новый сервиз привезём послезавтра до 18:00. И ${offer} за хлопоты.`,
      );
    const gain = (play: Play): number => play.session.state.curve.at(-1)?.causes.find(({ key }) => key === 'compensation')?.fairness ?? 0;
    expect(gain(base('дарим вам скидку 2 %'))).toBeGreaterThan(0);
    expect(gain(base('дарим вам скидку 2 %'))).toBeLessThan(gain(base('дарим вам скидку 15 %')));
  });
});

describe('what is an answer', () => {
  const told = (text: string): string | undefined => played(PARCEL.replace('required: true', 'required: false')).reply(text).heard.at(-1);

  it('a name and a number are no plan; who takes it on, and by when, is one', () => {
    expect(told('Меня зовут Анна Петрова, доб. 214.')).not.toMatch(/^<progress /u);
    expect(told('Беру это на себя. Меня зовут Анна Петрова, доб. 214.')).toMatch(/^<no-when /u);
    expect(told('Беру это на себя, курьер сегодня до 18:00 заберёт коробку.')).toMatch(/^<(progress|promise) /u);
  });

  it('what the customer is to see to themselves is no offer of a remedy', () => {
    const remedies = (text: string) => played().reply(text).session.state.turns.at(-1)?.remedies;
    expect(remedies('Замену оформляйте сами, обратитесь в магазин.')).toEqual([]);
    expect(remedies('Мы оформим замену.')).toEqual(['replace']);
  });
});

describe('in public', () => {
  const POST = PARCEL.replace('channel: chat', 'channel: social').replace('kind: complaint', 'kind: public-claim');
  const INVITE = 'Ирина Львовна, простите нас, это наша вина, беру это на себя. Напишите, пожалуйста, в личные сообщения.';

  it('one quick apology and an invitation take it aside; early money and quarrelling spread it', () => {
    const seen = (text: string) => played(POST).reply(text).session.state.customer.visibility;
    expect(seen(INVITE)).toBe('private');
    expect(seen('Ирина Львовна, дарим вам скидку 15 % на следующий заказ.')).toBe('spreading');
    expect(seen('Вы не правы, никто ничего не бросал.')).toBe('spreading');
    expect(played(POST).reply(INVITE).heard.at(-1)).toMatch(/^<moved /u);
  });

  it('a line in the thread that was left closes it, once; the talk stays private', () => {
    const line = 'Ирина Львовна, всё решаем в личных сообщениях, спасибо, что сказали.';
    const play = played(POST).reply(INVITE);
    expect(play.session.state.customer.memory.thread).toBe('left');
    play
      .listen()
      .wait(10_000)
      .input({ type: 'act', action: { type: 'move', to: 'public' } })
      .input({ type: 'send', text: line })
      .input({ type: 'close-turn' });
    expect(causesOf(play)).toContain('thread-closed');
    expect(play.session.state.customer).toMatchObject({ visibility: 'private', memory: { thread: 'closed' } });
    expect(play.listen().heard.at(-1)).toMatch(/^<thread-closed /u);
  });

  it('a quarrel in the thread drags the talk back into the open', () => {
    const play = played(POST)
      .reply(INVITE)
      .listen()
      .wait(10_000)
      .input({ type: 'act', action: { type: 'move', to: 'public' } });
    play.input({ type: 'send', text: 'Вы не правы, никто ничего не бросал.' }).input({ type: 'close-turn' });
    expect(play.session.state.customer.visibility).toBe('spreading');
  });
});

describe('languages', () => {
  it('a customer who speaks the operator’s language goes over to it after two turns in it', () => {
    const ukrainian = {
      ...LINES,
      lang: 'uk' as const,
      lines: JSON.parse(JSON.stringify(LINES.lines).replaceAll('<', '<uk ')) as typeof LINES.lines,
    };
    const play = new Play({ ...deps(), otherLines: [ukrainian] }, { operator: '' }).listen().wait(10_000);
    play.reply('Вибачте нам, будь ласка, Ірино Львівно.');
    expect(play.heard.at(-1)).not.toMatch(/^<uk /u);
    play.reply('Дякую, що написали нам про це.');
    expect(play.heard.at(-1)).toMatch(/^<uk /u);
  });
});

describe('what varies by seed', () => {
  const VARIED = `${PARCEL}
vary:
  - { right: [replace] }
  - { right: [refund] }
`;

  it('a learnt answer is right in one draw and wrong in the other', () => {
    const after = (seed: number): Play => {
      const play = new Play(deps(VARIED), { operator: '', seed }).listen().wait(10_000);
      return act(play.reply(`${SORRY} Подскажите, пожалуйста, номер заказа?`), { type: 'remedy', id: 'replace' }).reply(
        'Новый сервиз привезём послезавтра до 18:00. Анна Петрова.',
      );
    };
    const remedies = [1, 2, 3, 4, 5, 6].map((seed) => after(seed).session.state.customer.memory.remedy);
    expect(new Set(remedies)).toEqual(new Set(['right', null]));
  });
});
