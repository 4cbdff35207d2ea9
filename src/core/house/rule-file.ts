/** A readiness rule with all its edits, as people pass it on: read, checked and printed. Never throws. */
import * as v from 'valibot';
import { BOUNDS, type Bounded, type DatedRule, inChannelOrder, type Requirement, ruleFaults, USUAL } from '../progress/index.ts';
import { type Diagnostic, diagnosticOf, inFileOrder, many, parseWith, printYaml, text } from '../scenario/index.ts';
import { CHANNELS } from '../scenario/types.ts';
import { LANGS } from '../text/language.ts';

/** The keys of the file, in its order, by what they are called in a rule. */
const KEYS = {
  langs: 'langs',
  channels: 'channels',
  attempts: 'attempts',
  scenarios: 'scenarios',
  unseen: 'unseen',
  passed: 'passed',
  core: 'core',
  observations: 'observations',
  noAutoFail: 'no_auto_fail',
  firstResponses: 'first_responses',
  gapHours: 'gap_hours',
  validDays: 'valid_days',
  conversations: 'conversations',
  minutes: 'minutes',
  difficulty: 'difficulty',
} as const satisfies Record<keyof Requirement, string>;

const bounded = (field: Bounded) => {
  const [least, most] = BOUNDS[field];
  return v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));
};
const difficulty = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const moment = v.pipe(
  v.string(),
  v.check((written) => !Number.isNaN(Date.parse(written)), 'schema/moment'),
  v.description('A moment: 2026-12-01, or 2026-12-01T08:00:00Z.'),
);

const requirement = v.strictObject({
  langs: v.exactOptional(many(v.picklist(LANGS), 'Languages it is asked for; all, where none is named.')),
  channels: many(v.picklist(CHANNELS), 'Channels that are looked at together.'),
  attempts: bounded('attempts'),
  scenarios: bounded('scenarios'),
  unseen: bounded('unseen'),
  passed: bounded('passed'),
  core: bounded('core'),
  observations: bounded('observations'),
  no_auto_fail: v.exactOptional(v.boolean()),
  first_responses: bounded('firstResponses'),
  gap_hours: bounded('gapHours'),
  valid_days: bounded('validDays'),
  conversations: bounded('conversations'),
  minutes: bounded('minutes'),
  difficulty: v.exactOptional(v.strictObject({ from: difficulty, to: difficulty })),
});

const edit = v.strictObject({
  from: v.pipe(moment, v.description('From when on it holds.')),
  made: v.exactOptional(v.pipe(moment, v.description('When it was made; when it begins to hold, where it is not said.'))),
  by: text('label', 'Who made it.'),
  reason: text('prose', 'Why.'),
  requirements: v.array(requirement),
});

const ruleFileSchema = v.strictObject({
  format: v.literal('otvet/readiness'),
  version: v.literal(1),
  edits: v.array(edit),
});

const DAY_MS = 86_400_000;

export type RuleReading = {
  /** null where the file has errors. */
  readonly edits: readonly DatedRule[] | null;
  readonly diagnostics: readonly Diagnostic[];
};

export function readRuleFile(written: string, { file = '' }: { readonly file?: string } = {}): RuleReading {
  const { document, salvaged, diagnostics, yaml } = parseWith(ruleFileSchema, written, file);
  const said = diagnostics.map((one) => (one.code === 'file/no-keys' ? { ...one, code: 'readiness/no-keys' } : one));
  if (!salvaged) return { edits: null, diagnostics: said };
  const edits = salvaged.edits.map(editOf);
  const beyond = (document?.edits ?? []).flatMap(({ requirements }, at) => {
    const path = ['edits', at, 'requirements'];
    if (requirements.length === 0) return [diagnosticOf(file, { code: 'readiness/empty', range: yaml.locate(path) })];
    return ruleFaults(edits[at]!.rule).map(({ code, requirement: part, field, params }) =>
      diagnosticOf(file, { code: `readiness/${code}`, range: yaml.locate([...path, part, KEYS[field]]), params }),
    );
  });
  const back = (document?.edits ?? []).flatMap(({ from, made = from }, at) =>
    Date.parse(from) < Date.parse(made) - DAY_MS
      ? [diagnosticOf(file, { code: 'readiness/retroactive', range: yaml.locate(['edits', at, 'from']) })]
      : [],
  );
  const nothing = document?.edits.length === 0 ? [diagnosticOf(file, { code: 'readiness/empty', range: yaml.locate(['edits']) })] : [];
  const all = inFileOrder([...said, ...beyond, ...back, ...nothing]);
  return { edits: document === null || all.some(({ severity }) => severity === 'error') ? null : edits, diagnostics: all };
}

function editOf({ from, made = from, by, reason, requirements }: v.InferOutput<typeof edit>): DatedRule {
  return {
    rule: { requirements: requirements.map(requirementOf) },
    by,
    reason,
    madeMs: Date.parse(made),
    // a day begins before whatever is made on it
    fromMs: Math.max(Date.parse(from), Date.parse(made)),
  };
}

function requirementOf(written: v.InferOutput<typeof requirement>): Requirement {
  const named = Object.entries(KEYS).flatMap(([field, key]) => (written[key] === undefined ? [] : [[field, written[key]] as const]));
  const { langs, channels, ...rest } = { ...USUAL, ...(Object.fromEntries(named) as unknown as Requirement) };
  return { ...rest, langs: LANGS.filter((one) => langs.includes(one)), channels: inChannelOrder(channels) };
}

/** Law: `readRuleFile(printRuleFile(edits)).edits` equals `edits`. */
export function printRuleFile(edits: readonly DatedRule[]): string {
  return printYaml({
    format: 'otvet/readiness',
    version: 1,
    edits: edits.map(({ rule, by, reason, madeMs, fromMs }) => ({
      from: new Date(Math.max(fromMs, madeMs)).toISOString(),
      made: new Date(madeMs).toISOString(),
      by,
      reason,
      requirements: rule.requirements.map((one) =>
        Object.fromEntries(Object.entries(KEYS).map(([field, key]) => [key, one[field as keyof Requirement]])),
      ),
    })),
  });
}
