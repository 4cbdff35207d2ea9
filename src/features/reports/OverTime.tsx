import type { Moment, Timeline } from '../../core/progress/index.ts';
import { StackedOverTime } from './charts.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { Section, SideBySide } from '../../ui/Section.tsx';
import { timeSheet } from './sheets.ts';
import styles from './Reports.module.css';
import { shortMoment } from '../../ui/moment-names.ts';
import type { ReportWords } from './use-report-words.ts';

type Props = { readonly timeline: Timeline; readonly words: ReportWords };

/** How many cases began when, and how many of them were solved. A course of things needs two moments with cases. */
export function OverTime({ timeline, words }: Props) {
  const { t, format, share, moment, lang } = words;
  const { step, moments } = timeline;
  const title = t('reports.time.title');
  const busy = moments.filter(({ count }) => count > 0);
  const [first] = busy;
  if (busy.length < 2)
    return first ? (
      <Section title={title}>
        <p className={styles.aside}>{t('reports.time.one', { when: moment(step, first.startMs) })}</p>
      </Section>
    ) : null;
  const columns: Column<Moment>[] = [
    { key: 'when', title: t('reports.time.period'), cell: ({ startMs }) => moment(step, startMs) },
    { key: 'count', title: t('reports.column.cases'), cell: ({ count }) => format.number(count) },
    { key: 'solved', title: t('reports.column.solved'), cell: ({ solved, count }) => share(solved, count) },
    {
      key: 'csat',
      title: t('reports.column.csat'),
      cell: ({ csatMedian }) => (csatMedian === null ? '–' : format.number(csatMedian)),
    },
  ];
  return (
    <Section
      title={title}
      lead={t(`reports.time.${step}`)}
      actions={<SaveCsv what="time" title={title} sheet={() => timeSheet(timeline, words)} words={words} />}
    >
      <SideBySide>
        <StackedOverTime
          bars={moments.map(({ startMs, solved, count }) => ({
            key: String(startMs),
            name: shortMoment(step, startMs, lang),
            fullName: moment(step, startMs),
            solved,
            unsolved: count - solved,
          }))}
          words={words}
        />
        <DataTable caption={title} rows={busy.toReversed()} keyOf={({ startMs }) => String(startMs)} columns={columns} />
      </SideBySide>
    </Section>
  );
}
