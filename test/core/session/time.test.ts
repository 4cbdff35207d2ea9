import { describe, expect, it } from 'vitest';
import { createManualClock, replay, viewOf } from '../../../src/core/session/index.ts';
import { depsFor, KETTLE, Play, scenarioWith } from '../../support/play.ts';

const hour = 3_600_000;
const MAIL = scenarioWith({
  channel: 'email',
  opening: ['It does not work.'],
  targets: {
    firstReply: { excellentMs: hour, goodMs: 4 * hour, poorMs: 12 * hour },
    reply: { excellentMs: 4 * hour, goodMs: 12 * hour, poorMs: 24 * hour },
  },
});
const PHONE = scenarioWith({
  channel: 'phone',
  opening: ['Hello, it does not work.'],
  targets: {
    firstReply: { excellentMs: 10_000, goodMs: 20_000, poorMs: 60_000 },
    reply: { excellentMs: 10_000, goodMs: 20_000, poorMs: 60_000 },
  },
});
const view = (dialogue: Play) => viewOf(dialogue.session, dialogue.deps);

describe('waiting', () => {
  it('is in time up to the good target, then late, then overdue', () => {
    const dialogue = new Play(depsFor(KETTLE)).listen();
    const { goodMs, poorMs } = KETTLE.targets.firstReply;
    const levels = [goodMs, 1, poorMs - goodMs - 1, 1].map((ms) => {
      dialogue.wait(ms);
      return [view(dialogue).waiting.level, dialogue.session.state.customer.waiting];
    });
    expect(levels).toEqual([
      ['in-time', 'in-time'],
      ['late', 'late'],
      ['late', 'late'],
      ['overdue', 'overdue'],
    ]);
  });

  it('is over once an answer has come, and begins anew with the next message', () => {
    const dialogue = new Play(depsFor(KETTLE)).listen().wait(70_000).input({ type: 'send', text: '[apology]' }).wait(4000);
    expect(view(dialogue).waiting).toMatchObject({ sinceMs: null, elapsedMs: 0, level: 'in-time' });
    dialogue.listen();
    expect(view(dialogue).waiting).toMatchObject({ sinceMs: dialogue.session.state.transcript.at(-1)!.atMs, target: KETTLE.targets.reply });
    expect(dialogue.session.state.curve.at(-1)?.causes.map(({ key }) => key)).toContain('late');
  });

  it('counts from the last message that waited, not from the customer’s asking again', () => {
    const dialogue = new Play(depsFor(KETTLE)).listen().wait(100_000).input({ type: 'send', text: '[apology]' }).wait(4000);
    expect(dialogue.session.state.turns[0]?.responseMs).toBe(100_000);
    expect(dialogue.session.state.firstResponseMs).toBe(100_000);
  });

  it('counts the first answer to its first message, later ones to their last', () => {
    const dialogue = new Play(depsFor(KETTLE)).listen().wait(10_000);
    const twoMessages = () =>
      dialogue.input({ type: 'send', text: '[thanks]' }).wait(3000).input({ type: 'send', text: '[empathy]' }).wait(4000).listen();
    twoMessages().wait(10_000);
    twoMessages();
    const [first, second] = dialogue.session.state.turns.map(({ responseMs }) => responseMs);
    expect(first).toBe(10_000);
    expect(second! >= 13_000 && second! < 13_100).toBe(true);
  });

  it('waits for nobody after a second turn in a row', () => {
    const dialogue = new Play(depsFor(KETTLE))
      .listen()
      .wait(10_000)
      .input({ type: 'send', text: '[thanks]' })
      .input({ type: 'close-turn' });
    dialogue.input({ type: 'send', text: '[empathy]' }).input({ type: 'close-turn' });
    expect(dialogue.session.state.turns.map(({ responseMs }) => responseMs)).toEqual([10_000, null]);
  });
});

describe('on the phone', () => {
  it('the first answer is the beginning of typing', () => {
    const dialogue = new Play(depsFor(PHONE))
      .listen()
      .wait(8000)
      .input({ type: 'typing' })
      .wait(30_000)
      .input({ type: 'send', text: '[apology] So sorry.' });
    expect(dialogue.session.state.firstResponseMs).toBe(8000);
  });

  it('speaking time is no pause: 130 words a minute are allowed', () => {
    const dialogue = new Play(depsFor(PHONE)).listen().wait(5000).input({ type: 'send', text: '[apology]' }).listen();
    const waitedMs = view(dialogue).waiting.elapsedMs + 70_000;
    dialogue.wait(70_000).input({ type: 'send', text: `[ownership] ${'word '.repeat(129)}` });
    expect(dialogue.session.state.turns[1]?.responseMs).toBe(waitedMs - 60_000);
  });
});

