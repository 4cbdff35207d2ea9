/** A sealed exam, looked at and opened with its code. What is inside is held in memory and nowhere else. */
import { isSigned, unwrap } from '../../../../adapters/browser/crypto.ts';
import type { Ports } from '../../../../adapters/react/ports.ts';
import { packFiles, readOffer } from '../../../../core/exchange/index.ts';
import type { Settings } from '../../../../core/progress/index.ts';
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

/** The scenarios, under the team's rubric where there is one, in the order in which they were sealed. */
export async function openWith(
  { body }: SealedFile,
  code: string,
  content: Ports['content'],
  { rubric }: Settings,
): Promise<readonly Scenario[] | NotOpened> {
  const text = await unwrap(body.wrapped, tidyCode(code), sealedHeader(body));
  if (text === null) return 'code';
  const inside = readSealedContent(text);
  if (inside === null) return 'broken';
  const scenarios = await scenariosIn(inside, content);
  if (scenarios === null || scenarios.length !== body.count) return 'broken';
  return rubric ? scenarios.map((one) => underRubric(one, rubric)) : scenarios;
}

/** null where one of them cannot be read. */
async function scenariosIn(inside: SealedContent, content: Ports['content']): Promise<readonly Scenario[] | null> {
  const { analyser } = await content.loadReading({ learned: true });
  const lexicons = Object.fromEntries(LANGS.map((lang) => [lang, analyser.lexiconsOf(lang)]));
  const offer = readOffer(packFiles({ pack: null, ...inside }), { companies: {}, lexicons });
  const read = inside.scenarios.map(({ text }) => offer.scenarios.find((one) => one.text === text)?.scenario ?? null);
  return read.includes(null) ? null : (read as Scenario[]);
}
