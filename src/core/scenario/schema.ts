/** What a scenario file may hold: the single source of ScenarioDocument, of the JSON Schema and of the Studio's completion. */
import * as v from 'valibot';
import { AUTO_FAILS, CRITERIA } from '../scoring/types.ts';
import { LANGS } from '../text/language.ts';
import { inlineCompanySchema, policySchema } from './company-schema.ts';
import { factSchema, outcomeSchema, remedySchema, sampleSchema, stageSchema } from './conversation-schema.ts';
import { LESSONS } from './lessons.ts';
import { isRealMoment, isTimeZone } from './moments.ts';
import { address, id, many, money, replyText, target, text, weights } from './schema-parts.ts';
import { CHANNELS, FAULTS, IDENTITIES, KINDS, NOTICES, PERSONAS, PREFERRED_CHANNELS } from './types.ts';

const cardSchema = v.strictObject({
  since: v.exactOptional(v.pipe(v.number(), v.integer(), v.description('The year the customer came.'))),
  orders: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  spend: v.exactOptional(money),
  value: v.exactOptional(v.picklist(['low', 'normal', 'high'])),
  preferred_name: v.exactOptional(text('label', 'How the customer likes to be addressed.')),
  preferred_channel: v.exactOptional(v.picklist(PREFERRED_CHANNELS)),
  interests: v.exactOptional(many(text('label'))),
  notes: v.exactOptional(many(text('prose'))),
  complaints: v.exactOptional(
    v.array(
      v.strictObject({
        when: v.pipe(v.union([v.number(), text('label')]), v.transform(String)),
        about: text('prose'),
        ended: v.exactOptional(text('prose')),
      }),
    ),
  ),
});

const customerSchema = v.strictObject({
  name: text('label'),
  forms: v.exactOptional(many(text('label'), 'Right ways to address; the first is the one to suggest.')),
  address: v.exactOptional(address),
  persona: v.exactOptional(v.picklist(PERSONAS)),
  anger: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100), v.description('0..100, default 65.'))),
  fairness: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100), v.description('0..100, default 30.'))),
  card: v.exactOptional(cardSchema),
  identity: v.exactOptional(
    v.pipe(v.picklist(IDENTITIES), v.description('Who really writes: verification fails unless it is genuine, the default.')),
  ),
});

const rowSchema = v.pipe(
  v.objectWithRest({ right: v.exactOptional(many(id)) }, v.pipe(v.union([v.string(), v.number()]), v.metadata({ role: 'utterance' }))),
  v.transform(({ right, ...values }): RowDocument => ({
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
    ...(right !== undefined && { right }),
  })),
);
export type RowDocument = { values: Record<string, string>; right?: string[] };

const startsSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d$/u, 'schema/date-and-hour'),
  v.check(isRealMoment, 'schema/date-and-hour'),
  v.metadata({ description: 'The scenario’s own date and hour: 2025-03-12 10:20.' }),
  v.transform((written) => written.replace(' ', 'T')),
);

const zoneSchema = v.pipe(v.string(), v.check(isTimeZone, 'schema/time-zone'), v.metadata({ description: 'For example Europe/Kyiv.' }));

export const scenarioSchema = v.strictObject({
  format: v.exactOptional(v.literal('otvet/scenario')),
  version: v.exactOptional(v.literal(1)),
  id: v.pipe(id, v.description('Unique over all scenarios; small Latin letters, digits and hyphens.')),
  lang: v.pipe(v.picklist(LANGS), v.description('The language the customer writes in.')),
  reply_langs: v.exactOptional(many(v.picklist(LANGS), 'Languages a reply may be in; default: the customer’s.')),
  country: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u, 'schema/country'), v.description('Two capital letters: UA, GB.'))),
  title: text('prose'),
  lessons: v.exactOptional(many(v.picklist(LESSONS), 'What the scenario teaches.')),
  channel: v.exactOptional(v.pipe(v.picklist(CHANNELS), v.description('Default chat; social and review start in public.'))),
  starts: v.exactOptional(startsSchema),
  tz: v.exactOptional(zoneSchema),
  kind: v.exactOptional(v.picklist(KINDS)),
  fault: v.exactOptional(v.picklist(FAULTS)),
  difficulty: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  notices: v.exactOptional(many(v.picklist(NOTICES), 'What somebody may not want to meet today; said before it is opened.')),
  brief: text('prose', 'What the trainee reads before the dialogue.'),
  twin: v.exactOptional(v.pipe(id, v.description('The same scenario in another language.'))),
  author: v.exactOptional(text('label')),
  approval: v.exactOptional(v.strictObject({ by: text('label'), at: v.exactOptional(text('label')) })),
  company: v.exactOptional(v.union([id, inlineCompanySchema])),
  policy: v.exactOptional(policySchema),
  customer: customerSchema,
  department: v.exactOptional(v.pipe(id, v.description('Where the case belongs.'))),
  cause: v.exactOptional(id),
  product: v.exactOptional(text('label', 'What the case is about: reports count what is complained of and returned most.')),
  targets: v.exactOptional(v.strictObject({ first_reply: v.exactOptional(target), reply: v.exactOptional(target) })),
  facts: v.exactOptional(v.record(id, factSchema)),
  remedies: v.exactOptional(v.record(id, remedySchema)),
  vary: v.exactOptional(v.array(rowSchema)),
  opening: v.pipe(
    many(text('utterance', 'What the customer writes first, message by message.')),
    v.check((messages) => messages.length > 0, 'schema/empty-list'),
  ),
  stages: v.exactOptional(v.record(id, stageSchema)),
  outcomes: v.exactOptional(v.record(id, outcomeSchema)),
  model_answers: v.exactOptional(v.array(v.strictObject({ stage: v.exactOptional(id), reply: replyText }))),
  rubric: v.exactOptional(
    v.strictObject({
      weights: v.exactOptional(weights),
      not_applicable: v.exactOptional(many(v.picklist(CRITERIA))),
      auto_fail: v.exactOptional(many(v.picklist([...AUTO_FAILS, ...CRITERIA]))),
    }),
  ),
  protocol: v.exactOptional(v.array(v.strictObject({ must: text('pattern'), why: text('prose') }))),
  samples: v.exactOptional(v.array(sampleSchema)),
});

/** A scenario as its author wrote it: only what stands in the file, durations in ms, money as {amount, currency} or {percent}. */
export type ScenarioDocument = v.InferOutput<typeof scenarioSchema>;
