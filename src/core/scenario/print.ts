/** A document as YAML, as an author would write it: texts in quotes only where YAML would misread them, ids and short maps on one line. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { printAddress, printAmount, printDuration } from './quantities.ts';
import type { ScenarioDocument } from './schema.ts';

type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written };

/** Law: `parseScenario(printScenario(d)).document` equals `d`. */
export function printScenario(document: ScenarioDocument): string {
  const yaml = new Document(undefined, { version: '1.2' });
  const top = new YAMLMap();
  for (const [key, value] of Object.entries(written(document))) top.items.push(new Pair(plainKey(key), nodeOf(value, [key])));
  yaml.contents = top as typeof yaml.contents;
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The document in the words of the file: durations, sums and forms of address as they are written. */
function written(document: ScenarioDocument): { readonly [key: string]: Written } {
  const { lang, starts, customer, company, targets, facts, remedies, vary, stages, samples, ...rest } = document;
  const address = (value: Parameters<typeof printAddress>[0]) => printAddress(value, lang);
  const ordered: Record<string, unknown> = { ...rest, lang };
  if (starts !== undefined) ordered['starts'] = starts.replace('T', ' ');
  if (company !== undefined) ordered['company'] = typeof company === 'string' ? company : writtenCompany(company, address);
  ordered['customer'] = {
    ...customer,
    ...(customer.address && { address: address(customer.address) }),
    ...(customer.card && { card: { ...customer.card, ...(customer.card.spend && { spend: printAmount(customer.card.spend) }) } }),
  };
  if (targets) ordered['targets'] = mapValues(targets, (target) => target && mapValues(target, (ms) => printDuration(ms)));
  if (facts) ordered['facts'] = facts;
  if (remedies)
    ordered['remedies'] = mapValues(remedies, ({ right, ...remedy }) => ({
      right: right === 'partly' ? right : right === 'right',
      ...withDuration(remedy, 'takes'),
    }));
  if (vary) ordered['vary'] = vary.map(({ values, right }) => ({ ...values, ...(right && { right }) }));
  if (stages) {
    ordered['stages'] = mapValues(stages, ({ replies, silence }) => ({
      replies: replies.map(({ when, ...rule }) => (when === null ? { otherwise: rule } : { when, ...rule })),
      ...(silence && { silence: silence.map((rule) => withDuration(rule, 'after')) }),
    }));
  }
  if (samples) ordered['samples'] = samples.map((sample) => ({ ...sample, replies: sample.replies.map(writtenEntry) }));
  const keys = [
    ...KEY_ORDER.filter((key) => Object.hasOwn(ordered, key)),
    ...Object.keys(ordered).filter((key) => !KEY_ORDER.includes(key)),
  ];
  return Object.fromEntries(keys.filter((key) => ordered[key] !== undefined).map((key) => [key, ordered[key] as Written]));
}

const KEY_ORDER =
  'format version id lang reply_langs country title lessons channel starts tz kind fault difficulty brief twin author approval company customer department cause targets facts remedies vary opening stages outcomes model_answers rubric protocol samples'.split(
    ' ',
  );

type InlineCompany = Exclude<NonNullable<ScenarioDocument['company']>, string>;

function writtenCompany(company: InlineCompany, address: (value: NonNullable<InlineCompany['address']>) => string): unknown {
  return {
    ...company,
    ...(company.address && { address: address(company.address) }),
    ...(company.departments && { departments: company.departments.map((one) => withDuration(one, 'takes')) }),
    ...(company.powers && {
      powers: company.powers.map((one) => ({ ...one, ...(one.up_to && { up_to: printAmount(one.up_to) }) })),
    }),
    ...(company.deadlines && { deadlines: company.deadlines.map((one) => withDuration(one, 'within')) }),
    ...(company.colleagues && { colleagues: company.colleagues.map((one) => withDuration(one, 'takes')) }),
    ...(company.manager && { manager: withDuration(company.manager, 'takes') }),
  };
}

function writtenEntry({ wait, text, action }: NonNullable<ScenarioDocument['samples']>[number]['replies'][number]): unknown {
  if (wait === undefined && !action && text.length === 1) return text[0];
  const says = text.length === 1 ? text[0] : text;
  return {
    ...(wait !== undefined && { wait: printDuration(wait) }),
    ...((text.length > 0 || !action) && { text: says }),
    ...(action && { action }),
  };
}

function withDuration<Key extends string>(held: { readonly [key in Key]?: number }, key: Key): object {
  const ms = held[key];
  return ms === undefined ? held : { ...held, [key]: printDuration(ms) };
}

function mapValues<Value, Result>(map: { readonly [key: string]: Value }, change: (value: Value) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
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
