export const DAY = 86_400_000;

/** Days counted from today, as ISO dates. Days are UTC midnights. */
export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Without a year the date nearest to today is meant. Null for days that no month has. */
export function dayOf(day: number, month: number, today: number, year?: string): string | null {
  const thisYear = new Date(today).getUTCFullYear();
  const years = year ? [year.length === 2 ? 2000 + Number(year) : Number(year)] : [thisYear - 1, thisYear, thisYear + 1];
  const dates = years.map((one) => Date.UTC(one, month - 1, day)).filter((date) => new Date(date).getUTCDate() === day);
  dates.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return dates[0] === undefined ? null : isoDay(dates[0]);
}

/** The next such day of a month, today included. */
export function nextDay(day: number, today: number): string | null {
  const now = new Date(today);
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const date = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, day);
    if (date >= today && new Date(date).getUTCDate() === day) return isoDay(date);
  }
  return null;
}

/** The weekday (0 is Sunday) that lies ahead, in the last seven days, or in a week counted from this one. */
export function weekdayOf(weekday: number, today: number, which: 'ahead' | 'past' | number): string {
  const now = new Date(today).getUTCDay();
  if (which === 'ahead') return isoDay(today + ((weekday - now + 7) % 7 || 7) * DAY);
  if (which === 'past') return isoDay(today - ((now - weekday + 7) % 7 || 7) * DAY);
  return isoDay(mondayOf(today) + (which * 7 + ((weekday + 6) % 7)) * DAY);
}

/** A week counted from this one: `2025-W12`. A week belongs to the year of its Thursday. */
export function isoWeek(today: number, ahead: number): string {
  const thursday = mondayOf(today) + (ahead * 7 + 3) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** `2025-04` */
export function isoMonth(today: number, ahead: number): string {
  const now = new Date(today);
  return isoDay(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).slice(0, 7);
}

export function isoYear(today: number, ahead: number): string {
  return String(new Date(today).getUTCFullYear() + ahead);
}

export function lastOfMonth(today: number): string {
  const now = new Date(today);
  return isoDay(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0));
}

/** Saturday and Sunday of a week counted from this one, as an ISO interval. */
export function isoWeekend(today: number, ahead: number): string {
  return `${weekdayOf(6, today, ahead)}/${weekdayOf(0, today, ahead)}`;
}

function mondayOf(today: number): number {
  return today - ((new Date(today).getUTCDay() + 6) % 7) * DAY;
}
