import type { CriteriaTrends, CriterionTrend } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';
import type { ProgressWords } from './use-progress-words.ts';

type Props = { readonly criteria: CriteriaTrends; readonly words: ProgressWords };

/** Every criterion that was marked, the strengths first; what nothing can be said of yet has no column. */
export function AllCriteria({ criteria: { strengths, early, toWorkOn }, words }: Props) {
  const { t, criterion, points, format } = words;
  const rows = [...strengths, ...early, ...toWorkOn.toReversed()];
  if (rows.length === 0) return null;
  const title = t('progress.criteria.title');
  const isCompared = rows.some(({ before }) => before !== null);
  const isPlaced = rows.some(({ best }) => best !== null);
  const columns: readonly (Column<CriterionTrend> & { readonly isIdle?: boolean })[] = [
    { key: 'name', title: t('progress.criteria.name'), cell: (one) => criterion(one.criterion) },
    { key: 'last', title: t('progress.criteria.last'), cell: ({ mean }) => points(mean) },
    { key: 'before', isIdle: !isCompared, title: t('progress.criteria.before'), cell: ({ before }) => points(before) },
    {
      key: 'change',
      isIdle: !isCompared,
      title: t('progress.criteria.change'),
      cell: ({ change }) => (change === null ? '–' : t(`progress.criteria.${change}`)),
    },
    { key: 'marked', title: t('progress.criteria.marked'), cell: ({ observations }) => format.number(observations) },
    { key: 'best', isIdle: !isPlaced, title: t('progress.criteria.best'), isText: true, cell: ({ best }) => best?.title ?? '–' },
    { key: 'worst', isIdle: !isPlaced, title: t('progress.criteria.worst'), isText: true, cell: ({ worst }) => worst?.title ?? '–' },
  ];
  return (
    <Section title={title} lead={t('progress.criteria.lead')}>
      <DataTable caption={title} rows={rows} keyOf={(one) => one.criterion} columns={columns.filter(({ isIdle = false }) => !isIdle)} />
    </Section>
  );
}
