/** What solved cases like this one before. */
import type { Scenario } from '../scenario/types.ts';
import { stemsOf } from '../text/index.ts';
import type { CaseRecord } from './cases.ts';

/** Why a case is offered as one that is alike; the first that holds. */
export type Likeness = 'cause' | 'product' | 'department' | 'words';

export type SimilarCase = { readonly record: CaseRecord; readonly by: Likeness };

/** The same cause in the same company says most; then what the case is about, where it belongs, and the words it is told in. */
const WEIGHTS = { cause: 4, product: 3, department: 1.5, words: 4 } as const;
/** Of the rarer words of the shorter text so large a part must be shared for the words alone to count. */
const LEAST_SHARED = 0.2;
const MOST = 3;

type Now = { readonly scenario: Scenario; readonly about: string };

/**
 * Solved cases of other scenarios in the same language, the likest first and the newest of those that are equally like; one for each
 * scenario. `scenario` is cast, `about` what the customer has written first.
 */
export function similarCases(cases: readonly CaseRecord[], now: Now, most = MOST): readonly SimilarCase[] {
  const known = cases.filter(
    ({ scenarioId, lang, solved, answer }) => scenarioId !== now.scenario.id && lang === now.scenario.lang && solved && answer !== '',
  );
  const shared = sharing(known, now.about);
  const ranked = known
    .map((record) => {
      const like = { ...placesAlike(record, now.scenario), words: shared(record) };
      const rank = (Object.keys(WEIGHTS) as Likeness[]).reduce((sum, by) => sum + WEIGHTS[by] * like[by], 0);
      return { record, by: (Object.keys(WEIGHTS) as Likeness[]).find((by) => like[by] > 0) ?? null, rank };
    })
    .toSorted((a, b) => b.rank - a.rank || b.record.endedMs - a.record.endedMs);
  const best = new Map<string, SimilarCase>();
  for (const { record, by } of ranked) if (by !== null && !best.has(record.scenarioId)) best.set(record.scenarioId, { record, by });
  return [...best.values()].slice(0, most);
}

function placesAlike(record: CaseRecord, { company, cause, department, product }: Scenario): Record<Exclude<Likeness, 'words'>, number> {
  const isSameHouse = company !== null && record.company === company.name;
  return {
    cause: isSameHouse && cause !== null && record.cause?.id === cause ? 1 : 0,
    product: product !== undefined && record.product?.toLowerCase() === product.toLowerCase() ? 1 : 0,
    department: isSameHouse && department !== null && record.department?.id === department ? 1 : 0,
  };
}

/** How much of what is rare in the words of two cases they share, 0 … 1; nothing below what chance would share. */
function sharing(cases: readonly CaseRecord[], about: string): (record: CaseRecord) => number {
  const stems = new Map(cases.map((record) => [record, stemSet(record.about)]));
  const own = stemSet(about);
  const counts = new Map<string, number>();
  for (const of of [own, ...stems.values()]) for (const stem of of) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarity = (stem: string): number => Math.log(1 + (cases.length + 1) / (counts.get(stem) ?? 1));
  const weigh = (of: Iterable<string>): number => [...of].reduce((sum, stem) => sum + rarity(stem), 0);
  return (record) => {
    const theirs = stems.get(record) ?? new Set();
    const whole = Math.min(weigh(own), weigh(theirs));
    const part = whole === 0 ? 0 : weigh([...own].filter((stem) => theirs.has(stem))) / whole;
    return part < LEAST_SHARED ? 0 : part;
  };
}

const stemSet = (text: string): ReadonlySet<string> => new Set(stemsOf(text).map(({ stem }) => stem));
