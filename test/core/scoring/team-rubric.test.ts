import { describe, expect, it } from 'vitest';
import { takenOut, underRubric } from '../../../src/core/scenario/index.ts';
import type { Scenario } from '../../../src/core/scenario/types.ts';
import { DEFAULT_WEIGHTS, reweigh, scoreDialogue } from '../../../src/core/scoring/index.ts';
import type { CriterionId, Rubric, Scorecard } from '../../../src/core/scoring/types.ts';
import { aDialogue, aScenario, GOOD_TURNS, readsAll, type DialogueSpec, type TurnSpec } from '../../support/dialogues.ts';
import { aRubric } from '../../support/rubrics.ts';

const insult: TurnSpec = {
  says: ['Ну вы и дура.'],
  finds: [{ signal: 'rudeness', words: 'дура', degree: 'insulting', critical: true }],
};
const GOOD: DialogueSpec = { turns: GOOD_TURNS };
const rubric = { weights: {}, notApplicable: [], autoFail: [] } as Scenario['rubric'];

const mark = (own: Partial<Scenario>, team: Partial<Rubric>, spec: DialogueSpec = GOOD): Scorecard => {
  const scenario = underRubric(aScenario(own), aRubric(team));
  return scoreDialogue(scenario, aDialogue(scenario, spec), { reads: readsAll });
};
const one = (card: Scorecard, id: CriterionId) => card.criteria.find((each) => each.id === id);

describe('a team’s rubric', () => {
  it('that changes nothing marks as none does', () => {
    const scenario = aScenario();
    expect(mark({}, {})).toEqual(scoreDialogue(scenario, aDialogue(scenario, GOOD), { reads: readsAll }));
  });

  it('weighs what it names, and the scenario’s own weights go on top', () => {
    const card = mark({ rubric: { ...rubric, weights: { 'next-step': 20 } } }, { weights: { 'next-step': 1, thanks: 7 } });
    expect([one(card, 'next-step')?.weight, one(card, 'thanks')?.weight, one(card, 'apology')?.weight]).toEqual([
      20,
      7,
      DEFAULT_WEIGHTS.apology,
    ]);
  });

  it('takes criteria out of the marks and says who did', () => {
    const result = one(mark({}, { notApplicable: ['thanks'] }), 'thanks');
    expect([result?.status, result?.effectiveWeight, result?.explanation.key]).toEqual(['not-applicable', 0, 'general.team']);
  });

  it.each([
    ['weighs', { ...rubric, weights: { thanks: 2 } }],
    ['demands', { ...rubric, autoFail: ['thanks'] }],
  ])('takes out nothing that the scenario itself %s', (_, own) => {
    expect(takenOut(underRubric(aScenario({ rubric: own }), aRubric({ notApplicable: ['thanks', 'empathy'] })))).toEqual(['empathy']);
  });

  it('sets the pass mark', () => {
    const half = { turns: GOOD_TURNS.slice(1) };
    const { score } = mark({}, {}, half);
    expect(
      [mark({}, { passMark: 100 }, half), mark({}, { passMark: 1 }, half)].map((card) => [card.score, card.passMark, card.passed]),
    ).toEqual([
      [score, 100, 'failed'],
      [score, 1, 'passed'],
    ]);
  });

  it('demands criteria as a scenario does', () => {
    const card = mark({}, { autoFail: ['compensation'], passMark: 1 }, { turns: GOOD_TURNS.slice(0, 1) });
    expect([one(card, 'compensation')?.status, card.passed, card.verdict]).toEqual([
      'missing',
      'failed',
      { key: 'verdict.required', params: { criterion: 'compensation' } },
    ]);
  });

  it('switches an auto-fail off: it is noticed and does not fail', () => {
    const spec = { turns: [...GOOD_TURNS, insult] };
    const card = mark({}, { autoFailOff: ['insult'], passMark: 1 }, spec);
    expect([card.autoFails, card.noticed?.map(({ id, evidence }) => [id, evidence[0]?.text]), card.passed]).toEqual([
      [],
      [['insult', 'дура']],
      'passed',
    ]);
    expect(mark({}, { autoFailOff: ['insult'] }, GOOD)).not.toHaveProperty('noticed');
  });

  it('does not make a lead look at what it has switched off', () => {
    const scenario = underRubric(aScenario(), aRubric({ autoFailOff: ['insult'], passMark: 1 }));
    const dialogue = aDialogue(scenario, { turns: [...GOOD_TURNS, insult] });
    expect(scoreDialogue(scenario, dialogue, { reads: readsAll, hasLead: true }).passed).toBe('passed');
  });

  it('leaves an auto-fail on that the scenario insists on', () => {
    const card = mark({ rubric: { ...rubric, autoFail: ['insult'] } }, { autoFailOff: ['insult'] }, { turns: [insult] });
    expect([card.autoFails.map(({ id }) => id), card.noticed]).toEqual([['insult'], undefined]);
  });
});

