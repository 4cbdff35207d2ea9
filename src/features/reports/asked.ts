/** What the address asks for: `#/reports?who=…&period=…&from=…&to=…&channel=…&lang=…&company=…`. */
import type { CaseFilter, Span } from '../../core/progress/index.ts';
import type { Channel } from '../../core/scenario/types.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';
import { localCalendar } from '../../ui/local-calendar.ts';

export const PERIODS = ['all', 'd7', 'd30', 'd90', 'd365', 'own'] as const;
export type Period = (typeof PERIODS)[number];

export const CHANNELS = ['chat', 'phone', 'email', 'social', 'review'] as const satisfies readonly Channel[];

export type Asked = {
  /** `everybody`: all profiles of this browser. */
  readonly who: 'mine' | 'everybody';
  readonly period: Period;
  /** Days as date fields write them; empty where nothing is said. Of the period `own` alone. */
  readonly from: string;
  readonly to: string;
  readonly channel: Channel | null;
  readonly lang: Lang | null;
  readonly company: string | null;
};

export function askedIn(address: URLSearchParams): Asked {
  const said = (name: string) => address.get(name) ?? '';
  return {
    who: said('who') === 'everybody' ? 'everybody' : 'mine',
    period: PERIODS.find((one) => one === said('period')) ?? 'all',
    from: said('from'),
    to: said('to'),
    channel: CHANNELS.find((one) => one === said('channel')) ?? null,
    lang: LANGS.find((one) => one === said('lang')) ?? null,
    company: said('company') || null,
  };
}

export const isNarrowed = ({ period, channel, lang, company }: Asked): boolean =>
  period !== 'all' || channel !== null || lang !== null || company !== null;

/** The filter, and the span to draw: of the last so many days all, of anything else what there is. */
export function filterOf({ period, from, to, channel, lang, company }: Asked, nowMs: number): { filter: CaseFilter; span: Span | null } {
  const rest = { channel, lang, company };
  if (period === 'all') return { filter: { fromMs: null, toMs: null, ...rest }, span: null };
  if (period === 'own') return { filter: { fromMs: dayMs(from, 'T00:00'), toMs: dayMs(to, 'T23:59:59.999'), ...rest }, span: null };
  const days = Number(period.slice(1));
  const today = new Date(nowMs);
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1);
  const span = { fromMs: localCalendar.startOf('day', first.getTime()), toMs: nowMs };
  return { filter: { fromMs: span.fromMs, toMs: null, ...rest }, span };
}

function dayMs(day: string, hour: string): number | null {
  const ms = new Date(`${day}${hour}`).getTime();
  return Number.isNaN(ms) ? null : ms;
}
