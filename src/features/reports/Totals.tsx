import type { Figures, Times } from '../../core/progress/index.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './Reports.module.css';
import { FEW_CASES, type ReportWords } from './use-report-words.ts';

type Props = { readonly whole: Figures; readonly isMixed: boolean; readonly words: ReportWords };

/** The figures of all cases shown. */
export function Totals({ whole, isMixed, words }: Props) {
  const { t, format, share, outOf } = words;
  return (
    <Section title={t('reports.total.title')} lead={isMixed && whole.count > 1 ? t('reports.total.mixed') : undefined}>
      <dl className={styles.totals}>
        <Total name={t('reports.total.cases')} value={format.number(whole.count)} />
        <Total
          name={t('reports.total.solved')}
          value={share(whole.solved, whole.count)}
          note={
            whole.count < FEW_CASES
              ? t('reports.total.solvedNote')
              : `${outOf(whole.solved, whole.count)}, ${t('reports.total.solvedNote')}`
          }
        />
        <Time name={t('reports.total.firstReply')} times={whole.firstReply} words={words} />
        <Time name={t('reports.total.solution')} times={whole.solution} words={words} />
        <Total
          name={t('reports.total.csat')}
          value={whole.csatMedian === null ? '–' : format.number(whole.csatMedian)}
          note={
            whole.csatMean === null || whole.csatCount < 2
              ? undefined
              : t('reports.total.csatNote', { mean: format.number(whole.csatMean) })
          }
        />
        <Total name={t('reports.total.misrouted')} value={share(whole.misrouted, whole.routed)} note={misroutedNote(whole.routed, words)} />
      </dl>
    </Section>
  );
}

function Time({ name, times, words: { t, format } }: { readonly name: string; readonly times: Times | null; readonly words: ReportWords }) {
  if (times === null) return <Total name={name} value="–" note={t('reports.total.never')} />;
  const note =
    times.count === 1
      ? t('reports.total.once')
      : times.p90Ms === null
        ? t('reports.total.usual')
        : t('reports.total.usualSlow', { time: format.duration(times.p90Ms) });
  return <Total name={name} value={format.duration(times.medianMs)} note={note} />;
}

function Total({ name, value, note }: { readonly name: string; readonly value: string; readonly note?: string | undefined }) {
  return (
    <div className={styles.total}>
      <dt>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      {note !== undefined && <dd className={styles.soft}>{note}</dd>}
    </div>
  );
}

function misroutedNote(routed: number, { t }: ReportWords): string {
  if (routed === 0) return t('reports.total.noRouted');
  return routed < FEW_CASES ? t('reports.total.misroutedFew') : t('reports.total.misroutedNote', { count: routed });
}
