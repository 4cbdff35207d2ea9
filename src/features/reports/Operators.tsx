import type { Solving } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { Section } from '../../ui/Section.tsx';
import { solvingSheet } from './sheets.ts';
import styles from './Reports.module.css';
import type { ReportWords } from './use-report-words.ts';

type Props = { readonly operators: readonly Solving[]; readonly words: ReportWords };

/** Who solved most, and by what. */
export function Operators({ operators, words }: Props) {
  const { t } = words;
  const title = t('reports.operators.title');
  return (
    <Section
      title={title}
      lead={t('reports.operators.lead')}
      actions={<SaveCsv what="operators" title={title} sheet={() => solvingSheet(operators, 'operator', words)} words={words} />}
    >
      <DataTable caption={title} rows={operators} keyOf={({ group }) => group.key ?? ''} columns={columnsOf(words)} />
    </Section>
  );
}

function columnsOf(words: ReportWords): Column<Solving>[] {
  const { t, format, share, nameOf, wayName } = words;
  return [
    { key: 'name', title: t('reports.by.operator'), cell: ({ group }) => nameOf('operator', group) },
    { key: 'solved', title: t('reports.column.solved'), cell: ({ group }) => format.number(group.solved) },
    { key: 'count', title: t('reports.column.cases'), cell: ({ group }) => format.number(group.count) },
    { key: 'share', title: t('reports.operators.share'), cell: ({ group }) => share(group.solved, group.count) },
    {
      key: 'did',
      title: t('reports.operators.did'),
      isText: true,
      cell: ({ ways }) => {
        const solved = ways.filter((way) => way.solved > 0);
        if (solved.length === 0) return t('reports.operators.nothing');
        return (
          <ul className={styles.ways}>
            {solved.map((way) => (
              <li key={way.key}>
                {wayName(way)} <strong>{format.number(way.solved)}</strong>
              </li>
            ))}
          </ul>
        );
      },
    },
    {
      key: 'csat',
      title: t('reports.column.csat'),
      cell: ({ group: { csatMedian } }) => (csatMedian === null ? '–' : format.number(csatMedian)),
    },
  ];
}
