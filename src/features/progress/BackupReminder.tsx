import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';

const DAY_MS = 86_400_000;
/** So many attempts since the last backup are worth one, if it is older than this; «later» holds for a week. */
const WORTH = 5;
const OLD_MS = 14 * DAY_MS;
const LATER_MS = 7 * DAY_MS;

/** Reminds that everything lies in this browser alone, where there is something to lose. */
export function BackupReminder() {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { profile, settings, changeSettings } = usePerson();
  const { backedUpMs = -Infinity, backupLaterMs = -Infinity } = settings;
  const loaded = useLoaded(
    useCallback(
      async () => (await stores.attempts.summaries(profile.id, { limit: WORTH })).at(WORTH - 1)?.endedMs ?? null,
      [stores, profile.id],
    ),
  );
  const now = wallNow();
  const isWorth = loaded.state === 'ready' && loaded.value !== null && loaded.value > backedUpMs;
  if (!stores.durable || !isWorth || now - backedUpMs < OLD_MS || now - backupLaterMs < LATER_MS) return null;
  return (
    <Notice
      title={t('history.backup.title')}
      actions={
        <>
          <ButtonLink to="/settings" size="s">
            {t('history.backup.open')}
          </ButtonLink>
          <Button
            size="s"
            onClick={() => {
              changeSettings({ backupLaterMs: now });
            }}
          >
            {t('history.backup.later')}
          </Button>
        </>
      }
    >
      {t('history.backup.text')}
    </Notice>
  );
}
