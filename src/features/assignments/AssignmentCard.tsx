import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LibraryEntry } from '../../adapters/react/ports.ts';
import type { Task } from '../../core/progress/index.ts';
import type { Assigned } from '../../core/team/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLaneName } from '../../ui/use-lane-name.ts';
import styles from './Assignments.module.css';

type Props = { readonly assigned: Assigned; readonly entries: readonly LibraryEntry[] };

const TONES = { open: 'plain', 'under-way': 'partly', done: 'good' } as const;
const SIGNS = { open: 'half', 'under-way': 'clock', done: 'check' } as const;

/** One thing asked for: by whom, by when, and each part with the way to it. */
export function AssignmentCard({ assigned, entries }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { assignment, tasks, state, isOverdue } = assigned;
  const { title, by, madeMs, dueMs, note } = assignment;
  return (
    <article className={styles.card} data-state={state} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Tag tone={TONES[state]}>{t(`assigned.state.${state}`)}</Tag>
      </header>
      <p className={styles.soft}>
        {t('assigned.by', { by: by || t('assigned.byNobody'), when: format.date(madeMs) })} · <span>{dueWords()}</span>
      </p>
      {note !== '' && <p className={styles.note}>{note}</p>}
      <ul className={styles.tasks} aria-label={t('assigned.tasks')}>
        {tasks.map((task) => (
          <TaskLine key={task.what === 'exam' ? `exam ${task.lane}` : task.scenarioId} task={task} entries={entries} />
        ))}
      </ul>
    </article>
  );

  function dueWords(): string {
    if (dueMs === null) return t('assigned.noDue');
    return t(isOverdue ? 'assigned.overdue' : 'assigned.due', { when: format.date(dueMs) });
  }
}

function TaskLine({ task, entries }: { readonly task: Task; readonly entries: readonly LibraryEntry[] }) {
  const { t } = useTranslation();
  const laneName = useLaneName();
  return (
    <li data-state={task.state}>
      <span className={styles.sign}>
        <Icon name={SIGNS[task.state]} size={16} />
      </span>
      <span>{what()}</span>
      <span className={styles.state}>{t(`assigned.state.${task.state}`)}</span>
    </li>
  );

  function what() {
    if (task.what === 'exam') return <Link to={`/exam/${task.lane}`}>{t('assigned.examIn', { lane: laneName(task.lane) })}</Link>;
    const entry = entries.find(({ id }) => id === task.scenarioId);
    if (entry === undefined) return t('assigned.unknownScenario', { id: task.scenarioId });
    return (
      <Link to={`/scenario/${entry.id}`} lang={entry.lang}>
        {entry.title}
      </Link>
    );
  }
}
