import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Claim, usePorts } from '../../adapters/react/ports.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ConversationView } from './ConversationView.tsx';
import { type Arrival, findSession } from './load-session.ts';

/** One conversation at its address: claimed for this tab, read from the store, played. */
export function PracticeScreen() {
  const { sessionId = '' } = useParams();
  return <ClaimedSession key={sessionId} sessionId={sessionId} />;
}

function ClaimedSession({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation();
  const { claim } = usePorts();
  const [state, setState] = useState<'asking' | 'ours' | 'elsewhere'>('asking');
  const [taken, setTaken] = useState(0);
  const lose = useCallback(() => {
    setState('elsewhere');
  }, []);

  useEffect(() => {
    let ours: Claim | null = null;
    let wanted = true;
    const ask = async () => {
      ours = await claim(sessionId, { take: taken > 0, onLost: () => wanted && lose() });
      if (wanted) setState(ours ? 'ours' : 'elsewhere');
      else ours?.release();
    };
    void ask();
    return () => {
      wanted = false;
      ours?.release();
    };
  }, [claim, sessionId, taken, lose]);

  if (state === 'asking') return <Loading label={t('practice.opening')} />;
  if (state === 'ours') return <FoundSession sessionId={sessionId} onClash={lose} />;
  return (
    <Page title={t('practice.elsewhere.title')} lead={t('practice.elsewhere.text')} width="text">
      <Button
        look="primary"
        onClick={() => {
          setState('asking');
          setTaken((times) => times + 1);
        }}
      >
        {t('practice.elsewhere.take')}
      </Button>
    </Page>
  );
}

function FoundSession({ sessionId, onClash }: { readonly sessionId: string; readonly onClash: () => void }) {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile } = usePerson();
  const arrival = useLocation().state as Arrival | null;
  // what the person is called when the session opens; a later change of name is none of this session's
  const [operator] = useState(profile.name);
  const found = useLoaded(
    useCallback(
      () => findSession({ stores, content, wallNow }, sessionId, arrival, operator),
      [stores, content, wallNow, sessionId, arrival, operator],
    ),
  );
  return (
    <LoadGate loaded={found}>
      {(value) => {
        if (value.state === 'open') return <ConversationView opened={value.opened} onClash={onClash} />;
        if (value.state === 'finished') return <Navigate to={`/attempt/${sessionId}`} replace />;
        return (
          <Page title={t('practice.missing.title')} lead={t('practice.missing.text')} width="text">
            <ButtonLink to="/history" look="primary">
              {t('practice.missing.history')}
            </ButtonLink>
          </Page>
        );
      }}
    </LoadGate>
  );
}
