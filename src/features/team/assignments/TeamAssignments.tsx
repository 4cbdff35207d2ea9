import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Assignment, received, type Received, receivedOf } from '../../../core/progress/index.ts';
import { assignedByPerson, workOf } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { csvOf, saveAsFile } from '../../../ui/csv.ts';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { isoDay } from '../../../ui/moment-names.ts';
import { Page } from '../../../ui/Page.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { AssignmentForm } from './AssignmentForm.tsx';
import styles from './Assignments.module.css';

/** `#/team/assignments`: what has been asked of whom, and the form to ask for more. */
export function TeamAssignments() {
  const { t } = useTranslation();
  const { stores, content } = usePorts();
  const { profile, reportTrouble } = usePerson();
  const navigate = useNavigate();
  const loaded = useLoaded(
    useCallback(async () => {
      const [rows, { entries }] = await Promise.all([
        stores.received.list(['person', 'summary', 'exam', 'howFar', 'assignment']),
        content.loadLibrary(),
      ]);
      return { rows, entries, people: [...new Set(workOf(rows).map(({ person }) => person.name))].filter((name) => name !== '') };
    }, [stores, content]),
  );

  async function make(assignment: Assignment) {
    try {
      await stores.received.put([received('assignment', assignment, { profileId: profile.id, madeMs: assignment.madeMs })]);
    } catch (error) {
      reportTrouble(error);
      return;
    }
    await navigate(`/team/assignments/${assignment.id}`);
  }

  return (
    <Page title={t('assigned.lists.title')} lead={t('assigned.lists.lead')} above={<TeamNav />}>
      <LoadGate loaded={loaded}>
        {({ rows, entries, people }) => (
          <div className={styles.screen}>
            <section aria-labelledby="made">
              <h2 id="made">{t('assigned.lists.made')}</h2>
              <Made rows={rows} />
            </section>
            <section aria-labelledby="ask">
              <h2 id="ask">{t('assigned.form.title')}</h2>
              <AssignmentForm entries={entries} people={people} onMake={(assignment) => void make(assignment)} />
            </section>
          </div>
        )}
      </LoadGate>
    </Page>
  );
}

/** What was made on this machine, the newest first. */
function Made({ rows }: { readonly rows: readonly Received[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wallNow } = usePorts();
  const { uiLang } = usePerson();
  const made = receivedOf(
    'assignment',
    rows.filter(({ profileId }) => profileId !== ''),
  ).toSorted((a, b) => b.madeMs - a.madeMs);
  if (made.length === 0) return <p className={styles.soft}>{t('assigned.lists.none')}</p>;
  return (
    <>
      <div className={styles.ways}>
        <Button size="s" onClick={save}>
          {t('assigned.one.csv')}
        </Button>
      </div>
      <ul className={styles.made}>
        {made.map((assignment) => {
          const { id, title, names, dueMs } = assignment;
          const whom = names.length === 0 ? t('assigned.lists.whoever') : names.join(', ');
          const due = dueMs === null ? t('assigned.noDue') : t('assigned.due', { when: format.date(dueMs) });
          return (
            <li key={id}>
              <h3>
                <Link to={`/team/assignments/${id}`}>{title}</Link>
              </h3>
              <p className={styles.soft}>{[whom, due, howFar(assignment)].join(' · ')}</p>
            </li>
          );
        })}
      </ul>
    </>
  );

  function save() {
    const header = ['title', 'whom', 'due', 'howFar'] as const;
    const rows = made.map((assignment) => {
      const { title, names, dueMs } = assignment;
      return [title, names.join(', '), dueMs === null ? null : isoDay(dueMs), howFar(assignment)];
    });
    saveAsFile(
      `otvet-assignments-${isoDay(wallNow())}.csv`,
      csvOf({ header: header.map((key) => t(`assigned.lists.column.${key}`)), rows }, uiLang),
    );
  }

  function howFar(assignment: Assignment): string {
    const people = assignedByPerson(assignment, rows, wallNow());
    const done = people.filter(({ assigned }) => assigned?.state === 'done').length;
    return people.length === 0 ? t('assigned.lists.nobody') : t('assigned.lists.done', { done, count: people.length });
  }
}
