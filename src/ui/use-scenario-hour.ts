import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../core/scenario/types.ts';

export type ScenarioHour = {
  /** `10:20`, at so many ms of scenario time. */
  readonly hour: (atMs: number) => string;
  /** `Wed, 12 March`. */
  readonly day: (atMs: number) => string;
  /** Which day it is, for telling one from another. */
  readonly dayOf: (atMs: number) => number;
};

const DAY_MS = 86_400_000;

type Starts = Pick<Scenario, 'starts'>;

/** The scenario's own calendar and clock, in the words of the screens' language. */
export function useScenarioHour({ starts }: Starts): ScenarioHour {
  const { i18n } = useTranslation();
  return useMemo(() => scenarioHour({ starts }, i18n.language), [starts, i18n.language]);
}

/** The same in the words of any language. */
export function scenarioHour({ starts }: Starts, lang: string): ScenarioHour {
  // the local hour of the scenario is taken as UTC throughout: nothing here depends on where the trainee is
  const startMs = Date.parse(`${starts}:00Z`);
  const hour = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(lang, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    hour: (atMs) => hour.format(startMs + atMs),
    day: (atMs) => day.format(startMs + atMs),
    dayOf: (atMs) => Math.floor((startMs + atMs) / DAY_MS),
  };
}

/** `10:20`, and with its day where that is another one than now. */
export function useDayAndHour(scenario: Starts): (atMs: number, nowMs: number) => string {
  const { hour, day, dayOf } = useScenarioHour(scenario);
  return (atMs, nowMs) => (dayOf(atMs) === dayOf(nowMs) ? hour(atMs) : `${day(atMs)}, ${hour(atMs)}`);
}
