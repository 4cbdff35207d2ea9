import { Link } from 'react-router';
import type { Solving } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { Section } from '../../ui/Section.tsx';
import { solvingSheet } from './sheets.ts';
import styles from './Reports.module.css';
import type { ReportWords } from './use-report-words.ts';

type Props = { readonly causes: readonly Solving[]; readonly words: ReportWords };

/** For each cause what was done about it and how often that solved it, with a case to read again. */
export function Solutions({ causes, words }: Props) {
  const { t } = words;
  const title = t('reports.causes.title');
  const known = causes.filter(({ group }) => group.key !== null);
  if (known.length === 0) return null;
  return (
    <Section
      title={title}
      lead={t('reports.causes.lead')}
      actions={<SaveCsv what="causes" title={title} sheet={() => solvingSheet(causes, 'cause', words)} words={words} />}
    >
      <DataTable caption={title} rows={known} keyOf={({ group }) => group.key ?? ''} columns={columnsOf(words)} />
    </Section>
  );
}

function columnsOf(words: ReportWords): Column<Solving>[] {
  const { t, outOf, share, nameOf, wayName } = words;
  return [
    {
      key: 'name',
      title: t('reports.by.cause'),
      cell: ({ group }) => (
        <>
          {nameOf('cause', group)}
          <span className={styles.p90}>{t('reports.places.cases', { count: group.count })}</span>
        </>
      ),
    },
    {
      key: 'ways',
      title: t('reports.causes.column'),
      isText: true,
      cell: ({ ways }) =>
        ways.length === 0 ? (
          t('reports.causes.nothing')
        ) : (
          <ul className={styles.ways}>
            {ways.map((way) => (
              <li key={way.key}>
                {wayName(way)} <strong>{outOf(way.solved, way.tried)}</strong>
              </li>
            ))}
          </ul>
        ),
    },
    { key: 'solved', title: t('reports.column.solved'), cell: ({ group }) => share(group.solved, group.count) },
    {
      key: 'best',
      title: t('reports.causes.best'),
      isText: true,
      cell: ({ best }) =>
        best === null ? (
          t('reports.causes.unsolved')
        ) : (
          <>
            <Link to={`/attempt/${best.id}`}>{t('reports.causes.bestLink', { number: best.number, customer: best.customer })}</Link>
            <span className={styles.quote}>{best.answer}</span>
          </>
        ),
    },
  ];
}
