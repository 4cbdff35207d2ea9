import { describe, expect, it } from 'vitest';
import { compileCustomer, type CustomerMachine, type CustomerState, type Say, type TurnReading } from '../../../src/core/customer/index.ts';
import { chartOf } from '../../../src/core/customer/machine.ts';
import type { Scenario } from '../../../src/core/scenario/types.ts';
import { scenarioWith } from '../../support/play.ts';

const PLAIN: TurnReading = {
  signals: [],
  remedies: [],
  action: null,
  asks: [],
  question: false,
  nextStep: false,
  notes: ['of-case'],
  lies: 0,
  assessed: true,
  spoken: true,
  waited: 'in-time',
};
const GOOD: Partial<TurnReading> = { signals: ['apology', 'clarify', 'ownership', 'personal'], asks: ['order'], question: true };
const DEED: Partial<TurnReading> = { signals: ['contact', 'solution', 'timeline'], remedies: ['replace'], nextStep: true };
const GIFT: Partial<TurnReading> = { ...DEED, signals: ['compensation', 'contact', 'solution', 'timeline'] };

class Talk {
  readonly machine: CustomerMachine;
  state: CustomerState;
  says: readonly Say[] = [];

  constructor(scenario: Scenario) {
    this.machine = compileCustomer(scenario);
    this.state = this.machine.initial();
  }

  reply(...readings: readonly Partial<TurnReading>[]): this {
    for (const more of readings) {
      const reading = { ...PLAIN, ...more };
      const { numbers, visibility } = this.machine.feel(this.state, reading);
      // Through JSON, as it would be stored: nothing may get lost.
      const stored = JSON.parse(JSON.stringify(this.state)) as CustomerState;
      ({ state: this.state, says: this.says } = this.machine.step(stored, { type: 'reply', reading, numbers, visibility }));
    }
    return this;
  }

  silence(times = 1): this {
    for (let count = 0; count < times; count++) {
      const step = this.machine.nextSilence(this.state);
      if (step === null) return this;
      const { numbers, visibility } = this.machine.feelSilence(this.state, step);
      ({ state: this.state, says: this.says } = this.machine.step(this.state, { type: 'silence', numbers, visibility }));
    }
    return this;
  }

  get reactions(): readonly (string | null)[] {
    return this.says.map(({ reaction }) => reaction);
  }
}

const talk = (changes: Partial<Scenario> = {}, customer: Partial<Scenario['customer']> = {}): Talk =>
  new Talk(scenarioWith(changes, customer));

describe('the chart', () => {
  it('has a parallel state with four regions and a final state for each outcome, no timers and no eventless ways', () => {
    const { config } = chartOf(scenarioWith({ outcomes: [{ id: 'friends', as: 'delighted', says: [], summary: null }] }));
    const states = config.states as Record<string, { type?: string; states?: object }>;
    expect(Object.keys(states['talking']?.states ?? {})).toEqual(['conversation', 'mood', 'waiting', 'visibility']);
    expect(
      Object.entries(states)
        .filter(([, state]) => state.type === 'final')
        .map(([id]) => id),
    ).toEqual(['delighted', 'kept', 'resigned', 'lost', 'public', 'claim', 'friends'].map((id) => `outcome-${id}`));
    expect(JSON.stringify(config)).not.toMatch(/"(after|always|invoke)"/u);
  });

  const rule = { says: [], angerBy: 0, fairnessBy: 0, reveals: [], goto: null };

  it.each(['talking', 'customer', 'conversation', 'mood-calm', 'seen-public', 'waiting-late', 'stage-start', 'constructor'])(
    'keeps an author’s outcome called «%s» apart from its own states',
    (id) => {
      const dialogue = talk({
        stages: [
          {
            id: 'start',
            replies: [
              { ...rule, when: { any: ['thanks'] }, goto: id },
              { ...rule, when: null },
            ],
            silence: [],
          },
        ],
        outcomes: [{ id, as: 'kept', says: ['Well then.'], summary: null }],
      });
      expect(dialogue.state).toMatchObject({ stage: 'start', outcome: null });
      expect(dialogue.reply({ signals: ['thanks'] }).state).toMatchObject({ stage: null, outcome: id, memory: { ended: 'goto' } });
    },
  );

  it.each(['talking', 'customer', 'mood-calm', 'mood-furious', 'seen-spreading', 'waiting-late', 'outcome-lost', 'constructor'])(
    'keeps an author’s stage called «%s» apart from its own states',
    (id) => {
      const dialogue = talk({
        stages: [
          { id: 'start', replies: [{ ...rule, when: null, goto: id }], silence: [] },
          {
            id,
            replies: [
              { ...rule, when: { any: ['excuse'] }, goto: 'lost' },
              { ...rule, when: null },
            ],
            silence: [],
          },
        ],
      });
      expect(dialogue.reply(GOOD).state).toMatchObject({ stage: id, mood: 'calm', waiting: 'in-time', visibility: 'private' });
      dialogue.state = dialogue.machine.step(dialogue.state, { type: 'waited', level: 'late' }).state;
      expect(dialogue.state).toMatchObject({ stage: id, mood: 'calm', waiting: 'late' });
      expect(dialogue.reply({ signals: ['excuse'] }).state.outcome).toBe('lost');
    },
  );

  it('goes on to its own closing though an outcome is called so', () => {
    const dialogue = talk({ outcomes: [{ id: 'closing', as: 'delighted', says: [], summary: null }] });
    expect(dialogue.reply(GOOD, DEED).state).toMatchObject({ stage: 'closing', outcome: null });
  });
});

