import { useCallback, useEffect, useMemo, useState } from 'react';
import { usePorts } from '../../../adapters/react/ports.ts';
import { playSample, type SamplePlay, type Way, wayOf } from '../../../core/rehearsal/index.ts';
import type { ScenarioReading } from '../../../core/scenario/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { whenIdle } from '../../../ui/when-idle.ts';
import type { DraftModel } from '../model.ts';
import { useDraft } from '../use-draft.ts';
import { breathe, rehearsalDeps } from './playing.ts';

export type PlayedSample = { readonly play: SamplePlay; readonly way: Way };

/** A reading without errors. */
export type SoundReading = ScenarioReading & { readonly scenario: Scenario };

export type SamplePlays = {
  /** The last text without errors; null where there has been none. */
  readonly reading: SoundReading | null;
  /** Of each of its samples; while they are played anew, as the same one came out before, and null for what has never been played. */
  readonly played: readonly (PlayedSample | null)[];
  /** broken: the present text has errors · failed: what reads replies could not be loaded. */
  readonly state: 'broken' | 'playing' | 'done' | 'failed';
  readonly retry: () => void;
};

/** After the last change so long; whoever types on is not disturbed. */
const REST_MS = 350;

const known = new WeakMap<Scenario, PlayedSample[]>();

const isSound = (reading: ScenarioReading): reading is SoundReading => reading.scenario !== null;

/** Every sample of a draft, played again whenever its text changes; of two changes in a row only the newer one's. */
export function useSamplePlays(draft: DraftModel): SamplePlays {
  const { content } = usePorts();
  const { reading: now } = useDraft(draft);
  const [sound, setSound] = useState<SoundReading | null>(isSound(now) ? now : null);
  const [shown, setShown] = useState<{ readonly of: Scenario; readonly played: readonly PlayedSample[] } | null>(null);
  const [failed, setFailed] = useState<Scenario | null>(null);
  if (isSound(now) && now !== sound) setSound(now);

  useEffect(() => {
    // what could not be loaded is tried again when asked
    if (sound === null || failed === sound.scenario) return undefined;
    const { scenario } = sound;
    let isWanted = true;
    const play = async (): Promise<void> => {
      const played = known.get(scenario) ?? [];
      known.set(scenario, played);
      const deps = await rehearsalDeps(content, scenario);
      for (let index = played.length; index < scenario.samples.length; index += 1) {
        await breathe();
        if (!isWanted) return;
        const play = playSample(scenario, index, deps, { file: '', ranges: sound.ranges });
        // the same scenario may be played by two panels: each sample stands there once
        if (played.length === index) played.push({ play, way: wayOf(play, deps) });
      }
      if (isWanted) setShown({ of: scenario, played });
    };
    const callOff = whenIdle(known.has(scenario) ? 0 : REST_MS, () => {
      play().catch(() => {
        if (isWanted) setFailed(scenario);
      });
    });
    return () => {
      isWanted = false;
      callOff();
    };
  }, [sound, content, failed]);

  const retry = useCallback(() => {
    setFailed(null);
  }, []);
  const scenario = sound?.scenario ?? null;
  const isDone = scenario !== null && shown?.of === scenario && shown.played.length === scenario.samples.length;
  const played = useMemo(() => {
    const samples = scenario?.samples ?? [];
    if (isDone || shown === null) return samples.map((_, index) => (isDone ? (shown?.played[index] ?? null) : null));
    const before = new Map(shown.played.map((one) => [JSON.stringify(one.play.sample), one]));
    return samples.map((sample) => before.get(JSON.stringify(sample)) ?? null);
  }, [scenario, shown, isDone]);
  const state = !isSound(now) ? 'broken' : scenario !== null && failed === scenario ? 'failed' : isDone ? 'done' : 'playing';
  return { reading: sound, played, state, retry };
}
