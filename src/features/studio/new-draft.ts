import type { Draft } from '../../core/progress/index.ts';
import { readScenario } from '../../core/scenario/index.ts';

/** A text as a draft that nobody has kept yet. */
export function draftFrom(text: string, { id, nowMs }: { readonly id: string; readonly nowMs: number }): Draft {
  return { v: 1, id, ...namesIn(text), text, revision: 1, createdMs: nowMs, changedMs: nowMs, exportedMs: null, layout: {} };
}

function namesIn(text: string): Pick<Draft, 'title' | 'lang'> {
  const { document, scenario } = readScenario(text);
  return { title: document?.title ?? scenario?.title ?? '', lang: document?.lang ?? scenario?.lang ?? '' };
}
