/** Attempts as the app makes them: a shipped scenario played through the real session, analyser and marks. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { type Analyser, createAnalyser, type Rules } from '../../src/core/analysis/index.ts';
import type { Attempt } from '../../src/core/progress/types.ts';
import { canonicalJson, castScenario, readScenario } from '../../src/core/scenario/index.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import { readingOf, scoreDialogue } from '../../src/core/scoring/index.ts';
import { advance, dialogueOf, openSession, type SessionDeps, viewOf } from '../../src/core/session/index.ts';

export type Reply = { readonly waitMs: number; readonly text: string };
export type PlayedAttempt = { readonly attempt: Attempt; readonly scenario: Scenario };

const PACK = join(import.meta.dirname, '..', '..', 'scenarios', 'first-week');

export const KETTLE = 'kettle-plugged-in';
export const PARCEL = 'parcel-lost-twice-uk';
export const CHARGE = 'double-charge-public';

let rules: Rules | null = null;
export function theRules(): Rules {
  rules ??= loadRules();
  return rules;
}

let analyser: Analyser | null = null;
export function theAnalyser(): Analyser {
  analyser ??= createAnalyser(theRules());
  return analyser;
}

export function shippedScenario(name: string): Scenario {
  const { scenario, diagnostics } = readScenario(readFileSync(join(PACK, `${name}.yaml`), 'utf8'), { file: `${name}.yaml` });
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

type Change = Partial<Pick<Attempt, 'id' | 'profileId' | 'mode' | 'endedMs' | 'forkOf'>>;

/** Plays the replies, each after so long a wait, and lets the clock run on until the customer has ended it. */
export function playAttempt(name: string, replies: readonly Reply[], change: Change = {}): PlayedAttempt {
  const scenario = shippedScenario(name);
  const hash = createHash('sha256').update(canonicalJson(scenario)).digest('hex');
  const deps: SessionDeps = { scenario, scenarioHash: hash, analyser: theAnalyser(), lines: loadLines(scenario.lang) };
  const { id = 'attempt-1', profileId = 'profile-1', mode = 'practice', endedMs = Date.UTC(2025, 2, 12, 10, 20), forkOf = null } = change;
  const seed = 1;
  const wallMs = endedMs - 600_000;
  let session = openSession(deps, { seed, mode, operator: 'Анна', wallMs });
  const passTo = (toMs: number) => {
    session = advance(session, { type: 'time', toMs, wallMs }, deps);
  };
  for (const { waitMs, text } of replies) {
    // the customer speaks out first
    while (viewOf(session, deps).waiting.sinceMs === null && session.state.outcome === null) passTo(session.nowMs + 1000);
    passTo(session.nowMs + waitMs);
    session = advance(session, { type: 'send', text, wallMs }, deps);
    session = advance(session, { type: 'close-turn', wallMs }, deps);
    passTo(session.nowMs + 15_000);
  }
  while (session.state.outcome === null) passTo(session.nowMs + 60_000);
  const dialogue = dialogueOf(session);
  const { outcome } = session.state;
  const cast = castScenario(scenario, seed);
  return {
    scenario,
    attempt: {
      v: 1,
      id,
      profileId,
      scenarioId: scenario.id,
      scenarioTitle: cast.title,
      lang: scenario.lang,
      channel: scenario.channel,
      mode,
      startedMs: wallMs,
      endedMs,
      stamp: { scenarioHash: hash, rulesVersion: theAnalyser().rulesVersion, modelVersion: null, appVersion: '0.1.0', seed },
      log: session.log,
      dialogue,
      outcome: { id: outcome.id, as: outcome.as },
      scorecard: scoreDialogue(cast, dialogue, readingOf(theAnalyser(), cast)),
      forkOf,
    },
  };
}

/** The replies of a scenario's own sample, each after half of the good target. */
export function sampleReplies(name: string, sample: string): Reply[] {
  const scenario = shippedScenario(name);
  const found = scenario.samples.find((one) => one.name === sample);
  if (!found) throw new Error(`${name} has no sample ${sample}`);
  return found.replies.flatMap(({ waitMs, messages }) =>
    messages.map((text) => ({ waitMs: waitMs ?? scenario.targets.reply.goodMs / 2, text })),
  );
}
