/** What is said and what follows: stages, silences, outcomes, facts, remedies, samples. */
import * as v from 'valibot';
import { CRITERIA } from '../scoring/types.ts';
import { duration, id, many, range, replyText, text } from './schema-parts.ts';
import { ACTION_TYPES, CASE_CATEGORIES, type Action, MOODS, OUTCOMES, REMEDY_KINDS, VISIBILITIES } from './types.ts';

const sign = v.pipe(
  v.string(),
  v.nonEmpty('schema/empty-text'),
  v.metadata({ description: 'A signal, remedy.<id>, fact.<id>, action.<type>, or ever.<any of these>.' }),
);

const conditionSchema = v.strictObject({
  all: v.exactOptional(many(sign)),
  any: v.exactOptional(many(sign)),
  none: v.exactOptional(many(sign)),
  mood: v.exactOptional(many(v.picklist(MOODS))),
  anger: v.exactOptional(range),
  fairness: v.exactOptional(range),
  visibility: v.exactOptional(many(v.picklist(VISIBILITIES))),
  turn: v.exactOptional(range),
  late: v.exactOptional(v.boolean()),
});

const moves = {
  says: v.exactOptional(many(text('utterance'))),
  anger_by: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100))),
  fairness_by: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100))),
};

const reaction = {
  ...moves,
  reveals: v.exactOptional(many(id, 'Facts the customer tells now.')),
  goto: v.exactOptional(v.pipe(id, v.description('A stage or an outcome; without it the stage stays.'))),
};

const otherwiseSchema = v.strictObject(reaction);

const ruleSchema = v.pipe(
  v.strictObject({
    when: v.exactOptional(conditionSchema),
    otherwise: v.exactOptional(otherwiseSchema),
    ...reaction,
  }),
  v.check(({ when, otherwise }) => (when === undefined) !== (otherwise === undefined), 'schema/rule-when-or-otherwise'),
  v.check(
    (rule) => rule.otherwise === undefined || Object.keys(rule).length === 1 || rule.when !== undefined,
    'schema/otherwise-holds-all',
  ),
  v.transform(({ when, otherwise, ...rest }) => (otherwise === undefined ? { when: when ?? null, ...rest } : { when: null, ...otherwise })),
);

export const stageSchema = v.strictObject({
  replies: v.pipe(v.array(ruleSchema), v.description('The first rule that fits wins; the last one is `otherwise`.')),
  silence: v.exactOptional(v.array(v.strictObject({ after: duration, ...moves, goto: v.exactOptional(id) }))),
});

export const outcomeSchema = v.strictObject({
  as: v.exactOptional(v.picklist(OUTCOMES)),
  says: v.exactOptional(many(text('utterance', 'The customer’s last words.'))),
  summary: v.exactOptional(text('prose', 'What it meant, for the debrief.')),
});

export const factSchema = v.strictObject({
  ask: v.exactOptional(many(text('pattern'), 'What draws it out; without it any polite question does.')),
  tell: text('utterance', 'What the customer then says.'),
  required: v.exactOptional(v.boolean()),
  verifies: v.exactOptional(v.pipe(id, v.description('The way of verification that it answers: last-digits, code-word.'))),
});

export const remedySchema = v.strictObject({
  label: v.exactOptional(
    text('label', 'What the operator’s desk calls it, without saying whether it is right; without it the id is shown.'),
  ),
  right: v.pipe(
    v.union([v.boolean(), v.picklist(['right', 'partly', 'wrong'])]),
    v.metadata({ description: 'true, partly or false: does it put things right?' }),
    v.transform((written): 'right' | 'partly' | 'wrong' => (written === true ? 'right' : written === false ? 'wrong' : written)),
  ),
  phrases: v.exactOptional(many(text('pattern'), 'The words by which it is offered.')),
  takes: v.exactOptional(v.pipe(duration, v.description('How long it really takes.'))),
  needs: v.exactOptional(v.pipe(v.picklist(ACTION_TYPES), v.description('The action that does it; without it words are enough.'))),
  kind: v.exactOptional(v.pipe(v.picklist(REMEDY_KINDS), v.description('What it comes to, for the reports.'))),
});

const word = text('label');
const actionSchemas = [
  v.strictObject({
    type: v.literal('register'),
    department: id,
    cause: id,
    category: v.exactOptional(v.pipe(v.picklist(CASE_CATEGORIES), v.description('What kind of case the operator takes it for.'))),
    promised_by: v.exactOptional(word),
  }),
  v.strictObject({ type: v.literal('look-up'), article: id }),
  v.strictObject({ type: v.literal('verify'), method: id }),
  v.strictObject({ type: v.literal('ask'), whom: word, about: word }),
  v.strictObject({ type: v.literal('delegate'), department: id, remedy: id }),
  v.strictObject({ type: v.literal('transfer'), department: id }),
  v.strictObject({ type: v.literal('manager') }),
  v.strictObject({ type: v.literal('hold'), for: v.pipe(v.union([v.number(), word]), v.transform(String)) }),
  v.strictObject({ type: v.literal('call-back'), at: word }),
  v.strictObject({ type: v.literal('move'), to: word }),
  v.strictObject({ type: v.literal('remedy'), id }),
] as const;

const actionSchema = v.variant('type', actionSchemas) satisfies v.GenericSchema<unknown, Action>;

const fullEntrySchema = v.pipe(
  v.strictObject({
    wait: v.exactOptional(duration),
    wait_seconds: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
    text: v.exactOptional(many(replyText)),
    reply: v.exactOptional(many(replyText)),
    action: v.exactOptional(actionSchema),
  }),
  v.check(({ wait, wait_seconds }) => wait === undefined || wait_seconds === undefined, 'schema/wait-once'),
  v.check((entry) => entry.text === undefined || entry.reply === undefined, 'schema/text-once'),
  v.check((entry) => entry.text !== undefined || entry.reply !== undefined || entry.action !== undefined, 'schema/entry-says-nothing'),
);

/** One turn of a sample or of `play`: a plain text, or how long it took, what was written and what was done. */
export const entrySchema = v.pipe(
  v.union([replyText, fullEntrySchema]),
  v.transform((written): EntryDocument => {
    if (typeof written === 'string') return { text: [written] };
    const wait = written.wait ?? (written.wait_seconds === undefined ? undefined : Math.round(written.wait_seconds * 1000));
    return {
      ...(wait !== undefined && { wait }),
      text: written.text ?? written.reply ?? [],
      ...(written.action && { action: written.action }),
    };
  }),
);
export type EntryDocument = { wait?: number; text: string[]; action?: Action };

const criterion = v.picklist(CRITERIA);

export const sampleSchema = v.strictObject({
  name: text('label'),
  seed: v.exactOptional(v.pipe(v.number(), v.integer())),
  replies: v.array(entrySchema),
  expect: v.exactOptional(
    v.strictObject({
      outcome: v.exactOptional(id),
      met: v.exactOptional(many(criterion)),
      broken: v.exactOptional(many(criterion)),
      auto_fails: v.exactOptional(many(id)),
      score: v.exactOptional(range),
    }),
  ),
});
