// What a report on 100,000 cases takes: everything that the reports screen shows, from the records as stored.
import { reportOn } from '../../src/core/progress/index.ts';
import { localCalendar } from '../../src/ui/local-calendar.ts';
import { manyCases } from '../support/cases.ts';

const COUNT = 100_000;
const RUNS = 9;

const cases = manyCases(COUNT, { untilMs: Date.UTC(2026, 2, 1), days: 730 });
const options = { lang: 'uk', span: null, calendar: localCalendar } as const;
reportOn(cases.slice(0, 1000), options);
const times = Array.from({ length: RUNS }, () => {
  const before = performance.now();
  reportOn(cases, options);
  return performance.now() - before;
}).toSorted((one, other) => one - other);
const ms = (value: number | undefined) => `${Math.round(value ?? 0)} ms`;
console.log(`a report on ${COUNT} cases: median ${ms(times[Math.floor(RUNS / 2)])}, slowest ${ms(times.at(-1))} of ${RUNS}`);
