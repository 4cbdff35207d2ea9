import type { Slice, Trends } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Progress.module.css';
import type { ProgressWords } from './use-progress-words.ts';

type Props = { readonly trends: Pick<Trends, 'scenarios' | 'channels' | 'langs'>; readonly words: ProgressWords };

/** How often, and how well, by scenario, channel and language. */
export function Slices({ trends: { scenarios, channels, langs }, words }: Props) {
  const { t } = words;
  const titles = new Map(scenarios.map(({ key, title }) => [key, title]));
  return (
    <Section title={t('progress.slices.title')} lead={t('progress.slices.lead')}>
      <div className={styles.slices}>
        <SliceTable title={t('progress.slices.scenario')} rows={scenarios} nameOf={(key) => titles.get(key) ?? key} words={words} />
        <SliceTable title={t('progress.slices.channel')} rows={channels} nameOf={(key) => t(`common.channel.${key}`)} words={words} />
        <SliceTable title={t('progress.slices.lang')} rows={langs} nameOf={(key) => t(`common.lang.${key}`)} words={words} />
      </div>
    </Section>
  );
}

type TableProps<Key extends string> = {
  readonly title: string;
  readonly rows: readonly Slice<Key>[];
  readonly nameOf: (key: Key) => string;
  readonly words: ProgressWords;
};

function SliceTable<Key extends string>({ title, rows, nameOf, words: { t, format, score } }: TableProps<Key>) {
  const columns: Column<Slice<Key>>[] = [
    { key: 'name', title, cell: ({ key }) => nameOf(key) },
    { key: 'count', title: t('progress.slices.count'), cell: ({ count }) => format.number(count) },
    { key: 'score', title: t('progress.slices.score'), cell: (one) => score(one.score) },
    { key: 'best', title: t('progress.slices.best'), cell: ({ best }) => score(best) },
  ];
  return <DataTable caption={title} rows={rows} keyOf={({ key }) => key} columns={columns} />;
}
