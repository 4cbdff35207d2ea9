import { Link } from 'react-router';
import type { Course, Stretch, Trends } from '../../core/progress/index.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Section, SideBySide } from '../../ui/Section.tsx';
import { LinesOverTime } from './LinesOverTime.tsx';
import styles from './Progress.module.css';
import { pointsOf, type ProgressWords } from './use-progress-words.ts';

type Props = { readonly course: Course; readonly criterion: Trends['criterion']; readonly words: ProgressWords };

/** Scores and the marks of one criterion, from the first attempt to the last. A course of things needs two moments. */
export function ScoreCourse({ course, criterion, words }: Props) {
  const { t, score, points, format } = words;
  const { step, moments } = course;
  const title = t('progress.course.title');
  const [first, second] = moments;
  if (first === undefined) return null;
  if (second === undefined)
    return (
      <Section title={title}>
        <p className={styles.aside}>{onlyOne(course, first, words)}</p>
      </Section>
    );
  const name = criterion === null ? '–' : words.criterion(criterion);
  const columns: Column<Stretch>[] = [
    ...whenColumns(course, words),
    { key: 'score', title: t('progress.course.score'), cell: (one) => score(one.score) },
    { key: 'mark', title: name, cell: ({ mark }) => points(mark) },
  ];
  return (
    <Section title={title} lead={t(`progress.course.${step}`)}>
      <SideBySide>
        <LinesOverTime
          points={pointsIn(course, words)}
          lines={[
            { key: 'score', name: t('progress.course.score'), values: moments.map((one) => one.score) },
            { key: 'mark', name, values: moments.map(({ mark }) => (mark === null ? null : pointsOf(mark))) },
          ]}
          scale="points"
          show={format.number}
        />
        <DataTable caption={title} rows={moments.toReversed()} keyOf={keyOf} columns={columns} />
      </SideBySide>
    </Section>
  );
}

export const keyOf = ({ attempt, startMs }: Stretch): string => attempt?.id ?? String(startMs);

/** Where a picture has its moments. */
export function pointsIn(course: Course, { moment }: ProgressWords) {
  return course.moments.map((one) => ({ key: keyOf(one), ...moment(course, one) }));
}

/** When it was; of an attempt what it was, with the way to it, of more how many. */
export function whenColumns(course: Course, { t, moment, format }: ProgressWords): Column<Stretch>[] {
  const when = t('progress.course.when');
  if (course.step !== 'attempt')
    return [
      { key: 'when', title: when, cell: (one) => moment(course, one).full },
      { key: 'count', title: t('progress.course.count'), cell: ({ count }) => format.number(count) },
    ];
  return [
    {
      key: 'when',
      title: when,
      cell: (one) => (
        <>
          {moment(course, one).full}
          {one.attempt && (
            <Link className={styles.attempt} lang={one.attempt.lang} to={`/attempt/${one.attempt.id}`}>
              {one.attempt.scenarioTitle}
            </Link>
          )}
        </>
      ),
    },
  ];
}

function onlyOne(course: Course, only: Stretch, { t, moment, score }: ProgressWords): string {
  if (course.step === 'attempt')
    return only.score === null ? t('progress.course.oneUnmarked') : t('progress.course.one', { score: score(only.score) });
  const when = moment(course, only).full;
  return only.score === null
    ? t('progress.course.stretchUnmarked', { when })
    : t('progress.course.stretch', { when, score: score(only.score) });
}
