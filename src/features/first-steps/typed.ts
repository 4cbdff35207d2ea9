/** So many characters make a word, as typing is measured everywhere. */
const WORD = 5;
/** Less than this says nothing. */
const LEAST_CHARACTERS = 40;
const SLOWEST = 3;
const FASTEST = 200;

/** Words a minute, whole; null where too little was typed to say. */
export function typedWordsAMinute(text: string, tookMs: number): number | null {
  const characters = text.trim().length;
  if (characters < LEAST_CHARACTERS || tookMs <= 0) return null;
  const words = characters / WORD / (tookMs / 60_000);
  return Math.round(Math.min(FASTEST, Math.max(SLOWEST, words)));
}
