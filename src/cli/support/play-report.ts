/** A played dialogue in the JSON of `play` (FORMATS §5): what other people's tools rest on. */
import type { Finding } from '../../core/analysis/index.ts';
import type { Rehearsal } from '../../core/rehearsal/index.ts';
import type { Evidence, Scorecard } from '../../core/scoring/index.ts';
import type { Dialogue, MoodPoint, Turn } from '../../core/session/index.ts';

export function playReport(scenario: string, { dialogue, scorecard }: Rehearsal): object {
  const { seed, outcome, survey, firstResponseMs, turns } = dialogue;
  return {
    scenario,
    seed,
    turns: [opening(dialogue), ...turns.map((turn) => turnReport(turn, dialogue))],
    outcome: outcome?.id ?? null,
    timings: {
      first_response_ms: firstResponseMs,
      responses_ms: turns.flatMap(({ responseMs }) => (responseMs === null ? [] : [responseMs])),
    },
    survey,
    scorecard: scorecardReport(scorecard),
  };
}

function opening(dialogue: Dialogue): object {
  return { turn: 0, at_ms: 0, customer: saidAfter(0, dialogue), reply: null, action: null, findings: [], ...feelings(dialogue.curve[0]) };
}

function turnReport(turn: Turn, dialogue: Dialogue): object {
  const texts = turn.messages.map(({ text }) => text);
  return {
    turn: turn.turn,
    at_ms: turn.atMs,
    customer: saidAfter(turn.turn, dialogue),
    // One message is a text, several are a list; findings name theirs.
    reply: texts.length > 1 ? texts : (texts[0] ?? null),
    action: turn.action,
    findings: turn.messages.flatMap(({ findings }, message) => findings.map((finding) => findingReport(finding, message))),
    ...feelings(dialogue.curve.find((point) => point.turn === turn.turn)),
  };
}

/** Prompted words as plain texts, unprompted ones marked. */
function saidAfter(turn: number, dialogue: Dialogue): readonly (string | { readonly text: string; readonly unprompted: true })[] {
  return dialogue.transcript.flatMap((entry) => {
    if (entry.by !== 'customer' || entry.turn !== turn) return [];
    return [entry.unprompted ? { text: entry.text, unprompted: true as const } : entry.text];
  });
}

function feelings(point: MoodPoint | undefined): object {
  if (point === undefined) return { mood: null, anger: null, fairness: null, visibility: null };
  return { mood: point.mood, anger: point.numbers.anger, fairness: point.numbers.fairness, visibility: point.visibility };
}

function findingReport(finding: Finding, message: number): object {
  const { start, end, text, rule, certainty, degree } = finding;
  const id = 'signal' in finding ? { signal: finding.signal } : { kind: finding.kind };
  return { ...id, message, start, end, text, rule, certainty, degree };
}

function scorecardReport({ score, passed, autoFails, noticed, criteria }: Scorecard): object {
  return {
    score,
    passed,
    auto_fails: autoFails.map(({ id }) => id),
    // What a rubric has switched off is said only where it was found.
    ...(noticed && { noticed: noticed.map(({ id }) => id) }),
    criteria: criteria.map(({ id, status, mark, weight, effectiveWeight, evidence }) => {
      return { id, status, mark, weight, effective_weight: effectiveWeight, evidence: evidence.map(evidenceReport) };
    }),
  };
}

function evidenceReport({ turn, message, start, end, text, rule, at_ms }: Evidence): object {
  return { turn, message, start, end, text, rule, ...(start === null && { at_ms }) };
}
