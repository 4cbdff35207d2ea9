/** A file of phrases, YAML or JSON: read, and its examples tried. Never throws. */
import { type Diagnostic, diagnosticOf, inFileOrder, parseWith, type Path } from '../scenario/index.ts';
import { createPhraseJudge, type PhraseFault, type PhraseJudge } from './faults.ts';
import { phrasesFileSchema, phrasesOf } from './schema.ts';
import type { Lang, Lexicons } from '../text/index.ts';
import type { Phrases } from './types.ts';

export type PhrasesReading = {
  /** null where the file has errors, failing examples among them. */
  readonly phrases: Phrases | null;
  readonly diagnostics: readonly Diagnostic[];
};

type Options = {
  readonly file?: string;
  /** The shared word lists that patterns may name. */
  readonly lexiconsOf: (lang: Lang) => Lexicons;
  /** Where one is at hand that knows some of the entries already. */
  readonly judge?: PhraseJudge;
};

export function readPhrases(written: string, { file = '', lexiconsOf, judge = createPhraseJudge(lexiconsOf) }: Options): PhrasesReading {
  const { document, salvaged, altered, diagnostics, yaml } = parseWith(phrasesFileSchema, written, file);
  const said = diagnostics.map((one) => (one.code === 'file/no-keys' ? { ...one, code: 'phrases/no-keys' } : one));
  if (!salvaged) return { phrases: null, diagnostics: said };
  const isAltered = (path: Path) => altered.some((done) => done.every((step, index) => step === path[index]));
  const beyond = judge(phrasesOf(salvaged)).flatMap((fault) => {
    const path = pathOf(fault, salvaged.phrases);
    return isAltered(path) ? [] : [diagnosticOf(file, { code: fault.code, range: yaml.locate(path), params: fault.params })];
  });
  const all = inFileOrder([...said, ...beyond]);
  const isSound = document !== null && !all.some(({ severity }) => severity === 'error');
  return { phrases: isSound ? phrasesOf(document) : null, diagnostics: all };
}

/** One pattern may stand without a list: then its place has no number. */
function pathOf({ entry, field: [key, at] }: PhraseFault, entries: readonly unknown[]): Path {
  if (entry === null) return [key];
  const path: Path = ['phrases', entry, key];
  const held: unknown = (entries[entry] as Readonly<Record<string, unknown>> | undefined)?.[key];
  return at === undefined || !Array.isArray(held) ? path : [...path, at];
}
