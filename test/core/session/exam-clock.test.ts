import { describe, expect, it } from 'vitest';
import { startExamWatch, startStopwatch } from '../../../src/features/practice/stopwatch.ts';
import { createManualClock, notedIn, replay, timeClosed } from '../../../src/core/session/index.ts';
import { depsFor, KETTLE, Play } from '../../support/play.ts';

describe('the clock of an exam', () => {
  it('does not stand still, and what it went through unseen stands in the log and changes nothing', () => {
    const exam = new Play(depsFor(KETTLE), { mode: 'exam' }).listen();
    const before = exam.session.state;
    exam.input({ type: 'pause' });
    expect(exam.session.state).toEqual(before);
    exam.input({ type: 'note', what: 'closed', forMs: 60_000 }).input({ type: 'note', what: 'left-at' });
    expect(exam.session.log.slice(-2)).toMatchObject([
      { type: 'time-passed', noted: { what: 'closed', forMs: 60_000 } },
      { type: 'time-passed' },
    ]);
    expect(exam.session.log.at(-1)).not.toHaveProperty('noted');
    expect(replay(exam.session.log, exam.deps).state).toEqual(exam.session.state);
    expect({ ...exam.session.state, nowMs: 0 }).toEqual({ ...before, nowMs: 0 });
  });

  it('says in all what was pasted, and how long it ran unseen', () => {
    const exam = new Play(depsFor(KETTLE), { mode: 'exam' }).listen();
    exam.input({ type: 'paste', length: 12 }).input({ type: 'paste', length: 8 });
    exam.input({ type: 'note', what: 'closed', forMs: 4000 }).input({ type: 'note', what: 'closed', forMs: 6000 });
    exam.input({ type: 'note', what: 'slept', forMs: 7000 }).input({ type: 'note', what: 'set-back', forMs: 1 });
    expect(notedIn(exam.session.log)).toEqual({ pastes: 2, pastedCharacters: 20, closedMs: 10_000, sleptMs: 7000, setBack: 1 });
  });

  it('goes on while it is closed by the wall clock, from the last word of the log', () => {
    const log = [{ type: 'time-passed' as const, at_ms: 5, wall_ms: 1000 }];
    expect(timeClosed(log, 1000 + 60_000)).toEqual({ passedMs: 60_000, note: { what: 'closed', forMs: 60_000 } });
    expect(timeClosed(log, 1000 + 500)).toEqual({ passedMs: 500, note: null });
    expect(timeClosed(log, 400)).toEqual({ passedMs: 0, note: { what: 'set-back', forMs: 600 } });
    expect(timeClosed([], 400)).toEqual({ passedMs: 0, note: null });
  });
});

describe('a stopwatch', () => {
  it('of practice leaves a sleep out', () => {
    const clock = createManualClock();
    const watch = startStopwatch(clock);
    clock.pass(250);
    expect(watch.lap()).toEqual({ passedMs: 250, note: null });
    clock.pass(600_000);
    expect(watch.lap()).toEqual({ passedMs: 0, note: null });
  });

  it('of an exam counts a sleep by the clock that went on, and notes it, and notes a wall clock that was set back', () => {
    const clock = createManualClock();
    let shift = 0;
    const watch = startExamWatch(clock, () => clock.now() + shift);
    clock.pass(60_000);
    expect(watch.lap()).toEqual({ passedMs: 60_000, note: null });
    clock.pass(120_000);
    expect(watch.lap()).toEqual({ passedMs: 120_000, note: { what: 'slept', forMs: 120_000 } });
    shift += 300_000;
    clock.pass(1000);
    expect(watch.lap()).toEqual({ passedMs: 301_000, note: { what: 'slept', forMs: 300_000 } });
    shift -= 3_600_000;
    clock.pass(1000);
    expect(watch.lap()).toEqual({ passedMs: 1000, note: { what: 'set-back', forMs: 3_600_000 } });
    shift += 2000;
    clock.pass(1000);
    expect(watch.lap()).toEqual({ passedMs: 1000, note: null });
  });
});
