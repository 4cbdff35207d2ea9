import type { Course, Judgement, Stretch } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section, SideBySide } from '../../ui/Section.tsx';
import { LinesOverTime } from './LinesOverTime.tsx';
import styles from './Progress.module.css';
import { keyOf, pointsIn, whenColumns } from './ScoreCourse.tsx';
import { pointsOf, type ProgressWords } from './use-progress-words.ts';

type Props = { readonly judgement: Judgement; readonly course: Course; readonly words: ProgressWords };

/** What the trainee said of how it went, beside the marks of the same criteria. */
export function OwnWord({ judgement, course, words }: Props) {
  const { t, format, points } = words;
  const title = t('progress.judgement.title');
  const judged = { ...course, moments: course.moments.filter((one) => one.judged !== null) };
  const columns: Column<Stretch>[] = [
    ...whenColumns(judged, words),
    { key: 'own', title: t('progress.judgement.own'), cell: (one) => points(one.judged?.predicted ?? null) },
    { key: 'marks', title: t('progress.judgement.marks'), cell: (one) => points(one.judged?.marked ?? null) },
  ];
  const valuesOf = (which: 'predicted' | 'marked') => judged.moments.map((one) => one.judged && pointsOf(one.judged[which]));
  return (
    <Section title={title} lead={t('progress.judgement.lead')}>
      <p className={styles.aside}>{saidOf(judgement, words)}</p>
      {judged.moments.length > 1 && (
        <SideBySide>
          <LinesOverTime
            points={pointsIn(judged, words)}
            lines={[
              { key: 'own', name: t('progress.judgement.own'), values: valuesOf('predicted') },
              { key: 'marks', name: t('progress.judgement.marks'), values: valuesOf('marked') },
            ]}
            scale="points"
            show={format.number}
          />
          <DataTable caption={title} rows={judged.moments.toReversed()} keyOf={keyOf} columns={columns} />
        </SideBySide>
      )}
    </Section>
  );
}

function saidOf({ attempts, overall }: Judgement, { t, format }: ProgressWords): string {
  if (overall === null) return t('progress.judgement.few', { attempts: format.number(attempts) });
  const { leans, predicted, marked } = overall;
  const said =
    leans === 'even' ? t('progress.judgement.even') : t(`progress.judgement.${leans}`, { count: pointsOf(Math.abs(predicted - marked)) });
  return `${said} ${t('progress.judgement.attempts', { attempts: format.number(attempts) })}`;
}
