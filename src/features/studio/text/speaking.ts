/** What the editor says of the text: messages with their fixes, what may stand at a place, what a key is for. */
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { type Diagnostic as Shown, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, ViewPlugin } from '@codemirror/view';
import type { Diagnostic } from '../../../core/scenario/index.ts';
import { describedAt, offersAt } from '../../../core/studio/index.ts';
import type { DraftModel } from '../model.ts';
import type { TextWords } from './use-text-words.ts';

/** `companies`: ids that a scenario may name. */
export function speaking(draft: DraftModel, words: TextWords, companies: () => readonly string[]): Extension {
  return [
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': words.label, 'aria-describedby': 'studio-text-keys' }),
    EditorState.phrases.of(words.phrases),
    lintGutter(),
    messages(draft, words),
    autocompletion({ override: [completing(words, companies)], icons: false }),
    hoverTooltip((view, position) => {
      const found = describedAt(view.state.doc.toString(), position);
      const description = found && words.described(found.path, found.description);
      return found && description ? { pos: found.start, end: found.end, create: () => ({ dom: described(found.key, description) }) } : null;
    }),
  ];
}

function completing(words: TextWords, companies: () => readonly string[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const found = offersAt(context.state.doc.toString(), context.pos, { companies: companies() });
    if (!found || found.offers.length === 0 || (!context.explicit && context.pos === found.start)) return null;
    return {
      from: found.start,
      options: found.offers.map(({ label, kind, apply, description, path }) => {
        const info = words.described(path ?? [], description);
        return { label, apply, detail: words.kind(kind), ...(info !== null && { info }) };
      }),
      validFor: /^[\w.-]*$/u,
    };
  };
}

/** Whenever the text has been read anew its messages are shown in it. */
function messages(draft: DraftModel, words: TextWords): Extension {
  return ViewPlugin.define((view) => {
    let shown: readonly Diagnostic[] | null = null;
    let wanted = true;
    const show = () => {
      const { text, reading } = draft.getSnapshot();
      if (!wanted || reading.diagnostics === shown || text.length !== view.state.doc.length) return;
      shown = reading.diagnostics;
      view.dispatch(
        setDiagnostics(
          view.state,
          reading.diagnostics.map((one) => asShown(draft, words, one)),
        ),
      );
    };
    const end = draft.subscribe(() => queueMicrotask(show));
    queueMicrotask(show);
    return {
      destroy: () => {
        wanted = false;
        end();
      },
    };
  });
}

function asShown(draft: DraftModel, words: TextWords, diagnostic: Diagnostic): Shown {
  const { start, end, severity, fix } = diagnostic;
  return {
    from: start,
    to: end,
    severity,
    message: words.message(diagnostic),
    ...(fix && {
      actions: [
        {
          name: words.fix,
          apply: () => {
            draft.edit([fix]);
          },
        },
      ],
    }),
  };
}

function described(key: string, description: string): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-described';
  const name = document.createElement('code');
  name.textContent = key;
  dom.append(name, ` ${description}`);
  return dom;
}
