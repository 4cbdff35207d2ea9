/** What one rubric has changed of another: for marking what differs from the default, and for showing a file before it is taken over. */
import { canonicalJson, usualTargets } from '../scenario/index.ts';
import { CHANNELS, type Channel, type Target } from '../scenario/types.ts';
import { DEFAULT_WEIGHTS } from '../scoring/index.ts';
import { AUTO_FAILS, type AutoFail, CRITERIA, type CriterionId, type Rubric } from '../scoring/types.ts';

export type RubricChange =
  | { readonly what: 'title'; readonly from: string; readonly to: string }
  | { readonly what: 'pass-mark'; readonly from: number; readonly to: number }
  | { readonly what: 'weight'; readonly id: CriterionId; readonly from: number; readonly to: number }
  | { readonly what: 'counts' | 'demanded'; readonly id: CriterionId; readonly to: boolean }
  | { readonly what: 'auto-fail'; readonly id: AutoFail; readonly to: boolean }
  | {
      readonly what: 'target';
      readonly channel: Channel;
      readonly which: 'firstReply' | 'reply';
      readonly from: Target;
      readonly to: Target;
    };

/** In the order of the file; values that say the default in words are no change. */
export function changesBetween(before: Rubric, after: Rubric): readonly RubricChange[] {
  const toggled = <Id extends string>(order: readonly Id[], was: readonly Id[], is: readonly Id[]) =>
    order.filter((id) => was.includes(id) !== is.includes(id));
  const weight = (rubric: Rubric, id: CriterionId) => rubric.weights[id] ?? DEFAULT_WEIGHTS[id];
  return [
    ...(before.title === after.title ? [] : [{ what: 'title' as const, from: before.title, to: after.title }]),
    ...(before.passMark === after.passMark ? [] : [{ what: 'pass-mark' as const, from: before.passMark, to: after.passMark }]),
    ...CRITERIA.flatMap((id) => {
      const [from, to] = [weight(before, id), weight(after, id)];
      return from === to ? [] : [{ what: 'weight' as const, id, from, to }];
    }),
    ...toggled(CRITERIA, before.notApplicable, after.notApplicable).map((id) => {
      return { what: 'counts' as const, id, to: before.notApplicable.includes(id) };
    }),
    ...toggled(CRITERIA, before.autoFail, after.autoFail).map((id) => {
      return { what: 'demanded' as const, id, to: after.autoFail.includes(id) };
    }),
    ...toggled(AUTO_FAILS, before.autoFailOff, after.autoFailOff).map((id) => {
      return { what: 'auto-fail' as const, id, to: before.autoFailOff.includes(id) };
    }),
    ...CHANNELS.flatMap((channel) =>
      (['firstReply', 'reply'] as const).flatMap((which) => {
        const [from, to] = [targetOf(before, channel, which), targetOf(after, channel, which)];
        return canonicalJson(from) === canonicalJson(to) ? [] : [{ what: 'target' as const, channel, which, from, to }];
      }),
    ),
  ];
}

export function targetOf(rubric: Rubric, channel: Channel, which: 'firstReply' | 'reply'): Target {
  return rubric.targets[channel]?.[which] ?? usualTargets(channel)[which];
}

/** Without what only repeats the default: two rubrics that mean the same are the same. */
export function tidied(rubric: Rubric): Rubric {
  const weights = Object.fromEntries(
    Object.entries(rubric.weights).filter(([id, weight]) => weight !== DEFAULT_WEIGHTS[id as CriterionId]),
  );
  const targets = Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const usual = usualTargets(channel);
      const own = Object.entries(rubric.targets[channel] ?? {}).filter(
        ([which, target]) => canonicalJson(target) !== canonicalJson(usual[which as 'firstReply' | 'reply']),
      );
      return own.length > 0 ? [[channel, Object.fromEntries(own)]] : [];
    }),
  );
  return { ...rubric, weights, targets };
}
