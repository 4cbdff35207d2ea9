import type { Slice, Trends } from '../../core/progress/index.ts';
import type { Lang } from '../../core/text/language.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Progress.module.css';
import type { ProgressWords } from './use-progress-words.ts';

type Props = { readonly trends: Pick<Trends, 'scenarios' | 'channels' | 'langs'>; readonly words: ProgressWords };

/** How often, and how well, by scenario, channel and language. */
export function Slices({ trends: { scenarios, channels, langs }, words }: Props) {
  const { t } = words;
  return (
    <Section title={t('progress.slices.title')} lead={t('progress.slices.lead')}>
      <div className={styles.slices}>
        <SliceTable title={t('progress.slices.scenario')} rows={scenarios} words={words} />
        <SliceTable
          title={t('progress.slices.channel')}
          rows={channels.map((one) => ({ ...one, title: t(`common.channel.${one.key}`) }))}
          words={words}
        />
        <SliceTable
          title={t('progress.slices.lang')}
          rows={langs.map((one) => ({ ...one, title: t(`common.lang.${one.key}`) }))}
          words={words}
        />
      </div>
    </Section>
  );
}

/** `lang`: of the title, where it is not that of the screens. */
type Row = Slice & { readonly title: string; readonly lang?: Lang };

type TableProps = { readonly title: string; readonly rows: readonly Row[]; readonly words: ProgressWords };

function SliceTable({ title, rows, words: { t, format, score } }: TableProps) {
  const columns: Column<Row>[] = [
    { key: 'name', title, cell: nameOf },
    { key: 'count', title: t('progress.slices.count'), cell: ({ count }) => format.number(count) },
    { key: 'score', title: t('progress.slices.score'), cell: (one) => score(one.score) },
    { key: 'best', title: t('progress.slices.best'), cell: ({ best }) => score(best) },
  ];
  return <DataTable caption={title} rows={rows} keyOf={({ key }) => key} columns={columns} />;
}

const nameOf = ({ title, lang }: Row) => <span lang={lang}>{title}</span>;
