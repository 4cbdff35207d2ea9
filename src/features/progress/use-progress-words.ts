import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, Stretch } from '../../core/progress/index.ts';
import type { CriterionId } from '../../core/scoring/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { type Format, useFormat } from '../../ui/use-format.ts';

/** What the parts of the progress are called, and how their figures are written; `–` is what there is no figure for. */
export type ProgressWords = {
  readonly t: TFunction;
  readonly format: Format;
  readonly lang: Lang;
  readonly criterion: (id: CriterionId) => string;
  /** A score of 100. */
  readonly score: (value: number | null) => string;
  /** A mark 0…1, of 100. */
  readonly points: (mark: number | null) => string;
  readonly time: (ms: number | null) => string;
  /** How a moment is called beside an axis, and in full. */
  readonly moment: (course: Course, stretch: Stretch) => { readonly short: string; readonly full: string };
};

export function useProgressWords(): ProgressWords {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const lang = i18n.language as Lang;
  return useMemo(
    () => ({
      t,
      format,
      lang,
      criterion: (id) => t(`debrief.criterion.${id}`),
      score: (value) => (value === null ? '–' : format.number(value)),
      points: (mark) => (mark === null ? '–' : format.number(pointsOf(mark))),
      time: (ms) => (ms === null ? '–' : format.duration(ms)),
      moment({ step, moments }, { startMs, endMs }) {
        const year = isOverYears(moments) ? ({ year: 'numeric' } as const) : {};
        const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', ...year }).format(startMs);
        if (step === 'attempt') {
          const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
          return { short: day, full: new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', ...year, ...hour }).format(startMs) };
        }
        if (step === 'month') {
          // several months together have a first and a last
          const months = new Intl.DateTimeFormat(lang, { month: 'short', year: 'numeric' }).formatRange(startMs, endMs - 1);
          return { short: months, full: months };
        }
        return { short: day, full: step === 'week' ? t('progress.course.weekOf', { date: day }) : day };
      },
    }),
    [t, format, lang],
  );
}

/** Of 100, without a fraction. */
export const pointsOf = (mark: number): number => Math.round(mark * 100);

function isOverYears(moments: readonly Stretch[]): boolean {
  const [first, last] = [moments[0], moments.at(-1)];
  return first !== undefined && last !== undefined && new Date(first.startMs).getFullYear() !== new Date(last.startMs).getFullYear();
}
