import { useEffect, useId, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../../adapters/browser/voice.ts';
import { usePerson } from '../../../adapters/react/person.tsx';
import type { Scenario } from '../../../core/scenario/types.ts';
import type { SessionView } from '../../../core/session/index.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useSpokenLines } from './use-spoken-lines.ts';

/** What is heard of a call. */
export type Sound = {
  /** The entry of the transcript that is being said; null while nobody speaks. */
  readonly line: number | null;
  /** Where the voice comes from, or why there is none. */
  readonly note: string;
};

export type CallVoiceProps = {
  readonly voice: Voice;
  readonly scenario: Scenario;
  readonly view: SessionView;
  readonly since: number;
  readonly onSound: (sound: Sound | null) => void;
};

/** The customer's voice on the phone, where the device has one of that language, and the button that mutes it. */
export function CallVoice({ voice, scenario, view, since, onSound }: CallVoiceProps) {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  const id = useId();
  const langs = useSyncExternalStore(voice.subscribe, voice.langs);
  const canSpeak = [scenario.lang, ...scenario.replyLangs].some((lang) => langs.includes(lang));
  const isWanted = settings.voice ?? true;
  // last words are said to the end, but whoever has put the phone down hears no more
  const hasHungUp = view.outcome?.reason === 'left';
  const line = useSpokenLines({ voice, scenario, view, since, isOn: canSpeak && isWanted && !hasHungUp });
  const note = t(canSpeak ? (isWanted ? 'voice.own' : 'voice.muted') : 'voice.none');

  useEffect(() => {
    onSound({ line, note });
  }, [onSound, line, note]);
  useEffect(
    () => () => {
      onSound(null);
    },
    [onSound],
  );

  if (!canSpeak || view.outcome !== null) return null;
  return (
    <>
      <IconButton
        label={t(isWanted ? 'voice.mute' : 'voice.unmute')}
        aria-describedby={id}
        onClick={() => {
          changeSettings({ voice: !isWanted });
        }}
      >
        <Icon name={isWanted ? 'sound' : 'muted'} />
      </IconButton>
      <span id={id} hidden>
        {t('voice.private')}
      </span>
    </>
  );
}
