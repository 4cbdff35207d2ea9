/** The trainee's own sentences with a fault in them, and how they could read. */
import { BAD_SIGNALS } from '../analysis/types.ts';
import type { Dialogue, TranscriptEntry } from '../session/types.ts';
import type { Span } from '../text/index.ts';
import { type Piece, sentenceAround, trimmed } from './sentence-around.ts';
import type { CriterionId, Evidence, Scorecard } from './types.ts';

export type Repair = {
  readonly turn: number;
  readonly message: number;
  /** The whole sentence as typed. */
  readonly sentence: string;
  /** Its faulty words: offsets into `sentence`. */
  readonly faults: readonly Span[];
  /** What the heaviest of them cost points in. */
  readonly criterion: CriterionId;
  readonly evidence: Evidence;
  /** How it could read: the rule's wording in place of the sentence; of the sentence only what stands by itself is kept. */
  readonly repaired: string;
};

type Own = Extract<TranscriptEntry, { by: 'operator' }>;
type Fault = {
  readonly criterion: CriterionId;
  readonly evidence: Evidence;
  readonly start: number;
  readonly end: number;
  readonly lost: number;
};

/** The costliest sentences first, at most `most`; no wording is proposed twice. `forms`: how the customer is rightly addressed. */
export function repairsOf({ criteria }: Scorecard, dialogue: Dialogue, forms: readonly string[], most = 2): Repair[] {
  const faults = criteria
    .flatMap(({ id, mark, effectiveWeight, evidence }) => {
      if (mark === null || mark === 1) return [];
      return evidence.flatMap((one): Fault[] =>
        one.start === null || one.end === null || one.better === null
          ? []
          : [{ criterion: id, evidence: one, start: one.start, end: one.end, lost: (1 - mark) * effectiveWeight }],
      );
    })
    .toSorted((one, other) => other.lost - one.lost);
  const repairs: Repair[] = [];
  for (const fault of faults) {
    const { turn, message, better } = fault.evidence;
    const entry = dialogue.transcript.find((one): one is Own => one.by === 'operator' && one.turn === turn && one.message === message);
    if (entry === undefined || better === null || isGreeting(better)) continue;
    const whole = sentenceAround(entry.text, fault);
    const isKnown = repairs.some(
      (one) => one.evidence.better === better || (one.turn === turn && one.message === message && one.sentence === whole.text),
    );
    if (isKnown) continue;
    const marked = faultsIn(entry, whole, fault);
    const repaired = reading(whole.text, marked, better, forms);
    if (repaired === whole.text) continue;
    repairs.push({ turn, message, sentence: whole.text, faults: marked, criterion: fault.criterion, evidence: fault.evidence, repaired });
    if (repairs.length === most) break;
  }
  return repairs;
}

/** A salutation in a rule's wording names somebody else's customer. */
const isGreeting = (better: string): boolean =>
  /^(?:good (?:morning|afternoon|evening)|dear|hello)\b|добр(?:ий|ого|ый|ое) (?:день|дня|ранок|вечір|утро)|здравствуйте/iu.test(better);

/** All faulty words of a sentence as offsets into it, joined where they overlap. */
function faultsIn({ findings }: Own, whole: Piece, fault: Span): Span[] {
  const bad = findings.filter((one) => 'signal' in one && (BAD_SIGNALS as readonly string[]).includes(one.signal));
  const spans = [fault, ...bad]
    .filter((one) => one.start < whole.end && one.end > whole.start)
    .map((one) => ({ start: Math.max(0, one.start - whole.start), end: Math.min(whole.end, one.end) - whole.start }))
    .toSorted((one, other) => one.start - other.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Kept is the customer's name before the sentence, and what a semicolon sets apart; the rest gives way to the rule's wording. */
function reading(sentence: string, faults: readonly Span[], better: string, forms: readonly string[]): string {
  const said = better.trim().replace(/:$/u, '…');
  const name = vocative(sentence, forms);
  if (name !== null && faults.every((one) => one.start >= name.length)) {
    const rest = reading(
      sentence.slice(name.length),
      faults.map((one) => ({ start: one.start - name.length, end: one.end - name.length })),
      said,
      [],
    );
    return name + lowerFirst(rest);
  }
  const parts = partsOf(sentence);
  const spoilt = parts.filter((part) => faults.some((one) => one.start < part.end && one.end > part.start));
  const [only] = spoilt;
  const others = parts.filter((part) => part !== only);
  if (only === undefined || spoilt.length !== 1 || others.length === 0 || !others.every((part) => standsAlone(part.text))) return said;
  return parts.map((part) => (part === only ? said : closed(upperFirst(part.text)))).join(' ');
}

/** «Марина Викторовна, » at the beginning, with what follows it. */
function vocative(sentence: string, forms: readonly string[]): string | null {
  const lower = sentence.toLowerCase();
  for (const form of forms.toSorted((one, other) => other.length - one.length)) {
    if (form.length === 0 || !lower.startsWith(form.toLowerCase())) continue;
    const after = /^,\s+/u.exec(sentence.slice(form.length));
    if (after !== null) return sentence.slice(0, form.length) + after[0];
  }
  return null;
}

function partsOf(sentence: string): Piece[] {
  const parts: Piece[] = [];
  let start = 0;
  for (const { index } of sentence.matchAll(/;/gu)) {
    parts.push(trimmed(sentence, start, index));
    start = index + 1;
  }
  parts.push(trimmed(sentence, start, sentence.length));
  return parts.filter((part) => part.text.length > 0);
}

/** Words that hang on what stood before: what begins with one of them says nothing by itself. */
const HANGS_ON =
  /^(?:and|but|so|or|because|since|which|who|that|though|although|while|as|if|и|а|но|или|либо|поэтому|потому|так|что|чтобы|который|которая|которое|которые|хотя|если|то|зато|і|й|та|але|або|тож|тому|бо|що|щоб|який|яка|яке|які|хоча|якщо|зате|проте|then|therefore|hence|plus|also|instead|otherwise|тоже|также|теж|також|иначе|інакше)(?![\p{L}'’])/iu;

const standsAlone = (part: string): boolean => part.split(/\s+/u).length >= 3 && !HANGS_ON.test(part);

const closed = (part: string): string => (/[.!?…]["»”)]?$/u.test(part) ? part : `${part}.`);
const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** A capital that belongs to the word stays: «I», an abbreviation. */
const lowerFirst = (text: string): string =>
  /^(?:I(?![\p{L}])|\p{Lu}{2})/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
