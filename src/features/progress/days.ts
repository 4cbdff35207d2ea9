export type Day<Item> = { readonly key: string; readonly startMs: number; readonly items: readonly Item[] };

/** Groups a list that is in order of time by local calendar days. */
export function byDay<Item extends { readonly endedMs: number }>(items: readonly Item[]): Day<Item>[] {
  const days: { key: string; startMs: number; items: Item[] }[] = [];
  for (const item of items) {
    const key = dayKey(item.endedMs);
    const last = days.at(-1);
    if (last?.key === key) last.items.push(item);
    else days.push({ key, startMs: item.endedMs, items: [item] });
  }
  return days;
}

/** `2025-03-12`, by the local calendar. */
export function dayKey(wallMs: number): string {
  const date = new Date(wallMs);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** How a day is called seen from `nowMs`: today, yesterday, else its date. */
export function dayName(day: Day<unknown>, nowMs: number): 'today' | 'yesterday' | 'date' {
  if (day.key === dayKey(nowMs)) return 'today';
  const now = new Date(nowMs);
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day.key === dayKey(before.getTime()) ? 'yesterday' : 'date';
}
