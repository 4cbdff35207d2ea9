import { createContext, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Attempt } from '../../core/progress/types.ts';
import { cutBefore } from '../../core/session/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './AnswerAgain.module.css';
import type { Refusal } from './begin-fork.ts';

/** The turn that is being gone back to, or why it cannot be. */
type GoingBack = { readonly turn: number; readonly refusal: Refusal | 'failed' | null };
type Again = {
  readonly goingBack: GoingBack | null;
  /** The turn that begins at the end; null where the customer came to the end by themselves. */
  readonly endTurn: number | null;
  readonly begin: (turn: number) => void;
};

export const AgainContext = createContext<Again | null>(null);

/** Begins second tries of this attempt; null for an exam, which has none. */
export function useAgain(attempt: Attempt): Again | null {
  const ports = usePorts();
  const { reportTrouble } = usePerson();
  const navigate = useNavigate();
  const [goingBack, setGoingBack] = useState<GoingBack | null>(null);
  const endTurn = useMemo(() => endTurnOf(attempt), [attempt]);
  if (attempt.mode !== 'practice') return null;

  async function goBack(turn: number) {
    const { forkOf } = await import('./begin-fork.ts');
    const fork = await forkOf(attempt, turn, ports);
    if (typeof fork === 'string') {
      setGoingBack({ turn, refusal: fork });
      return;
    }
    const { session, scenario, log } = fork;
    try {
      await ports.stores.live.start(session, scenario, log);
    } catch (error) {
      reportTrouble(error);
    }
    // where nothing can be stored the conversation travels with the address
    const { rubric } = attempt;
    await navigate(`/practice/${session.id}`, { state: { session, operator: '', log, ...(rubric && { rubric }) } });
  }

  return {
    goingBack,
    endTurn,
    begin(turn) {
      setGoingBack({ turn, refusal: null });
      goBack(turn).catch(() => {
        setGoingBack({ turn, refusal: 'failed' });
      });
    },
  };
}

function endTurnOf({ log, dialogue }: Attempt): number | null {
  const turn = dialogue.turns.length + 1;
  try {
    return cutBefore(log, turn) === null ? null : turn;
  } catch {
    // a log of another version may hold anything
    return null;
  }
}

/** «Answer again from here», beside a turn or the end; nothing where turns are not answered again. */
export function AnswerAgain({ turn, isEnd = false }: { readonly turn: number; readonly isEnd?: boolean }) {
  const { t } = useTranslation();
  const again = useContext(AgainContext);
  if (again === null) return null;
  const { goingBack, begin } = again;
  const isHere = goingBack?.turn === turn;
  const isBusy = goingBack !== null && goingBack.refusal === null;
  const words = isHere && isBusy ? t('again.starting') : t('again.fromHere');
  return (
    <>
      <Button
        look="quiet"
        size="s"
        className={styles.again}
        icon={<Icon name="history" size={16} />}
        aria-disabled={isBusy}
        aria-label={`${words}: ${isEnd ? t('again.ofEnd') : t('again.ofTurn', { turn })}`}
        onClick={() => {
          if (!isBusy) begin(turn);
        }}
      >
        {words}
      </Button>
      {isHere && goingBack.refusal !== null && (
        <div className={styles.refused}>
          <Notice tone="partly" role="alert" title={t('again.refused.title')}>
            {t(`again.refused.${goingBack.refusal}`)}
          </Notice>
        </div>
      )}
    </>
  );
}
