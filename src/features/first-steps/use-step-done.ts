import { useCallback } from 'react';
import { usePerson } from '../../adapters/react/person.tsx';

/** Notes that one of the first steps was gone through. */
export function useStepDone(step: string): () => void {
  const { settings, changeSettings } = usePerson();
  const { firstSteps } = settings;
  return useCallback(() => {
    const done = firstSteps ?? [];
    if (!done.includes(step)) changeSettings({ firstSteps: [...done, step] });
  }, [firstSteps, step, changeSettings]);
}
