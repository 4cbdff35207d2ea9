import type { Diagnostic } from '../../core/scenario/index.ts';
import type { Lang } from '../../core/text/index.ts';
import { translate } from '../../i18n/index.ts';

/** Every error on a line of stdout, by its place. */
export function printErrors(lang: Lang, diagnostics: readonly Diagnostic[]): void {
  for (const one of diagnostics.filter(({ severity }) => severity === 'error')) {
    const said = translate(lang, `diagnostics.${one.code}`, one.params).replaceAll(/\s*\n\s*/gu, ' ⏎ ');
    process.stdout.write(`${one.file}:${one.line}:${one.column} ${one.severity} ${one.code} ${said}\n`);
  }
}
