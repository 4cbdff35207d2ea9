import type { Stretch, Trends } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section, SideBySide } from '../../ui/Section.tsx';
import { LinesOverTime } from './LinesOverTime.tsx';
import styles from './Progress.module.css';
import { keyOf, pointsIn, whenColumns } from './ScoreCourse.tsx';
import type { ProgressWords } from './use-progress-words.ts';

type Props = { readonly trends: Trends; readonly words: ProgressWords };

/** First responses and whole conversations, from the first attempt to the last. */
export function TimesCourse({ trends: { course, channels, firstResponseMs, handleMs }, words }: Props) {
  const { t, time, format } = words;
  const title = t('progress.times.title');
  const timed = course.moments.filter((one) => one.firstResponseMs !== null || one.handleMs !== null);
  if (timed.length === 0) return null;
  if (timed.length < 2)
    return (
      <Section title={title} lead={t('progress.times.lead')}>
        <ul className={styles.plain}>
          {firstResponseMs !== null && <li>{t('progress.times.usualFirst', { time: time(firstResponseMs) })}</li>}
          {handleMs !== null && <li>{t('progress.times.usualHandle', { time: time(handleMs) })}</li>}
        </ul>
      </Section>
    );
  const shown = { ...course, moments: timed };
  const columns: Column<Stretch>[] = [
    ...whenColumns(shown, words),
    { key: 'first', title: t('progress.times.firstColumn'), cell: (one) => time(one.firstResponseMs) },
    { key: 'handle', title: t('progress.times.handleColumn'), cell: (one) => time(one.handleMs) },
  ];
  const lead = t(course.step === 'attempt' ? 'progress.times.lead' : 'progress.times.leadMedian');
  return (
    <Section title={title} lead={channels.length > 1 ? `${lead} ${t('progress.times.mixed')}` : lead}>
      <SideBySide>
        <LinesOverTime
          points={pointsIn(shown, words)}
          lines={[
            { key: 'first', name: t('progress.times.first'), values: timed.map((one) => one.firstResponseMs) },
            { key: 'handle', name: t('progress.times.handle'), values: timed.map((one) => one.handleMs) },
          ]}
          scale="times"
          show={format.duration}
        />
        <DataTable caption={title} rows={timed.toReversed()} keyOf={keyOf} columns={columns} />
      </SideBySide>
    </Section>
  );
}
