/** A draft while it is written: one text, one history of what was changed, and what can be read from it. Form, text, graph and trials share it. */
import { history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { EditorState, type Extension, type Transaction, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Draft } from '../../core/progress/index.ts';
import { type Fix, type ReadOptions, readScenario, type ScenarioReading, type SourceRange } from '../../core/scenario/index.ts';

export type DraftSnapshot = {
  readonly text: string;
  /** Of exactly this text. */
  readonly reading: ScenarioReading;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Where the parts of the graph were put by hand; stored beside the text, never in it, and no step of the history. */
  readonly layout: Layout;
};

export type Layout = Draft['layout'];

export type DraftModel = {
  readonly id: string;
  readonly getSnapshot: () => DraftSnapshot;
  /** For `useSyncExternalStore`; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes the text, as one step of the one history; offsets are those of the present text. */
  readonly edit: (changes: readonly Fix[]) => void;
  /** Puts parts of the graph elsewhere. */
  readonly arrange: (layout: Layout) => void;
  /** The caret's offset in the text. */
  readonly getCaret: () => number;
  /** Called when the caret moves, by hand or by an edit; returns how to stop. */
  readonly subscribeCaret: (listener: () => void) => () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Shows a place of the text: opens the text view, puts the caret there and focuses it. */
  readonly goTo: (range: Pick<SourceRange, 'start' | 'end'>) => void;
  /** Called with the place asked for; the screen brings the text view up. */
  readonly onGoTo: (listener: (range: Pick<SourceRange, 'start' | 'end'>) => void) => () => void;
  /** The editor that shows the text: while one is attached every change goes through it. */
  readonly attach: (view: EditorView | null) => void;
  /** The state an editor begins with. */
  readonly editorState: (extensions: Extension) => EditorState;
  /** What the attached editor has done. */
  readonly take: (transactions: readonly Transaction[]) => void;
};

export function openDraft(id: string, text: string, read: () => ReadOptions, arranged: Layout = {}): DraftModel {
  const listeners = new Set<() => void>();
  const carets = new Set<() => void>();
  const goers = new Set<(range: Pick<SourceRange, 'start' | 'end'>) => void>();
  let state = EditorState.create({ doc: text, extensions: [history()] });
  let view: EditorView | null = null;
  let snapshot = lookAt(null);

  return {
    id,
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (changes) => {
      dispatch({ changes: changes.map(({ start, end, text: insert }) => ({ from: start, to: end, insert })), userEvent: 'input.form' });
    },
    arrange: (layout) => {
      snapshot = { ...snapshot, layout };
      for (const listener of listeners) listener();
    },
    getCaret: () => state.selection.main.head,
    subscribeCaret: (listener) => {
      carets.add(listener);
      return () => carets.delete(listener);
    },
    undo: () => {
      undo({ state, dispatch });
    },
    redo: () => {
      redo({ state, dispatch });
    },
    goTo: (range) => {
      for (const go of goers) go(range);
    },
    onGoTo: (listener) => {
      goers.add(listener);
      return () => goers.delete(listener);
    },
    attach: (attached) => {
      view = attached;
    },
    editorState: () => state,
    take,
  };

  function dispatch(spec: TransactionSpec | Transaction): void {
    if (view !== null) view.dispatch(spec);
    else take([isTransaction(spec) ? spec : state.update(spec)]);
  }

  function take(transactions: readonly Transaction[]): void {
    const caret = state.selection.main.head;
    for (const transaction of transactions) state = transaction.state;
    if (transactions.some(({ docChanged }) => docChanged)) {
      snapshot = lookAt(snapshot);
      for (const listener of listeners) listener();
    }
    if (state.selection.main.head !== caret) for (const listener of carets) listener();
  }

  function lookAt(before: DraftSnapshot | null): DraftSnapshot {
    const now = state.doc.toString();
    const reading = before?.text === now ? before.reading : readScenario(now, read());
    return { text: now, reading, canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0, layout: before?.layout ?? arranged };
  }
}

const isTransaction = (spec: TransactionSpec | Transaction): spec is Transaction => 'newDoc' in spec;
