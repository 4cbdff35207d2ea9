import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dimension, Group, Reason, Step, Way } from '../../core/progress/index.ts';
import type { CaseCategory, Channel } from '../../core/scenario/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { type Format, useFormat } from '../../ui/use-format.ts';
import { shortMoment } from '../../ui/moment-names.ts';

/** What the parts of the report are called, and how their figures are written. */
export type ReportWords = {
  readonly t: TFunction;
  readonly format: Format;
  readonly lang: Lang;
  readonly nameOf: (by: Dimension, group: Pick<Group, 'key' | 'name'>) => string;
  readonly wayName: (way: Pick<Way, 'kind' | 'name'>) => string;
  /** `67 %`; of few cases `2 of 3`, since percents would promise more than they know. */
  readonly share: (hits: number, count: number) => string;
  /** `2 of 3` */
  readonly outOf: (hits: number, count: number) => string;
  readonly moment: (step: Step, startMs: number) => string;
  readonly reason: (reason: Reason) => string;
};

/** Below so many cases, shares are told in cases. */
export const FEW_CASES = 5;

export function useReportWords(): ReportWords {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const lang = i18n.language as Lang;
  return useMemo(() => {
    const outOf = (hits: number, count: number) => t('reports.of', { hits: format.number(hits), all: format.number(count) });
    return {
      outOf,
      t,
      format,
      lang,
      share(hits, count) {
        if (count === 0) return '–';
        return count < FEW_CASES ? outOf(hits, count) : format.percent(hits / count);
      },
      nameOf(by, { key, name }) {
        if (key === null) return t(by === 'operator' ? 'reports.notSaid.operator' : 'reports.notSaid.any');
        if (by === 'category') return t(`debrief.category.${key as CaseCategory}`);
        if (by === 'channel') return t(`common.channel.${key as Channel}`);
        if (by === 'language') return t(`common.lang.${key as Lang}`);
        return name ?? key;
      },
      wayName: ({ kind, name }) => (kind === null || kind === 'other' ? name : t(`reports.way.${kind}`)),
      moment(step, startMs) {
        const date = shortMoment(step, startMs, lang);
        return step === 'week' ? t('reports.time.weekOf', { date }) : date;
      },
      reason({ key, value, whole }) {
        if (key === 'csat') return t('reports.places.reason.csat', { value: format.number(value), whole: format.number(whole) });
        if (key === 'firstReply' || key === 'solution') {
          const count = Math.round(value * 10) / 10;
          return t(`reports.places.reason.${key}`, { count, value: format.number(count) });
        }
        return t(`reports.places.reason.${key}`, { value: format.percent(value), whole: format.percent(whole) });
      },
    };
  }, [t, format, lang]);
}
