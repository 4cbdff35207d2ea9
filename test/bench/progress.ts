// What the progress page takes to count: everything that it shows of 10,000 attempts, from the summaries as stored.
import { trendsIn } from '../../src/core/progress/index.ts';
import { localCalendar } from '../../src/ui/local-calendar.ts';
import { manySummaries, NOW_MS } from '../support/summaries.ts';

const COUNT = 10_000;
const RUNS = 9;

const attempts = manySummaries(COUNT, { days: 1500 });
const any = { lang: null, channel: null, scenario: null, mode: null, criterion: null };
const options = { nowMs: NOW_MS, calendar: localCalendar };
trendsIn(attempts.slice(0, 1000), any, options);
const times = Array.from({ length: RUNS }, () => {
  const before = performance.now();
  trendsIn(attempts, any, options);
  return performance.now() - before;
}).toSorted((one, other) => one - other);
const ms = (value: number | undefined) => `${Math.round(value ?? 0)} ms`;
console.log(`progress of ${COUNT} attempts: median ${ms(times[Math.floor(RUNS / 2)])}, slowest ${ms(times.at(-1))} of ${RUNS}`);
