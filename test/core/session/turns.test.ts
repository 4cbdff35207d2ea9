import { describe, expect, it } from 'vitest';
import { dialogueOf, replay, viewOf } from '../../../src/core/session/index.ts';
import { fakeAnalyser } from '../../support/fake-analyser.ts';
import { depsFor, KETTLE, Play, scenarioWith } from '../../support/play.ts';

const GOOD = '[apology] [ownership] [personal] [clarify] What is the order number?';
const DEED = '[thanks] [solution] [timeline] [contact] [compensation] A new kettle comes tomorrow.';

const play = (changes: Parameters<typeof scenarioWith>[0] = {}, customer: Parameters<typeof scenarioWith>[1] = {}): Play =>
  new Play(depsFor(scenarioWith(changes, customer)));
const said = (dialogue: Play): number => dialogue.heard.length;

describe('a dialogue', () => {
  it('ends delighted after two good replies', () => {
    const dialogue = play().reply(GOOD).reply(DEED);
    expect(dialogue.session.state.outcome).toEqual({ id: 'delighted', as: 'delighted', reason: 'closed' });
    expect(dialogue.session.state.survey).toEqual({ solved: true, csat: 5, why: 'solved-and-more' });
  });

  it('does so as well where the rules read only five signals', () => {
    const unread = ['thanks', 'empathy', 'solution', 'timeline', 'contact', 'clarify', 'private', 'personal'] as const;
    const dialogue = new Play(depsFor(KETTLE, { analyser: fakeAnalyser({ unread }) })).reply(GOOD).reply(DEED);
    expect(dialogue.outcome).toBe('delighted');
  });

  it('is replayed from its log without reading a text again', () => {
    let read = 0;
    const analyser = fakeAnalyser({ onAnalyse: () => (read += 1) });
    const dialogue = new Play(depsFor(KETTLE, { analyser })).reply(GOOD).reply(DEED);
    expect(read).toBe(2);
    expect(replay(dialogue.session.log, dialogue.deps)).toEqual(dialogue.session);
    expect(read).toBe(2);
  });

  it('is told from the log as it was, though rules and lines have changed since', () => {
    const dialogue = play().reply(GOOD).reply('[excuse] Many orders.');
    const later = depsFor(KETTLE, {
      analyser: fakeAnalyser({ unread: ['apology'] }),
      lines: { ...dialogue.deps.lines, lines: {} as never },
    });
    expect(() => replay(dialogue.session.log, { ...later, lines: dialogue.deps.lines })).not.toThrow();
    expect(dialogueOf(replay(dialogue.session.log, { ...later, lines: dialogue.deps.lines }))).toEqual(dialogueOf(dialogue.session));
  });

  it('does not begin without an opening, nor twice', () => {
    const { session, deps } = play();
    expect(() => replay([], deps)).toThrow('begins with its opening');
    expect(() => replay([session.log[0]!, session.log[0]!], deps)).toThrow('opens once');
  });
});

describe('opening messages', () => {
  it('come 3 to 8 s apart, the same for the same seed', () => {
    const times = (seed: number): readonly number[] => {
      const dialogue = new Play(depsFor(KETTLE), { seed }).listen();
      return dialogue.session.state.transcript.map(({ atMs }) => atMs);
    };
    for (const seed of [1, 2, 3, 4, 5]) {
      const [first, second, third] = times(seed);
      expect(first).toBe(0);
      for (const gap of [second! - first!, third! - second!]) expect(gap >= 3000 && gap <= 8000).toBe(true);
      expect(times(seed)).toEqual([first, second, third]);
    }
    expect(new Set([1, 2, 3, 4, 5].map((seed) => String(times(seed)))).size).toBeGreaterThan(1);
  });

  it('are awaited: before the last one nobody waits for an answer', () => {
    const dialogue = play();
    expect(viewOf(dialogue.session, dialogue.deps).waiting.sinceMs).toBeNull();
    dialogue.listen();
    expect(viewOf(dialogue.session, dialogue.deps).waiting.sinceMs).toBe(dialogue.session.state.transcript.at(-1)?.atMs);
  });

  it('are not interrupted by a reply between them, which took no time', () => {
    const dialogue = play().wait(1000).input({ type: 'send', text: '[ownership] I am on it.' }).wait(60_000);
    expect(dialogue.session.state.firstResponseMs).toBe(0);
    expect(dialogue.heard.slice(0, 3)).toEqual(KETTLE.opening);
    expect(said(dialogue)).toBe(4);
  });
});

