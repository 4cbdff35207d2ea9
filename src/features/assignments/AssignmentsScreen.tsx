import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { readAsked } from './asked.ts';
import { AssignmentCard } from './AssignmentCard.tsx';
import styles from './Assignments.module.css';
import { TakeIn } from './TakeIn.tsx';

/** `#/assignments`: what the current profile is asked for and how far it is, and where more is taken in. */
export function AssignmentsScreen() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile } = usePerson();
  const asked = useLoaded(
    useCallback(async () => {
      const [all, { entries }] = await Promise.all([readAsked(stores, profile, wallNow()), content.loadLibrary()]);
      return { all, entries };
    }, [stores, content, profile, wallNow]),
  );
  return (
    <Page title={t('assigned.title')} lead={t('assigned.lead')} above={<PastNav />}>
      <div className={styles.screen}>
        <LoadGate loaded={asked}>
          {({ all, entries }) => (
            <>
              {all.length === 0 ? (
                <EmptyState title={t('assigned.none')}>
                  <p>{t('assigned.noneText')}</p>
                </EmptyState>
              ) : (
                <div className={styles.cards}>
                  {all.map((one) => (
                    <AssignmentCard key={one.assignment.id} assigned={one} entries={entries} />
                  ))}
                </div>
              )}
            </>
          )}
        </LoadGate>
        <TakeIn onTaken={asked.retry} />
        <p>
          <Link to="/results">{t('assigned.toResults')}</Link>
        </p>
      </div>
    </Page>
  );
}
