/** What each part of the report says, as a sheet of cells: seconds and whole names, for whoever counts on. */
import type { CaseRecord, Dimension, Figures, Group, Place, Report, Solving, Timeline } from '../../core/progress/index.ts';
import type { Cell, Sheet } from '../../ui/csv.ts';
import { isoDay } from '../../ui/moment-names.ts';
import type { ReportWords } from './use-report-words.ts';

const seconds = (ms: number | null | undefined): number | null => (ms === null || ms === undefined ? null : Math.round(ms / 1000));

const figureHeader = ({ t }: ReportWords): string[] => [
  t('reports.column.cases'),
  t('reports.column.solved'),
  t('reports.column.solvedShare'),
  t('reports.column.firstReplyMedian'),
  t('reports.column.firstReplyP90'),
  t('reports.column.solutionMedian'),
  t('reports.column.solutionP90'),
  t('reports.column.csatMedian'),
  t('reports.column.csatMean'),
  t('reports.column.routed'),
  t('reports.column.misrouted'),
  t('reports.column.returned'),
  t('reports.column.messages'),
];

const figureCells = (one: Figures): Cell[] => [
  one.count,
  one.solved,
  one.count === 0 ? null : (100 * one.solved) / one.count,
  seconds(one.firstReply?.medianMs),
  seconds(one.firstReply?.p90Ms),
  seconds(one.solution?.medianMs),
  seconds(one.solution?.p90Ms),
  one.csatMedian,
  one.csatMean,
  one.routed,
  one.misrouted,
  one.returned,
  one.messages,
];

export function groupSheet(groups: readonly Group[], by: Dimension, words: ReportWords): Sheet {
  return {
    header: [words.t(`reports.by.${by}`), ...figureHeader(words)],
    rows: groups.map((group) => [words.nameOf(by, group), ...figureCells(group)]),
  };
}

export function timeSheet({ moments }: Timeline, words: ReportWords): Sheet {
  return {
    header: [words.t('reports.column.from'), words.t('reports.column.to'), ...figureHeader(words)],
    // the last day inside, as people count
    rows: moments.map((one) => [isoDay(one.startMs), isoDay(one.endMs - 1), ...figureCells(one)]),
  };
}

export function solvingSheet(solving: readonly Solving[], by: 'cause' | 'operator', words: ReportWords): Sheet {
  const { t } = words;
  return {
    header: [
      t(`reports.by.${by}`),
      t('reports.column.cases'),
      t('reports.column.solved'),
      t('reports.causes.way'),
      t('reports.causes.tried'),
      t('reports.causes.worked'),
    ],
    rows: solving.flatMap(({ group, ways }) => {
      const head: Cell[] = [words.nameOf(by, group), group.count, group.solved];
      return ways.length === 0 ? [[...head, null, null, null]] : ways.map((way) => [...head, words.wayName(way), way.tried, way.solved]);
    }),
  };
}

export function placesSheet({ weak, strong }: Report['places'], words: ReportWords): Sheet {
  const { t } = words;
  const row = (title: string) => (place: Place) => [
    title,
    t(`reports.by.${place.by}`),
    words.nameOf(place.by, place.group),
    place.group.count,
    place.reasons.map(words.reason).join('; '),
    place.also.map(({ by, group }) => words.nameOf(by, group)).join('; '),
  ];
  return {
    header: [
      '',
      t('reports.by.choose'),
      t('reports.places.name'),
      t('reports.column.cases'),
      t('reports.places.why'),
      t('reports.places.alsoColumn'),
    ],
    rows: [...strong.map(row(t('reports.places.strong'))), ...weak.map(row(t('reports.places.weak')))],
  };
}

export function casesSheet(cases: readonly CaseRecord[], words: ReportWords): Sheet {
  const { t } = words;
  return {
    header: [
      t('reports.record.number'),
      t('reports.record.began'),
      t('reports.record.scenario'),
      ...(['customer', 'company', 'product', 'category', 'department', 'cause', 'channel', 'language', 'operator'] as const).map((by) =>
        t(`reports.by.${by}`),
      ),
      t('reports.record.mode'),
      t('reports.column.solved'),
      t('reports.record.outcome'),
      t('reports.record.csat'),
      t('reports.record.firstReply'),
      t('reports.record.solution'),
      t('reports.record.remedies'),
      t('reports.record.misrouted'),
      t('reports.column.messages'),
    ],
    rows: cases.map((one) => [
      one.number,
      isoMoment(one.startedMs),
      one.scenarioTitle,
      one.customer,
      one.company,
      one.product,
      one.registered?.category === undefined ? null : t(`debrief.category.${one.registered.category}`),
      (one.department ?? one.registered?.department)?.name ?? null,
      (one.cause ?? one.registered?.cause)?.name ?? null,
      t(`common.channel.${one.channel}`),
      t(`common.lang.${one.lang}`),
      one.operator,
      t(`reports.record.${one.mode}`),
      t(one.solved ? 'reports.record.yes' : 'reports.record.no'),
      t(`outcomes.${one.outcome}.title`),
      one.csat,
      seconds(one.firstReplyMs),
      seconds(one.solvedMs),
      one.remedies.map(({ name }) => name).join('; '),
      one.misrouted,
      one.messages,
    ]),
  };
}

/** `2026-02-10 11:05`, local: what spreadsheets take for a date and an hour in any language. */
function isoMoment(ms: number): string {
  const date = new Date(ms);
  return `${isoDay(ms)} ${[date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
