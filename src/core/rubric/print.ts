/** A rubric as its file. */
import { printDuration, printYaml } from '../scenario/index.ts';
import { CHANNELS, type Target } from '../scenario/types.ts';
import { DEFAULT_WEIGHTS } from '../scoring/index.ts';
import { CRITERIA, type Rubric } from '../scoring/types.ts';

/** Law: `readRubric(printRubric(r)).rubric` equals `r`. */
export function printRubric({ title, passMark, weights, notApplicable, autoFail, autoFailOff, targets }: Rubric): string {
  const weighed = CRITERIA.filter((id) => weights[id] !== undefined).map((id) => [id, weights[id]!] as const);
  const timed = CHANNELS.flatMap((channel) => {
    const { firstReply, reply } = targets[channel] ?? {};
    const times = { ...(firstReply && { first_reply: written(firstReply) }), ...(reply && { reply: written(reply) }) };
    return firstReply || reply ? [[channel, times] as const] : [];
  });
  return printYaml({
    format: 'otvet/rubric',
    version: 1,
    ...(title !== '' && { title }),
    pass_mark: passMark,
    ...(weighed.length > 0 && { weights: Object.fromEntries(weighed) }),
    ...(notApplicable.length > 0 && { not_applicable: notApplicable }),
    ...(autoFail.length > 0 && { auto_fail: autoFail }),
    ...(autoFailOff.length > 0 && { auto_fail_off: autoFailOff }),
    ...(timed.length > 0 && { targets: Object.fromEntries(timed) }),
  });
}

function written({ excellentMs, goodMs, poorMs }: Target) {
  return { excellent: printDuration(excellentMs), good: printDuration(goodMs), poor: printDuration(poorMs) };
}

/** With every weight written out: what a person edits by hand wants to see them all. */
export function spelledOut(rubric: Rubric): Rubric {
  return { ...rubric, weights: { ...DEFAULT_WEIGHTS, ...rubric.weights } };
}
