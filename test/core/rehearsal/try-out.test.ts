import { describe, expect, it } from 'vitest';
import { playEntries, partingOf, tryOut, type TryOutScript, withoutLast, withTurn, withWait } from '../../../src/core/rehearsal/index.ts';
import type { ReplyRule, Scenario } from '../../../src/core/scenario/types.ts';
import { depsFor, scenarioWith } from '../../support/play.ts';

const rule = (when: ReplyRule['when'], more: Partial<ReplyRule> = {}): ReplyRule => ({
  when,
  says: [],
  angerBy: 0,
  fairnessBy: 0,
  reveals: [],
  goto: null,
  ...more,
});

const STAGED: Scenario = scenarioWith({
  stages: [
    {
      id: 'complaint',
      replies: [rule({ all: ['apology'] }, { says: ['Well?'], goto: 'repair' }), rule(null, { says: ['And?'], angerBy: 5 })],
      silence: [{ afterMs: 90_000, says: ['Hello?'], angerBy: 3, fairnessBy: 0, goto: null }],
    },
    { id: 'repair', replies: [rule({ all: ['remedy.replace'] }, { goto: 'kept' }), rule(null, { says: ['So?'] })], silence: [] },
  ],
});
const EMPTY: TryOutScript = { seed: 1, from: null, entries: [], waitedMs: 0 };

/** Written one after another, each on the try-out of what was there before. */
function write(scenario: Scenario, texts: readonly string[], script: TryOutScript = EMPTY): TryOutScript {
  const deps = depsFor(scenario);
  return texts.reduce(
    (written, text) => withTurn(written, tryOut(deps, written), { messages: [text], action: null, typingMs: null }, deps),
    script,
  );
}

describe('a draft tried out', () => {
  it('tells each step with the stage, the numbers, the words and the rule', () => {
    const { beats, view, start } = tryOut(depsFor(STAGED), write(STAGED, ['[excuse]', '[apology]']));
    expect(start).toMatchObject({ stage: 'complaint', numbers: { anger: 70, fairness: 30 } });
    expect(beats.map(({ by, before, after, says, account }) => [by, before.stage, after.stage, says, account?.taken])).toEqual([
      ['turn', 'complaint', 'complaint', ['And?'], 1],
      ['turn', 'complaint', 'repair', ['Well?'], 0],
    ]);
    for (const { before, after, causes } of beats) {
      const moved = causes.reduce((sum, { anger }) => sum + anger, before.numbers.anger);
      expect(after.numbers.anger).toBe(Math.min(100, Math.max(0, moved)));
    }
    expect(view.canReply).toBe(true);
  });

  it('is what the same entries come to as a sample, waits included', () => {
    const deps = depsFor(STAGED);
    const late = withWait(write(STAGED, ['[excuse]']), tryOut(deps, write(STAGED, ['[excuse]'])), 400_000);
    const written = write(STAGED, ['[apology]', 'A new kettle.'], late);
    const { session, view } = tryOut(deps, written);
    expect(view.outcome?.id).toBe('kept');
    expect(playEntries(deps, written.entries, 1).session.log).toEqual(session.log);
  });

  it('lets the customer wait until the answer is late, and until the next silence', () => {
    const deps = depsFor(STAGED);
    const open = tryOut(deps, EMPTY);
    const late = tryOut(deps, withWait(EMPTY, open, open.ahead.lateMs!));
    expect([open.view.waiting.level, late.view.waiting.level]).toEqual(['in-time', 'late']);
    const silent = withWait(EMPTY, late, late.ahead.silenceMs!);
    const { beats } = tryOut(deps, silent);
    expect(beats).toMatchObject([{ by: 'silence', silence: 0, says: ['Hello?'], account: null }]);
    expect(withoutLast(silent)).toEqual(EMPTY);
    expect(withoutLast(write(STAGED, ['[excuse]']))).toEqual(EMPTY);
  });

  it('begins at any stage, with the numbers and facts given, and only there', () => {
    const from = { stage: 'repair', numbers: { anger: 20, fairness: 80 }, told: ['order', 'unknown'], ever: ['remedy.refund'], turn: 3 };
    const { start, session, beats } = tryOut(depsFor(STAGED), write(STAGED, ['A new kettle.'], { ...EMPTY, from }));
    expect(start).toMatchObject({ stage: 'repair', mood: 'calm', numbers: { anger: 20, fairness: 80 } });
    expect(beats.at(-1)?.after.outcome).toBe('kept');
    expect(session.state.customer.memory).toMatchObject({ told: ['order'], turn: 4 });
    expect(session.log[0]).toEqual(playEntries(depsFor(STAGED), [], 1).session.log[0]);
    const gone = tryOut(depsFor(STAGED), { ...EMPTY, from: { ...from, stage: 'removed' } });
    expect(gone.start.stage).toBe('complaint');
  });

  it('shows where an edit makes it part: the way first, else words or numbers', () => {
    const script = write(STAGED, ['[excuse]', '[apology]', 'A new kettle.']);
    const before = tryOut(depsFor(STAGED), script).beats;
    const edited = (first: readonly ReplyRule[]): Scenario => ({
      ...STAGED,
      stages: STAGED.stages!.map((stage, index) => (index === 0 ? { ...stage, replies: first } : stage)),
    });
    const [toRepair, otherwise] = STAGED.stages![0]!.replies;
    const parting = (first: readonly ReplyRule[]) => partingOf(before, tryOut(depsFor(edited(first)), script).beats);
    expect(parting([toRepair!, otherwise!])).toBeNull();
    expect(parting([{ ...toRepair!, when: { all: ['apology', 'ownership'] } }, otherwise!])).toMatchObject({ beat: 1, in: 'way' });
    expect(parting([toRepair!, { ...otherwise!, says: ['Well, well.'] }])).toMatchObject({ beat: 0, in: 'words' });
    expect(parting([{ ...toRepair!, angerBy: 1 }, otherwise!])).toMatchObject({ beat: 1, in: 'numbers' });
    expect(parting([rule({ all: ['excuse'] }, { goto: 'lost' }), otherwise!])).toMatchObject({ beat: 0, in: 'way' });
  });

  it('drops what there was no time for, and the next turn takes its place', () => {
    const deps = depsFor(STAGED);
    const script = { ...write(STAGED, ['[apology]', 'A new kettle.']) };
    const over: TryOutScript = { ...script, entries: [...script.entries, script.entries[0]!] };
    expect(tryOut(deps, over).taken).toBe(2);
  });
});
