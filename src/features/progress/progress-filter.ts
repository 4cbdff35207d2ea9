/** What the address asks for: `#/progress?lang=…&channel=…&scenario=…&mode=…&criterion=…`. */
import type { TrendFilter } from '../../core/progress/index.ts';
import type { Channel } from '../../core/scenario/types.ts';
import { CRITERIA } from '../../core/scoring/types.ts';
import type { Mode } from '../../core/session/types.ts';
import { LANGS } from '../../core/text/language.ts';

export const CHANNELS = ['chat', 'phone', 'email', 'social', 'review'] as const satisfies readonly Channel[];
export const MODES = ['practice', 'exam'] as const satisfies readonly Mode[];

export function filterIn(address: URLSearchParams): TrendFilter {
  const asked = <Value extends string>(name: keyof TrendFilter, known: readonly Value[]): Value | null =>
    known.find((one) => one === address.get(name)) ?? null;
  return {
    lang: asked('lang', LANGS),
    channel: asked('channel', CHANNELS),
    scenario: address.get('scenario') || null,
    mode: asked('mode', MODES),
    criterion: asked('criterion', CRITERIA),
  };
}

/** Whether the filter leaves attempts out; the criterion never does. */
export const leavesOut = ({ lang, channel, scenario, mode }: TrendFilter): boolean =>
  lang !== null || channel !== null || scenario !== null || mode !== null;
