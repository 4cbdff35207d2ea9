import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';
import type { Loaded } from './use-loaded.ts';

/** Shows what was loaded; until then that it is loading, and where it failed what to do. */
export function LoadGate<Value>({ loaded, children }: { readonly loaded: Loaded<Value>; readonly children: (value: Value) => ReactNode }) {
  const { t } = useTranslation();
  if (loaded.state === 'ready') return children(loaded.value);
  if (loaded.state === 'loading') return <Loading label={t('common.loading')} />;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={t('common.loadFailed')}
      actions={
        <Button size="s" onClick={loaded.retry}>
          {t('common.retry')}
        </Button>
      }
    >
      {t('common.loadFailedWhat')}
    </Notice>
  );
}
