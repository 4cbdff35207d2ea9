import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../adapters/react/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './SettingsScreen.module.css';
import { askToPersist, readStorage, type StorageState } from '../../ui/storage.ts';

/** Whether anything is kept, for how long, and how much there is of it. */
export function Storage() {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const loaded = useLoaded(readStorage);
  return (
    <section className={styles.section} aria-labelledby="settings-storage">
      <h2 id="settings-storage">{t('settings.storage')}</h2>
      <div className={styles.content}>
        {!stores.durable && (
          <Notice tone="partly" title={t('settings.notDurable')}>
            {t('settings.notDurableText')}
          </Notice>
        )}
        {stores.durable && loaded.state === 'loading' && <p className={styles.note}>{t('settings.storageLoading')}</p>}
        {stores.durable && loaded.state === 'ready' && <Kept storage={loaded.value} onAsked={loaded.retry} />}
      </div>
    </section>
  );
}

function Kept({ storage, onAsked }: { readonly storage: StorageState; readonly onAsked: () => void }) {
  const { t } = useTranslation();
  const [isRefused, setRefused] = useState(false);
  const { isPersistent } = storage;

  async function ask() {
    setRefused(!(await askToPersist()));
    onAsked();
  }

  return (
    <>
      {isPersistent === true ? (
        <Notice tone="good" title={t('settings.persistent')}>
          {t('settings.persistentText')}
        </Notice>
      ) : (
        <Notice
          title={t('settings.durable')}
          actions={
            isPersistent === false && (
              <Button size="s" onClick={() => void ask()}>
                {t('settings.askPersistent')}
              </Button>
            )
          }
        >
          <p>{t('settings.durableText')}</p>
          <p className={styles.note}>{t(isPersistent === false ? 'settings.askPersistentWhy' : 'settings.persistentUnknown')}</p>
        </Notice>
      )}
      <output className={isRefused ? styles.note : 'visually-hidden'}>{isRefused ? t('settings.persistentRefused') : ''}</output>
      <Used storage={storage} />
    </>
  );
}

function Used({ storage: { usedBytes, quotaBytes } }: { readonly storage: StorageState }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (usedBytes === null) return <p className={styles.note}>{t('settings.usedUnknown')}</p>;
  if (quotaBytes === null || quotaBytes === 0) return <p>{t('settings.used', { used: format.bytes(usedBytes) })}</p>;
  return (
    <div>
      <p className={styles.used}>{t('settings.usedOf', { used: format.bytes(usedBytes), quota: format.bytes(quotaBytes) })}</p>
      <meter className={styles.meter} min={0} max={quotaBytes} value={usedBytes} aria-label={t('settings.usedMeter')} />
    </div>
  );
}
