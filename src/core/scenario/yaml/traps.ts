/** The traps of YAML that every author falls into, named as what they are when YAML itself only says that something is wrong. */
import type { YAMLParseError } from 'yaml';
import type { Fix, Params } from '../diagnostic.ts';
import { type LineParts, flowItemAt, lineAt, linesBefore, nextLine, quoted } from './lines.ts';

export type Trap = {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly params: Params;
  readonly suggestion: string | null;
  readonly fix: Fix | null;
};

/** What the author fell into where YAML reports `error`; null where it is none of the known traps. */
export function recognise(text: string, error: YAMLParseError): Trap | null {
  const at = Math.min(error.pos[0], Math.max(0, text.length - 1));
  const line = lineAt(text, at);
  return (
    tab(text, line) ??
    tab(text, nextLine(text, line)) ??
    oddSpace(text, line) ??
    unclosed(text, error, at) ??
    noSpaceAfterDash(text, line) ??
    noSpaceAfterDash(text, nextLine(text, line)) ??
    slippedIndent(text, error, line) ??
    backslash(text, error) ??
    inFlow(text, line, error.pos[0]) ??
    startsLikeSomethingElse(text, line) ??
    noSpaceAfterColon(text, line) ??
    noSpaceAfterColon(text, nextLine(text, line)) ??
    colonInText(text, line)
  );
}

function tab(text: string, line: LineParts | null): Trap | null {
  if (!line?.indent.includes('\t')) return null;
  const spaces = line.indent.replaceAll('\t', '  ');
  return {
    code: 'yaml/tab',
    start: line.start,
    end: line.bodyStart,
    params: {},
    suggestion: spaces + text.slice(line.bodyStart, line.end),
    fix: { start: line.start, end: line.bodyStart, text: spaces },
  };
}

function oddSpace(text: string, line: LineParts): Trap | null {
  const odd = /[\u00A0\u2000-\u200B\u202F\u3000]/u;
  const head = /^\s*(?:-\s*)?(?:[\w-]+:\s*)?/u.exec(text.slice(line.start, line.end))![0];
  if (!odd.test(head)) return null;
  const mended = head.replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, ' ').replaceAll('\u200B', '');
  return {
    code: 'yaml/odd-space',
    start: line.start,
    end: line.start + head.length,
    params: {},
    suggestion: mended + text.slice(line.start + head.length, line.end),
    fix: { start: line.start, end: line.start + head.length, text: mended },
  };
}

