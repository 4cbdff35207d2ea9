import * as v from 'valibot';
import { entrySchema } from './conversation-schema.ts';
import type { SampleEntry } from './types.ts';

export type EntriesReading = {
  /** null where an entry is wrong. */
  readonly entries: readonly SampleEntry[] | null;
  /** Which entries do not read (from 0), with the key that is wrong where one can be named. */
  readonly faults: readonly { readonly entry: number; readonly key: string | null }[];
};

/** A list of turns in the form of `samples[].replies`, from JSON: what `play` takes. null where it is no list at all. Never throws. */
export function readEntries(value: unknown): EntriesReading | null {
  if (!Array.isArray(value)) return null;
  const entries: SampleEntry[] = [];
  const faults: { entry: number; key: string | null }[] = [];
  for (const [entry, written] of value.entries()) {
    const result = v.safeParse(entrySchema, written);
    if (result.success) {
      const { wait, text, action } = result.output;
      entries.push({ waitMs: wait ?? null, messages: text, action: action ?? null });
    } else faults.push({ entry, key: keyOf(result.issues) });
  }
  return { entries: faults.length > 0 ? null : entries, faults };
}

function keyOf(issues: readonly v.BaseIssue<unknown>[]): string | null {
  for (const issue of issues) {
    const key = issue.path?.[0]?.key;
    if (typeof key === 'string') return key;
    const below = issue.issues === undefined ? null : keyOf(issue.issues);
    if (below !== null) return below;
  }
  return null;
}
