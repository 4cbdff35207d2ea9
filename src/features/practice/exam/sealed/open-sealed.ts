/** A sealed exam, looked at and opened with its code. What is inside is held in memory and nowhere else. */
import { isSigned, unwrap } from '../../../../adapters/browser/crypto.ts';
import type { Ports, Reading } from '../../../../adapters/react/ports.ts';
import { packFiles, readOffer } from '../../../../core/exchange/index.ts';
import { readPhrases } from '../../../../core/phrases/index.ts';
import type { Settings } from '../../../../core/progress/index.ts';
import { readRubric } from '../../../../core/rubric/index.ts';
import { underRubric } from '../../../../core/scenario/index.ts';
import type { Scenario } from '../../../../core/scenario/types.ts';
import {
  type NotRead,
  readSealed,
  readSealedContent,
  type SealedBody,
  type SealedContent,
  sealedHeader,
  type Signed,
  tidyCode,
} from '../../../../core/team/index.ts';
import { LANGS } from '../../../../core/text/language.ts';

export type SealedFile = Signed<SealedBody>;

/** The file where its signature holds, else what is wrong with it. */
export async function lookAt(text: string): Promise<SealedFile | NotRead> {
  const read = readSealed(text);
  if (read.state !== 'read') return read.state;
  return (await isSigned(read.file)) ? read.file : 'altered';
}

/** `code`: it is another one; `broken`: this Otvet cannot read what is inside. */
export type NotOpened = 'code' | 'broken';

/** What the code has opened. */
export type Inside = {
  /** In the order in which they were sealed, under the lead's rubric where there is one. */
  readonly scenarios: readonly Scenario[];
  /** What it is read and marked by. */
  readonly settings: Settings;
  /** Shows the lead that it was opened. */
  readonly ticket: string | undefined;
};

/** The exam is marked as the lead has sealed it, whatever rubric and phrases stand on this machine. */
export async function openWith(
  { body }: SealedFile,
  code: string,
  content: Ports['content'],
  settings: Settings,
): Promise<Inside | NotOpened> {
  const text = await unwrap(body.wrapped, tidyCode(code), sealedHeader(body));
  if (text === null) return 'code';
  const inside = readSealedContent(text);
  if (inside === null) return 'broken';
  const { analyser } = await content.loadReading({ learned: true });
  const marking = markingOf(inside, settings, analyser);
  const scenarios = scenariosIn(inside, analyser);
  if (marking === null || scenarios === null || scenarios.length !== body.count) return 'broken';
  const { rubric } = marking;
  const marked = rubric ? scenarios.map((one) => underRubric(one, rubric)) : scenarios;
  return { scenarios: marked, settings: marking, ticket: inside.ticket };
}

type Reader = Pick<Reading['analyser'], 'lexiconsOf'>;

/** null where this Otvet cannot read the rubric or the phrases. */
function markingOf({ rubric, phrases }: SealedContent, settings: Settings, { lexiconsOf }: Reader): Settings | null {
  const own = typeof rubric === 'string' ? readRubric(rubric).rubric : null;
  const said = typeof phrases === 'string' ? readPhrases(phrases, { lexiconsOf }).phrases : null;
  if ((typeof rubric === 'string' && own === null) || (typeof phrases === 'string' && said === null)) return null;
  return { ...settings, ...(rubric !== undefined && { rubric: own }), ...(phrases !== undefined && { phrases: said }) };
}

/** null where one of them cannot be read. */
function scenariosIn({ scenarios, companies }: SealedContent, { lexiconsOf }: Reader): readonly Scenario[] | null {
  const lexicons = Object.fromEntries(LANGS.map((lang) => [lang, lexiconsOf(lang)]));
  const offer = readOffer(packFiles({ pack: null, scenarios, companies }), { companies: {}, lexicons });
  const read = scenarios.map(({ text }) => offer.scenarios.find((one) => one.text === text)?.scenario ?? null);
  return read.includes(null) ? null : (read as Scenario[]);
}
