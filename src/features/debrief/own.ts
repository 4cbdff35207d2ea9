import { CORE_CRITERIA, type CriterionResult } from '../../core/scoring/types.ts';
import type { Prediction } from '../../core/session/index.ts';

export type OwnMark = 'met' | 'partly' | 'not-met';
export const OWN_MARKS: readonly OwnMark[] = ['not-met', 'partly', 'met'];

export type CoreId = (typeof CORE_CRITERIA)[number];
export type OwnMarks = Readonly<Partial<Record<CoreId, OwnMark>>>;

const WORTH: Readonly<Record<OwnMark, number>> = { 'not-met': 0, partly: 0.5, met: 1 };

/** As it is stored. */
export function predictionFrom(marks: OwnMarks): Prediction {
  return Object.fromEntries(CORE_CRITERIA.flatMap((id) => (marks[id] === undefined ? [] : [[id, WORTH[marks[id]]]])));
}

/** The trainee's own word beside one mark. */
export type Beside = { readonly own: OwnMark; readonly differs: 'stricter' | 'kinder' | null };

export type Gap = {
  readonly beside: ReadonlyMap<string, Beside>;
  readonly stricter: number;
  readonly kinder: number;
  /** Marks that there is a word of the trainee's on. */
  readonly compared: number;
};

/** The trainee's own judgement against the core marks; null where they said nothing. What was not marked is shown and not compared. */
export function gapOf(prediction: Prediction | null, core: readonly CriterionResult[]): Gap | null {
  const beside = new Map<string, Beside>();
  let compared = 0;
  for (const { id, mark, status } of core) {
    const said = prediction?.[id];
    if (said === undefined) continue;
    const own = said >= 0.75 ? 'met' : said >= 0.25 ? 'partly' : 'not-met';
    const given = status === 'met' ? 1 : status === 'partly' ? 0.5 : 0;
    const away = mark === null ? 0 : WORTH[own] - given;
    if (mark !== null) compared += 1;
    beside.set(id, { own, differs: away === 0 ? null : away < 0 ? 'stricter' : 'kinder' });
  }
  if (beside.size === 0) return null;
  const count = (differs: Beside['differs']) => [...beside.values()].filter((one) => one.differs === differs).length;
  return { beside, stricter: count('stricter'), kinder: count('kinder'), compared };
}

export function gapKey({ stricter, kinder, compared }: Gap): 'ownAgree' | 'ownStricter' | 'ownKinder' | 'ownBoth' | null {
  if (compared === 0) return null;
  if (stricter > 0) return kinder > 0 ? 'ownBoth' : 'ownStricter';
  return kinder > 0 ? 'ownKinder' : 'ownAgree';
}
