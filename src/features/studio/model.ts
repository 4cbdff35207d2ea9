/** A draft while it is written: one text, one history of what was changed, and what can be read from it. Form, text, graph and trials share it. */
import { history, isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { ChangeSet, Compartment, EditorState, type Extension, type Transaction, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Draft } from '../../core/progress/index.ts';
import { type Fix, type ReadOptions, readScenario, type ScenarioReading, type SourceRange } from '../../core/scenario/index.ts';
import { whenIdle } from '../../ui/when-idle.ts';

/** While somebody types, the text is read anew only after a rest: reading a long scenario takes longer than a frame. */
const REST_MS = 120;

/** What is typed may be ahead of a snapshot for a moment; text and reading of one snapshot always belong together. */
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
  /** The text now, with what has been typed since the snapshot. */
  readonly getText: () => string;
  /** Called with every change of the text, at once; returns how to stop. */
  readonly subscribeText: (listener: () => void) => () => void;
  /**
   * Changes the text, as one step of the one history; offsets are those of the snapshot's text. What is `typed` at one place without
   * a pause is one step together.
   */
  readonly edit: (changes: readonly Fix[], how?: 'typed') => void;
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
  /** Whether a place was asked for that no text view has shown yet; asking settles it. */
  readonly takeSought: () => boolean;
  /** The editor that shows the text: while one is attached every change goes through it. */
  readonly attach: (view: EditorView | null) => void;
  /** The state an editor begins with: text, caret and history as they are. */
  readonly editorState: (extensions: Extension) => EditorState;
  /** The text of a version in place of all of it, as one step. */
  readonly replaceAll: (text: string) => void;
  /** What the attached editor has done. */
  readonly take: (transactions: readonly Transaction[]) => void;
};

export function openDraft(id: string, text: string, read: () => ReadOptions, arranged: Layout = {}): DraftModel {
  const listeners = new Set<() => void>();
  const texts = new Set<() => void>();
  const carets = new Set<() => void>();
  const goers = new Set<(range: Pick<SourceRange, 'start' | 'end'>) => void>();
  const ofView = new Compartment();
  let state = EditorState.create({ doc: text, extensions: [history(), ofView.of([])] });
  let view: EditorView | null = null;
  /** What was typed since the snapshot. */
  let ahead = ChangeSet.empty(state.doc.length);
  let callOff: (() => void) | null = null;
  let isSought = false;
  let snapshot = lookAt(null);

  return {
    id,
    getSnapshot: () => snapshot,
    subscribe: (listener) => subscribeIn(listeners, listener),
    getText: () => state.doc.toString(),
    subscribeText: (listener) => subscribeIn(texts, listener),
    edit: (changes, how) => {
      const asked = ChangeSet.of(
        changes.map(({ start, end, text: insert }) => ({ from: start, to: end, insert })),
        ahead.length,
      );
      dispatch({ changes: asked.map(ahead), userEvent: how === 'typed' ? 'input.type.form' : 'input.form' });
      settle();
    },
    replaceAll: (next) => {
      dispatch({
        changes: { from: 0, to: state.doc.length, insert: next },
        selection: { anchor: 0 },
        userEvent: 'input.restore',
        annotations: isolateHistory.of('full'),
      });
      settle();
    },
    arrange: (layout) => {
      snapshot = { ...snapshot, layout };
      for (const listener of listeners) listener();
    },
    getCaret: () => state.selection.main.head,
    subscribeCaret: (listener) => subscribeIn(carets, listener),
    undo: () => {
      if (undo({ state, dispatch })) settle();
    },
    redo: () => {
      if (redo({ state, dispatch })) settle();
    },
    goTo: ({ start, end }) => {
      const [from, to] = [ahead.mapPos(Math.min(start, ahead.length)), ahead.mapPos(Math.min(end, ahead.length))];
      isSought = true;
      dispatch({ selection: { anchor: from, head: to } });
      for (const go of goers) go({ start: from, end: to });
    },
    onGoTo: (listener) => subscribeIn(goers, listener),
    takeSought: () => {
      const was = isSought;
      isSought = false;
      return was;
    },
    attach: (attached) => {
      view = attached;
      // what a view brought with it goes with it
      if (view === null) state = state.update({ effects: ofView.reconfigure([]) }).state;
    },
    editorState: (extensions) => {
      state = state.update({ effects: ofView.reconfigure(extensions) }).state;
      return state;
    },
    take,
  };

  function dispatch(spec: TransactionSpec | Transaction): void {
    if (view !== null) view.dispatch(spec);
    else take([isTransaction(spec) ? spec : state.update(spec)]);
  }

  function take(transactions: readonly Transaction[]): void {
    const caret = state.selection.main.head;
    for (const transaction of transactions) {
      state = transaction.state;
      ahead = ahead.compose(transaction.changes);
    }
    if (transactions.some(({ docChanged }) => docChanged)) {
      callOff?.();
      callOff = whenIdle(REST_MS, settle);
      for (const listener of texts) listener();
    }
    if (state.selection.main.head !== caret) for (const listener of carets) listener();
  }

  /** Text and reading catch up with what was typed. */
  function settle(): void {
    callOff?.();
    callOff = null;
    snapshot = lookAt(snapshot);
    ahead = ChangeSet.empty(state.doc.length);
    for (const listener of listeners) listener();
  }

  function lookAt(before: DraftSnapshot | null): DraftSnapshot {
    const now = state.doc.toString();
    const reading = before?.text === now ? before.reading : readScenario(now, read());
    return { text: now, reading, canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0, layout: before?.layout ?? arranged };
  }
}

function subscribeIn<Listener>(all: Set<Listener>, listener: Listener): () => void {
  all.add(listener);
  return () => all.delete(listener);
}

const isTransaction = (spec: TransactionSpec | Transaction): spec is Transaction => 'newDoc' in spec;
