/**
 * Which of the customer's own words a reply takes up. Messages that turn the customer's words against them are left out.
 * The result is evidence that is only ever *likely*.
 */
import type { Finding, Signal } from '../analysis/types.ts';
import { stemsOf } from '../text/index.ts';
import { type Case, wordsEvidence } from './case.ts';
import type { Evidence } from './types.ts';

export function restatements(c: Case): Evidence[] {
  const said = new Set<string>();
  const evidence: Evidence[] = [];
  const taken = new Set<string>();
  const customer = c.dialogue.transcript.filter((entry) => entry.by === 'customer');
  for (const turn of c.worded) {
    customer.filter((entry) => entry.atMs <= turn.atMs).forEach((entry) => stemsOf(entry.text).forEach(({ stem }) => said.add(stem)));
    turn.messages.forEach((message, index) => {
      if (isAgainstThem(message.findings)) return;
      for (const { stem, start, end } of stemsOf(message.text)) {
        if (!said.has(stem) || taken.has(stem)) continue;
        taken.add(stem);
        evidence.push(wordsEvidence(turn, index, start, end, 'listening.own-words'));
      }
    });
  }
  return evidence;
}

/** «А вы чайник в розетку включали?» takes up two words, and hears nothing. */
const AGAINST: ReadonlySet<Signal> = new Set(['stupid_question', 'argument', 'blame_shift', 'rudeness', 'brush_off', 'false_apology']);

function isAgainstThem(findings: readonly Finding[]): boolean {
  return findings.some((finding) => 'signal' in finding && finding.certainty === 'found' && AGAINST.has(finding.signal));
}