describe('names in an opening', () => {
  const opening = ['{name} here.', '{operator}, are you there?', 'Help me, {operator}!', 'Right. {operator}, listen.', 'so?'];
  const lines = (operator: string) => new Play(depsFor(scenarioWith({ opening })), { operator }).listen().heard;

  it('are put in as everywhere else', () => {
    expect(lines('Ann')).toEqual(['Dana here.', 'Ann, are you there?', 'Help me, Ann!', 'Right. Ann, listen.', 'so?']);
  });

  it('leave no gap where the operator has none; other lines stay as written', () => {
    expect(lines('')).toEqual(['Dana here.', 'Are you there?', 'Help me!', 'Right. Listen.', 'so?']);
  });
});

describe('a turn', () => {
  it('closes when 4 s have passed and nothing is being typed', () => {
    const dialogue = play().listen().wait(5000).input({ type: 'send', text: '[apology]' }).wait(3999);
    expect(viewOf(dialogue.session, dialogue.deps).turnOpen).toBe(true);
    dialogue.wait(1);
    expect(viewOf(dialogue.session, dialogue.deps).turnOpen).toBe(false);
    expect(dialogue.session.state.turns).toHaveLength(1);
  });

  it('takes several messages, as one reply', () => {
    const together = play()
      .listen()
      .wait(5000)
      .input({ type: 'send', text: '[apology] [ownership] [clarify] Your order number?' })
      .wait(4000);
    const pieces = play().listen().wait(5000).input({ type: 'send', text: '[apology]' }).wait(2000);
    pieces.input({ type: 'typing' }).wait(4000).input({ type: 'send', text: '[ownership] [clarify] Your order number?' }).wait(4000);
    const [turn] = pieces.session.state.turns;
    expect(turn).toMatchObject({
      turn: 1,
      messages: [{ text: '[apology]' }, {}],
      signals: ['apology', 'clarify', 'ownership'],
      told: ['order'],
    });
    expect(pieces.numbers).toEqual(together.numbers);
  });

  it('stays open while something is being typed, but not for ever', () => {
    const dialogue = play().listen().wait(5000).input({ type: 'send', text: '[apology]' }).wait(1000).input({ type: 'typing' }).wait(7999);
    expect(dialogue.session.state.open).not.toBeNull();
    dialogue.wait(1);
    expect(dialogue.session.state.open).toBeNull();
  });

  it('notes typing no more often than every five seconds', () => {
    const dialogue = play().listen();
    for (let key = 0; key < 60; key++) dialogue.input({ type: 'typing' }).wait(200);
    expect(dialogue.session.log.filter(({ type }) => type === 'typing-started')).toHaveLength(3);
  });

  it.each(['phone', 'email'] as const)('closes at once by %s', (channel) => {
    const dialogue = play({ channel }).listen().wait(5000).input({ type: 'send', text: '[apology]' });
    expect(dialogue.session.state.turns).toHaveLength(1);
  });

  it('ignores a message of nothing but blanks', () => {
    const dialogue = play().listen();
    expect(dialogue.input({ type: 'send', text: ' \n ' }).session.state.open).toBeNull();
  });

  it('is not assessed where nothing can be read, and the customer says so', () => {
    const dialogue = play().reply('👍👍');
    expect(dialogue.session.state.turns[0]?.messages[0]).toMatchObject({ assessed: false, findings: [] });
    expect(dialogue.heard.at(-1)).toMatch(/^<unreadable hot/u);
  });

  it('without a word shows only in the record; the deed is felt with the next words', () => {
    const dialogue = play()
      .listen()
      .wait(5000)
      .input({ type: 'act', action: { type: 'remedy', id: 'replace' } })
      .wait(4000);
    const waiting = viewOf(dialogue.session, dialogue.deps).waiting;
    expect([said(dialogue), dialogue.numbers]).toEqual([3, { anger: 70, fairness: 30 }]);
    expect(waiting.elapsedMs).toBe(9000);
    expect(dialogue.session.state.turns).toMatchObject([
      { turn: 1, action: { type: 'remedy', id: 'replace' }, remedies: ['replace'], responseMs: null },
    ]);
    dialogue.input({ type: 'send', text: 'It is on its way.' }).wait(4000);
    expect(dialogue.session.state.curve.at(-1)?.causes.map(({ key }) => key)).toEqual(['remedy-right']);
    expect(dialogue.session.state.turns[1]).toMatchObject({ turn: 2, action: null, responseMs: 9000 });
  });

  it('does every remedy that needs such a deed', () => {
    const [replace, ...others] = KETTLE.remedies;
    const remedies = [{ ...replace!, needs: 'register' as const }, ...others];
    const dialogue = play({ remedies })
      .listen()
      .wait(5000)
      .input({ type: 'act', action: { type: 'register', department: 'repairs', cause: 'broken' } })
      .input({ type: 'send', text: '[ownership] It is done.' })
      .wait(4000);
    expect(dialogue.session.state.turns).toMatchObject([{ remedies: ['replace'] }]);
    expect(dialogue.session.state.customer.memory).toMatchObject({ remedy: 'right', nextStep: true });
    expect(replay(dialogue.session.log, dialogue.deps)).toEqual(dialogue.session);
  });

  it('holds one deed; the second begins the next turn', () => {
    const dialogue = play().listen().wait(1000);
    dialogue
      .input({ type: 'act', action: { type: 'manager' } })
      .input({ type: 'act', action: { type: 'look-up', article: 'kettles' } })
      .wait(4000);
    expect(dialogue.session.state.turns.map(({ turn, action }) => [turn, action?.type])).toEqual([
      [1, 'manager'],
      [2, 'look-up'],
    ]);
  });
});

