import type { Diagnostic, Fix } from '../../../core/scenario/index.ts';

/** All that can be mended in one go: of two that touch each other the first; the other is found again where it still holds. */
export function fixesOf(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const sorted = diagnostics.flatMap(({ fix }) => fix ?? []).toSorted((one, other) => one.start - other.start || one.end - other.end);
  const fixes: Fix[] = [];
  for (const fix of sorted) {
    const last = fixes.at(-1);
    if (!last || fix.start > last.end || (fix.start === last.end && fix.start > last.start)) fixes.push(fix);
  }
  return fixes;
}
