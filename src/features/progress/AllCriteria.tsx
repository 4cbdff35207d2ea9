import type { CriteriaTrends, CriterionTrend } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';
import type { ProgressWords } from './use-progress-words.ts';

type Props = { readonly criteria: CriteriaTrends; readonly words: ProgressWords };

/** Every criterion that was marked, the strengths first. */
export function AllCriteria({ criteria: { strengths, early, toWorkOn }, words }: Props) {
  const { t, criterion, points, format } = words;
  const rows = [...strengths, ...early, ...toWorkOn.toReversed()];
  if (rows.length === 0) return null;
  const title = t('progress.criteria.title');
  const columns: Column<CriterionTrend>[] = [
    { key: 'name', title: t('progress.criteria.name'), cell: (one) => criterion(one.criterion) },
    { key: 'last', title: t('progress.criteria.last'), cell: ({ mean }) => points(mean) },
    { key: 'before', title: t('progress.criteria.before'), cell: ({ before }) => points(before) },
    {
      key: 'change',
      title: t('progress.criteria.change'),
      cell: ({ change }) => (change === null ? '–' : t(`progress.criteria.${change}`)),
    },
    { key: 'marked', title: t('progress.criteria.marked'), cell: ({ observations }) => format.number(observations) },
    { key: 'best', title: t('progress.criteria.best'), isText: true, cell: ({ best }) => best?.title ?? '–' },
    { key: 'worst', title: t('progress.criteria.worst'), isText: true, cell: ({ worst }) => worst?.title ?? '–' },
  ];
  return (
    <Section title={title} lead={t('progress.criteria.lead')}>
      <DataTable caption={title} rows={rows} keyOf={(one) => one.criterion} columns={columns} />
    </Section>
  );
}
