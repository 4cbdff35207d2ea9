/** A sample while it is being filled in: everything as typed. */
import { parseDuration, printDuration } from '../../../core/scenario/index.ts';
import type { Action, Sample, SampleEntry } from '../../../core/scenario/types.ts';

export type TurnDraft = { readonly key: number; readonly text: string; readonly wait: string; readonly action: Action | null };

export type CriterionWish = 'met' | 'broken';

export type SampleDraft = {
  readonly name: string;
  readonly turns: readonly TurnDraft[];
  /** '' is any. */
  readonly outcome: string;
  readonly min: string;
  readonly max: string;
  readonly criteria: Readonly<Record<string, CriterionWish>>;
};

export function draftOf({ name, replies, expect }: Sample): SampleDraft {
  return {
    name,
    turns: replies.map(({ messages, waitMs, action }, key) => ({
      key,
      text: messages.join('\n\n'),
      wait: waitMs === null ? '' : printDuration(waitMs),
      action,
    })),
    outcome: expect.outcome ?? '',
    min: expect.score?.min === undefined ? '' : String(expect.score.min),
    max: expect.score?.max === undefined ? '' : String(expect.score.max),
    criteria: Object.fromEntries([...expect.met.map((id) => [id, 'met'] as const), ...expect.broken.map((id) => [id, 'broken'] as const)]),
  };
}

export type SampleFaults = {
  readonly name: boolean;
  /** Of turns, by key. */
  readonly wait: ReadonlySet<number>;
  readonly empty: ReadonlySet<number>;
  readonly score: boolean;
};

export function faultsOf({ name, turns, min, max }: SampleDraft): SampleFaults {
  const [from, to] = [scoreOf(min), scoreOf(max)];
  return {
    name: name.trim() === '',
    wait: new Set(turns.flatMap(({ key, wait }) => (wait.trim() !== '' && parseDuration(wait.trim()) === null ? [key] : []))),
    empty: new Set(turns.flatMap(({ key, text, action }) => (messagesOf(text).length === 0 && action === null ? [key] : []))),
    score: from === undefined || to === undefined || (from !== null && to !== null && from > to),
  };
}

export const hasFaults = ({ name, wait, empty, score }: SampleFaults): boolean => name || score || wait.size > 0 || empty.size > 0;

/** What has been filled in; what the editor does not ask for stays as it was. Only where there are no faults. */
export function sampleOf(draft: SampleDraft, before: Sample): Sample {
  const wished = (wish: CriterionWish, order: readonly string[]): readonly string[] => {
    const ids = Object.entries(draft.criteria).flatMap(([id, one]) => (one === wish ? [id] : []));
    return [...order.filter((id) => ids.includes(id)), ...ids.filter((id) => !order.includes(id))];
  };
  const [min, max] = [scoreOf(draft.min) ?? null, scoreOf(draft.max) ?? null];
  const score = min === null && max === null ? null : { ...(min !== null && { min }), ...(max !== null && { max }) };
  return {
    ...before,
    name: draft.name.trim(),
    replies: draft.turns.map(entryOf),
    expect: {
      ...before.expect,
      outcome: draft.outcome === '' ? null : draft.outcome,
      met: wished('met', before.expect.met),
      broken: wished('broken', before.expect.broken),
      score,
    },
  };
}

function entryOf({ text, wait, action }: TurnDraft): SampleEntry {
  return { waitMs: wait.trim() === '' ? null : parseDuration(wait.trim()), messages: messagesOf(text), action };
}

const messagesOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/u)
    .map((message) => message.trim())
    .filter((message) => message !== '');

/** null where nothing is typed, undefined where it is no score. */
function scoreOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const score = Number(text);
  return score >= 0 && score <= 100 ? score : undefined;
}
