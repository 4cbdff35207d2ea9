import { type ComponentType, createElement, useEffect, useState } from 'react';
import type { Voice } from '../../adapters/browser/voice.ts';
import { needWording } from '../../i18n/screens.ts';
import type { CallVoiceProps } from './call-voice/CallVoice.tsx';

type Props = Omit<CallVoiceProps, 'voice' | 'since'>;
type Loaded = { readonly CallVoice: ComponentType<CallVoiceProps>; readonly voice: Voice };

/** Where a call gets its voice, once it has been fetched; without it there are the captions. What stood there before is not said. */
export function CallVoiceSeat(props: Props) {
  const [since] = useState(() => props.view.transcript.filter(({ atMs }) => atMs < props.view.nowMs).length);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let here = true;
    const fetch = async () => {
      const call = await loadVoice();
      if (here) setLoaded(call);
    };
    fetch().catch(() => {});
    return () => {
      here = false;
    };
  }, []);
  return loaded && createElement(loaded.CallVoice, { ...props, voice: loaded.voice, since });
}

async function loadVoice(): Promise<Loaded> {
  const [{ CallVoice }, voice] = await Promise.all([
    import('./call-voice/CallVoice.tsx'),
    import('../../adapters/browser/voice.ts').then(({ openVoice }) => openVoice()),
    needWording(['voice']),
  ]);
  return { CallVoice, voice };
}
