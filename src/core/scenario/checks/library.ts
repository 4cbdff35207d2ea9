/** What can only be seen over all files: ids that two of them share, twins that do not know each other. */
import { type Diagnostic, type SourceRange, diagnosticOf } from '../diagnostic.ts';
import { fewNearMisses, listed } from '../near-miss.ts';
import type { ScenarioDocument } from '../schema.ts';

export type LibraryFile = {
  readonly file: string;
  readonly document: Pick<ScenarioDocument, 'id' | 'lang' | 'twin'>;
  readonly ranges: { readonly id: SourceRange; readonly twin: SourceRange };
};

/** With `isWhole` the files are all there are: a twin that is not among them is missing. */
export function checkLibrary(files: readonly LibraryFile[], { isWhole }: { readonly isWhole: boolean }): Diagnostic[] {
  const byId = new Map<string, LibraryFile>();
  const diagnostics: Diagnostic[] = [];
  const near = fewNearMisses();
  for (const one of files) {
    const first = byId.get(one.document.id);
    if (first)
      diagnostics.push(
        diagnosticOf(one.file, {
          code: 'library/duplicate-id',
          range: one.ranges.id,
          params: { id: one.document.id, file: first.file },
          suggestion: `${one.document.id}-2`,
        }),
      );
    else byId.set(one.document.id, one);
  }
  for (const { file, document, ranges } of files) {
    if (document.twin === undefined) continue;
    const say = (code: string, params: Record<string, string>, suggestion: string | null = null, severity: 'error' | 'warning' = 'error') =>
      diagnostics.push(diagnosticOf(file, { code, severity, range: ranges.twin, params: { twin: document.twin!, ...params }, suggestion }));
    const twin = byId.get(document.twin);
    if (document.twin === document.id) say('library/twin-of-itself', {});
    else if (!twin) {
      if (!isWhole) continue;
      const ids = [...byId.keys()].filter((id) => id !== document.id);
      say('reference/unknown-twin', { id: document.twin, known: listed(ids) }, near(document.twin, ids));
    } else if (twin.document.lang === document.lang) say('library/twin-in-same-language', { lang: document.lang });
    else if (twin.document.twin !== document.id) say('library/twin-not-mutual', { file: twin.file }, `twin: ${document.id}`, 'warning');
  }
  return diagnostics;
}
