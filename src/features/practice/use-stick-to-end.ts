import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Within so many pixels of the end, the end is what is being read. */
const NEAR_END = 120;

/** A scroller that keeps its end in sight whenever `content` or its own size changes, unless the person has scrolled back to read. */
export function useStickToEnd(content: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);

  useEffect(() => {
    const scroller = box.current;
    const note = () => {
      if (scroller) atEnd.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
    };
    const keep = () => {
      if (scroller && atEnd.current) scroller.scrollTop = scroller.scrollHeight;
    };
    // a growing composer, a pause or the ending takes room away
    const resized = typeof ResizeObserver === 'function' ? new ResizeObserver(keep) : null;
    if (scroller) resized?.observe(scroller);
    scroller?.addEventListener('scroll', note, { passive: true });
    return () => {
      resized?.disconnect();
      scroller?.removeEventListener('scroll', note);
    };
  }, []);

  useLayoutEffect(() => {
    if (box.current && atEnd.current && content !== '') box.current.scrollTop = box.current.scrollHeight;
  }, [content]);

  return box;
}
