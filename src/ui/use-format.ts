import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, durations and dates as the language of the screens writes them. */
export type Format = {
  /** At most one digit after the point. */
  readonly number: (value: number) => string;
  /** With its sign, a real minus included. */
  readonly signed: (value: number) => string;
  /** `67 %` of a share 0…1, without a fraction. */
  readonly percent: (share: number) => string;
  /** In its two largest units: `45 s`, `2 min 5 s`, `1 h 20 min`, `3 d`. */
  readonly duration: (ms: number) => string;
  /** Since the opening: `1:05`, from an hour on as a duration. */
  readonly clock: (ms: number) => string;
  /** `12 March 2025`. */
  readonly date: (wallMs: number) => string;
  /** `10:20`. */
  readonly hour: (wallMs: number) => string;
  /** `12 March 2025, 10:20`. */
  readonly moment: (wallMs: number) => string;
  /** `£3,600`: whole units; `currency` as an ISO 4217 code. */
  readonly money: (amount: number, currency: string) => string;
  /** `1.4 MB`. */
  readonly bytes: (count: number) => string;
};

const SECOND = 1000;
const UNITS = [
  { unit: 'day', ms: 86_400 * SECOND },
  { unit: 'hour', ms: 3_600 * SECOND },
  { unit: 'minute', ms: 60 * SECOND },
  { unit: 'second', ms: SECOND },
] as const;

const SIZES = [
  { unit: 'gigabyte', bytes: 1e9 },
  { unit: 'megabyte', bytes: 1e6 },
  { unit: 'kilobyte', bytes: 1e3 },
  { unit: 'byte', bytes: 1 },
] as const;

export function formatFor(lang: string): Format {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long' });
  const hour = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const moment = new Intl.DateTimeFormat(lang, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const measure = (value: number, unit: string) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);

  function money(amount: number, currency: string): string {
    const whole = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
    const usual = new Intl.NumberFormat(lang, whole).format(amount);
    // where a language has no short name of its own for foreign money, its sign reads better than its code
    return usual.includes(currency) ? new Intl.NumberFormat(lang, { ...whole, currencyDisplay: 'narrowSymbol' }).format(amount) : usual;
  }

  function duration(ms: number): string {
    const whole = Math.max(0, Math.round(ms / SECOND)) * SECOND;
    const first = UNITS.findIndex((one) => whole >= one.ms);
    if (first === -1) return measure(0, 'second');
    let rest = whole;
    const parts: string[] = [];
    for (const { unit, ms: size } of UNITS.slice(first, first + 2)) {
      const count = Math.floor(rest / size);
      rest -= count * size;
      if (count > 0) parts.push(measure(count, unit));
    }
    return parts.join(' ');
  }

  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    signed: (value) => signed.format(value).replace('-', '−'),
    duration,
    clock(ms) {
      const seconds = Math.floor(Math.max(0, ms) / SECOND);
      if (seconds >= 3_600) return duration(ms);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
    date: (wallMs) => date.format(wallMs),
    hour: (wallMs) => hour.format(wallMs),
    moment: (wallMs) => moment.format(wallMs),
    money,
    bytes(count) {
      const size = SIZES.find((one) => count >= one.bytes) ?? SIZES[3];
      return measure(count / size.bytes, size.unit);
    },
  };
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatFor(i18n.language), [i18n.language]);
}
