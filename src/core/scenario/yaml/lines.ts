/** How one line of YAML is put together, read without YAML: what a line with a mistake in it was meant to be. */
export type LineParts = {
  /** Offset of the line's first character in the file. */
  readonly start: number;
  /** Offset behind its last character, line end excluded. */
  readonly end: number;
  readonly indent: string;
  /** Offset of what follows the indent. */
  readonly bodyStart: number;
  readonly isItem: boolean;
  /** Column at which keys of the mapping on this line stand (behind `- `). */
  readonly keyColumn: number;
  readonly key: string | null;
  /** The value (or, where there is no key, the item) with its comment cut off. */
  readonly valueStart: number;
  readonly value: string;
};

export function lineAt(text: string, offset: number): LineParts {
  // lastIndexOf takes a negative place for the first one.
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(start, offset));
  let end = lineEnd === -1 ? text.length : lineEnd;
  if (text[end - 1] === '\r') end -= 1;
  const line = text.slice(start, end);
  const indent = /^[\uFEFF\s]*/u.exec(line)![0];
  const dashes = /^(?:-\s+)*/u.exec(line.slice(indent.length))![0];
  const keyColumn = indent.length + dashes.length;
  const body = line.slice(keyColumn);
  // A word before a colon in a list is a key only if it could be one of ours; «Номер: 5» is somebody speaking.
  const key = (dashes ? /^([A-Za-z_][\w-]*)\s*:(?=\s|$)/u : /^([\p{L}_][\p{L}\p{N}_-]*)\s*:(?=\s|$)/u).exec(body);
  const afterKey = key ? key[0].length : 0;
  const gap = /^\s*/u.exec(body.slice(afterKey))![0].length;
  const valueStart = start + keyColumn + afterKey + gap;
  return {
    start,
    end,
    indent,
    bodyStart: start + indent.length,
    isItem: dashes !== '' || body === '-',
    keyColumn,
    key: key?.[1] ?? null,
    valueStart,
    value: text
      .slice(valueStart, end)
      .replace(/\s+#(?:\s.*)?$/u, '')
      .trimEnd(),
  };
}

/** Lines before an offset, nearest first, without blank ones and comments. */
export function* linesBefore(text: string, offset: number): Generator<LineParts> {
  let at = offset;
  while (at > 0) {
    const line = lineAt(text, at - 1);
    if (isWritten(text, line)) yield line;
    at = line.start;
  }
}

export function nextLine(text: string, line: LineParts): LineParts | null {
  let at = text.indexOf('\n', line.end);
  while (at !== -1 && at + 1 < text.length) {
    const next = lineAt(text, at + 1);
    if (isWritten(text, next)) return next;
    at = text.indexOf('\n', next.end);
  }
  return null;
}

function isWritten(text: string, line: LineParts): boolean {
  const body = text.slice(line.bodyStart, line.end);
  return body !== '' && !body.startsWith('#');
}

/** The item of a `[…]` or `{…}` on this line that an offset stands in; null where it stands in none. */
export function flowItemAt(text: string, line: LineParts, offset: number): { start: number; end: number } | null {
  const opens: number[] = [];
  let quote = '';
  for (let at = line.valueStart; at < offset; at += 1) {
    const sign = text[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s[{,:]/u.test(text[at - 1] ?? ' ')) quote = sign;
    else if (sign === '[' || sign === '{') opens.push(at + 1);
    else if ((sign === ']' || sign === '}') && opens.length > 0) opens.pop();
    else if (opens.length > 0 && (sign === ',' || (sign === ':' && text[at + 1] === ' ' && isKey(text, opens.at(-1)!, at)))) {
      opens[opens.length - 1] = at + 1;
    }
  }
  const open = opens.at(-1);
  if (open === undefined) return null;
  const start = open + /^\s*/u.exec(text.slice(open, line.end))![0].length;
  let end = Math.max(start, offset);
  while (end < line.end && !/[\]},]/u.test(text[end]!)) end += 1;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function isKey(text: string, from: number, colon: number): boolean {
  return /^\s*[a-z_][\w-]*$/u.test(text.slice(from, colon));
}

/** A text in quotes as YAML reads it back, double ones unless the text itself is full of them. */
export function quoted(words: string): string {
  const oneLine = words.replaceAll(/\s*\r?\n\s*/gu, ' ');
  if (oneLine.includes('"') && !oneLine.includes("'") && !oneLine.includes('\\')) return `'${oneLine}'`;
  return `"${oneLine.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\t', '\\t')}"`;
}
