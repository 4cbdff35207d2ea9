/** Plain values as YAML, as an author would write them: texts in quotes only where YAML would misread them, ids and short maps on one line. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

export type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written };

export function printYaml(written: { readonly [key: string]: Written }): string {
  const yaml = new Document(undefined, { version: '1.2' });
  const top = new YAMLMap();
  for (const [key, value] of Object.entries(written)) top.items.push(new Pair(plainKey(key), nodeOf(value, [key])));
  yaml.contents = top as typeof yaml.contents;
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/**
 * A value as it stands at the end of a path: `key: value` behind a key, `- value` in a list, without the dash between brackets.
 * Lines after the first are not set in yet.
 */
export function printYamlPart(path: readonly (string | number)[], value: Written, inFlow: boolean): string {
  const step = path.at(-1)!;
  const node = nodeOf(value, path, inFlow);
  // Parts with a name of their own grow: they have lines of their own from the beginning.
  const named = path.length === 2 ? [node] : path.length === 1 && node instanceof YAMLMap ? node.items.map(({ value: one }) => one) : [];
  if (!inFlow && typeof step === 'string') for (const one of named) if (one instanceof YAMLMap && one.items.length > 0) one.flow = false;
  const holder = typeof step === 'number' ? new YAMLSeq() : new YAMLMap();
  // Between brackets a text needs quotes sooner: the printer decides it from the list it stands in.
  if (holder instanceof YAMLSeq) holder.items.push(inFlow ? (nodeOf([value, 'a b'], path, true) as YAMLSeq).items[0] : node);
  else holder.items.push(new Pair(plainKey(step as string), node));
  holder.flow = inFlow;
  const yaml = new Document(undefined, { version: '1.2' });
  yaml.contents = holder;
  const printed = yaml.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  return inFlow ? printed.replace(/^[[{]\s*|\s*[\]}]$/gu, '') : printed;
}

/** A text in the manner in which the one before it was written, as far as YAML reads it so. */
export function printYamlText(value: string, manner: 'plain' | 'single' | 'double' | 'folded' | 'literal', width: number): string {
  const scalar = new Scalar(value);
  const fits = manner === 'folded' ? !/^\s|\s$|\s\s|[\n\r]/u.test(value) && value !== '' : manner === 'literal' ? isBlockText(value) : true;
  const quotes = value.includes('"') && !/['\\\n\r\t\p{Cc}\p{Cs}]/u.test(value) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  if (manner === 'plain' && isPlain(value)) scalar.type = 'PLAIN';
  else if (manner === 'single' && !/['\\\p{Cc}\p{Cs}]/u.test(value)) scalar.type = 'QUOTE_SINGLE';
  else if (manner === 'folded' && fits) scalar.type = 'BLOCK_FOLDED';
  else if (manner === 'literal' && fits) scalar.type = 'BLOCK_LITERAL';
  else scalar.type = manner === 'double' && !value.includes('"') ? 'QUOTE_DOUBLE' : quotes;
  const yaml = new Document(undefined, { version: '1.2' });
  const holder = new YAMLMap();
  holder.items.push(new Pair(plainKey('k'), scalar));
  yaml.contents = holder;
  const printed = yaml.toString({ lineWidth: manner === 'folded' ? width : 0, minContentWidth: 0 });
  return printed.replace(/^k: ?/u, '').replace(/\n$/u, '');
}

function nodeOf(value: Written, path: readonly (string | number)[], inFlow = false): Scalar | YAMLMap | YAMLSeq {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.flow = inFlow || value.every((item) => typeof item === 'string' && isIdLike(item)) || isShort(value);
    for (const [index, item] of (value as readonly Written[]).entries()) {
      const node = nodeOf(item, [...path, index], list.flow);
      // Between brackets a comma that comes to a text later would divide it: quotes are there from the beginning.
      if (list.flow && typeof item === 'string' && !isIdLike(item) && node instanceof Scalar && node.type === 'PLAIN')
        node.type = 'QUOTE_DOUBLE';
      list.items.push(node);
    }
    return list;
  }
  if (typeof value === 'object') {
    const map = new YAMLMap();
    const held = Object.entries(value).filter(([, one]) => one !== undefined);
    map.flow = inFlow || held.length === 0 || (path.length > 1 && isShort(value));
    for (const [key, one] of held) map.items.push(new Pair(plainKey(key), nodeOf(one, [...path, key], map.flow)));
    return map;
  }
  return scalarOf(value, path);
}

function isIdLike(text: string): boolean {
  return /^[a-z][a-z0-9_.-]*$/u.test(text) && isPlain(text);
}

/** One line of a map or a list of scalars: short enough to be read at a glance. */
function isShort(value: Written): boolean {
  const held = Object.values(value);
  if (held.length === 0) return true;
  const isFlat = held.every(
    (one) => typeof one !== 'object' || (Array.isArray(one) && one.every((item) => typeof item === 'string' && item.length < 24)),
  );
  return (
    isFlat &&
    JSON.stringify(value).length < 80 &&
    !(Array.isArray(value) && held.some((one) => typeof one === 'string' && one.includes(' ')))
  );
}

function plainKey(key: string): Scalar {
  const scalar = new Scalar(key);
  scalar.type = /^[A-Za-z_][\w-]*$/u.test(key) ? 'PLAIN' : 'QUOTE_DOUBLE';
  return scalar;
}

function scalarOf(value: string | number | boolean, path: readonly (string | number)[]): Scalar {
  const scalar = new Scalar(value);
  if (typeof value !== 'string') return scalar;
  if (isPlain(value)) scalar.type = 'PLAIN';
  else if (path.length <= 4 && isBlockText(value)) scalar.type = 'BLOCK_LITERAL';
  else scalar.type = value.includes('"') && !/['\\\n\r\t\p{Cc}\p{Cs}]/u.test(value) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  return scalar;
}

/** Nothing in it that YAML, or an author's eye, could take for something else. */
function isPlain(text: string): boolean {
  if (!/^[\p{L}\d«„“(№₴$£€][^\n\r\t"'{}[\]#:&*|>@`,\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\uFEFF]*$/u.test(text)) return false;
  if (/\s$|\s\s/u.test(text) || /[^\S ]/u.test(text)) return false;
  if (/^\d/u.test(text)) return /^\d[\d ]*(?:[.]\d+)? (?:s|min|h|d|₴|£|€|\$|₽|%)$|^\d{4}-\d\d-\d\d \d\d-\d\d$/u.test(text);
  return !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text);
}

function isBlockText(text: string): boolean {
  return (
    /^[^\s][^\t\r\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*(?:\n[^\s][^\t\r\n\p{Cf}\p{Cs}\u2028\u2029]*)+\n?$/u.test(text) &&
    !/[ \t]\n|[^\P{Cc}\n]/u.test(text)
  );
}
