import type { Calendar, Step } from '../core/progress/index.ts';

/** Days, weeks from Monday and months as they are where the browser stands, changes of the clock included. */
export const localCalendar: Calendar = {
  startOf(step, ms) {
    const date = new Date(ms);
    return startOfLocal(date.getFullYear(), date.getMonth(), firstDay(step, date));
  },
  nextOf(step, startMs) {
    const date = new Date(startMs);
    const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
    if (step === 'month') return startOfLocal(year, month + 1, 1);
    return startOfLocal(year, month, day + (step === 'week' ? 7 : 1));
  },
};

function firstDay(step: Step, date: Date): number {
  if (step === 'month') return 1;
  // Monday the first
  return step === 'week' ? date.getDate() - ((date.getDay() + 6) % 7) : date.getDate();
}

const startOfLocal = (year: number, month: number, day: number): number => new Date(year, month, day).getTime();
