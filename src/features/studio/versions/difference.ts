import { diffLines } from 'diff';

export type Piece =
  | { readonly kind: 'added' | 'removed' | 'same'; readonly line: string; readonly at: number }
  /** Lines that nothing happened to, left out. */
  | { readonly kind: 'skipped'; readonly count: number; readonly at: number };

export type Difference = { readonly pieces: readonly Piece[]; readonly added: number; readonly removed: number };

/** So many lines that are the same stand around what differs. */
const AROUND = 2;

export function differenceOf(before: string, after: string): Difference {
  const parts = diffLines(ended(before), ended(after));
  const lines = parts.flatMap(({ value, added, removed }) =>
    value
      .slice(0, -1)
      .split('\n')
      .map((line) => ({ kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const), line })),
  );
  const isNear = (at: number) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same');
  const pieces: Piece[] = [];
  for (const [at, { kind, line }] of lines.entries()) {
    const last = pieces.at(-1);
    if (isNear(at)) pieces.push({ kind, line, at });
    else if (last?.kind === 'skipped') pieces[pieces.length - 1] = { ...last, count: last.count + 1 };
    else pieces.push({ kind: 'skipped', count: 1, at });
  }
  const count = (kind: string) => lines.filter((one) => one.kind === kind).length;
  return { pieces, added: count('added'), removed: count('removed') };
}

/** A last line without its end differs in nothing that matters. */
const ended = (text: string): string => {
  const lines = text.replaceAll(/\r\n?/gu, '\n');
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
};
