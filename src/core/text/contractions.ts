const WHOLE: Readonly<Record<string, readonly string[]>> = {
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  cannot: ['can', 'not'],
  "let's": ['let', 'us'],
  "y'all": ['you', 'all'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  wont: ['will', 'not'],
  cant: ['can', 'not'],
  isnt: ['is', 'not'],
  arent: ['are', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'],
  shouldnt: ['should', 'not'],
  hasnt: ['has', 'not'],
  havent: ['have', 'not'],
  hadnt: ['had', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  theyre: ['they', 'are'],
  weve: ['we', 'have'],
  thats: ['that', 'is'],
  whats: ['what', 'is'],
  heres: ['here', 'is'],
  gonna: ['going', 'to'],
  gotta: ['got', 'to'],
};

const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
];

/** After these, 's is "is"; after any other word it is a possessive and stays. */
const IS_AFTER = new Set(
  'it that he she there here what who where how when why everything something nothing everyone this which one'.split(' '),
);

/** English contractions opened: "won't" → will, not. A word that is none comes back alone. */
export function openContraction(norm: string): readonly string[] {
  const whole = Object.hasOwn(WHOLE, norm) ? WHOLE[norm] : undefined;
  if (whole) return whole;
  if (!norm.includes("'") || !/^[a-z']+$/u.test(norm)) return [norm];
  for (const [ending, word] of ENDINGS) {
    if (norm.endsWith(ending) && norm.length > ending.length) return [norm.slice(0, -ending.length), word];
  }
  if (norm.endsWith("'s") && IS_AFTER.has(norm.slice(0, -2))) return [norm.slice(0, -2), 'is'];
  return [norm];
}
