import type { Mood } from '../../core/scenario/types.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';

export type Line = {
  readonly text: string;
  readonly lang: Lang;
  /** Two letters, where the customer lives: an English voice of that country is taken before another. */
  readonly country: string | null;
  readonly mood: Mood;
};

/** Says lines aloud by voices that are installed on the device, and by no others: those would send the words to a server. */
export type Voice = {
  /** What there are voices for; the same list until it changes. */
  readonly langs: () => readonly Lang[];
  /** Devices may find voices later, or lose them. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Begins at once; `ended` is called when it has been said, or can not be. The returned function breaks it off, without `ended`. */
  readonly say: (line: Line, ended: () => void) => () => void;
};

/** How long a browser that knows of no voice at first is waited for, ms. */
const PATIENCE_MS = 1500;

/** A little of the mood is heard; more of it sounds like a machine that is broken. */
const MANNER: Readonly<Record<Mood, { readonly rate: number; readonly pitch: number }>> = {
  furious: { rate: 1.16, pitch: 1.08 },
  angry: { rate: 1.1, pitch: 1.04 },
  upset: { rate: 0.95, pitch: 0.96 },
  calm: { rate: 1, pitch: 1 },
  grateful: { rate: 1, pitch: 1.04 },
};

/** Resolves when the device's voices are known. Browsers that are driven by a program stay silent. */
export async function openVoice(): Promise<Voice> {
  if (!('speechSynthesis' in window) || navigator.webdriver) return SILENT;
  const { speechSynthesis } = window;
  if (speechSynthesis.getVoices().length === 0) await voicesFound(speechSynthesis);
  let known = installed(speechSynthesis);
  return {
    langs: () => known.langs,
    subscribe(changed) {
      const look = () => {
        known = installed(speechSynthesis);
        changed();
      };
      speechSynthesis.addEventListener('voiceschanged', look);
      return () => {
        speechSynthesis.removeEventListener('voiceschanged', look);
      };
    },
    say(line, ended) {
      const utterance = utteranceOf(line, known.voices);
      if (utterance === null) {
        ended();
        return nothing;
      }
      utterance.addEventListener('end', ended);
      utterance.addEventListener('error', ended);
      speechSynthesis.speak(utterance);
      return () => {
        // breaking off is told as an error too
        utterance.removeEventListener('end', ended);
        utterance.removeEventListener('error', ended);
        speechSynthesis.cancel();
      };
    },
  };
}

const nothing = () => {};
const NONE: readonly Lang[] = [];
const SILENT: Voice = {
  langs: () => NONE,
  subscribe: () => nothing,
  say(_line, ended) {
    ended();
    return nothing;
  },
};

function voicesFound(synthesis: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    synthesis.addEventListener(
      'voiceschanged',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

type Installed = { readonly voices: readonly SpeechSynthesisVoice[]; readonly langs: readonly Lang[] };

function installed(synthesis: SpeechSynthesis): Installed {
  const voices = synthesis.getVoices().filter(({ localService }) => localService);
  return { voices, langs: LANGS.filter((lang) => voices.some((voice) => speaks(voice, lang))) };
}

/** Android writes `uk_UA`. */
const tagOf = ({ lang }: SpeechSynthesisVoice) => lang.replaceAll('_', '-').toLowerCase();
const speaks = (voice: SpeechSynthesisVoice, lang: Lang) => tagOf(voice).split('-')[0] === lang;

function utteranceOf({ text, lang, country, mood }: Line, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisUtterance | null {
  const able = voices.filter((voice) => speaks(voice, lang));
  const wanted = `${lang}-${country ?? ''}`.toLowerCase();
  const voice = able.find((one) => tagOf(one) === wanted) ?? able.find((one) => one.default) ?? able[0];
  if (voice === undefined) return null;
  const utterance = new SpeechSynthesisUtterance(text);
  return Object.assign(utterance, { voice, lang: voice.lang.replaceAll('_', '-'), ...MANNER[mood] });
}
