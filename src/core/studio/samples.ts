/** Samples as the studio writes them: what is not touched stays as the author typed it. */
import { type Fix, type Path, printDuration, type Written } from '../scenario/index.ts';
import type { Sample, SampleEntry } from '../scenario/types.ts';
import { clearAt, inOneStep, insertAt, removeAt, setValue } from './edit.ts';

const LIST: Path = ['samples'];

export function insertSample(text: string, index: number, sample: Sample): readonly Fix[] {
  return insertAt(text, LIST, index, writtenSample(sample));
}

/** With the last one goes the list. */
export function removeSample(text: string, index: number, count: number): readonly Fix[] {
  return count === 1 ? clearAt(text, LIST) : removeAt(text, [...LIST, index]);
}

type Edit = (text: string) => readonly Fix[];

/** Changes only what differs. */
export function changeSample(text: string, index: number, before: Sample, after: Sample): readonly Fix[] {
  const at = (...path: Path): Path => [...LIST, index, ...path];
  const set =
    (path: Path, value: Written): Edit =>
    (on) =>
      setValue(on, path, value);
  const edits: Edit[] = [];
  if (before.name !== after.name) edits.push(set(at('name'), after.name));
  if (before.seed !== after.seed) edits.push(set(at('seed'), after.seed));
  if (before.replies.length === after.replies.length) {
    for (const [place, entry] of after.replies.entries()) {
      if (!isSame(before.replies[place], entry)) edits.push(set(at('replies', place), writtenEntry(entry)));
    }
  } else edits.push(set(at('replies'), after.replies.map(writtenEntry)));
  const [was, is] = [writtenExpectation(before.expect), writtenExpectation(after.expect)];
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const value = is[key];
    if (isSame(was[key], value)) continue;
    // what is expected of nothing is still there to be filled in again
    edits.push(
      value === undefined
        ? (on) => (Object.keys(is).length === 0 ? setValue(on, at('expect'), {}) : removeAt(on, at('expect', key)))
        : set(at('expect', key), value),
    );
  }
  return inOneStep(text, edits);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function writtenSample({ name, seed, replies, expect }: Sample): Written {
  return { name, ...(seed !== 1 && { seed }), replies: replies.map(writtenEntry), expect: writtenExpectation(expect) };
}

function writtenEntry({ waitMs, messages, action }: SampleEntry): Written {
  const [only = ''] = messages;
  if (waitMs === null && action === null && messages.length === 1) return only;
  return {
    ...(waitMs !== null && { wait: printDuration(waitMs) }),
    ...(messages.length > 0 && { text: messages.length === 1 ? only : messages }),
    ...(action !== null && { action }),
  };
}

function writtenExpectation({ outcome, met, broken, autoFails, score }: Sample['expect']): { readonly [key: string]: Written } {
  return {
    ...(outcome !== null && { outcome }),
    ...(met.length > 0 && { met }),
    ...(broken.length > 0 && { broken }),
    ...(autoFails !== null && { auto_fails: autoFails }),
    ...(score !== null && { score: { ...score } }),
  };
}
