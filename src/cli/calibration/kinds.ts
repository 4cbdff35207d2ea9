import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analyser, FindingKind, OtherFinding, ReplyContext } from '../../core/analysis/index.ts';
import { LANGS, type Lang } from '../../core/text/index.ts';
import { tally, type Tally } from './tally.ts';
import { isUnseen } from '../../adapters/node/unseen.ts';
import { CALIBRATION_FOLDER } from './texts.ts';

/** What findings that are no signals are measured in. Sums and dates are plain and not measured; of claims only deeds are. */
export const KIND_GROUPS = ['formal', 'informal', 'endearment', 'nameless', 'wrong-name', 'asked', 'disclosed', 'deed'] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

/** Where something is expected; of a wrong name only the place is compared, of all else the detail too. */
export type KindPlace = { readonly kind: FindingKind; readonly detail: string; readonly start: number; readonly end: number };

export type KindText = {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly context: ReplyContext;
  /** Complete for every kind. */
  readonly expected: readonly KindPlace[];
  /** The kind that the text resembles and has nothing of; null: it is no near-miss. */
  readonly near: FindingKind | null;
  readonly unseen: boolean;
};

export type KindReading = { readonly text: KindText; readonly found: readonly OtherFinding[] };

type KindTallies = Readonly<Record<KindGroup, Tally>> & { readonly texts: number };
export type KindReport = { readonly seen: KindTallies; readonly unseen: KindTallies };

/** What of one text is right, what is false and what is missed. */
export type KindVerdict = {
  readonly hits: readonly KindPlace[];
  readonly missed: readonly KindPlace[];
  readonly wrong: readonly OtherFinding[];
};

type Row = {
  id: string;
  lang: Lang;
  text: string;
  customer_names?: string[];
  near?: FindingKind | null;
  expect: { kind: FindingKind; detail: string; text: string }[];
};

/** Texts labelled with findings that are no signals (test/calibration/kinds). */
export function loadKindTexts(folder: string = join(CALIBRATION_FOLDER, 'kinds')): KindText[] {
  return LANGS.map((lang) => join(folder, `${lang}.jsonl`))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => kindTextOf(JSON.parse(line) as Row));
}

/** Words that are expected twice stand in the order of the text. */
export function kindTextOf({ id, lang, text, customer_names: customerNames, near = null, expect }: Row): KindText {
  const after = new Map<string, number>();
  const expected = expect.map(({ kind, detail, text: words }) => {
    const start = placeOf(words, text, after.get(words) ?? 0);
    if (start === -1) throw new Error(`${id}: “${words}” does not stand in the text.`);
    const end = start + words.length;
    after.set(words, end);
    return { kind, detail, start, end };
  });
  return { id, lang, text, context: customerNames ? { customerNames } : {}, expected, near, unseen: isUnseen(id) };
}

export function readKinds(analyser: Analyser, texts: readonly KindText[]): KindReading[] {
  return texts.map((text) => ({
    text,
    found: analyser
      .analyse(text.text, text.context)
      .findings.flatMap((finding) => ('kind' in finding && groupOf(finding) !== null ? [finding] : [])),
  }));
}

/** Null where no text is labelled. */
export function measureKinds(readings: readonly KindReading[]): KindReport | null {
  if (readings.length === 0) return null;
  const part = (isUnseenPart: boolean) => tallyKinds(readings.filter(({ text }) => text.unseen === isUnseenPart));
  return { seen: part(false), unseen: part(true) };
}

/** A place counts once, however many findings stand in it. */
export function judgeKinds({ text, found }: KindReading): KindVerdict {
  const fits = (place: KindPlace, finding: OtherFinding): boolean =>
    place.kind === finding.kind &&
    (place.kind === 'wrong-name' || place.detail === finding.detail) &&
    place.start < finding.end &&
    finding.start < place.end;
  return {
    hits: text.expected.filter((place) => found.some((finding) => fits(place, finding))),
    missed: text.expected.filter((place) => !found.some((finding) => fits(place, finding))),
    wrong: found.filter((finding) => !text.expected.some((place) => fits(place, finding))),
  };
}

function tallyKinds(readings: readonly KindReading[]): KindTallies {
  const verdicts = readings.map(judgeKinds);
  const count = (group: KindGroup, of: (verdict: KindVerdict) => readonly (KindPlace | OtherFinding)[]): number =>
    verdicts.flatMap(of).filter((one) => groupOf(one) === group).length;
  return {
    texts: readings.length,
    ...(Object.fromEntries(
      KIND_GROUPS.map((group) => [
        group,
        tally({
          tp: count(group, ({ hits }) => hits),
          fp: count(group, ({ wrong }) => wrong),
          fn: count(group, ({ missed }) => missed),
        }),
      ]),
    ) as Record<KindGroup, Tally>),
  };
}

function groupOf(one: Pick<OtherFinding, 'kind' | 'detail'> & { readonly rule?: string }): KindGroup | null {
  if (one.kind === 'wrong-name') return 'wrong-name';
  if (one.kind === 'claim') return one.rule === undefined || one.rule === 'claim.deed' ? 'deed' : null;
  const [name] = one.detail?.split(' ') ?? [];
  return KIND_GROUPS.find((group) => group === name) ?? null;
}

/** A whole word's place: «вам» is not in «словам». */
function placeOf(words: string, text: string, from: number): number {
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}’']/u.test(char);
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    const isInside =
      (isLetter(text[at - 1]) && isLetter(words[0])) || (isLetter(text[at + words.length]) && isLetter(words[words.length - 1]));
    if (!isInside) return at;
  }
  return -1;
}
