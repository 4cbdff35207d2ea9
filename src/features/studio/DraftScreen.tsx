import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Claim, type Ports, usePorts } from '../../adapters/react/ports.ts';
import type { Draft } from '../../core/progress/index.ts';
import type { ReadOptions } from '../../core/scenario/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { DraftDesk } from './DraftDesk.tsx';
import { readOptions } from './read-options.ts';

/** `#/studio/:draftId`: one draft, in one tab at a time. */
export function DraftScreen() {
  const { draftId = '' } = useParams();
  return <Claimed key={draftId} draftId={draftId} />;
}

function Claimed({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation();
  const { claim } = usePorts();
  const [state, setState] = useState<'asking' | 'ours' | 'elsewhere'>('asking');
  const [taken, setTaken] = useState(0);

  useEffect(() => {
    let ours: Claim | null = null;
    let wanted = true;
    const ask = async () => {
      ours = await claim(`draft-${draftId}`, { take: taken > 0, onLost: () => wanted && setState('elsewhere') });
      if (wanted) setState(ours ? 'ours' : 'elsewhere');
      else ours?.release();
    };
    void ask();
    return () => {
      wanted = false;
      ours?.release();
    };
  }, [claim, draftId, taken]);

  if (state === 'asking') return <Loading label={t('common.loading')} />;
  if (state === 'ours') return <Found draftId={draftId} />;
  return (
    <Page title={t('studio.elsewhere.title')} lead={t('studio.elsewhere.text')} width="text">
      <Button
        look="primary"
        onClick={() => {
          setState('asking');
          setTaken((times) => times + 1);
        }}
      >
        {t('studio.elsewhere.take')}
      </Button>
    </Page>
  );
}

function Found({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation();
  const { stores, content } = usePorts();
  const found = useLoaded(useCallback(() => openFor(draftId, { stores, content }), [draftId, stores, content]));
  return (
    <LoadGate loaded={found}>
      {({ draft, options }) =>
        draft ? (
          <DraftDesk key={draft.revision} stored={draft} options={options} onReopen={found.retry} />
        ) : (
          <Page title={t('studio.missing.title')} lead={t('studio.missing.text')} width="text">
            <ButtonLink to="/studio" look="primary">
              {t('studio.toDrafts')}
            </ButtonLink>
          </Page>
        )
      }
    </LoadGate>
  );
}

type Opened = { readonly draft: Draft | null; readonly options: ReadOptions };

/** The draft last: a tab that has just let go of it may still be storing. */
async function openFor(draftId: string, { stores, content }: Pick<Ports, 'stores' | 'content'>): Promise<Opened> {
  const options = await readOptions(content);
  return { draft: (await stores.drafts.get(draftId)) ?? null, options };
}
