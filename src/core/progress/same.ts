/** Whether two records hold the same, in whatever order their keys stand; what is undefined is absent. */
export function isSameRecord(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one) && one.length !== (other as readonly unknown[]).length) return false;
  const [left, right] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSameRecord(left?.[key], right?.[key]));
}
