import { useEffect, useState } from 'react';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Draft } from '../../../core/progress/index.ts';
import { readScenario } from '../../../core/scenario/index.ts';
import { whenIdle } from '../../../ui/when-idle.ts';
import { readOptions } from '../read-options.ts';

export type DraftState = { readonly errors: number; readonly warnings: number };

/** How each draft stands, read one after another in idle moments. */
export function useStates(drafts: readonly Draft[]): ReadonlyMap<string, DraftState> {
  const { content } = usePorts();
  const [states, setStates] = useState<ReadonlyMap<string, DraftState>>(new Map());

  useEffect(() => {
    let callOff = () => {};
    let wanted = true;
    const run = async () => {
      const options = await readOptions(content);
      const next = (rest: readonly Draft[]) => {
        const [draft, ...others] = rest;
        if (!wanted || !draft) return;
        const { diagnostics } = readScenario(draft.text, options);
        const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
        setStates((before) => new Map(before).set(draft.id, { errors, warnings: diagnostics.length - errors }));
        callOff = whenIdle(0, () => {
          next(others);
        });
      };
      next(drafts);
    };
    // without what they are checked against nothing is said of them
    run().catch(() => {});
    return () => {
      wanted = false;
      callOff();
    };
  }, [drafts, content]);
  return states;
}
