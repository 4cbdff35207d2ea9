/** One person's sheet as cells: criteria, exams, what was agreed; for whoever keeps it elsewhere. */
import type { TFunction } from 'i18next';
import { type CriterionTrend, type Exam, overSinceMs, verdictOf } from '../../../core/progress/index.ts';
import { CRITERIA } from '../../../core/scoring/types.ts';
import type { Sheet } from '../../../core/team/index.ts';
import type { Cell, Sheet as Cells } from '../../../ui/csv.ts';
import { isoDay } from '../../../ui/moment-names.ts';

/** `laneName`: a language and its channels, by the key of the lane. */
export function cellsOf(
  { trends, exams, agreed }: Sheet,
  { t, laneName, nowMs }: { readonly t: TFunction; readonly laneName: (key: string) => string; readonly nowMs: number },
): Cells {
  const { strengths, early, toWorkOn } = trends.criteria;
  const marked = [...strengths, ...early, ...toWorkOn].toSorted((a, b) => CRITERIA.indexOf(a.criterion) - CRITERIA.indexOf(b.criterion));
  return {
    header: [t('oneToOne.csv.part'), t('oneToOne.csv.what'), t('oneToOne.csv.points'), t('oneToOne.csv.before'), t('oneToOne.csv.besides')],
    rows: [
      ...marked.map((trend) => criterionRow(trend, t)),
      ...exams.filter((exam) => overSinceMs(exam, nowMs) !== null).flatMap((exam) => examRows(exam, t, laneName)),
      ...agreed.map(({ record: { action, dueMs, doneMs } }): Cell[] => [
        t('oneToOne.agreed'),
        action,
        null,
        null,
        [
          ...(dueMs === null ? [] : [t('oneToOne.until', { when: isoDay(dueMs) })]),
          ...(doneMs === null ? [] : [t('oneToOne.doneOn', { when: isoDay(doneMs) })]),
        ].join(', '),
      ]),
    ],
  };
}

function criterionRow({ criterion, mean, before, worst }: CriterionTrend, t: TFunction): Cell[] {
  const points = (mark: number | null) => (mark === null ? null : Math.round(mark * 100));
  return [t('oneToOne.csv.criterion'), t(`debrief.criterion.${criterion}`), points(mean), points(before), worst?.title ?? null];
}

const examRows = (exam: Exam, t: TFunction, laneName: (key: string) => string): Cell[][] =>
  exam.items.map((item) => [
    `${t('oneToOne.csv.exam')} ${isoDay(exam.startedMs)}, ${laneName(`${exam.lang}.${exam.channels.join('-')}`)}`,
    item.title,
    item.result?.score ?? null,
    null,
    t(`oneToOne.csv.verdict.${verdictOf(item)}`),
  ]);
