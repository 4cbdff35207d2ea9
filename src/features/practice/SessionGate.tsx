import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Claim, usePorts } from '../../adapters/react/ports.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { NotYours } from '../../ui/NotYours.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { type Arrival, findSession, type Opened } from './load-session.ts';

type Props = {
  readonly sessionId: string;
  /** `onClash`: another tab has gone on with it. */
  readonly children: (opened: Opened, onClash: () => void) => ReactNode;
  /** Where the session has become an attempt. */
  readonly finished: ReactNode;
};

/** What is carried with the address: one conversation, or several that are answered side by side. */
type Carried = Arrival | { readonly queue: readonly Arrival[] } | null;

function arrivalOf(carried: Carried, sessionId: string): Arrival | null {
  if (carried === null) return null;
  return 'queue' in carried ? (carried.queue.find(({ session }) => session.id === sessionId) ?? null) : carried;
}

/** A conversation claimed for this tab and read from the store, or why that cannot be. */
export function SessionGate({ sessionId, ...rest }: Props) {
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
  if (state === 'ours') return <FoundSession sessionId={sessionId} onClash={lose} {...rest} />;
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

function FoundSession({ sessionId, onClash, children, finished }: Props & { readonly onClash: () => void }) {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile, people, switchPerson } = usePerson();
  const arrival = arrivalOf(useLocation().state as Carried, sessionId);
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
        if (value.state === 'open') {
          const owner = people.find(({ id }) => id === value.opened.live.profileId && id !== profile.id);
          if (!owner) return children(value.opened, onClash);
          return (
            <NotYours
              owner={owner.name}
              onSwitch={() => {
                switchPerson(owner.id);
              }}
            />
          );
        }
        if (value.state === 'finished') return finished;
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
