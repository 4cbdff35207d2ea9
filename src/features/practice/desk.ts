/** What a composer lets others do with the text in it. */
export type DeskComposer = {
  /** The focus goes to the text, with these words selected. */
  readonly show: (start: number, end: number) => void;
  /** Another text stands in it from now on, as if it had been typed. */
  readonly put: (text: string) => void;
  /** This text is written where the caret stands, and the focus goes behind it. */
  readonly insert: (text: string) => void;
  /** Sends what stands there, as the button does. */
  readonly send: () => void;
};

/** Where a reply is written, for whoever looks on: the composer is there from the start, the coach comes later or not at all. */
export type Desk = {
  readonly draft: () => string;
  readonly subscribe: (listener: () => void) => () => void;
  /** For the composer: what stands in it now. */
  readonly wrote: (draft: string) => void;
  /** For the composer: false where somebody holds the text back. */
  readonly mayGo: (text: string) => boolean;
  /** Asked before a text goes, until the returned function is called. */
  readonly guardWith: (guard: (text: string) => boolean) => () => void;
  readonly attach: (composer: DeskComposer) => () => void;
  readonly composer: () => DeskComposer | null;
};

export function createDesk(initial: string): Desk {
  let draft = initial;
  let guard: ((text: string) => boolean) | null = null;
  let composer: DeskComposer | null = null;
  const listeners = new Set<() => void>();
  return {
    draft: () => draft,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wrote(text) {
      draft = text;
      for (const listener of listeners) listener();
    },
    mayGo: (text) => guard === null || guard(text),
    guardWith(next) {
      guard = next;
      return () => {
        if (guard === next) guard = null;
      };
    },
    attach(next) {
      composer = next;
      return () => {
        if (composer === next) composer = null;
      };
    },
    composer: () => composer,
  };
}
