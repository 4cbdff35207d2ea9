/** A device that can speak, for jsdom, which cannot: what it says is heard here, and ends when the test says so. */
import { act } from '@testing-library/react';
import { vi } from 'vitest';

type Installed = { readonly lang: string; readonly localService: boolean; readonly default?: boolean; readonly name?: string };
type Utterance = EventTarget & { readonly text: string; readonly lang: string; readonly voice: Installed | null };

export type SpeakingDevice = {
  /** Everything that was begun, with the voice that began it. */
  readonly begun: () => readonly { readonly text: string; readonly voice: string }[];
  /** What is being said now; null while it is quiet. */
  readonly saying: () => string | null;
  /** What is being said has been said. */
  readonly finish: () => void;
  /** From now on the device has these voices. */
  readonly install: (voices: readonly Installed[]) => void;
};

/** Until the test is over (`vi.unstubAllGlobals`). */
export function speakingDevice(voices: readonly Installed[]): SpeakingDevice {
  const begun: Utterance[] = [];
  let installed = voices;
  let now: Utterance | null = null;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => installed,
    speak(utterance: Utterance) {
      if (now !== null) throw new Error(`«${now.text}» is still being said.`);
      begun.push(utterance);
      now = utterance;
    },
    cancel() {
      const cut = now;
      now = null;
      cut?.dispatchEvent(new Event('error'));
    },
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  );
  return {
    begun: () => begun.map(({ text, voice }) => ({ text, voice: voice?.name ?? voice?.lang ?? '' })),
    saying: () => now?.text ?? null,
    finish() {
      const said = now;
      now = null;
      act(() => {
        said?.dispatchEvent(new Event('end'));
      });
    },
    install(next) {
      installed = next;
      act(() => {
        synthesis.dispatchEvent(new Event('voiceschanged'));
      });
    },
  };
}
