import type { Span } from '../core/text/span.ts';

export type Segment<Mark extends Span> = Span & { readonly text: string; readonly marks: readonly Mark[] };

/** Cuts a text at every border of the marks, so that overlapping ones can be drawn: the segments joined are the text. Spans outside it are cut to it. */
export function segmentsOf<Mark extends Span>(text: string, marks: readonly Mark[]): Segment<Mark>[] {
  const cut = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const borders = new Set([0, text.length]);
  for (const mark of marks) {
    borders.add(cut(mark.start));
    borders.add(cut(mark.end));
  }
  const offsets = [...borders].sort((a, b) => a - b);
  return offsets.slice(1).map((end, index) => {
    const start = offsets[index] ?? 0;
    return { start, end, text: text.slice(start, end), marks: marks.filter((mark) => mark.start < end && mark.end > start) };
  });
}
