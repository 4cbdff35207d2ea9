/** Is it a day and an hour of the calendar, `YYYY-MM-DDTHH:mm` (or with a space for the T)? The thirtieth of February is none. */
export function isRealMoment(written: string): boolean {
  const moment = new Date(`${written.replace(' ', 'T')}:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written.replace(' ', 'T'));
}

export function isTimeZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  let isKnown = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  } catch {
    isKnown = false;
  }
  if (zones.size < 1000) zones.set(name, isKnown);
  return isKnown;
}

// Asking costs a millisecond, and a thousand files name the same three.
const zones = new Map<string, boolean>();
