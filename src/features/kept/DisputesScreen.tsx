import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Dispute } from '../../core/progress/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { DisputeCard } from './DisputeCard.tsx';
import { Examples } from './Examples.tsx';
import styles from './Kept.module.css';

/** `#/disputes`: marks that somebody thinks are wrong, and the examples they come to. */
export function DisputesScreen() {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { profile } = usePerson();
  const loaded = useLoaded(useCallback(() => stores.disputes.list(profile.id), [stores, profile.id]));
  return (
    <Page title={t('kept.disputes.title')} lead={t('kept.disputes.lead')} above={<PastNav />}>
      <LoadGate loaded={loaded}>{(found) => <Disputes found={found} />}</LoadGate>
    </Page>
  );
}

function Disputes({ found }: { readonly found: readonly Dispute[] }) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { reportTrouble } = usePerson();
  const [disputes, setDisputes] = useState(found);

  async function withdraw(dispute: Dispute) {
    const withdrawn: Dispute = { ...dispute, state: 'withdrawn' };
    try {
      await stores.disputes.put(withdrawn);
      setDisputes((before) => before.map((one) => (one.id === dispute.id ? withdrawn : one)));
      // the button that was pressed is gone
      document.getElementById('main')?.focus({ preventScroll: true });
    } catch (error) {
      reportTrouble(error);
    }
  }

  if (disputes.length === 0)
    return (
      <EmptyState
        title={t('kept.disputes.emptyTitle')}
        action={
          <ButtonLink to="/history" look="primary">
            {t('kept.disputes.emptyAction')}
          </ButtonLink>
        }
      >
        <p>{t('kept.disputes.emptyText')}</p>
      </EmptyState>
    );
  return (
    <>
      <Examples disputes={disputes} />
      <ul className={styles.list}>
        {disputes.map((dispute) => (
          <DisputeCard key={dispute.id} dispute={dispute} onWithdraw={() => void withdraw(dispute)} />
        ))}
      </ul>
    </>
  );
}
