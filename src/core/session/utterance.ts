/** The customer's words: the scenario's own first, then default lines by reaction and heat, no line twice in a play. */
import { chance } from './chance.ts';
import { HEATS, type Heat, type Lines, type Reaction, type Say } from '../customer/index.ts';

export type Voice = {
  readonly lines: Lines;
  readonly seed: number;
  readonly operator: string;
  readonly customer: string;
};

/** The texts of `says` as they will be said, and every line used up by now. */
export function utter(
  says: readonly Say[],
  voice: Voice,
  used: readonly string[],
): { readonly texts: readonly string[]; readonly used: readonly string[] } {
  const texts: string[] = [];
  const spent = new Set(used);
  for (const say of says) {
    const own = say.own.filter((line) => line.trim() !== '');
    const repeats = own.every((line) => spent.has(line));
    const line = own.length > 0 && (!repeats || say.reaction === null) ? null : defaultLine(say.reaction, say.heat, voice, spent);
    // With nothing new to say the customer falls back on the author's words rather than on silence.
    const said = line === null ? own : [line];
    for (const text of said) {
      spent.add(text);
      texts.push(address(text, voice));
    }
  }
  return { texts, used: [...spent] };
}

/** Heats from the one wanted outwards: a warm line for a hot customer is better than none. */
const NEAREST: Readonly<Record<Heat, readonly (readonly Heat[])[]>> = {
  hot: [['hot', 'any'], ['warm'], ['cool']],
  warm: [['warm', 'any'], ['hot'], ['cool']],
  cool: [['cool', 'any'], ['warm'], ['hot']],
  any: [HEATS],
};

function defaultLine(reaction: Reaction | null, heat: Heat, voice: Voice, spent: ReadonlySet<string>): string | null {
  if (reaction === null) return null;
  const own = voice.lines.own?.lines[reaction];
  const anybodys = voice.lines.lines[reaction];
  if (own === undefined) return drawFrom(anybodys, heat, voice, spent);
  // The persona's own words first, then by turns, so that what is met again does not run through the same few lines.
  const [first, second] = saidOf(own, spent) > saidOf(anybodys, spent) ? [anybodys, own] : [own, anybodys];
  return drawFrom(first, heat, voice, spent) ?? drawFrom(second, heat, voice, spent);
}

const saidOf = (byHeat: ByHeat, spent: ReadonlySet<string>): number =>
  Object.values(byHeat)
    .flat()
    .filter((line) => spent.has(line)).length;

type ByHeat = Readonly<Partial<Record<Heat, readonly string[]>>>;

function drawFrom(byHeat: ByHeat, heat: Heat, voice: Voice, spent: ReadonlySet<string>): string | null {
  for (const near of NEAREST[heat]) {
    const pool = near.flatMap((each) => byHeat[each] ?? []);
    const drawn = rotated(pool, voice.seed, spent.size).find((line) => !spent.has(line) && canSay(line, voice));
    if (drawn !== undefined) return drawn;
  }
  return null;
}

/**
 * The pool in the order in which this play tries it. Over a prime p a play is a straight line: seed ↦ (a, b), row a + b · place mod p.
 * Two such lines meet in one place at most, so plays that go alike hardly ever sound alike. Longer pools have several lines in a row:
 * which of them is chance.
 */
function rotated(pool: readonly string[], seed: number, place: number): readonly string[] {
  const prime = PRIMES.findLast((each) => each <= pool.length);
  if (prime === undefined) return pool;
  const row = (mod(seed, prime) + mod(Math.floor(seed / prime), prime) * place) % prime;
  const column = Math.floor(chance(seed, 'line', place) * Math.ceil((pool.length - row) / prime));
  const start = row + column * prime;
  return [...pool.slice(start), ...pool.slice(0, start)];
}

/** One prime for all pools that are long enough, so that the lines of two plays cannot meet once in each pool. */
const PRIMES = [2, 3, 5, 7, 11] as const;

const mod = (value: number, by: number): number => ((value % by) + by) % by;

const canSay = (line: string, voice: Voice): boolean => voice.operator !== '' || !line.includes('{operator}');

/** Names put in. Without the operator's name the author's sentence closes up around the gap. */
export function address(text: string, voice: Pick<Voice, 'operator' | 'customer'>): string {
  const named = text.replaceAll('{name}', voice.customer);
  if (!named.includes('{operator}')) return named;
  if (voice.operator !== '') return named.replaceAll('{operator}', voice.operator);
  const closed = named
    .replaceAll(/^\s*\{operator\}\s*[,!—–-]*\s*/gu, '')
    // a sentence further on that begins with the name begins with its next word
    .replaceAll(/([.!?…]\s+)\{operator\}\s*[,!—–-]*\s*(\p{L})/gu, (_, end: string, letter: string) => end + letter.toLocaleUpperCase())
    .replaceAll(/\s*,?\s*\{operator\}/gu, '')
    .trim();
  return closed.charAt(0).toLocaleUpperCase() + closed.slice(1);
}