/** A quote or a bracket that was opened and not closed. The error stands where YAML gave up; the trap where it was opened. */
function unclosed(text: string, error: YAMLParseError, at: number): Trap | null {
  const isQuote = error.code === 'MISSING_CHAR' && /closing ['"]/u.test(error.message);
  const isBracket = /Flow (?:sequence|map)|end with a [\]}]|^Expected flow/u.test(error.message) && error.code !== 'UNEXPECTED_TOKEN';
  if (!isQuote && !isBracket) return null;
  for (const line of [lineAt(text, at), ...linesBefore(text, lineAt(text, at).start)]) {
    if (isQuote) {
      const sign = line.value[0] === '"' || line.value[0] === "'" ? line.value[0] : null;
      if (sign && !endsQuoted(line.value)) {
        const words = line.value.slice(1);
        return {
          code: 'yaml/unclosed-quote',
          ...spanOf(line),
          params: { quote: sign },
          suggestion: quoted(words),
          fix: { ...spanOf(line), text: quoted(words) },
        };
      }
      const item = /[[{,]\s*(["'])/u.test(text.slice(line.valueStart, line.end)) ? line : null;
      if (item && isUnbalanced(text.slice(line.valueStart, line.end))) return bracketTrap(text, line);
    } else if (isUnbalanced(text.slice(line.valueStart, line.end))) return bracketTrap(text, line);
  }
  return null;
}

function bracketTrap(text: string, line: LineParts): Trap {
  const whole = text.slice(line.valueStart, line.end);
  const cut = /\s#\S/u.exec(whole);
  if (cut) {
    const item = flowItemAt(text, line, line.valueStart + cut.index + 1);
    if (item) return quoteTrap('yaml/hash-in-text', text, item.start, item.end);
  }
  const { at, bracket } = missingCloser(whole) ?? { at: whole.length, bracket: '' };
  return {
    code: 'yaml/unclosed-bracket',
    ...spanOf(line),
    params: { bracket },
    suggestion: whole.slice(0, at) + bracket + whole.slice(at),
    fix: { start: line.valueStart + at, end: line.valueStart + at, text: bracket },
  };
}

function slippedIndent(text: string, error: YAMLParseError, line: LineParts): Trap | null {
  const below = nextLine(text, line);
  if (error.code === 'BAD_INDENT' || (line.isItem && /implicit/iu.test(error.message) && !line.key)) {
    const errorLine = error.code === 'BAD_INDENT' && /same column/u.test(error.message) ? lineSlipped(text, line) : line;
    return errorLine && realign(text, errorLine);
  }
  const goesDeeper = below !== null && line.value !== '' && below.indent.length > line.indent.length && below.bodyStart - below.start > 0;
  if (goesDeeper && /IMPLICIT_KEY/u.test(error.code) && (below.key || below.isItem)) return realign(text, below);
  return null;
}

/** YAML reports a slip at the end of the line before: the slipped line is the one there or the next. */
function lineSlipped(text: string, line: LineParts): LineParts | null {
  return realign(text, line) ? line : nextLine(text, line);
}

function realign(text: string, line: LineParts): Trap | null {
  const own = line.indent.length;
  const columns: number[] = [];
  let lowest = Infinity;
  for (const before of linesBefore(text, line.start)) {
    for (const column of line.isItem && before.isItem ? [before.indent.length] : [before.keyColumn, before.indent.length]) {
      if (column < lowest && (!line.isItem || before.isItem || before.value === '')) columns.push(column);
    }
    lowest = Math.min(lowest, before.indent.length);
    if (lowest === 0) break;
  }
  if (columns.length === 0) return null;
  const target = line.isItem
    ? columns[0]!
    : columns.reduce((best, column) => (Math.abs(column - own) < Math.abs(best - own) ? column : best));
  if (target === own) return null;
  const spaces = ' '.repeat(target);
  return {
    code: 'yaml/indent',
    start: line.start,
    end: line.bodyStart,
    params: { indent: own, expected: target },
    suggestion: spaces + text.slice(line.bodyStart, line.end),
    fix: { start: line.start, end: line.bodyStart, text: spaces },
  };
}

function backslash(text: string, error: YAMLParseError): Trap | null {
  if (error.code !== 'BAD_DQ_ESCAPE') return null;
  const at = text.indexOf('\\', error.pos[0]);
  const end = at + 2;
  return {
    code: 'yaml/backslash',
    start: at,
    end,
    params: { found: text.slice(at, end) },
    suggestion: `\\${text.slice(at, end)}`,
    fix: { start: at, end: at + 1, text: '\\\\' },
  };
}

function inFlow(text: string, line: LineParts, at: number): Trap | null {
  const item = flowItemAt(text, line, at);
  if (!item) return null;
  const words = text.slice(item.start, item.end);
  if (/:(?:\s|$)/u.test(words)) return quoteTrap('yaml/colon-in-text', text, item.start, item.end);
  if (text.slice(item.end).startsWith(',,') || text[at] === ',') {
    let end = item.end;
    while (end < line.end && text[end] !== ']' && !(text[end] === ',' && text[end + 1] === ' ' && text[end - 1] !== ',')) end += 1;
    return quoteTrap('yaml/comma-in-text', text, item.start, end);
  }
  return startCode(words) ? quoteTrap(startCode(words)!, text, item.start, item.end) : null;
}

function startsLikeSomethingElse(text: string, line: LineParts): Trap | null {
  const code = startCode(line.value);
  return code ? quoteTrap(code, text, line.valueStart, line.valueStart + line.value.length) : null;
}

/** The trap that a text falls into by its first sign; null where that sign is harmless. */
export function startCode(words: string): string | null {
  const first = words[0] ?? '';
  if (first === '"' || first === "'") return endsQuoted(words) ? null : 'yaml/quote-in-text';
  if (first === '{') return 'yaml/braces-in-text';
  if (first === '[') return 'yaml/brackets-in-text';
  if (first === '*') return 'yaml/star-in-text';
  if (first === '?') return 'yaml/question-in-text';
  return '&!%@`|>,'.includes(first) && first !== '' ? 'yaml/sign-in-text' : null;
}

function noSpaceAfterDash(text: string, line: LineParts | null): Trap | null {
  if (!line || !/^-[^\s-]/u.test(text.slice(line.bodyStart, line.end))) return null;
  const before = linesBefore(text, line.start).next().value;
  if (!before?.isItem || before.indent.length !== line.indent.length) return null;
  return {
    code: 'yaml/no-space-after-dash',
    start: line.bodyStart,
    end: line.bodyStart + 1,
    params: { text: shortened(text.slice(line.bodyStart, line.end)) },
    suggestion: `- ${text.slice(line.bodyStart + 1, line.end)}`,
    fix: { start: line.bodyStart + 1, end: line.bodyStart + 1, text: ' ' },
  };
}

function noSpaceAfterColon(text: string, line: LineParts | null): Trap | null {
  if (!line) return null;
  const body = /^(?:-\s+)?([a-z_]+):(?=[^\s/])/u.exec(text.slice(line.bodyStart, line.end));
  if (!body) return null;
  const colon = line.bodyStart + body[0].length;
  return {
    code: 'yaml/no-space-after-colon',
    start: colon - 1,
    end: colon,
    params: { key: body[1]! },
    suggestion: `${text.slice(line.bodyStart, colon)} ${text.slice(colon, line.end)}`,
    fix: { start: colon, end: colon, text: ' ' },
  };
}

function colonInText(text: string, line: LineParts): Trap | null {
  if (!/:(?:\s|$)/u.test(line.value) || /^["']/u.test(line.value)) return null;
  return quoteTrap('yaml/colon-in-text', text, line.valueStart, line.valueStart + line.value.length);
}

/** A trap that quotes around the whole text mend. */
export function quoteTrap(code: string, text: string, start: number, end: number): Trap {
  const words = text.slice(start, end);
  const bare = code === 'yaml/quote-in-text' && words.length > 1 && words.endsWith(words[0]!) ? words.slice(1, -1) : words;
  const sign = words[0] ?? '';
  return { code, start, end, params: { text: shortened(words), sign }, suggestion: quoted(bare), fix: { start, end, text: quoted(bare) } };
}

export function shortened(words: string): string {
  const oneLine = words.replaceAll(/\s+/gu, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, 57)}…` : oneLine;
}

function spanOf(line: LineParts): { start: number; end: number } {
  return { start: line.valueStart, end: line.valueStart + line.value.length };
}

function endsQuoted(value: string): boolean {
  return value.startsWith('"') ? /^"(?:[^"\\]|\\.)*"$/u.test(value) : /^'(?:[^']|'')*'$/u.test(value);
}

function isUnbalanced(value: string): boolean {
  return /^[[{]/u.test(value) && missingCloser(value.replace(/\s#.*$/u, '')) !== null;
}

/** Where a bracket should have been closed: before the first one that closes something further out, else at the end. */
function missingCloser(value: string): { readonly at: number; readonly bracket: string } | null {
  const closers: string[] = [];
  const bare = value.replaceAll(/"(?:[^"\\]|\\.)*"|(?<=[\s[{,])'(?:[^']|'')*'/gu, (quotedText) => '_'.repeat(quotedText.length));
  for (const [at, sign] of bare.split('').entries()) {
    if (sign === '[') closers.unshift(']');
    else if (sign === '{') closers.unshift('}');
    else if (sign === closers[0]) closers.shift();
    else if ((sign === ']' || sign === '}') && closers.includes(sign))
      return { at: bare.slice(0, at).trimEnd().length, bracket: closers[0]! };
  }
  return closers.length > 0 ? { at: bare.trimEnd().length, bracket: closers.join('') } : null;
}
