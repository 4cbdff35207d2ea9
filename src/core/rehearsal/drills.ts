/** One-message drills: a single thing to be said, without clock or score. */
import { BAD_SIGNALS, type Analysis, type Signal } from '../analysis/types.ts';
import type { LessonId } from '../scenario/lessons.ts';
import type { DrillId } from './types.ts';

type Demand = {
  readonly lesson: LessonId;
  /** Each of these must be there; of an inner list, any one. */
  readonly needs: readonly (readonly Signal[])[];
  /** What undoes it even where all else is there. */
  readonly spoils: readonly Signal[];
};

export const DEMANDS: Readonly<Record<DrillId, Demand>> = {
  apologise: {
    lesson: 'sincere-apology',
    needs: [['apology']],
    spoils: ['false_apology', 'excuse', 'blame_shift', 'argument'],
  },
  own: {
    lesson: 'one-person-answers',
    needs: [['ownership']],
    spoils: ['excuse', 'blame_shift', 'bounce', 'brush_off'],
  },
  ask: {
    lesson: 'no-stupid-questions',
    needs: [['clarify']],
    spoils: ['stupid_question', 'blame_shift', 'argument'],
  },
  when: {
    lesson: 'when-who-how',
    needs: [['timeline'], ['contact', 'ownership']],
    spoils: ['bounce', 'brush_off'],
  },
  // a no that leaves something to hold on to: that it is felt, and what can be done all the same
  refuse: {
    lesson: 'when-you-cannot',
    needs: [
      ['empathy', 'apology', 'thanks'],
      ['solution', 'compensation', 'contact', 'timeline', 'ownership', 'clarify'],
    ],
    spoils: ['brush_off', 'argument', 'blame_shift', 'bounce'],
  },
  private: {
    lesson: 'eight-steps',
    needs: [['private'], ['apology', 'thanks', 'empathy', 'ownership']],
    spoils: ['compensation', 'argument'],
  },
};

export type DrillVerdict = {
  /** done: all there, and nothing that spoils it · nearly: something lacks · spoiled: something undoes it · unread: nothing can be read. */
  readonly state: 'done' | 'nearly' | 'spoiled' | 'unread';
  /** For each need: the sign that met it; null where none did. */
  readonly needs: readonly { readonly of: readonly Signal[]; readonly met: Signal | null }[];
  /** Faults found for certain, this drill's own first: to be told, whatever the state. */
  readonly faults: readonly Signal[];
};

/** What one message comes to. A fault that is merely likely accuses nobody; a sign that is merely likely counts. */
export function judgeDrill(id: DrillId, analysis: Pick<Analysis, 'assessed' | 'findings'>): DrillVerdict {
  const { needs, spoils } = DEMANDS[id];
  const signals = new Set(analysis.findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])));
  const met = needs.map((of) => ({ of, met: of.find((signal) => signals.has(signal)) ?? null }));
  // «I cannot» with what one can is what a refusal is made of
  const mayRefuse = id === 'refuse' && met.every(({ met: by }) => by !== null);
  const certain = new Set(
    analysis.findings.flatMap((finding) => {
      if (!('signal' in finding) || finding.certainty !== 'found') return [];
      return mayRefuse && finding.signal === 'brush_off' && finding.degree === 'refusal' ? [] : [finding.signal];
    }),
  );
  const faults = [...spoils, ...BAD_SIGNALS.filter((signal) => !spoils.includes(signal))].filter((signal) => certain.has(signal));
  return { state: stateOf(), needs: met, faults };

  function stateOf(): DrillVerdict['state'] {
    if (!analysis.assessed) return 'unread';
    if (faults.length > 0) return 'spoiled';
    return met.every(({ met: by }) => by !== null) ? 'done' : 'nearly';
  }
}
