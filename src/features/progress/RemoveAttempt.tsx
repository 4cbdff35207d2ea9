import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../adapters/react/ports.ts';
import type { AttemptSummary } from '../../core/progress/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Props = {
  /** The attempt to be deleted; null while there is none. */
  readonly attempt: AttemptSummary | null;
  readonly onClose: () => void;
  readonly onRemoved: (id: string) => void;
};

/** Asks before an attempt is deleted for good. */
export function RemoveAttempt({ attempt, onClose, onRemoved }: Props) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const format = useFormat();
  const [hasFailed, setFailed] = useState(false);

  async function remove({ id }: AttemptSummary) {
    try {
      await stores.attempts.remove(id);
      setFailed(false);
      onRemoved(id);
    } catch {
      setFailed(true);
    }
  }

  return (
    <Dialog
      open={attempt !== null}
      title={t('history.removeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" onClick={() => attempt && void remove(attempt)}>
            {t('history.removeConfirm')}
          </Button>
        </>
      }
    >
      {attempt && <p>{t('history.removeText', { title: attempt.scenarioTitle, when: format.moment(attempt.endedMs) })}</p>}
      {hasFailed && (
        <Notice tone="bad" role="alert">
          {t('history.removeFailed')}
        </Notice>
      )}
    </Dialog>
  );
}
