/** How the text is edited: keys, folding, search, what may come in. What is said about it stands in speaking.ts. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab, temporarilySetTabFocusMode } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { DraftModel } from '../model.ts';
import { colours, look } from './look.ts';

/** What is longer is read no more (core/scenario). */
export const LONGEST = 400_000;

type Options = {
  readonly draft: DraftModel;
  readonly onRefused: (isRefused: boolean) => void;
  /** Whether Tab leaves the text, as it does at first. */
  readonly onTabMoves: (doesTabMove: boolean) => void;
};

export function editing({ draft, onRefused, onTabMoves }: Options): Extension {
  return [
    lineNumbers(),
    foldGutter({ openText: '⌄', closedText: '›' }),
    codeFolding(),
    highlightSpecialChars(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    search({ top: true }),
    yaml(),
    syntaxHighlighting(colours),
    look,
    EditorView.clipboardInputFilter.of(tidy),
    EditorState.transactionFilter.of((transaction) => {
      if (
        !transaction.docChanged ||
        transaction.newDoc.length <= LONGEST ||
        transaction.newDoc.length < transaction.startState.doc.length
      ) {
        if (transaction.docChanged) queueMicrotask(() => onRefused(false));
        return transaction;
      }
      queueMicrotask(() => onRefused(true));
      return [];
    }),
    tabs(onTabMoves),
    // undo and redo are those of the draft, whichever view was edited
    Prec.high(
      keymap.of([
        { key: 'Mod-z', run: () => (draft.undo(), true), preventDefault: true },
        { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => (draft.redo(), true), preventDefault: true },
        { linux: 'Ctrl-Shift-z', run: () => (draft.redo(), true), preventDefault: true },
      ]),
    ),
    keymap.of([
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...defaultKeymap.filter(({ key }) => key !== 'Ctrl-m'),
    ]),
  ];
}

/** Tab leaves the text unless somebody asks for the other: keyboards must not be caught here. */
function tabs(onTabMoves: (doesTabMove: boolean) => void): Extension {
  let doesTabMove = true;
  const indent = indentWithTab;
  return keymap.of([
    {
      key: 'Ctrl-m',
      mac: 'Shift-Alt-m',
      run: () => {
        doesTabMove = !doesTabMove;
        onTabMoves(doesTabMove);
        return true;
      },
    },
    {
      key: 'Tab',
      run: (view) => !doesTabMove && (indent.run?.(view) ?? false),
      shift: (view) => !doesTabMove && (indent.shift?.(view) ?? false),
    },
    { key: 'Escape', run: temporarilySetTabFocusMode },
  ]);
}

/** What editors and sites put between letters: marks of UTF-8, tabs at the beginning of lines, spaces that do not break. */
function tidy(text: string): string {
  return text.replaceAll('\uFEFF', '').replaceAll(/^[ \t\u00A0]+/gmu, (indent) => indent.replaceAll('\t', '  ').replaceAll('\u00A0', ' '));
}
