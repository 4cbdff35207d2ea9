/** Phrases while they are being edited: everything as typed, a list as its lines. */
import type { Certainty, Signal } from '../../../core/analysis/types.ts';
import { isFault, type Phrases, type TeamPhrase, usualCertainty } from '../../../core/phrases/index.ts';
import type { Lang } from '../../../core/text/language.ts';

export const LISTS = ['when', 'unless', 'match', 'miss'] as const;
export type ListField = (typeof LISTS)[number];

export type EntryDraft = Readonly<Record<ListField, string>> & {
  /** Stays with the entry while others come and go. */
  readonly key: number;
  readonly signal: Signal;
  readonly lang: Lang;
  readonly certainty: Certainty;
  readonly better: string;
  readonly note: string;
};

export type PhrasesDraft = { readonly title: string; readonly entries: readonly EntryDraft[] };

let keys = 0;

export function newEntry(signal: Signal, lang: Lang): EntryDraft {
  keys += 1;
  return { key: keys, signal, lang, certainty: usualCertainty(signal), when: '', unless: '', match: '', miss: '', better: '', note: '' };
}

export function draftOf({ title, entries }: Phrases): PhrasesDraft {
  return {
    title,
    entries: entries.map((entry) => ({
      ...newEntry(entry.signal, entry.lang),
      ...entry,
      when: entry.when.join('\n'),
      unless: entry.unless.join('\n'),
      match: entry.match.join('\n'),
      miss: entry.miss.join('\n'),
      better: entry.better ?? '',
    })),
  };
}

const read = new WeakMap<EntryDraft, TeamPhrase>();

/** The same draft gives the very same phrase: what was found out about it is not found out again. */
function phraseOf(draft: EntryDraft): TeamPhrase {
  const known = read.get(draft);
  if (known) return known;
  const { signal, lang, certainty, better, note } = draft;
  const made: TeamPhrase = {
    signal,
    lang,
    when: linesOf(draft.when),
    unless: linesOf(draft.unless),
    certainty,
    better: isFault(signal) && better.trim() !== '' ? better.trim() : null,
    match: linesOf(draft.match),
    miss: linesOf(draft.miss),
    note: note.trim(),
  };
  read.set(draft, made);
  return made;
}

export function phrasesIn({ title, entries }: PhrasesDraft): Phrases {
  return { title: title.trim(), entries: entries.map(phraseOf) };
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