describe('the default conversation', () => {
  it('lets the customer vent, then talk', () => {
    const dialogue = talk();
    expect(dialogue.state).toMatchObject({ stage: 'opening', mood: 'angry', waiting: 'in-time', visibility: 'private', outcome: null });
    expect(dialogue.reply(GOOD).state).toMatchObject({ stage: 'talk', mood: 'calm' });
  });

  it('is delighted when everything is put right and more', () => {
    expect(talk().reply(GOOD, GIFT).state).toMatchObject({ outcome: 'delighted', memory: { ended: 'closed' } });
  });

  it('takes one more turn as the farewell when it is put right and no more', () => {
    const dialogue = talk().reply(GOOD, DEED);
    expect(dialogue.state).toMatchObject({ stage: 'closing', outcome: null });
    expect(dialogue.reactions).toEqual(['remedy-right']);
    expect(dialogue.reply({ signals: ['thanks'] }).state).toMatchObject({ outcome: 'kept', memory: { ended: 'closed' } });
  });

  it('goes without a grudge when nobody says farewell', () => {
    const dialogue = talk().reply(GOOD, DEED);
    const { numbers } = dialogue.state.memory;
    expect(dialogue.silence().state).toMatchObject({ outcome: 'kept', memory: { ended: 'closed', numbers } });
  });

  it('does not close before the required fact is told', () => {
    expect(talk().reply(GIFT, GIFT).state).toMatchObject({ outcome: null });
  });

  it('asks when, where a right remedy comes without a time or a person', () => {
    const dialogue = talk().reply(GOOD, { signals: ['solution'], remedies: ['replace'] });
    expect(dialogue.reactions).toEqual(['no-when']);
    expect(dialogue.reply({ signals: ['timeline'], nextStep: true }).state).toMatchObject({ stage: 'closing' });
  });

  it('is kept by half a remedy at best, after the last turn', () => {
    const dialogue = talk().reply(GOOD, { ...DEED, remedies: ['refund'] });
    for (let turn = 0; turn < 10; turn++) dialogue.reply({ signals: ['thanks'] });
    expect(dialogue.state).toMatchObject({ outcome: 'kept', memory: { ended: 'turns', turn: 12 } });
  });

  it('is resigned at best where there is nothing but apologies', () => {
    const dialogue = talk().reply({ signals: ['apology', 'empathy'] });
    expect(dialogue.reactions).toEqual(['apology-only']);
    for (let turn = 0; turn < 11; turn++) dialogue.reply({ signals: ['apology'] });
    expect(['resigned', 'lost']).toContain(dialogue.state.outcome);
  });

  it('stays below kept for a robot, however polite, unless the remedy is right', () => {
    const robot: Partial<TurnReading> = { signals: ['apology', 'bureaucratese', 'thanks', 'timeline'], nextStep: true };
    const dialogue = talk();
    for (let turn = 0; turn < 12; turn++) dialogue.reply(robot);
    expect(['resigned', 'lost']).toContain(dialogue.state.outcome);
  });

  it('is lost to excuses and stupid questions', () => {
    const dialogue = talk().reply({ signals: ['stupid_question'], question: true }, { signals: ['excuse'] });
    expect(dialogue.reactions).toEqual(['excuse']);
    expect(dialogue.silence(3).state).toMatchObject({ outcome: 'lost', memory: { ended: 'silence' }, waiting: 'gone' });
  });

  it('ends when the customer is beside themselves for two turns', () => {
    expect(talk().reply({ signals: ['rudeness'] }, { signals: ['rudeness'] }).state).toMatchObject({
      outcome: 'lost',
      memory: { ended: 'hopeless' },
    });
  });

  it('goes public where the persona and the channel allow it', () => {
    expect(talk({}, { persona: 'ironic' }).reply({ signals: ['rudeness'] }, { signals: ['rudeness'] }).state.outcome).toBe('public');
    expect(talk({ channel: 'social' }).reply({ signals: ['rudeness'] }, { signals: ['rudeness'] }).state.outcome).toBe('public');
  });

  it('goes to court where the persona threatens and help was denied', () => {
    const threatening = { persona: 'threatening' } as const;
    expect(talk({}, threatening).reply({ signals: ['brush_off'] }, { signals: ['brush_off'] }).state.outcome).toBe('claim');
    expect(talk({}, threatening).silence(3).state.outcome).toBe('claim');
  });

  it('posts nothing and claims nothing after praise', () => {
    const praise = talk({ kind: 'praise', channel: 'social' }, { persona: 'threatening' });
    expect(praise.reply({ signals: ['brush_off'] }, { signals: ['rudeness'] }, { signals: ['rudeness'] }).state.outcome).toBe('lost');
  });

  it('takes real help for the remedy where there is none to offer', () => {
    const refusal = talk({ kind: 'refusal', remedies: [] }).reply(GOOD, {
      signals: ['compensation', 'solution', 'timeline'],
      nextStep: true,
    });
    expect(refusal.state).toMatchObject({ outcome: 'delighted', memory: { remedy: 'right' } });
    const praise = talk({ kind: 'praise', remedies: [], facts: [] }, { anger: 5, fairness: 60 });
    expect(praise.reply({ signals: ['thanks', 'personal', 'timeline'], nextStep: true }).state.outcome).toBe('delighted');
  });

  it('learns of a silent deed only when somebody speaks', () => {
    const dialogue = talk().reply({ action: 'register', spoken: false });
    expect(dialogue.says).toEqual([]);
    expect(dialogue.state).toMatchObject({ stage: 'opening', memory: { turn: 0, answered: false, numbers: { anger: 70, fairness: 30 } } });
  });
});

