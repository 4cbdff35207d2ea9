/** A half-open range [start, end) of UTF-16 offsets into a text exactly as it was typed. Said once, here; every span in Otvet means this. */
export type Span = { readonly start: number; readonly end: number };
