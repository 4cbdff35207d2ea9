import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../core/scenario/types.ts';

export type ScenarioHour = {
  /** `10:20`, at so many ms of scenario time. */
  readonly hour: (atMs: number) => string;
  /** `Wed, 12 March`. */
  readonly day: (atMs: number) => string;
  /** Which day it is, for telling one from another. */
  readonly dayOf: (atMs: number) => number;
};

const DAY_MS = 86_400_000;

/** The scenario's own calendar and clock, in the words of the screens' language. */
export function useScenarioHour({ starts }: Scenario): ScenarioHour {
  const { i18n } = useTranslation();
  return useMemo(() => {
    // the local hour of the scenario is taken as UTC throughout: nothing here depends on where the trainee is
    const startMs = Date.parse(`${starts}:00Z`);
    const hour = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
    const day = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
    return {
      hour: (atMs) => hour.format(startMs + atMs),
      day: (atMs) => day.format(startMs + atMs),
      dayOf: (atMs) => Math.floor((startMs + atMs) / DAY_MS),
    };
  }, [starts, i18n.language]);
}

/** `10:20`, and with its day where that is another one than now. */
export function useDayAndHour(scenario: Scenario): (atMs: number, nowMs: number) => string {
  const { hour, day, dayOf } = useScenarioHour(scenario);
  return (atMs, nowMs) => (dayOf(atMs) === dayOf(nowMs) ? hour(atMs) : `${day(atMs)}, ${hour(atMs)}`);
}
