/** How a team's rubric and a scenario's own meet: the scenario's goes on top. */
import type { Rubric } from '../scoring/types.ts';
import { DEFAULT_TARGETS } from './defaults.ts';
import type { Channel, Scenario, Target } from './types.ts';

/**
 * The scenario as it is played and marked under a team's rubric; null: under none. What the author wrote himself stays: his targets, and in
 * `rubric` his weights and what must be met. Whatever rubric it stood under before is left behind.
 */
export function underRubric(scenario: Scenario, rubric: Rubric | null): Scenario {
  const { team: _before, ...bare } = scenario;
  const { channel } = scenario;
  const own = (['firstReply', 'reply'] as const).filter((which) => isOwn(scenario, which));
  const target = (which: 'firstReply' | 'reply'): Target =>
    own.includes(which) ? scenario.targets[which] : (rubric?.targets[channel]?.[which] ?? DEFAULT_TARGETS[channel][which]);
  return {
    ...bare,
    targets: { firstReply: target('firstReply'), reply: target('reply') },
    ...(own.length > 0 && { ownTargets: own }),
    ...(rubric && { team: rubric }),
  };
}

/** The targets once the talk goes on in this channel: the author's own stay, else the team's for the channel, else the usual ones. */
export function targetsOn(scenario: Scenario, channel: Channel): Scenario['targets'] {
  if (channel === scenario.channel) return scenario.targets;
  const target = (which: 'firstReply' | 'reply'): Target =>
    isOwn(scenario, which) ? scenario.targets[which] : (scenario.team?.targets[channel]?.[which] ?? DEFAULT_TARGETS[channel][which]);
  return { firstReply: target('firstReply'), reply: target('reply') };
}

/** Scenarios stored before it was noted say it by differing from their channel. */
function isOwn(scenario: Scenario, which: 'firstReply' | 'reply'): boolean {
  if (scenario.ownTargets) return scenario.ownTargets.includes(which);
  const usual = DEFAULT_TARGETS[scenario.channel][which];
  const { excellentMs, goodMs, poorMs } = scenario.targets[which];
  const differs = excellentMs !== usual.excellentMs || goodMs !== usual.goodMs || poorMs !== usual.poorMs;
  return scenario.team === undefined && differs;
}

/** The targets of a channel where nobody sets others. */
export function usualTargets(channel: Channel): Scenario['targets'] {
  return DEFAULT_TARGETS[channel];
}

/** What the rubrics take out of the marks: a criterion that the scenario weighs or demands itself is not the team's to take out. */
export function takenOut({ rubric, team }: Pick<Scenario, 'rubric' | 'team'>): readonly string[] {
  const wanted = (id: string) => (rubric.weights[id] ?? 0) > 0 || rubric.autoFail.includes(id);
  return [...rubric.notApplicable, ...(team?.notApplicable ?? []).filter((id) => !wanted(id))];
}

/** Criteria that must be met, and with them auto-fails that the scenario insists on. */
export function demanded({ rubric, team }: Pick<Scenario, 'rubric' | 'team'>): readonly string[] {
  return [...rubric.autoFail, ...(team?.autoFail ?? [])];
}
