import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { type LibraryEntry, usePorts } from '../../../adapters/react/ports.ts';
import { type Assignment, receivedOf } from '../../../core/progress/index.ts';
import { assignedByPerson, type PersonAssigned } from '../../../core/team/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { EmptyState } from '../../../ui/Loading.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLaneName } from '../../../ui/use-lane-name.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import styles from './Assignments.module.css';
import { Give } from './Give.tsx';
import { PeopleTable } from './PeopleTable.tsx';

type Found = {
  readonly assignment: Assignment;
  readonly people: readonly PersonAssigned[];
  readonly entries: readonly LibraryEntry[];
};

/** `#/team/assignments/:id`: one assignment, the ways to give it, and how far everybody is. */
export function TeamAssignment() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { id = '' } = useParams();
  const loaded = useLoaded(
    useCallback(async (): Promise<Found | null> => {
      const [rows, { entries }] = await Promise.all([
        stores.received.list(['person', 'summary', 'exam', 'howFar', 'assignment']),
        content.loadLibrary(),
      ]);
      const assignment = receivedOf('assignment', rows).find((one) => one.id === id);
      return assignment === undefined ? null : { assignment, entries, people: assignedByPerson(assignment, rows, wallNow()) };
    }, [stores, content, wallNow, id]),
  );
  const found = loaded.state === 'ready' ? loaded.value : null;
  return (
    <Page
      title={found?.assignment.title ?? t('assigned.lists.title')}
      above={
        <Link to="/team/assignments" className={styles.back}>
          <Icon name="back" size={18} />
          {t('assigned.lists.back')}
        </Link>
      }
    >
      <LoadGate loaded={loaded}>{(value) => (value === null ? <Gone /> : <One found={value} />)}</LoadGate>
    </Page>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('assigned.one.gone')}
      action={
        <ButtonLink to="/team/assignments" look="primary">
          {t('assigned.lists.back')}
        </ButtonLink>
      }
    >
      <p>{t('assigned.one.goneText')}</p>
    </EmptyState>
  );
}

function One({ found: { assignment, people, entries } }: { readonly found: Found }) {
  const { t } = useTranslation();
  const format = useFormat();
  const laneName = useLaneName();
  const { by, madeMs, dueMs, names, note, scenarioIds, exam } = assignment;
  const titleOf = (scenarioId: string) =>
    entries.find((entry) => entry.id === scenarioId)?.title ?? t('assigned.unknownScenario', { id: scenarioId });
  return (
    <div className={styles.screen}>
      <div className={styles.facts}>
        <p className={styles.soft}>
          {[
            t('assigned.by', { by, when: format.date(madeMs) }),
            dueMs === null ? t('assigned.noDue') : t('assigned.due', { when: format.date(dueMs) }),
            t('assigned.one.for', { names: names.length === 0 ? t('assigned.lists.whoever') : names.join(', ') }),
          ].join(' · ')}
        </p>
        {note !== '' && <p className={styles.note}>{note}</p>}
        <ul className={styles.what} aria-label={t('assigned.tasks')}>
          {scenarioIds.map((scenarioId) => (
            <li key={scenarioId}>{titleOf(scenarioId)}</li>
          ))}
          {exam !== null && <li>{t('assigned.examIn', { lane: laneName(exam) })}</li>}
        </ul>
        <Give assignment={assignment} />
      </div>
      <section aria-labelledby="how-far">
        <h2 id="how-far">{t('assigned.one.people')}</h2>
        {scenarioIds.length > 0 && <p className={styles.soft}>{t('assigned.one.practiceNote')}</p>}
        {people.length === 0 ? (
          <p className={styles.soft}>{t('assigned.one.noPeople')}</p>
        ) : (
          <PeopleTable title={assignment.title} people={people} titleOf={titleOf} />
        )}
      </section>
      <Remove assignment={assignment} />
    </div>
  );
}

function Remove({ assignment: { id, title } }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { reportTrouble } = usePerson();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    setAsked(false);
  };

  async function remove() {
    try {
      await stores.received.remove([`assignment:${id}`]);
    } catch (error) {
      reportTrouble(error);
      return;
    }
    await navigate('/team/assignments');
  }

  return (
    <div className={styles.ways}>
      <Button
        look="quiet"
        size="s"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('assigned.one.remove')}
      </Button>
      <Dialog
        open={isAsked}
        title={t('assigned.one.removeTitle', { title })}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button look="danger" onClick={() => void remove()}>
              {t('assigned.one.remove')}
            </Button>
          </>
        }
      >
        <p>{t('assigned.one.removeText')}</p>
      </Dialog>
    </div>
  );
}
