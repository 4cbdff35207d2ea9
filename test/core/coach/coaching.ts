/** What the coach is tried on: «[apology]» in a text is that signal (fake-analyser.ts), «заменим» the right remedy. */
import { type CoachInput, coachSteps, type Draft, type Situation, STEPS, type Step, type StepId } from '../../../src/core/coach/index.ts';
import type { Finding } from '../../../src/core/analysis/types.ts';
import type { Action, Scenario } from '../../../src/core/scenario/types.ts';
import { hearingWith, type TranscriptEntry } from '../../../src/core/session/index.ts';
import { aScenario } from '../../support/dialogues.ts';
import { fakeAnalyser } from '../../support/fake-analyser.ts';

const hear = hearingWith(fakeAnalyser());

/** `change` alters what was found: another certainty, another degree. */
export function draftOf(text: string, scenario: Scenario = aScenario(), change: Partial<Finding> = {}): Draft {
  const heard = hear(scenario, text, {}, { nowMs: 0, lostMs: 0 });
  const findings = heard.analysis.findings.map((finding): Finding => ({ ...finding, ...change }));
  return { text, heard: { ...heard, analysis: { ...heard.analysis, findings } } };
}

/** A draft in which findings that are no signals stand, each with its rule. */
export function draftWith(
  text: string,
  ...others: readonly { readonly kind: 'personal-data' | 'wrong-name'; readonly rule: string; readonly words: string }[]
): Draft {
  const draft = draftOf(text);
  const findings = others.map(({ kind, rule, words }): Finding => {
    const start = text.indexOf(words);
    return { kind, rule, text: words, start, end: start + words.length, certainty: 'found', degree: null };
  });
  return { text, heard: { ...draft.heard, analysis: { ...draft.heard.analysis, findings } } };
}

type Said = string | { readonly customer: string } | { readonly action: Action };

/** A transcript: a text is a reply, each a turn of its own. */
export function transcriptOf(said: readonly Said[], scenario: Scenario = aScenario()): readonly TranscriptEntry[] {
  let turn = 0;
  return said.map((one, index): TranscriptEntry => {
    const atMs = index * 10_000;
    if (typeof one !== 'string' && 'customer' in one) return { by: 'customer', turn, atMs, text: one.customer, unprompted: false };
    turn += 1;
    if (typeof one !== 'string') return { by: 'action', turn, atMs, action: one.action };
    const { analysis, remedies } = hear(scenario, one, {}, { nowMs: index * 10_000, lostMs: 0 });
    const { assessed, findings, entities } = analysis;
    return { by: 'operator', turn, message: 0, atMs, text: one, assessed, findings, entities, remedies };
  });
}

export function situationOf(change: Partial<Situation> = {}): Situation {
  const { scenario = aScenario(), transcript = [] } = change;
  const turn = transcript.at(-1)?.turn ?? 0;
  return { scenario, transcript, turn, turnOpen: false, visibility: 'private', lexicons: {}, ...change };
}

export type Spec = Partial<CoachInput> & { readonly said?: readonly Said[]; readonly writes?: string };

export function stepsOf({ said = [], writes, ...change }: Spec): readonly Step[] {
  const scenario = change.scenario ?? aScenario();
  const transcript = transcriptOf(said, scenario);
  const draft = writes === undefined ? null : draftOf(writes, scenario);
  const answered = transcript.some((entry) => entry.by === 'operator');
  return coachSteps({ ...situationOf({ scenario, transcript }), draft, told: [], answered, late: false, ...change });
}

/** The ids in each state. */
export function statesOf(spec: Spec): Readonly<Record<string, string>> {
  return Object.fromEntries(stepsOf(spec).map(({ id, state }) => [id, state]));
}

export function stepOf(id: StepId, spec: Spec): Step {
  const step = stepsOf(spec)[STEPS.indexOf(id)];
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step;
}