describe('the targets of a team', () => {
  const fast = { excellentMs: 1, goodMs: 2, poorMs: 3 };
  const slow = { excellentMs: 10, goodMs: 20, poorMs: 30 };
  const usual = aScenario().targets;

  it('hold on their channel, where the scenario has none of its own', () => {
    const team = aRubric({ targets: { chat: { firstReply: fast }, phone: { reply: slow } } });
    expect(underRubric(aScenario(), team).targets).toEqual({ firstReply: fast, reply: usual.reply });
  });

  it('give way to those that the author wrote, also where these say the default', () => {
    const team = aRubric({ targets: { chat: { firstReply: fast, reply: fast } } });
    const own = aScenario({ ownTargets: ['firstReply'] });
    const old = aScenario({ targets: { firstReply: usual.firstReply, reply: slow } });
    expect([underRubric(own, team).targets, underRubric(old, team).targets]).toEqual([
      { firstReply: usual.firstReply, reply: fast },
      { firstReply: fast, reply: slow },
    ]);
  });

  it('leave with their rubric, and what the author wrote stays through any number of them', () => {
    const scenario = aScenario({ targets: { firstReply: slow, reply: usual.reply } });
    const first = underRubric(scenario, aRubric({ targets: { chat: { reply: fast } } }));
    const second = underRubric(first, aRubric({ targets: { chat: { firstReply: fast } } }));
    expect([first.targets, second.targets, underRubric(second, null).targets]).toEqual([
      { firstReply: slow, reply: fast },
      { firstReply: slow, reply: usual.reply },
      scenario.targets,
    ]);
    expect(underRubric(second, null)).not.toHaveProperty('team');
  });
});

describe('stored marks under another rubric', () => {
  const played = aScenario();
  const specs: readonly DialogueSpec[] = [GOOD, { turns: [...GOOD_TURNS, insult] }, { turns: GOOD_TURNS.slice(0, 1) }, {}];
  const teams: readonly Partial<Rubric>[] = [
    {},
    { weights: { apology: 0, 'next-step': 40 }, passMark: 60 },
    { notApplicable: ['compensation', 'thanks'], autoFail: ['ownership'] },
    { autoFailOff: ['insult', 'silence'], passMark: 30 },
  ];

  it('come to what marking the dialogue anew would', () => {
    for (const spec of specs) {
      const dialogue = aDialogue(played, spec);
      const scorecard = scoreDialogue(played, dialogue, { reads: readsAll });
      for (const team of teams) {
        const anew = scoreDialogue(underRubric(played, aRubric(team)), dialogue, { reads: readsAll });
        expect(reweigh({ scorecard, dialogue }, played, aRubric(team))).toEqual({
          score: anew.score,
          passMark: anew.passMark,
          hasPassed: anew.passed === 'passed',
          verdict: anew.verdict,
          isPartial: false,
        });
      }
    }
  });

  it('come back to the default, from what was marked under a rubric', () => {
    const team = underRubric(played, aRubric({ weights: { apology: 0 }, autoFailOff: ['insult'] }));
    const dialogue = aDialogue(team, { turns: [...GOOD_TURNS, insult] });
    const scorecard = scoreDialogue(team, dialogue, { reads: readsAll });
    const plain = scoreDialogue(played, dialogue, { reads: readsAll });
    expect(reweigh({ scorecard, dialogue }, team, null)).toMatchObject({ score: plain.score, hasPassed: false, verdict: plain.verdict });
  });

  it('say that they are not whole, where something counts that was never judged', () => {
    const team = underRubric(played, aRubric({ notApplicable: ['thanks'] }));
    const dialogue = aDialogue(team, GOOD);
    const scorecard = scoreDialogue(team, dialogue, { reads: readsAll });
    expect([
      reweigh({ scorecard, dialogue }, team, null).isPartial,
      reweigh({ scorecard, dialogue }, team, team.team ?? null).isPartial,
    ]).toEqual([true, false]);
  });
});