describe('a deed that a rule answers', () => {
  const rule = { says: [], angerBy: 0, fairnessBy: 0, reveals: [], goto: null };
  const stages = [
    {
      id: 'first',
      replies: [
        { ...rule, when: { any: ['action.register'] }, says: ['I see it in my account.'] },
        { ...rule, when: { any: ['action.transfer'] }, says: ['Who is this?'], goto: 'second' },
        { ...rule, when: { any: ['action.manager'] } },
        { ...rule, when: null, says: ['And?'] },
      ],
      silence: [
        { afterMs: 20_000, says: ['Hello?'], angerBy: 5, fairnessBy: 0, goto: null },
        { afterMs: 60_000, says: ['Still there?'], angerBy: 5, fairnessBy: 0, goto: null },
      ],
    },
    {
      id: 'second',
      replies: [{ ...rule, when: null, says: ['Well?'] }],
      silence: [{ afterMs: 30_000, says: ['Nobody here either?'], angerBy: 5, fairnessBy: 0, goto: null }],
    },
  ];
  const REGISTER = { type: 'register', department: 'repairs', cause: 'broken' } as const;
  const TRANSFER = { type: 'transfer', department: 'repairs' } as const;

  it('is no answer: the wait goes on from the customer’s own last words', () => {
    const dialogue = play({ stages }).listen();
    const askedMs = dialogue.session.nowMs;
    dialogue.wait(5000).input({ type: 'act', action: REGISTER }).wait(4000).listen();
    expect(dialogue.heard.at(-1)).toBe('I see it in my account.');
    expect(viewOf(dialogue.session, dialogue.deps).waiting.sinceMs).toBe(askedMs);
    dialogue.input({ type: 'send', text: '[apology]' });
    expect(dialogue.session.state.open?.responseMs).toBe(dialogue.session.nowMs - askedMs);
  });

  it('between the opening messages leaves the wait to the last of them', () => {
    const dialogue = play({ stages }).input({ type: 'act', action: REGISTER }).input({ type: 'close-turn' }).listen();
    expect(dialogue.heard.at(-1)).toBe('I see it in my account.');
    const asked = dialogue.session.state.transcript.find((entry) => entry.by === 'customer' && entry.text === KETTLE.opening.at(-1));
    expect(viewOf(dialogue.session, dialogue.deps).waiting.sinceMs).toBe(asked?.atMs);
  });

  it('is not called an empty message', () => {
    const dialogue = play({ stages })
      .listen()
      .input({ type: 'act', action: { type: 'manager' } })
      .wait(10_000);
    expect(said(dialogue)).toBe(3);
  });

  it('begins the silences of the stage that it leads to', () => {
    const dialogue = play({ stages }).listen().wait(25_000).input({ type: 'act', action: TRANSFER }).input({ type: 'close-turn' });
    expect(dialogue.heard.slice(3)).toEqual(['Hello?']);
    dialogue.wait(29_999);
    expect(dialogue.heard.slice(3)).toEqual(['Hello?', 'Who is this?']);
    dialogue.wait(1);
    expect(dialogue.heard.slice(3)).toEqual(['Hello?', 'Who is this?', 'Nobody here either?']);
  });
});

