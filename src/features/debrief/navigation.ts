import { createContext, useContext, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { CRITERIA } from '../../core/scoring/types.ts';
import type { CriterionId } from '../../core/scoring/types.ts';

/** A place in the transcript: the words of one group in one message. */
export type Place = { readonly message: string; readonly group: string };

/** Going from a mark to its words and back, inside one page. */
export type Navigation = {
  readonly open: ReadonlySet<CriterionId>;
  /** The words to stress. */
  readonly lit: Place | null;
  readonly setOpen: (id: CriterionId, open: boolean) => void;
  readonly setAllOpen: (open: boolean) => void;
  readonly light: (place: Place | null) => void;
  readonly toMark: (id: CriterionId) => void;
  readonly toWords: (place: Place) => void;
};

export const markId = (id: CriterionId): string => `mark-${id}`;
export const placeId = ({ message, group }: Place): string => `${message}-${group.replaceAll('.', '-')}`;

export const NavigationContext = createContext<Navigation | null>(null);

export function useDebriefNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('A part of the debrief stands outside its page.');
  return navigation;
}

export function useNewNavigation(): Navigation {
  const [open, setOpenIds] = useState<ReadonlySet<CriterionId>>(new Set());
  const [lit, setLit] = useState<Place | null>(null);
  return useMemo(() => {
    function setOpen(id: CriterionId, isOpen: boolean) {
      setOpenIds((before) => {
        if (before.has(id) === isOpen) return before;
        const after = new Set(before);
        if (isOpen) after.add(id);
        else after.delete(id);
        return after;
      });
    }
    return {
      open,
      lit,
      setOpen,
      setAllOpen(isOpen) {
        setOpenIds(new Set(isOpen ? CRITERIA : []));
      },
      light: setLit,
      toMark(id) {
        // a mark inside something closed cannot take the focus
        flushSync(() => {
          setOpen(id, true);
        });
        goTo(markId(id));
      },
      toWords(place) {
        setLit(place);
        goTo(placeId(place));
      },
    };
  }, [open, lit]);
}

function goTo(elementId: string) {
  const element = document.getElementById(elementId);
  if (element === null) return;
  // the focus brings it into view in its own box as well as on the page
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}
