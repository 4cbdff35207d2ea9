import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Diagnostic, Fix, Path, Written } from '../../../core/scenario/index.ts';
import type { Company } from '../../../core/scenario/types.ts';
import {
  type EditReason,
  EditRefused,
  clearAt,
  inOneStep,
  insertAt,
  moveItem,
  readWritten,
  renameKey,
  setValue,
  type WrittenText,
} from '../../../core/studio/index.ts';
import type { DraftModel } from '../model.ts';

export type Companies = Readonly<Record<string, Company>>;

export type Form = {
  readonly written: WrittenText;
  readonly diagnostics: readonly Diagnostic[];
  readonly companies: Companies;
  /** The text cannot be read just now: what stands here is how it was when it last could. */
  readonly isLocked: boolean;
  readonly set: (path: Path, value: Written, how?: 'typed') => void;
  /** Several values in one step. */
  readonly setAll: (values: readonly (readonly [Path, Written])[]) => void;
  readonly clear: (path: Path, how?: 'typed') => void;
  readonly insert: (list: Path, index: number, value: Written, how?: 'typed') => void;
  readonly move: (list: Path, from: number, to: number) => void;
  readonly rename: (path: Path, to: string) => void;
  readonly mend: (fix: Fix) => void;
  readonly goTo: DraftModel['goTo'];
  /** What is typed and not yet in the text is put there before anything else happens to it. */
  readonly waits: Set<() => void>;
};

export type Refusal = EditReason | null;

/** The form's hold on the draft. `first`: what it showed when it could last be read. */
export function useForm(draft: DraftModel, companies: Companies): { readonly form: Form | null; readonly refusal: Refusal } {
  const { text, reading } = useSyncExternalStore(draft.subscribe, draft.getSnapshot);
  const read = useMemo(() => readWritten(text), [text]);
  const [last, setLast] = useState(read);
  if (read !== null && read !== last) setLast(read);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [waits] = useState(() => new Set<() => void>());

  const edit = useCallback(
    (make: (text: string) => readonly Fix[], how?: 'typed') => {
      if (how === undefined) for (const wait of waits) wait();
      try {
        const fixes = make(draft.getSnapshot().text);
        if (fixes.length > 0) draft.edit(fixes, how);
        setRefusal(null);
      } catch (error) {
        if (!(error instanceof EditRefused)) throw error;
        setRefusal(error.reason);
      }
    },
    [draft, waits],
  );

  const acts = useMemo(
    () => ({
      set: (path: Path, value: Written, how?: 'typed') => edit((now) => setValue(now, path, value), how),
      setAll: (values: readonly (readonly [Path, Written])[]) =>
        edit((now) =>
          inOneStep(
            now,
            values.map(
              ([path, value]) =>
                (before) =>
                  setValue(before, path, value),
            ),
          ),
        ),
      clear: (path: Path, how?: 'typed') => edit((now) => clearAt(now, path, leastOf(path)), how),
      insert: (list: Path, index: number, value: Written, how?: 'typed') => edit((now) => insertAt(now, list, index, value), how),
      move: (list: Path, from: number, to: number) => edit((now) => moveItem(now, list, from, to)),
      rename: (path: Path, to: string) => edit((now) => renameKey(now, path, to)),
      mend: (fix: Fix) => edit(() => [fix]),
    }),
    [edit],
  );

  const written = read ?? last;
  const form = written && {
    written,
    diagnostics: read ? reading.diagnostics : [],
    companies,
    isLocked: read === null,
    goTo: draft.goTo,
    waits,
    ...acts,
  };
  return { form, refusal };
}

/** How much stays when a field is emptied: a fact, a rule or the customer is never taken out by the way. */
function leastOf(path: Path): number {
  const [area, , part, , rule] = path;
  if (area === 'customer' || area === 'company') return 2;
  if (area === 'facts' || area === 'remedies') return Math.min(3, path.length);
  if (area !== 'stages') return 1;
  if (part !== 'replies' && part !== 'silence') return Math.min(3, path.length);
  return Math.min(rule === 'when' || rule === 'otherwise' ? 6 : 5, path.length);
}

export const FormContext = createContext<Form | null>(null);

export function useHeldForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('A field of the form stands outside of it.');
  return form;
}

const PAUSE_MS = 300;

/**
 * A text as it is typed: it comes into the draft at the next pause, and stays as typed while it waits or while it has the focus and reads the
 * same there, so that neither the caret nor a half-written number jumps.
 */
export function useTyped(value: string, commit: (typed: string) => void) {
  const { waits } = useHeldForm();
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });

  const flush = useCallback(() => {
    const wait = waiting.current;
    if (!wait) return;
    clearTimeout(wait.timer);
    waiting.current = null;
    latest.current(wait.text);
    setTyped(null);
  }, []);

  useEffect(() => {
    waits.add(flush);
    return () => {
      flush();
      waits.delete(flush);
    };
  }, [flush, waits]);

  return {
    value: typed ?? value,
    type: (text: string) => {
      setTyped(text);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { text, timer: setTimeout(flush, PAUSE_MS) };
    },
    flush,
  };
}

/** What is wrong with the value at a path, and with none of the `parts` below it that say it themselves. */
export function faultsAt(form: Form, path: Path, parts: readonly (string | number)[] = []): readonly Diagnostic[] {
  const range = form.written.range(path);
  const isIn = (place: { start: number; end: number } | null, one: Diagnostic) =>
    place !== null && one.start >= place.start && one.end <= place.end;
  const key = path.at(-1);
  const isMissing = (one: Diagnostic) => one.code === 'schema/missing-key' && one.params['key'] === key && isAbove(form, path, one);
  if (!range) return form.diagnostics.filter(isMissing);
  const below = parts.map((part) => form.written.range([...path, part]));
  return form.diagnostics.filter(
    (one) => isIn(range, one) && one.code !== 'schema/missing-key' && !below.some((place) => isIn(place, one)),
  );
}

/** A missing key is told at the key above it, or at the beginning of the file. */
function isAbove(form: Form, path: Path, one: Diagnostic): boolean {
  if (path.length === 1) return one.start === 0 || form.written.range([]) === null;
  const range = form.written.range(path.slice(0, -1));
  return range === null ? one.start === 0 : one.start >= range.start && one.start < range.end;
}
