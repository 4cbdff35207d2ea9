import { type Draft, firstDraft } from '../../core/progress/index.ts';
import { readScenario, type ScenarioReading } from '../../core/scenario/index.ts';
import { readWritten } from '../../core/studio/index.ts';

/** A text as a draft that nobody has kept yet. */
export function draftFrom(text: string, { id, nowMs }: { readonly id: string; readonly nowMs: number }): Draft {
  return firstDraft({ id, ...namesIn(text), text, nowMs });
}

/** Title and language as they are written, in a text with mistakes as well; empty where they cannot be told. */
export function namesIn(text: string, { document }: Pick<ScenarioReading, 'document'> = readScenario(text)): Pick<Draft, 'title' | 'lang'> {
  if (document) return { title: document.title, lang: document.lang };
  const written = readWritten(text);
  return { title: written?.words(['title']) ?? '', lang: written?.words(['lang']) ?? '' };
}
