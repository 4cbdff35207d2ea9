import { useEffect, useState } from 'react';
import { usePorts } from '../../../adapters/react/ports.ts';

/** The wall clock, epoch ms, looked at every second. */
export function useWallClock(): number {
  const { clock, wallNow } = usePorts();
  const [nowMs, setNow] = useState(wallNow);
  useEffect(() => {
    let cancel = () => {};
    const look = () => {
      setNow(wallNow());
      cancel = clock.after(1000, look);
    };
    cancel = clock.after(1000, look);
    return () => {
      cancel();
    };
  }, [clock, wallNow]);
  return nowMs;
}
