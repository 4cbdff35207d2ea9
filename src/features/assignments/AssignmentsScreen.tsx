import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Agreed } from '../../core/progress/index.ts';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { readAsked } from './asked.ts';
import { AssignmentCard } from './AssignmentCard.tsx';
import styles from './Assignments.module.css';
import { HandIn } from './HandIn.tsx';
import { TakeIn } from './TakeIn.tsx';

/** `#/assignments`: what the current profile is asked for and how far it is, what was agreed, and the ways from and to the lead. */
export function AssignmentsScreen() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile } = usePerson();
  const asked = useLoaded(
    useCallback(async () => {
      const [found, { entries }] = await Promise.all([readAsked(stores, profile, wallNow()), content.loadLibrary()]);
      return { ...found, entries };
    }, [stores, content, profile, wallNow]),
  );
  return (
    <Page title={t('assigned.title')} lead={t('assigned.lead')} above={<PastNav />}>
      <div className={styles.screen}>
        <LoadGate loaded={asked}>
          {({ all, agreed, entries }) => (
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
              {agreed.length > 0 && <AgreedList agreed={agreed} />}
            </>
          )}
        </LoadGate>
        <TakeIn onTaken={asked.retry} />
        <HandIn />
      </div>
    </Page>
  );
}

/** What was agreed eye to eye; the newest first. */
function AgreedList({ agreed }: { readonly agreed: readonly Agreed[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed">{t('assigned.agreed')}</h2>
      <ul className={styles.agreed}>
        {agreed.map(({ id, action, by, atMs, dueMs, doneMs }) => (
          <li key={id} data-state={doneMs === null ? 'open' : 'done'}>
            <p>{action}</p>
            <p className={styles.soft}>
              {[
                t('assigned.by', { by: by || t('assigned.byNobody'), when: format.date(atMs) }),
                doneMs === null
                  ? dueMs !== null && t('assigned.agreedDue', { when: format.date(dueMs) })
                  : t('assigned.agreedDone', { when: format.date(doneMs) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
