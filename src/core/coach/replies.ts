/** What was said and done so far, and the draft as the last of it. */
import type { Finding, Signal } from '../analysis/types.ts';
import type { Scenario, Visibility } from '../scenario/types.ts';
import { type Heard, isInThread, type TranscriptEntry } from '../session/index.ts';
import { compileOrNull, findPattern, type Lexicons, type Pattern, readText } from '../text/index.ts';

/** A text that is written and not sent, as it would be heard. */
export type Draft = { readonly text: string; readonly heard: Heard };

export type Situation = {
  /** Cast. */
  readonly scenario: Scenario;
  readonly transcript: readonly TranscriptEntry[];
  /** The last turn of the trainee's that began, and whether it may take further messages. */
  readonly turn: number;
  readonly turnOpen: boolean;
  /** Where the next message goes: with the talk, or (after a move to a private one) into the open thread. */
  readonly visibility: Visibility;
  /** Word lists for the scenario's own phrases. */
  readonly lexicons: Lexicons;
};

type Operator = Extract<TranscriptEntry, { by: 'operator' }>;

export const repliesOf = (transcript: readonly TranscriptEntry[]): readonly Operator[] =>
  transcript.filter((entry): entry is Operator => entry.by === 'operator');

export const hasSignal = (findings: readonly Finding[], signals: readonly Signal[]): boolean =>
  findings.some((finding) => 'signal' in finding && signals.includes(finding.signal));

/** The signals of the turn that the draft would belong to, the draft's own among them. */
export function turnFindings({ transcript, turn, turnOpen }: Situation, draft: Draft): readonly Finding[] {
  const before = turnOpen
    ? repliesOf(transcript).filter((entry) => entry.turn === turn && !isInThread(transcript, transcript.indexOf(entry)))
    : [];
  return [...before.flatMap((entry) => entry.findings), ...draft.heard.analysis.findings];
}

const compiled = new WeakMap<Scenario, readonly (readonly Pattern[])[]>();

function protocolOf({ scenario, lexicons }: Pick<Situation, 'scenario' | 'lexicons'>): readonly (readonly Pattern[])[] {
  const known = compiled.get(scenario);
  if (known !== undefined) return known;
  const made = scenario.protocol.map(({ must }) => [compileOrNull(must, lexicons) ?? []].flat());
  compiled.set(scenario, made);
  return made;
}

/** The demands of the scenario's protocol that a text meets, by their places in it. */
export function demandsMet(situation: Pick<Situation, 'scenario' | 'lexicons'>, text: string): readonly number[] {
  const patterns = protocolOf(situation);
  if (patterns.length === 0) return [];
  const { sentences } = readText(text);
  return patterns.flatMap((any, index) =>
    any.some((pattern) => sentences.some((sentence) => findPattern(pattern, sentence).length > 0)) ? [index] : [],
  );
}
