import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_STATUSES, type CaseJournal, journalOf, shownSteps, toldBy } from '../../src/core/desk/index.ts';
import { castScenario } from '../../src/core/scenario/index.ts';
import type { Action } from '../../src/core/scenario/types.ts';
import { advance, dialogueOf, openSession, replay, type Session, type SessionInput } from '../../src/core/session/index.ts';
import { shippedScenario, CHARGE, PARCEL } from '../support/attempts.ts';
import { depsFor } from '../support/play.ts';

const CASES = [PARCEL, CHARGE].map((name) => depsFor(shippedScenario(name)));
const deps = fc.constantFrom(...CASES);
const seed = fc.integer({ min: 1, max: 99 });

const text = fc.constantFrom(
  'Which order number?',
  'Добрий день.',
  '[ownership] [timeline] In 7 min.',
  '[contact] [timeline] by 19:00',
  '[apology] [ownership] We send the second payment back.',
  'Повернемо гроші, надішлемо нову посилку.',
);
const action = fc.constantFrom<Action>(
  { type: 'remedy', id: 'refund' },
  { type: 'remedy', id: 'courier' },
  { type: 'manager' },
  { type: 'ask', whom: 'billing', about: 'the two payments' },
  { type: 'register', department: 'billing', cause: 'duplicate-payment', promised_by: '2025-03-13 10:00' },
  { type: 'register', department: 'logistics', cause: 'lost-in-transit' },
  { type: 'delegate', department: 'billing', remedy: 'refund' },
  { type: 'transfer', department: 'logistics' },
  { type: 'call-back', at: '2025-03-12 19:30' },
  { type: 'move', to: 'private' },
);
const deed = fc.record({
  afterMs: fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 600_000 })),
  input: fc.oneof(
    text.map((written): SessionInput => ({ type: 'send', text: written, wallMs: 0 })),
    action.map((done): SessionInput => ({ type: 'act', action: done, wallMs: 0 })),
  ),
});
const deeds = fc.array(deed, { maxLength: 10 });

function play(
  playing: (typeof CASES)[number],
  chosen: number,
  story: readonly { afterMs: number; input: SessionInput }[],
  ends: boolean,
): Session {
  let session = openSession(playing, { seed: chosen, mode: 'practice', operator: 'Ann', wallMs: 0 });
  for (const { afterMs, input } of story) {
    session = advance(session, { type: 'time', toMs: session.nowMs + afterMs, wallMs: 0 }, playing);
    session = advance(session, input, playing);
  }
  return ends ? advance(session, { type: 'time', toMs: session.nowMs + 30 * 86_400_000, wallMs: 0 }, playing) : session;
}

const journal = (session: Session, playing: (typeof CASES)[number]): CaseJournal => {
  const { seed: chosen, operator } = session.state;
  return journalOf(session.state, { scenario: castScenario(playing.scenario, chosen), seed: chosen, operator });
};

const rank = (status: CaseJournal['status']): number => CASE_STATUSES.indexOf(status);
const SOLVED = rank('solved');
const CLOSED = rank('closed');

describe('laws of a case’s journal', { timeout: 60_000 }, () => {
  it('is in order of time, never goes back from solved or closed, nor to received, and closes with its last step', () => {
    fc.assert(
      fc.property(deps, seed, deeds, fc.boolean(), (playing, chosen, story, ends) => {
        const { steps, status } = journal(play(playing, chosen, story, ends), playing);
        expect(steps.map(({ atMs }) => atMs)).toEqual(steps.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
        const ranks = steps.map((step) => rank(step.status));
        const goesBack = ranks.filter((now, index) => {
          const before = ranks[index - 1] ?? 0;
          return (before >= SOLVED && now < before) || (before > 0 && now === 0);
        });
        expect(goesBack).toEqual([]);
        expect(ranks.indexOf(CLOSED)).toBe(status === 'closed' ? ranks.length - 1 : -1);
        expect(ends ? status : 'closed').toBe('closed');
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same when its log is told again, and when it is read from the attempt', () => {
    fc.assert(
      fc.property(deps, seed, deeds, fc.boolean(), (playing, chosen, story, ends) => {
        const session = play(playing, chosen, story, ends);
        const whole = journal(session, playing);
        expect(journal(replay(JSON.parse(JSON.stringify(session.log)) as typeof session.log, playing), playing)).toEqual(whole);
        const file = { scenario: castScenario(playing.scenario, chosen), seed: chosen, operator: 'Ann' };
        expect(journalOf(toldBy(dialogueOf(session)), file)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('what was in it at a moment stays as it was', () => {
    fc.assert(
      fc.property(deps, seed, deeds, fc.nat(), (playing, chosen, story, at) => {
        const session = play(playing, chosen, story, true);
        const early = replay(session.log.slice(0, 1 + (at % session.log.length)), playing);
        fc.pre(early.state.open === null);
        const before = (one: CaseJournal) => one.steps.filter(({ atMs }) => atMs < early.state.nowMs);
        expect(before(journal(session, playing))).toEqual(before(journal(early, playing)));
      }),
      { numRuns: 60 },
    );
  });

  it('shows the customer nothing that was said inside the house', () => {
    fc.assert(
      fc.property(deps, seed, deeds, (playing, chosen, story) => {
        const shown = shownSteps(journal(play(playing, chosen, story, true), playing));
        const inside = shown.filter(
          ({ author, kind }) => ['department', 'manager', 'system'].includes(author.by) && kind !== 'done' && kind !== 'ended',
        );
        expect(inside).toEqual([]);
        expect(
          shown.filter(({ kind }) => ['ask', 'manager', 'look-up', 'verify', 'answered', 'unknown', 'returned'].includes(kind)),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
