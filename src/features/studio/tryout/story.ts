/** The conversation with its steps between the lines, in the order in which things happened. */
import { BAD_SIGNALS, type Finding } from '../../../core/analysis/types.ts';
import type { Beat, TriedOut } from '../../../core/rehearsal/index.ts';
import type { TranscriptEntry } from '../../../core/session/index.ts';

export type Line =
  | { readonly is: 'said'; readonly key: string; readonly entry: TranscriptEntry }
  | { readonly is: 'beat'; readonly key: string; readonly beat: Beat; readonly step: number };

export function linesOf({ view, beats }: Pick<TriedOut, 'view' | 'beats'>): readonly Line[] {
  const said = view.transcript.map((entry, index) => ({ is: 'said' as const, key: `said-${index}`, entry, atMs: entry.atMs }));
  const steps = beats.map((beat, index) => ({ is: 'beat' as const, key: `step-${index}`, beat, step: index + 1, atMs: beat.atMs }));
  return [...said, ...steps].toSorted((a, b) => a.atMs - b.atMs || rankOf(a) - rankOf(b));
}

/** Of one moment: what the operator does, then what it comes to, then what the customer says. */
const rankOf = (line: Line): number => (line.is === 'beat' ? 1 : line.entry.by === 'customer' ? 2 : 0);

export type Tone = 'good' | 'bad' | 'plain';

export function toneOf(finding: Finding): Tone {
  if ('signal' in finding) return (BAD_SIGNALS as readonly string[]).includes(finding.signal) ? 'bad' : 'good';
  return finding.kind === 'wrong-name' || finding.kind === 'personal-data' ? 'bad' : 'plain';
}

/** Findings of one kind and certainty together, signals first. */
export function groupsOf(findings: readonly Finding[]): readonly (readonly [string, readonly [Finding, ...Finding[]]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const id = `${'signal' in finding ? `signal.${finding.signal}` : `kind.${finding.kind}`} ${finding.certainty}`;
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  return [...groups].toSorted(([, [a]], [, [b]]) => Number('kind' in a) - Number('kind' in b));
}
