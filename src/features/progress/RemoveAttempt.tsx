import { useTranslation } from 'react-i18next';
import { usePorts } from '../../adapters/react/ports.ts';
import type { AttemptSummary } from '../../core/progress/types.ts';
import { SaidTwice } from '../../ui/SaidTwice.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Props = {
  /** The attempt to be deleted; null while there is none. */
  readonly attempt: AttemptSummary | null;
  readonly onClose: () => void;
  readonly onRemoved: (id: string) => void;
};

/** Asks twice before an attempt is deleted for good. */
export function RemoveAttempt({ attempt, onClose, onRemoved }: Props) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const format = useFormat();
  return (
    <SaidTwice
      open={attempt !== null}
      title={t('history.removeTitle')}
      text={
        attempt
          ? [
              t('history.removeText', { title: attempt.scenarioTitle, when: format.moment(attempt.endedMs) }),
              ...(attempt.exam ? [t('history.removeExam')] : []),
              ...(attempt.exam && attempt.passed === 'pending' ? [t('history.removePending')] : []),
            ].join(' ')
          : ''
      }
      act={t('history.removeConfirm')}
      onAct={async () => {
        if (attempt === null) return;
        await stores.attempts.remove(attempt.id);
        onRemoved(attempt.id);
      }}
      onClose={onClose}
    />
  );
}
