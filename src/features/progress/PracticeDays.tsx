import type { Habit } from '../../core/progress/index.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './Progress.module.css';
import type { ProgressWords } from './use-progress-words.ts';

/** A run begins to be one with its second week. */
const RUN = 2;

/** How regularly somebody practises: what there is, never what is missing. */
export function PracticeDays({ habit: { days, weeks }, words: { t } }: { readonly habit: Habit; readonly words: ProgressWords }) {
  return (
    <Section title={t('progress.habit.title')}>
      <p className={styles.aside}>
        {days === 0 ? t('progress.habit.none') : t('progress.habit.days', { count: days })}{' '}
        {weeks >= RUN && `${t('progress.habit.weeks', { count: weeks })} `}
        {t('progress.habit.rest')}
      </p>
    </Section>
  );
}
