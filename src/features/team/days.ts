/** The last moment of a local day (`2026-02-10`), epoch ms; null where none was given. */
export function endOfDay(day: string): number | null {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const ms = new Date(year, month - 1, date + 1).getTime() - 1;
  return Number.isFinite(ms) ? ms : null;
}
