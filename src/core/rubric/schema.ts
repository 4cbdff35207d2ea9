/** What a rubric's file may hold (FORMATS §1, §4): the single source of what is read, of the JSON Schema and of the messages. */
import * as v from 'valibot';
import { many, target, text, weights } from '../scenario/index.ts';
import { CHANNELS } from '../scenario/types.ts';
import { AUTO_FAILS, CRITERIA, PASS_MARK, type ChannelTargets, type Rubric } from '../scoring/types.ts';

const channelTargets = v.strictObject({ first_reply: v.exactOptional(target), reply: v.exactOptional(target) });

const targets = v.strictObject(
  Object.fromEntries(CHANNELS.map((channel) => [channel, v.exactOptional(channelTargets)])) as Record<
    (typeof CHANNELS)[number],
    v.ExactOptionalSchema<typeof channelTargets, undefined>
  >,
);

export const rubricFileSchema = v.strictObject({
  format: v.literal('otvet/rubric'),
  version: v.literal(1),
  title: v.exactOptional(text('prose', 'What the rubric is called.')),
  pass_mark: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100), v.description(`1..100, default ${PASS_MARK}.`)),
  ),
  weights: v.exactOptional(v.pipe(weights, v.description('What each criterion weighs; what is not named keeps its default.'))),
  not_applicable: v.exactOptional(many(v.picklist(CRITERIA), 'Criteria that are not marked at all.')),
  auto_fail: v.exactOptional(many(v.picklist(CRITERIA), 'Criteria that must be met: broken or missing, they fail an attempt.')),
  auto_fail_off: v.exactOptional(many(v.picklist(AUTO_FAILS), 'Auto-fails that are noticed and do not fail.')),
  targets: v.exactOptional(v.pipe(targets, v.description('Response times by channel, where a scenario has none of its own.'))),
});

export type RubricDocument = v.InferOutput<typeof rubricFileSchema>;

export function rubricOf(document: RubricDocument): Rubric {
  const listed = <Id extends string>(order: readonly Id[], ids: readonly string[] = []) => order.filter((id) => ids.includes(id));
  return {
    title: document.title ?? '',
    passMark: document.pass_mark ?? PASS_MARK,
    weights: document.weights ?? {},
    notApplicable: listed(CRITERIA, document.not_applicable),
    autoFail: listed(CRITERIA, document.auto_fail),
    autoFailOff: listed(AUTO_FAILS, document.auto_fail_off),
    targets: Object.fromEntries(
      CHANNELS.flatMap((channel) => {
        const { first_reply: first, reply } = document.targets?.[channel] ?? {};
        const held: ChannelTargets = { ...(first && { firstReply: inMs(first) }), ...(reply && { reply: inMs(reply) }) };
        return first || reply ? [[channel, held]] : [];
      }),
    ),
  };
}

function inMs({ excellent, good, poor }: v.InferOutput<typeof target>) {
  return { excellentMs: excellent, goodMs: good, poorMs: poor };
}
