import { describe, expect, it } from 'vitest';
import { replay, viewOf } from '../../../src/core/session/index.ts';
import { depsFor, KETTLE, Play, scenarioWith } from '../../support/play.ts';

const minute = 60_000;
const HOLDING = '[ownership] I am on it. [timeline] You will hear in 15 min.';

const play = (): Play => new Play(depsFor(KETTLE)).listen().wait(10_000);
const waiting = (dialogue: Play) => viewOf(dialogue.session, dialogue.deps).waiting;
/** Sends, lets the turn close, and hears the customer out. */
const say = (dialogue: Play, text: string): Play => dialogue.input({ type: 'send', text }).input({ type: 'close-turn' }).listen();

describe('a holding reply', () => {
  it('stops the waiting clock until the time it names', () => {
    const dialogue = play();
    const untilMs = dialogue.session.nowMs + 15 * minute;
    say(dialogue, HOLDING);
    expect(waiting(dialogue)).toMatchObject({ elapsedMs: 0, level: 'in-time', held: { untilMs, hour: '2025-03-12T10:35' } });
    dialogue.input({ type: 'time', toMs: untilMs - 1 });
    expect(waiting(dialogue)).toMatchObject({ elapsedMs: 0, level: 'in-time', held: { untilMs } });
    expect(dialogue.heard).toHaveLength(4);
    dialogue.wait(1);
    expect(waiting(dialogue)).toMatchObject({ sinceMs: untilMs, elapsedMs: 0, held: null });
    dialogue.wait(KETTLE.targets.reply.goodMs + 1);
    expect(waiting(dialogue)).toMatchObject({ level: 'late', held: null });
  });

  it('puts the customer’s silences off until then, and never for good', () => {
    const dialogue = play();
    const untilMs = dialogue.session.nowMs + 15 * minute;
    say(dialogue, HOLDING).input({ type: 'time', toMs: untilMs });
    expect(dialogue.heard).toHaveLength(4);
    // The time has passed: the customer says so at once, and the silences begin.
    dialogue.wait(1);
    expect(dialogue.heard.at(-1)).toMatch(/^<promise-broken /u);
    dialogue.input({ type: 'time', toMs: untilMs + KETTLE.targets.reply.poorMs / 2 - 1 });
    expect(dialogue.heard).toHaveLength(5);
    dialogue.wait(1);
    expect(dialogue.heard.at(-1)).toMatch(/^<silence /u);
    dialogue.wait(60 * minute);
    expect(dialogue.session.state.outcome?.reason).toBe('silence');
  });

  it('is kept by an answer before that time, which took no time, and broken by one after it', () => {
    const answered = (afterMs: number) => {
      const dialogue = play();
      const untilMs = dialogue.session.nowMs + 15 * minute;
      say(dialogue, HOLDING).input({ type: 'time', toMs: untilMs + afterMs });
      return say(dialogue, '[apology] Here it is.').session.state.turns[1]?.responseMs;
    };
    expect([answered(-5 * minute), answered(0), answered(30_000)]).toEqual([0, 0, 30_000]);
  });

  it('names a time of day, today or on the day it says', () => {
    const held = (text: string) => waiting(say(play(), text)).held?.hour ?? null;
    expect(held('[ownership] [timeline] by 12:00.')).toBe('2025-03-12T12:00');
    expect(held('[contact] [timeline] by 12:00.')).toBe('2025-03-12T12:00');
    expect(held('[ownership] [timeline] by 09:00.')).toBeNull();
  });

  it('stops the clock once for the same wait', () => {
    const dialogue = play();
    const untilMs = dialogue.session.nowMs + 15 * minute;
    say(dialogue, HOLDING).wait(10 * minute);
    say(dialogue, HOLDING);
    expect(waiting(dialogue).held?.untilMs).toBe(untilMs);
    dialogue.input({ type: 'time', toMs: untilMs + 10_000 });
    say(dialogue, HOLDING);
    expect(waiting(dialogue).held).toBeNull();
    say(dialogue.wait(10_000), '[apology] [clarify] Which order number?');
    expect(waiting(dialogue).held).toBeNull();
    const againMs = dialogue.session.nowMs + 15 * minute;
    expect(waiting(say(dialogue, HOLDING)).held?.untilMs).toBe(againMs);
  });

  it.each([
    ['without a time', '[ownership] [timeline] I will write to you soon.'],
    ['without a person', '[timeline] It will be in 15 min.'],
    ['without a promise', '[ownership] You have waited 15 min.'],
    ['with a time that belongs to something else', '[timeline] Soon. [ownership] You have waited for 15 min.'],
    ['with a time that went by before', '[ownership] You waited 15 min, [timeline] soon it is done.'],
    ['with a question', '[ownership] [timeline] [clarify] In 15 min. Which order number?'],
    ['with a remedy', '[ownership] [timeline] In 15 min you have a new kettle.'],
    ['with a gift', '[ownership] [timeline] [compensation] In 15 min.'],
    ['with a time too far off', `[ownership] [timeline] in ${3 * 24 * 60 + 1} min.`],
  ])('is none %s', (_, text) => {
    expect(waiting(say(play(), text)).held).toBeNull();
  });

  it('between opening messages holds the wait that is to come', () => {
    const dialogue = new Play(depsFor(KETTLE)).wait(1000);
    say(dialogue, HOLDING);
    expect(waiting(dialogue).held?.untilMs).toBe(1000 + 15 * minute);
  });

  it('is where skipping ahead stops', () => {
    const hour = 60 * minute;
    const mail = scenarioWith({
      channel: 'email',
      opening: ['It does not work.'],
      targets: {
        firstReply: { excellentMs: hour, goodMs: 4 * hour, poorMs: 12 * hour },
        reply: { excellentMs: 4 * hour, goodMs: 12 * hour, poorMs: 24 * hour },
      },
    });
    const dialogue = say(new Play(depsFor(mail)).listen(), HOLDING);
    expect(viewOf(dialogue.session, dialogue.deps).clock.skipToMs).toBe(15 * minute);
  });

  it('is told again from the log just so', () => {
    const dialogue = say(play(), HOLDING).wait(20 * minute);
    expect(replay(dialogue.session.log, dialogue.deps).state).toEqual(dialogue.session.state);
  });
});
