import { useEffect, useEffectEvent, useState } from 'react';
import type { Voice } from '../../../adapters/browser/voice.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import type { SessionView } from '../../../core/session/index.ts';
import { languageOfLine } from './line-language.ts';

type Spoken = {
  readonly voice: Voice;
  readonly scenario: Scenario;
  readonly view: SessionView;
  readonly isOn: boolean;
  /** Entries of the transcript that stood there before. */
  readonly since: number;
};

/**
 * Has the customer's lines said one after another, and tells which one is being said: its place in the transcript, or null. A
 * pause breaks a line off, and it is begun anew afterwards; what comes while the voice is off is not said later.
 */
export function useSpokenLines({ voice, scenario, view, isOn, since }: Spoken): number | null {
  const { transcript, paused, mood } = view;
  const [said, setSaid] = useState(since);
  if (!isOn && said < transcript.length) setSaid(transcript.length);
  const next = transcript.findIndex(({ by }, index) => index >= said && by === 'customer');
  const line = isOn && !paused && next >= 0 ? next : null;

  const say = useEffectEvent((index: number) => {
    const entry = transcript[index];
    if (entry?.by !== 'customer') return () => {};
    const { text } = entry;
    return voice.say({ text, lang: languageOfLine(text, scenario), country: scenario.country, mood }, () => {
      setSaid(index + 1);
    });
  });
  useEffect(() => {
    if (line === null) return;
    const breakOff = say(line);
    // the browser would go on speaking on the next page
    window.addEventListener('pagehide', breakOff);
    return () => {
      window.removeEventListener('pagehide', breakOff);
      breakOff();
    };
  }, [line]);
  return line;
}
