import type { Scenario, Target } from './types.ts';

/** A scenario whose targets leave `factor` times as long, for people who need more time; 1 is the usual. */
export function withMoreTime(scenario: Scenario, factor: number): Scenario {
  if (factor === 1) return scenario;
  const { firstReply, reply } = scenario.targets;
  return { ...scenario, targets: { firstReply: longer(firstReply, factor), reply: longer(reply, factor) } };
}

export function longer(target: Target, factor: number): Target {
  return {
    excellentMs: Math.round(target.excellentMs * factor),
    goodMs: Math.round(target.goodMs * factor),
    poorMs: Math.round(target.poorMs * factor),
  };
}
