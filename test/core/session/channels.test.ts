/** Taking the talk elsewhere, and putting the customer on hold. */
import { describe, expect, it } from 'vitest';
import { usualTargets } from '../../../src/core/scenario/index.ts';
import type { Action } from '../../../src/core/scenario/types.ts';
import { replay, viewOf } from '../../../src/core/session/index.ts';
import { depsFor, KETTLE, Play, scenarioWith } from '../../support/play.ts';

const MINUTE = 60_000;
const act = (play: Play, action: Action): Play => play.input({ type: 'act', action }).input({ type: 'close-turn' });
const view = (play: Play) => viewOf(play.session, play.deps);
const begun = (scenario = KETTLE): Play => new Play(depsFor(scenario)).listen().wait(10_000);

describe('a talk that is taken elsewhere', () => {
  const moved = (to: string, scenario = KETTLE): Play => act(begun(scenario).reply('[apology] The kettle'), { type: 'move', to });

  it('goes on there, by the usual targets of that channel', () => {
    expect(view(begun()).channelNow).toBe('chat');
    const play = moved('email');
    expect(view(play)).toMatchObject({ channelNow: 'email', waiting: { target: usualTargets('email').reply }, clock: { fast: 60 } });
    expect(view(act(play, { type: 'move', to: 'phone' }))).toMatchObject({ channelNow: 'phone', clock: { fast: null, skipToMs: null } });
  });

  it('stays where it is for a talk in private', () => {
    expect(view(moved('private')).channelNow).toBe('chat');
  });

  it('keeps the targets that the author wrote', () => {
    const own = scenarioWith({ ownTargets: ['reply'] });
    expect(view(moved('email', own)).waiting.target).toEqual(KETTLE.targets.reply);
  });

  it('closes a turn with each message where that is the way of the channel', () => {
    const play = moved('email').input({ type: 'send', text: '[timeline] soon' });
    expect(play.session.state).toMatchObject({ open: null, turns: [{}, { action: { to: 'email' } }, { messages: [{}] }] });
    expect(replay(play.session.log, play.deps).state).toEqual(play.session.state);
  });

  it('is waited for as long as one waits there', () => {
    const play = moved('email');
    const said = play.heard.length;
    expect(play.wait(30 * MINUTE).heard).toHaveLength(said);
  });

  it('was answered late where it was, be the late answer given elsewhere', () => {
    const play = begun()
      .reply('[apology] The kettle')
      .wait(4 * MINUTE);
    play.input({ type: 'act', action: { type: 'move', to: 'email' } }).input({ type: 'send', text: '[timeline] soon' });
    expect(play.session.state.curve.at(-1)?.causes.map(({ key }) => key)).toContain('late');
  });
});

describe('a hold at the desk', () => {
  const PHONE = scenarioWith({ channel: 'phone', opening: ['It does not work.'], targets: usualTargets('phone') });
  const HOLD = { type: 'hold', for: '2 min' } as const;

  it('on the phone stops the clock without a word, and is a promise', () => {
    const play = act(begun(PHONE), HOLD);
    const untilMs = 10_000 + 2 * MINUTE;
    expect(view(play).waiting.held?.untilMs).toBe(untilMs);
    expect(play.session.state.promises).toMatchObject([{ dueMs: untilMs, state: 'open' }]);
    const { heard } = play;
    expect(play.wait(2 * MINUTE - 1).heard).toEqual(heard);
    expect(replay(play.session.log, play.deps).state).toEqual(play.session.state);
    play.input({ type: 'send', text: '[apology] It is the kettle.' });
    expect(play.session.state.promises).toMatchObject([{ state: 'kept' }]);
    expect(play.session.state.turns.at(-1)?.responseMs).toBe(0);
  });

  it('is broken by not coming back', () => {
    const play = act(begun(PHONE), HOLD).wait(2 * MINUTE + 1);
    expect(play.session.state.promises).toMatchObject([{ state: 'broken' }]);
    expect(play.heard.at(-1)).toMatch(/^<promise-broken /u);
  });

  it('does not stop the clock anew by a second one', () => {
    const play = act(act(begun(PHONE), HOLD).wait(MINUTE), HOLD);
    expect(view(play).waiting.held?.untilMs).toBe(10_000 + 2 * MINUTE);
    expect(play.session.state.promises).toHaveLength(1);
  });

  it('in writing takes words that tell of it', () => {
    const silent = act(begun(), HOLD);
    expect(view(silent).waiting.held).toBeNull();
    expect(silent.session.state.promises).toEqual([]);
    const told = begun()
      .input({ type: 'act', action: HOLD })
      .input({ type: 'send', text: 'One moment please.' })
      .input({ type: 'close-turn' });
    const untilMs = told.session.nowMs + 2 * MINUTE;
    expect(told.session.state.hold).toEqual({ untilMs });
    expect(told.session.state.promises).toMatchObject([{ dueMs: untilMs }]);
  });

  it('holds nothing where something is settled with it, or in a dialogue of before it was followed up', () => {
    const settled = begun().input({ type: 'act', action: HOLD }).input({ type: 'send', text: 'We send a new kettle.' });
    expect(settled.input({ type: 'close-turn' }).session.state.hold).toBeNull();
    const play = act(begun(PHONE), HOLD);
    const before = play.session.log.map((event) => {
      if (event.type !== 'opened') return event;
      const { follows: _follows, ...opened } = event;
      return opened;
    });
    expect(replay(before, play.deps).state).toMatchObject({ hold: null, promises: [] });
  });
});
