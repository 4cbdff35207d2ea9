import { useEffect, useRef, useState } from 'react';
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

/** Calls once when the exam's time is up. */
export function useWhenOver(endsMs: number, then: () => void): void {
  const isOver = useWallClock() >= endsMs;
  const called = useRef(false);
  useEffect(() => {
    if (!isOver || called.current) return;
    called.current = true;
    then();
  }, [isOver, then]);
}