describe('the customer', () => {
  it('counts a silence that leads back to its own stage from there', () => {
    const rule = { says: [], angerBy: 0, fairnessBy: 0, reveals: [], goto: null };
    const silence = [{ afterMs: 20_000, says: ['Hello?'], angerBy: 5, fairnessBy: 0, goto: 'only' }];
    const dialogue = play({ stages: [{ id: 'only', replies: [{ ...rule, when: null }], silence }] }).listen();
    const said = [19_999, 1, 19_999, 1].map((ms) => dialogue.wait(ms).heard.length - 3);
    expect(said).toEqual([0, 1, 1, 2]);
  });

  it('thinks and types for one to six seconds, and the typing shows', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const dialogue = new Play(depsFor(KETTLE), { seed })
        .listen()
        .wait(5000)
        .input({ type: 'send', text: '[apology]' })
        .input({ type: 'close-turn' });
      const closedMs = dialogue.session.nowMs;
      expect(viewOf(dialogue.session, dialogue.deps).customerTyping).toBe(false);
      let typingSeen = false;
      while (said(dialogue) === 3) {
        dialogue.wait(100);
        typingSeen ||= viewOf(dialogue.session, dialogue.deps).customerTyping;
      }
      const tookMs = dialogue.session.state.transcript.at(-1)!.atMs - closedMs;
      expect([tookMs >= 1000 && tookMs <= 6000, typingSeen]).toEqual([true, true]);
    }
  });

  it('says no default line twice', () => {
    const dialogue = play();
    for (let turn = 0; turn < 6; turn++) dialogue.reply('[apology]');
    expect(new Set(dialogue.heard).size).toBe(dialogue.heard.length);
  });

  it('calls the operator by the name given', () => {
    const outcomes = [{ id: 'delighted', as: 'delighted' as const, says: ['Thank you, {operator}. Yours, {name}'], summary: null }];
    const ending = (operator: string): string | undefined =>
      new Play(depsFor(scenarioWith({ outcomes })), { operator }).reply(GOOD).reply(DEED).heard.at(-1);
    expect(ending('Ann')).toBe('Thank you, Ann. Yours, Dana');
    expect(ending(' ')).toBe('Thank you. Yours, Dana');
  });

  it('chooses default lines without a name where none is given', () => {
    const { lines } = depsFor(KETTLE);
    const named = { ...lines, lines: { ...lines.lines, 'apology-only': { hot: ['You again, {operator}?', 'And?'], warm: ['And?'] } } };
    const heard = (operator: string, seed: number): string | undefined =>
      new Play(depsFor(KETTLE, { lines: named }), { operator, seed }).reply('[apology]').heard.at(-1);
    expect([1, 2, 3, 4, 5].map((seed) => heard('', seed))).toEqual(Array(5).fill('And?'));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => heard('Ann', seed)))).toContain('And?');
  });

  it('writes again, again, and leaves when nobody answers', () => {
    const dialogue = play().listen().wait(89_999);
    expect(said(dialogue)).toBe(3);
    dialogue.wait(1);
    expect(dialogue.heard.slice(3)).toEqual([expect.stringMatching(/^<silence hot/u)]);
    dialogue.wait(90_000);
    expect(dialogue.heard.slice(4)).toEqual([expect.stringMatching(/^<silence-again hot/u)]);
    dialogue.wait(180_000);
    expect(dialogue.session.state.outcome).toEqual({ id: 'lost', as: 'lost', reason: 'silence' });
    expect(dialogue.session.state.transcript.filter((entry) => entry.by === 'customer' && entry.unprompted)).toHaveLength(3);
    expect(dialogue.session.state.survey).toMatchObject({ solved: false, csat: 1, why: 'never-answered' });
  });

  it('gives people who need it more time', () => {
    const dialogue = new Play(depsFor(KETTLE, { accommodation: 2 })).listen().wait(179_999);
    expect(said(dialogue)).toBe(3);
    expect(said(dialogue.wait(1))).toBe(4);
  });

  it('leaves without hearing what is sent after the last word', () => {
    const dialogue = play().reply(GOOD).listen().wait(5000).input({ type: 'send', text: DEED }).input({ type: 'close-turn' });
    expect(viewOf(dialogue.session, dialogue.deps)).toMatchObject({ canReply: false, outcome: null });
    const { session } = dialogue;
    expect(dialogue.input({ type: 'send', text: 'One more thing' }).session).toBe(session);
  });
});
