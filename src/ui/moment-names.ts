import type { Step } from '../core/progress/index.ts';

/** `2026-02-10`, by the local calendar. */
export function isoDay(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A day, or the first of a week, as `10 Feb`; a month as `Feb 2026`. */
export function shortMoment(step: Step, startMs: number, lang: string): string {
  const parts = step === 'month' ? ({ month: 'short', year: 'numeric' } as const) : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(lang, parts).format(startMs);
}
