import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { usePorts } from '../../../adapters/react/ports.ts';
import { APART_MS } from './begin-queue.ts';
import { QueueSeat, type Standing } from './QueueSeat.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import styles from './Queue.module.css';

/** `#/queue/:ids`: chats side by side. One is on the screen; the clocks of all of them run. */
export function QueueScreen() {
  const { ids = '' } = useParams();
  return <Queue key={ids} sessionIds={[...new Set(ids.split(','))].filter((id) => id !== '')} />;
}

function Queue({ sessionIds }: { readonly sessionIds: readonly string[] }) {
  const come = useComing(sessionIds.length);
  const [selected, select] = useState(sessionIds[0] ?? '');
  const [standings, setStandings] = useState<Readonly<Record<string, Standing>>>({});
  const report = useCallback((id: string, standing: Standing) => {
    setStandings((before) => ({ ...before, [id]: standing }));
  }, []);

  return (
    <div className={styles.queue}>
      <QueueTabs sessionIds={sessionIds} come={come} standings={standings} selected={selected} onSelect={select} />
      {sessionIds.slice(0, come).map((id) => (
        <QueueSeat key={id} sessionId={id} isSelected={id === selected} onStanding={report} />
      ))}
    </div>
  );
}

/** How many customers have come by now: the first at once, the others one after the other. */
function useComing(count: number): number {
  const { clock } = usePorts();
  const [come, setCome] = useState(1);
  useEffect(() => {
    if (come >= count) return undefined;
    return clock.after(APART_MS, () => {
      setCome((before) => before + 1);
    });
  }, [clock, come, count]);
  return come;
}
