import { useRef, useState } from 'react';
import { usePorts } from '../../../adapters/react/ports.ts';
import {
  EMPTY_HANDED,
  type OperatorId,
  OPERATORS,
  playOperator,
  reachedOutcomes,
  type Way,
  wayOf,
} from '../../../core/rehearsal/index.ts';
import { castScenario } from '../../../core/scenario/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { breathe, rehearsalDeps } from '../samples/playing.ts';

export type PlayedOperator = {
  readonly operator: OperatorId;
  readonly way: Way;
  readonly passed: boolean;
  /** Passes, and has not handled the case. */
  readonly isWrong: boolean;
  readonly firstResponseMs: number | null;
  readonly handleMs: number;
};

export type OperatorsRun = {
  readonly scenario: Scenario;
  readonly operators: readonly PlayedOperator[];
  /** Outcomes that the canonical replies come to; null while they are being walked. */
  readonly reached: readonly string[] | null;
};

export type Operators = {
  /** null until they have been played. */
  readonly run: OperatorsRun | null;
  readonly state: 'idle' | 'playing' | 'walking' | 'failed';
  readonly play: (scenario: Scenario) => void;
};

/** Reference operators, played when asked for. What is being played when somebody asks anew is dropped. */
export function useOperators(): Operators {
  const { content } = usePorts();
  const [run, setRun] = useState<OperatorsRun | null>(null);
  const [state, setState] = useState<Operators['state']>('idle');
  const asked = useRef(0);

  const playAll = async (scenario: Scenario, isWanted: () => boolean): Promise<void> => {
    const deps = await rehearsalDeps(content, scenario);
    const operators: PlayedOperator[] = [];
    for (const operator of OPERATORS) {
      await breathe();
      if (!isWanted()) return;
      const played = playOperator(operator, deps);
      const passed = played.scorecard.passed === 'passed';
      const { firstResponseMs, handleMs } = played;
      const isWrong = passed && EMPTY_HANDED.includes(operator);
      operators.push({ operator, way: wayOf(played, deps), passed, isWrong, firstResponseMs, handleMs });
      setRun({ scenario, operators: [...operators], reached: null });
    }
    setState('walking');
    await breathe();
    if (!isWanted()) return;
    setRun({ scenario, operators, reached: reachedOutcomes(castScenario(scenario, 1)) });
    setState('idle');
  };

  const play = (scenario: Scenario): void => {
    asked.current += 1;
    const round = asked.current;
    const isWanted = () => asked.current === round;
    setState('playing');
    playAll(scenario, isWanted).catch(() => {
      if (isWanted()) setState('failed');
    });
  };
  return { run, state, play };
}
