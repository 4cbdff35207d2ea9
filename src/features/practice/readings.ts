import type { Layers, Ports, Reading } from '../../adapters/react/ports.ts';
import type { Scenario } from '../../core/scenario/types.ts';

/** What reads the replies of one conversation: first in the languages that are expected there, which is all that most replies ask for. */
export type Readings = {
  /** Enough to mark by. */
  readonly first: () => Promise<Reading>;
  /** Of all languages; comes after the first. */
  readonly all: () => Promise<Reading>;
  /** Whether a reading reads this reply as all languages together would. */
  readonly knows: (reading: Pick<Reading, 'knows'>, text: string) => boolean;
};

export function readingsFor(content: Pick<Ports['content'], 'loadReading'>, { lang, replyLangs }: Scenario, layers: Layers): Readings {
  const [expected] = replyLangs;
  const first = () => content.loadReading(layers, [...new Set([lang, expected ?? lang])]);
  return {
    first,
    all: async () => {
      await first();
      return content.loadReading(layers);
    },
    knows: (reading, text) => reading.knows(text, expected),
  };
}
