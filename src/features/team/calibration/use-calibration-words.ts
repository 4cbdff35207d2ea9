import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../../core/scoring/types.ts';
import type { Category, Judge, PairAgreement, SideBySide } from '../../../core/team/index.ts';
import type { Tone } from '../../../ui/Tag.tsx';

export const TONES: Readonly<Record<Category, Tone>> = { met: 'good', partly: 'partly', not: 'bad', na: 'plain' };

/** Names, marks and judges in words. */
export function useCalibrationWords() {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const judge = (who: Judge) => who ?? t('calibration.engine');
    const mark = (category: Category) => t(`calibration.mark.${category}`);
    return {
      judge,
      mark,
      criterion: (id: CriterionId) => t(`debrief.criterion.${id}`),
      marks: ({ marks }: SideBySide) =>
        marks.map((one) => t('calibration.differences.each', { judge: judge(one.judge), mark: mark(one.category) })).join(' · '),
      pair: ({ one, other }: PairAgreement) => t('calibration.and', { one, other: judge(other) }),
      names: (names: readonly string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names),
    };
  }, [t, i18n.language]);
}

export type CalibrationWords = ReturnType<typeof useCalibrationWords>;
