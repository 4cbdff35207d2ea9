/** Traps that YAML walks into without a word: the file is sound and says something else than its author meant. */
import type * as v from 'valibot';
import { type Diagnostic, type Finding, diagnosticOf } from './diagnostic.ts';
import type { TextRole } from './schema-parts.ts';
import { alternativesAt, alternativesBelow, roleAmong } from './shape.ts';
import { flowItemAt, lineAt, quoted } from './yaml/lines.ts';
import type { Located, YamlReading } from './yaml/read-yaml.ts';
import { shortened } from './yaml/traps.ts';

export function silentTraps(schema: v.GenericSchema, yaml: YamlReading, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (yaml.root) visit(yaml.root, alternativesAt(schema, []));
  return found;

  function visit(node: Located, alternatives: readonly v.GenericSchema[]): void {
    const role = roleAmong(alternatives);
    const isList = alternatives.some((one) => one.type === 'array');
    if (role && node.form === 'scalar') scalarTraps(node, role, isList);
    if (node.form === 'list' && node.flow) splitTraps(node, roleAmong(alternativesBelow(alternatives, 0)));
    for (const [step, child] of node.children) visit(child, alternativesBelow(alternatives, step));
  }

  function say(
    node: { start: number; end: number },
    finding: Omit<Finding, 'range'>,
    words: string,
    text: string,
    suggestion = text,
  ): void {
    const range = yaml.rangeOf(node.start, node.end);
    found.push(
      diagnosticOf(file, {
        ...finding,
        range,
        params: { text: shortened(words), ...finding.params },
        suggestion,
        fix: { start: range.start, end: range.end, text },
      }),
    );
  }

  function scalarTraps(node: Located, role: TextRole, isList: boolean): void {
    if (!node.plain || node.source === '') return;
    const text = yaml.mended;
    const rest = /^[^\n\r]*/u.exec(text.slice(node.end))![0];
    if (/^\s+#\S/u.test(rest)) {
      const line = lineAt(text, node.end);
      const item = flowItemAt(text, line, node.start);
      const whole = { start: node.start, end: item ? node.end : node.end + rest.trimEnd().length };
      const words = text.slice(whole.start, whole.end);
      say(whole, { code: 'yaml/hash-in-text', params: { sign: '#' } }, words, quoted(words));
    }
    if (/^(?:yes|no|on|off|y|n)$/iu.test(node.source)) {
      say(node, { code: 'yaml/yes-or-no', severity: 'warning' }, node.source, quoted(node.source));
    }
    const lines = text.slice(node.start, node.end).split(/\r?\n/u);
    const glued = lines.findIndex(
      (line, index) => (index > 0 && /^\s*-(?:\s|$)/u.test(line)) || (index > 0 && isList && /^\s*-\S/u.test(line)),
    );
    if (isList && /^-\p{L}/u.test(node.source)) {
      say(
        node,
        { code: 'yaml/no-space-after-dash' },
        node.source,
        text.slice(node.start, node.end).replaceAll(/(^|\n)(\s*)-(?=\S)/gu, '$1$2- '),
      );
    } else if (glued > 0) {
      const start = node.start + lines.slice(0, glued).join('\n').length + 1;
      const line = lineAt(text, start);
      const spaces = ' '.repeat(lineAt(text, node.start).indent.length);
      say(
        { start: line.start, end: line.bodyStart },
        { code: 'yaml/indent', params: { indent: line.indent.length, expected: spaces.length } },
        text.slice(line.bodyStart, line.end),
        spaces,
        spaces + text.slice(line.bodyStart, line.end),
      );
    } else if (role === 'pattern' && /\s#$/u.test(node.source)) {
      say(node, { code: 'yaml/hash-in-text', params: { sign: '#' } }, node.source, quoted(node.source));
    }
  }

  /** `[Ви серйозно, це я її загубив?]` is two messages: after a comma, speech goes on in small letters. */
  function splitTraps(list: Located, role: TextRole | null): void {
    if (role !== 'utterance' && role !== 'reply' && role !== 'prose') return;
    const items = [...list.children.values()];
    for (let first = 0; first < items.length;) {
      let last = first;
      while (isContinued(items[last]!, items[last + 1])) last += 1;
      if (last > first) {
        const span = { start: items[first]!.start, end: items[last]!.end };
        const words = yaml.mended.slice(span.start, span.end);
        say(span, { code: 'yaml/comma-in-text', params: { sign: ',' } }, words, quoted(words));
      }
      first = last + 1;
    }
  }

  function isContinued(item: Located, next: Located | undefined): boolean {
    if (!next?.plain || !item.plain) return false;
    return /^\p{Ll}/u.test(next.source) && !/[.!?…]$/u.test(item.source) && /^\p{Lu}|\s/u.test(item.source);
  }
}
