/** Scenarios with all they need, as they would be given away, judged as whoever opens them will judge them. */
import type { Ports } from '../../../adapters/react/ports.ts';
import { packFiles, type PackContent, type PackedFile, readOffer } from '../../../core/exchange/index.ts';
import { type Diagnostic, type Pack, parseScenario } from '../../../core/scenario/index.ts';
import { LANGS, type Lang } from '../../../core/text/language.ts';

/** Where the text of a scenario is: written here, in another draft, or in the library. */
export type Member = {
  readonly from: 'here' | 'draft' | 'library';
  /** Of the draft or, in the library, of the scenario. */
  readonly ref: string;
  readonly title: string;
  readonly lang: Lang | null;
};

export type PackWords = { readonly id: string; readonly title: string; readonly about: string; readonly licence: string };

export type Gathered = {
  readonly content: PackContent;
  readonly files: readonly PackedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
};

/** `words`: null without a course around it. */
export async function gather(
  here: string,
  members: readonly Member[],
  words: PackWords | null,
  { content, stores }: Pick<Ports, 'content' | 'stores'>,
): Promise<Gathered> {
  const texts = await Promise.all(members.map((member) => textOf(here, member, { content, stores })));
  const read = texts.map((text) => ({ text, document: parseScenario(text).salvaged }));
  const scenarios = read.map(({ text, document }, index) => ({ id: document?.id ?? `scenario-${index + 1}`, text }));
  const langs = LANGS.filter((lang) => read.some(({ document }) => document?.lang === lang));
  const packed: PackContent = {
    pack: words && packOf(words, langs, [...new Set(scenarios.map(({ id }) => id))]),
    scenarios,
    companies: await companiesOf(
      read.flatMap(({ document }) => (typeof document?.company === 'string' ? [document.company] : [])),
      content,
    ),
  };
  const files = packFiles(packed);
  const { analyser } = await content.loadReading({ learned: false });
  const lexicons = Object.fromEntries(LANGS.map((lang) => [lang, analyser.lexiconsOf(lang)]));
  const { diagnostics } = readOffer(files, { companies: {}, lexicons });
  return { content: packed, files, diagnostics, hasErrors: diagnostics.some(({ severity }) => severity === 'error') };
}

function packOf({ id, title, about, licence }: PackWords, langs: readonly Lang[], order: readonly string[]): Pack {
  return {
    id,
    title: { any: title.trim() },
    about: about.trim() === '' ? {} : { any: about.trim() },
    langs,
    licence: licence.trim() === '' ? null : licence.trim(),
    place: null,
    order,
  };
}

async function textOf(here: string, { from, ref }: Member, { content, stores }: Pick<Ports, 'content' | 'stores'>): Promise<string> {
  if (from === 'here') return here;
  if (from === 'library') return content.loadScenarioText(ref);
  return (await stores.drafts.get(ref))?.text ?? '';
}

/** One that is not to be had is named by the scenario that asks for it. */
async function companiesOf(
  named: readonly string[],
  { loadCompanies, loadCompanyText }: Ports['content'],
): Promise<PackContent['companies']> {
  const known = named.length === 0 ? {} : await loadCompanies();
  const ids = [...new Set(named)].filter((id) => Object.hasOwn(known, id));
  return Promise.all(ids.map(async (id) => ({ id, text: await loadCompanyText(id) })));
}
