import { type Dimension, type Group, type Report, type Times } from '../../core/progress/index.ts';
import { Choice } from '../../ui/Field.tsx';
import { StackedByName } from './charts.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { Section, SideBySide } from '../../ui/Section.tsx';
import { groupSheet } from './sheets.ts';
import styles from './Reports.module.css';
import type { ReportWords } from './use-report-words.ts';

const OFFERED = [
  'cause',
  'category',
  'department',
  'product',
  'customer',
  'company',
  'channel',
  'language',
] as const satisfies readonly Dimension[];
const DRAWN = 8;

type Props = {
  readonly groups: Report['groups'];
  /** As the address says it. */
  readonly by: string | null;
  readonly onChoose: (name: 'by', value: string) => void;
  readonly words: ReportWords;
};

/** The cases by what they are about; which way they are counted stands in the address. */
export function ByDimension({ groups, by: asked, onChoose, words }: Props) {
  const { t, nameOf } = words;
  const by = OFFERED.find((one) => one === asked) ?? 'cause';
  const rows = groups[by];
  const drawn = rows.filter(({ key }) => key !== null).slice(0, DRAWN);
  const title = t('reports.by.title');
  return (
    <Section
      title={title}
      lead={rows.some(hasSlowest) ? t('reports.by.lead') : undefined}
      actions={<SaveCsv what={by} title={`${title}: ${t(`reports.by.${by}`)}`} sheet={() => groupSheet(rows, by, words)} words={words} />}
    >
      <Choice
        legend={t('reports.by.choose')}
        quiet
        value={by}
        onChange={(value) => {
          onChoose('by', value === 'cause' ? '' : value);
        }}
        options={OFFERED.map((value) => ({ value, label: t(`reports.by.${value}`) }))}
      />
      {drawn.length === 0 ? (
        <p className={styles.aside}>{t('reports.by.notSaidOnly')}</p>
      ) : (
        <SideBySide isTableWide>
          <StackedByName
            bars={drawn.map((group) => ({
              key: group.key ?? '',
              name: nameOf(by, group),
              fullName: nameOf(by, group),
              solved: group.solved,
              unsolved: group.count - group.solved,
            }))}
            words={words}
          />
          <DataTable
            key={by}
            caption={`${title}: ${t(`reports.by.${by}`)}`}
            rows={rows}
            keyOf={({ key }) => key ?? ''}
            columns={columnsOf(by, words)}
          />
        </SideBySide>
      )}
    </Section>
  );
}

function columnsOf(by: Dimension, words: ReportWords): Column<Group>[] {
  const { t, format, share, nameOf } = words;
  const own: Column<Group>[] =
    by === 'product'
      ? [{ key: 'returned', title: t('reports.column.returned'), cell: ({ returned }) => format.number(returned) }]
      : by === 'customer'
        ? [{ key: 'messages', title: t('reports.column.messages'), cell: ({ messages }) => format.number(messages) }]
        : [];
  return [
    { key: 'name', title: t(`reports.by.${by}`), cell: (group) => nameOf(by, group) },
    { key: 'count', title: t('reports.column.cases'), cell: ({ count }) => format.number(count) },
    { key: 'solved', title: t('reports.column.solved'), cell: ({ solved, count }) => share(solved, count) },
    ...own,
    ...timeColumns<Group>(words),
    {
      key: 'csat',
      title: t('reports.column.csat'),
      cell: ({ csatMedian }) => (csatMedian === null ? '–' : format.number(csatMedian)),
    },
  ];
}

export function timeColumns<Row extends { readonly firstReply: Times | null; readonly solution: Times | null }>(
  words: ReportWords,
): Column<Row>[] {
  const { t } = words;
  return [
    { key: 'firstReply', title: t('reports.column.firstReply'), cell: ({ firstReply }) => <Time times={firstReply} words={words} /> },
    { key: 'solution', title: t('reports.column.solution'), cell: ({ solution }) => <Time times={solution} words={words} /> },
  ];
}

function Time({ times, words: { t, format } }: { readonly times: Times | null; readonly words: ReportWords }) {
  if (times === null) return '–';
  return (
    <>
      {format.duration(times.medianMs)}
      {times.p90Ms !== null && (
        <span className={styles.p90}>{t('reports.column.p90', { time: format.duration(times.p90Ms).replaceAll(' ', '\u00A0') })}</span>
      )}
    </>
  );
}

/** Whether the table says what was enough in nine cases of ten. */
export function hasSlowest({ firstReply, solution }: Pick<Group, 'firstReply' | 'solution'>): boolean {
  return (firstReply?.p90Ms ?? solution?.p90Ms ?? null) !== null;
}
