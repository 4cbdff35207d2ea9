import { printDuration, type Written } from '../scenario/index.ts';
import type { SampleEntry } from '../scenario/types.ts';
import type { Scorecard } from '../scoring/types.ts';

export type SampleWish = {
  readonly name: string;
  readonly seed: number;
  readonly entries: readonly SampleEntry[];
  /** null: however it ends. */
  readonly outcome: string | null;
  readonly met: readonly string[];
  readonly broken: readonly string[];
  readonly autoFails: readonly string[];
};

/** A try-out as an entry of `samples:`, in the words of the file. */
export function writtenSample({ name, seed, entries, outcome, met, broken, autoFails }: SampleWish): Written {
  const expect = {
    ...(outcome !== null && { outcome }),
    ...(met.length > 0 && { met }),
    ...(broken.length > 0 && { broken }),
    ...(autoFails.length > 0 && { auto_fails: autoFails }),
  };
  return {
    name,
    ...(seed !== 1 && { seed }),
    replies: entries.map(writtenEntry),
    ...(Object.keys(expect).length > 0 && { expect }),
  };
}

function writtenEntry({ waitMs, messages, action }: SampleEntry): Written {
  const [first = ''] = messages;
  if (waitMs === null && action === null && messages.length === 1) return first;
  return {
    ...(waitMs !== null && { wait: printDuration(waitMs) }),
    ...(messages.length > 0 && { text: messages.length === 1 ? first : messages }),
    ...(action !== null && { action }),
  };
}

/** What a sample may be held to: criteria that came out as met, and as broken (or missing: nothing was found). */
export function claimable({ criteria }: Scorecard): { readonly met: readonly string[]; readonly broken: readonly string[] } {
  const those = (...statuses: readonly string[]) => criteria.flatMap(({ id, status }) => (statuses.includes(status) ? [id] : []));
  return { met: those('met'), broken: those('broken', 'missing') };
}