describe('silence', () => {
  it('makes the customer write again, again, and leave', () => {
    const dialogue = talk().silence();
    expect([dialogue.reactions, dialogue.state.memory.numbers.anger]).toEqual([['silence'], 78]);
    dialogue.silence();
    expect([dialogue.reactions, dialogue.state.memory.numbers.anger]).toEqual([['silence-again'], 90]);
    expect(dialogue.silence().reactions).toEqual(['end-lost']);
    expect(dialogue.machine.nextSilence(dialogue.state)).toBeNull();
  });

  it('falls at half the poor target, at it, and at twice it; faster before the first answer', () => {
    const times = (dialogue: Talk): readonly number[] =>
      [0, 1, 2].map((count) => {
        const step = dialogue.machine.nextSilence(dialogue.state)?.afterMs ?? Number.NaN;
        if (count < 2) dialogue.silence();
        return step;
      });
    expect(times(talk())).toEqual([90_000, 180_000, 360_000]);
    expect(times(talk().reply({ signals: ['apology'] }))).toEqual([150_000, 300_000, 600_000]);
  });
});

describe('stages of a scenario’s own', () => {
  const rule = { says: [], angerBy: 0, fairnessBy: 0, reveals: [], goto: null };
  const own = (): Talk =>
    talk({
      stages: [
        {
          id: 'start',
          replies: [
            { ...rule, when: { any: ['excuse'] }, says: ['Really?'], angerBy: 15, fairnessBy: -5, goto: 'sore' },
            { ...rule, when: { all: ['action.register'] }, says: ['I see it in my account.'] },
            { ...rule, when: { any: ['action.manager'] } },
            { ...rule, when: { any: ['action.transfer'] }, goto: 'sore' },
            { ...rule, when: { all: ['apology'] }, reveals: ['order'], goto: 'sore' },
            { ...rule, when: { all: ['thanks'] }, goto: 'friends' },
            { ...rule, when: null, says: ['And?'] },
          ],
          silence: [
            { afterMs: 20_000, says: ['Hello?'], angerBy: 5, fairnessBy: 0, goto: null },
            { afterMs: 60_000, says: [], angerBy: 0, fairnessBy: 0, goto: 'sore' },
          ],
        },
        {
          id: 'sore',
          replies: [{ ...rule, when: null }],
          silence: [{ afterMs: 10_000, says: [], angerBy: 0, fairnessBy: 0, goto: 'start' }],
        },
      ],
      outcomes: [{ id: 'friends', as: 'delighted', says: ['Let us be friends.'], summary: null }],
    });

  it('takes the first rule that holds, with what it adds', () => {
    const dialogue = own().reply({ signals: ['apology', 'excuse'] });
    // apology −6, excuse +10, the rule +15
    expect(dialogue.state).toMatchObject({ stage: 'sore', memory: { numbers: { anger: 89, fairness: 21 } } });
    expect(dialogue.says).toMatchObject([{ own: ['Really?'] }]);
  });

  it('reveals a fact that nobody asked for', () => {
    const dialogue = own().reply({ signals: ['apology'] });
    expect(dialogue.says).toEqual([{ own: ['The order is 4512.'], reaction: null, heat: 'any' }]);
    expect(dialogue.state.memory.told).toEqual(['order']);
  });

  it('tells what is asked for beside the words of the rule', () => {
    expect(
      own()
        .reply({ asks: ['order'], question: true })
        .says.flatMap(({ own: texts }) => texts),
    ).toEqual(['And?', 'The order is 4512.']);
  });

  it('leads to an outcome of its own, with its last words', () => {
    const dialogue = own().reply({ signals: ['thanks'] });
    expect(dialogue.state).toMatchObject({ outcome: 'friends', memory: { ended: 'goto' } });
    expect(dialogue.says).toMatchObject([{ own: ['Let us be friends.'] }]);
  });

  it('meets a deed without a word only with rules that ask for it', () => {
    expect(own().reply({ action: 'look-up', spoken: false }).says).toEqual([]);
    expect(own().reply({ action: 'register', spoken: false }).says).toMatchObject([{ own: ['I see it in my account.'], reaction: null }]);
  });

  it('says nothing about a deed without a word where the rule has no words for it', () => {
    expect(own().reply({ action: 'manager', spoken: false }).says).toEqual([]);
  });

  it('counts the silences of a stage anew when a deed leads into it', () => {
    const dialogue = own().silence().reply({ action: 'look-up', spoken: false });
    expect(dialogue.state).toMatchObject({ stage: 'start', memory: { silences: 1 } });
    dialogue.reply({ action: 'transfer', spoken: false });
    expect(dialogue.state).toMatchObject({ stage: 'sore', memory: { silences: 0, quiet: 1 } });
    expect(dialogue.machine.nextSilence(dialogue.state)?.afterMs).toBe(10_000);
  });

  it('feels the silences as the author wrote them', () => {
    const dialogue = own().silence();
    expect(dialogue.says).toMatchObject([{ own: ['Hello?'] }]);
    expect(dialogue.state.memory.numbers.anger).toBe(83);
    expect(dialogue.silence().state).toMatchObject({ stage: 'sore', outcome: null });
  });

  it('does not go round in silent circles for ever', () => {
    expect(own().silence(20).state.outcome).toBe('lost');
  });

  it('does not talk for ever', () => {
    const dialogue = own();
    for (let turn = 0; turn < 31; turn++) dialogue.reply({ signals: ['ownership'] });
    expect(dialogue.state).toMatchObject({ outcome: 'resigned', memory: { ended: 'turns' } });
  });
});
