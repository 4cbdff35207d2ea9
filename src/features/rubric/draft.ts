/** A rubric while it is being edited: everything as typed, and what is wrong with it by field. */
import { faultsOf, targetOf, tidied } from '../../core/rubric/index.ts';
import { parseDuration, printDuration } from '../../core/scenario/index.ts';
import { CHANNELS, type Channel, type Target } from '../../core/scenario/types.ts';
import { DEFAULT_WEIGHTS } from '../../core/scoring/index.ts';
import { type AutoFail, CRITERIA, type CriterionId, type Rubric } from '../../core/scoring/types.ts';

export const WHICH = ['firstReply', 'reply'] as const;
export type Which = (typeof WHICH)[number];
export const LEVELS = ['excellent', 'good', 'poor'] as const;
export type Level = (typeof LEVELS)[number];
export type TypedTarget = Readonly<Record<Level, string>>;

export type Draft = {
  readonly title: string;
  readonly passMark: string;
  readonly weights: Readonly<Record<CriterionId, string>>;
  readonly notApplicable: readonly CriterionId[];
  readonly autoFail: readonly CriterionId[];
  readonly autoFailOff: readonly AutoFail[];
  readonly targets: Readonly<Record<Channel, Readonly<Record<Which, TypedTarget>>>>;
};

/** Keys of `rubric.problem`. */
export type Problem = 'passMark' | 'weight' | 'duration' | 'order' | 'nothingWeighs';

export type Reading = {
  /** null while a field is wrong. */
  readonly rubric: Rubric | null;
  /** By field: `passMark`, `weights`, `weight.<criterion>`, `target.<channel>.<which>`. */
  readonly problems: ReadonlyMap<string, Problem>;
};

export function draftOf(rubric: Rubric): Draft {
  const typed = ({ excellentMs, goodMs, poorMs }: Target): TypedTarget => ({
    excellent: printDuration(excellentMs),
    good: printDuration(goodMs),
    poor: printDuration(poorMs),
  });
  return {
    title: rubric.title,
    passMark: String(rubric.passMark),
    weights: recordOf(CRITERIA, (id) => String(rubric.weights[id] ?? DEFAULT_WEIGHTS[id])),
    notApplicable: rubric.notApplicable,
    autoFail: rubric.autoFail,
    autoFailOff: rubric.autoFailOff,
    targets: recordOf(CHANNELS, (channel) => recordOf(WHICH, (which) => typed(targetOf(rubric, channel, which)))),
  };
}

export function readDraft(draft: Draft): Reading {
  const problems = new Map<string, Problem>();
  const passMark = numberOf(draft.passMark);
  if (!Number.isInteger(passMark) || passMark < 1 || passMark > 100) problems.set('passMark', 'passMark');
  for (const id of CRITERIA) {
    const weight = numberOf(draft.weights[id]);
    if (!(weight >= 0 && weight <= 1000)) problems.set(`weight.${id}`, 'weight');
  }
  const targets = recordOf(CHANNELS, (channel) =>
    recordOf(WHICH, (which) => {
      const read = readTarget(draft.targets[channel][which]);
      if (typeof read === 'object') return read;
      problems.set(`target.${channel}.${which}`, read);
      return { excellentMs: 0, goodMs: 0, poorMs: 0 };
    }),
  );
  const { title, notApplicable, autoFail, autoFailOff } = draft;
  const rubric = tidied({
    title: title.trim(),
    passMark,
    weights: weightsAsFarAsRead(draft),
    notApplicable,
    autoFail,
    autoFailOff,
    targets,
  });
  if (faultsOf(rubric).some(({ code }) => code === 'rubric/nothing-weighs')) problems.set('weights', 'nothingWeighs');
  return { rubric: problems.size === 0 ? rubric : null, problems };
}

/** What can be read of the weights, for the shares while one of them is being typed. */
export function weightsAsFarAsRead({ weights }: Draft): Record<CriterionId, number> {
  return recordOf(CRITERIA, (id) => {
    const weight = numberOf(weights[id]);
    return weight >= 0 ? weight : 0;
  });
}

function readTarget(typed: TypedTarget): Target | Problem {
  const [excellentMs, goodMs, poorMs] = LEVELS.map((level) => (typed[level].trim() === '' ? null : parseDuration(typed[level])));
  if (excellentMs == null || goodMs == null || poorMs == null) return 'duration';
  return excellentMs <= goodMs && goodMs <= poorMs ? { excellentMs, goodMs, poorMs } : 'order';
}

function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));
}

function recordOf<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