describe('the clock', () => {
  it('shows the scenario’s own hour', () => {
    const dialogue = new Play(depsFor(MAIL));
    expect(view(dialogue).hourShown).toBe('2025-03-12T10:20');
    dialogue.input({ type: 'skip', toMs: 2 * hour + 59_999 });
    expect(view(dialogue).hourShown).toBe('2025-03-12T12:20');
    dialogue.wait(3 * 24 * hour);
    expect(view(dialogue).hourShown).toMatch(/^2025-03-13T/u);
  });

  it('may be let run ahead in e-mail, to the next thing that happens, and never in a chat', () => {
    const mail = new Play(depsFor(MAIL));
    expect(view(mail).clock).toEqual({ fast: 60, skipToMs: 4 * hour + 1 });
    mail.input({ type: 'skip', toMs: 4 * hour + 1 });
    expect([mail.session.nowMs, view(mail).waiting.level]).toEqual([4 * hour + 1, 'late']);

    const chat = new Play(depsFor(KETTLE));
    expect(view(chat).clock).toEqual({ fast: null, skipToMs: null });
    expect(chat.input({ type: 'skip', toMs: hour }).session.nowMs).toBe(0);
  });

  it('stands while paused, and nothing else happens either', () => {
    const dialogue = new Play(depsFor(KETTLE)).listen().wait(1000).input({ type: 'pause' });
    const { nowMs } = dialogue.session;
    dialogue.wait(hour).input({ type: 'send', text: '[apology]' });
    expect(view(dialogue)).toMatchObject({ nowMs, paused: true, canReply: false, outcome: null });
    expect(view(dialogue.input({ type: 'resume' }).wait(1000))).toMatchObject({ nowMs: nowMs + 1000, paused: false });
  });

  it('loses nothing to ticks of a fraction of a millisecond', () => {
    const dialogue = new Play(depsFor(KETTLE));
    for (let tick = 0; tick < 1000; tick++) dialogue.wait(16.75);
    expect([dialogue.session.nowMs, view(dialogue).nowMs]).toEqual([16_750, 16_750]);
    dialogue.wait(0.5).input({ type: 'send', text: '[apology]' });
    expect(dialogue.session.log.every(({ at_ms }) => Number.isInteger(at_ms))).toBe(true);
    expect(replay(dialogue.session.log, dialogue.deps).state).toEqual(dialogue.session.state);
  });

  it('does not run backwards', () => {
    const dialogue = new Play(depsFor(KETTLE)).wait(5000).input({ type: 'time', toMs: 100 });
    expect(dialogue.session.nowMs).toBe(5000);
  });

  it('is noted now and then, so that a dialogue broken off goes on near where it stood', () => {
    const dialogue = new Play(depsFor(KETTLE)).listen();
    for (let tick = 0; tick < 200; tick++) dialogue.wait(250);
    const resumed = replay(dialogue.session.log, dialogue.deps);
    expect(dialogue.session.nowMs - resumed.nowMs).toBeLessThan(15_000);
    expect(dialogue.session.log.length).toBeLessThan(15);
  });

  it('is noted less and less often while nobody says anything, so that days of silence make a short log', () => {
    const day = 24 * hour;
    const rule = { says: [], angerBy: 0, fairnessBy: 0, reveals: [], goto: null };
    const silence = [{ afterMs: 10 * day, says: ['Hello?'], angerBy: 0, fairnessBy: 0, goto: 'lost' }];
    const scenario = scenarioWith({ stages: [{ id: 'only', replies: [{ ...rule, when: null }], silence }] });
    const dialogue = new Play(depsFor(scenario)).listen().wait(10 * day);
    dialogue.listen().wait(1);
    expect(dialogue.session.state.outcome).toMatchObject({ id: 'lost', reason: 'silence' });
    expect(dialogue.session.log.length).toBeLessThan(200);
    const notes = dialogue.session.log.filter(({ type }) => type === 'time-passed').map(({ at_ms }) => at_ms);
    const gaps = notes.slice(1).map((atMs, index) => (atMs - notes[index]!) / Math.max(150_000, atMs));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(0.1);
    expect(replay(dialogue.session.log, dialogue.deps)).toEqual(dialogue.session);
  });

  it('of the manual kind calls what falls due, in order, once', () => {
    const clock = createManualClock(100);
    const calls: string[] = [];
    clock.after(20, () => calls.push(`b ${clock.now()}`));
    clock.after(10, () => {
      calls.push(`a ${clock.now()}`);
      clock.after(5, () => calls.push(`c ${clock.now()}`));
    });
    clock.after(15, () => calls.push('never'))();
    clock.pass(12);
    clock.pass(8);
    clock.pass(100);
    expect(calls).toEqual(['a 110', 'c 115', 'b 120']);
    expect(clock.now()).toBe(220);
  });
});

describe('leaving', () => {
  it('ends the dialogue where it stands; what was sent is still taken in', () => {
    const dialogue = new Play(depsFor(KETTLE))
      .listen()
      .wait(1000)
      .input({ type: 'send', text: '[apology] [ownership]' })
      .input({ type: 'leave' });
    expect(dialogue.session.state.outcome).toEqual({ id: 'resigned', as: 'resigned', reason: 'left' });
    expect(dialogue.session.state.turns).toHaveLength(1);
    expect(dialogue.session.state.survey?.why).toBe('operator-left');
    expect(replay(dialogue.session.log, dialogue.deps)).toEqual(dialogue.session);
  });

  it('leaves the dialogue to be predicted and nothing else', () => {
    const dialogue = new Play(depsFor(KETTLE)).listen().input({ type: 'leave' });
    const { session } = dialogue;
    expect(dialogue.input({ type: 'send', text: '[apology]' }).wait(hour).session).toBe(session);
    expect(dialogue.input({ type: 'predict', marks: { apology: 0.5 } }).session.state.predicted).toEqual({ apology: 0.5 });
  });
});
