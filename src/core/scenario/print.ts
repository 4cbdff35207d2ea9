/** A document in the words of the file, as an author would write it. */
import { printAddress, printAmount, printDuration } from './quantities.ts';
import type { PolicyDocument } from './company-schema.ts';
import type { ScenarioDocument } from './schema.ts';
import { type Written, printYaml } from './yaml/write-yaml.ts';

/** Law: `parseScenario(printScenario(d)).document` equals `d`. */
export function printScenario(document: ScenarioDocument): string {
  return printYaml(written(document));
}

/** The document in the words of the file: durations, sums and forms of address as they are written. */
function written(document: ScenarioDocument): { readonly [key: string]: Written } {
  const { lang, starts, customer, company, policy, targets, facts, remedies, vary, stages, samples, ...rest } = document;
  const address = (value: Parameters<typeof printAddress>[0]) => printAddress(value, lang);
  const ordered: Record<string, unknown> = { ...rest, lang };
  if (starts !== undefined) ordered['starts'] = starts.replace('T', ' ');
  if (company !== undefined) ordered['company'] = typeof company === 'string' ? company : writtenCompany(company, address);
  if (policy !== undefined) ordered['policy'] = writtenCompany(policy, address);
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
  'format version id lang reply_langs country title lessons channel starts tz kind fault difficulty notices brief twin author approval company policy customer department cause product targets facts remedies vary opening stages outcomes model_answers rubric protocol samples'.split(
    ' ',
  );

type InlineCompany = Exclude<NonNullable<ScenarioDocument['company']>, string>;

function writtenCompany(
  company: InlineCompany | PolicyDocument,
  address: (value: NonNullable<InlineCompany['address']>) => string,
): unknown {
  return {
    ...company,
    ...(company.address && { address: address(company.address) }),
    ...(company.departments && { departments: company.departments.map((one) => withDuration(one, 'takes')) }),
    ...(company.powers && {
      powers: company.powers.map((one) => ({ ...one, ...(one.up_to && { up_to: printAmount(one.up_to) }) })),
    }),
    ...(company.deadlines && { deadlines: company.deadlines.map((one) => withDuration(one, 'within')) }),
    ...(company.colleagues && { colleagues: company.colleagues.map((one) => withDuration(one, 'takes')) }),
    ...(company.manager && { manager: writtenManager(company.manager) }),
  };
}

function writtenManager({ allows, ...manager }: NonNullable<PolicyDocument['manager']>): object {
  return {
    ...withDuration(manager, 'takes'),
    ...(allows && { allows: allows.map((one) => ({ ...one, ...(one.up_to && { up_to: printAmount(one.up_to) }) })) }),
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
