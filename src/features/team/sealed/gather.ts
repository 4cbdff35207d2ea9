/** Scenarios of the library and drafts, as texts with the companies they need. */
import type { Ports } from '../../../adapters/react/ports.ts';
import { packFiles, readOffer } from '../../../core/exchange/index.ts';
import { parseScenario } from '../../../core/scenario/index.ts';
import type { Channel } from '../../../core/scenario/types.ts';
import type { SealedContent } from '../../../core/team/index.ts';
import { type Lang, LANGS } from '../../../core/text/language.ts';

export type Source = {
  /** `library:<id>` or `draft:<id>`. */
  readonly key: string;
  readonly title: string;
  readonly lang: Lang;
};

/** All there is, by title. A draft whose text says no language yet cannot be sealed. */
export async function sourcesOf({ content, stores }: Pick<Ports, 'content' | 'stores'>): Promise<readonly Source[]> {
  const [{ entries }, drafts] = await Promise.all([content.loadLibrary(), stores.drafts.list()]);
  const written = drafts.flatMap(({ id, title, lang: said }): Source[] => {
    const lang = LANGS.find((one) => one === said);
    return lang === undefined || title === '' ? [] : [{ key: `draft:${id}`, title, lang }];
  });
  const built = entries.map(({ id, title, lang }): Source => ({ key: `library:${id}`, title, lang }));
  return [...built, ...written].toSorted((a, b) => a.title.localeCompare(b.title, a.lang));
}

export type Gathered = { readonly content: SealedContent; readonly channels: readonly Channel[] };

/** null where one of them has errors, or two are the same: whoever sits the exam could not open it. */
export async function gather(keys: readonly string[], { content, stores }: Pick<Ports, 'content' | 'stores'>): Promise<Gathered | null> {
  const texts = await Promise.all(keys.map((key) => textOf(key, { content, stores })));
  const documents = texts.map((text) => parseScenario(text).salvaged);
  const scenarios = texts.map((text, at) => ({ id: documents[at]?.id ?? `scenario-${at + 1}`, text }));
  const known = await content.loadCompanies();
  const named = new Set(documents.flatMap((one) => (typeof one?.company === 'string' ? [one.company] : [])));
  const ids = [...named].filter((id) => Object.hasOwn(known, id));
  const companies = await Promise.all(ids.map(async (id) => ({ id, text: await content.loadCompanyText(id) })));
  const { analyser } = await content.loadReading({ learned: true });
  const lexicons = Object.fromEntries(LANGS.map((lang) => [lang, analyser.lexiconsOf(lang)]));
  const offer = readOffer(packFiles({ pack: null, scenarios, companies }), { companies: {}, lexicons });
  const read = offer.scenarios.flatMap(({ scenario }) => (scenario ? [scenario] : []));
  const isSound = !offer.diagnostics.some(({ severity }) => severity === 'error') && read.length === keys.length;
  return isSound ? { content: { scenarios, companies }, channels: [...new Set(read.map(({ channel }) => channel))] } : null;
}

async function textOf(key: string, { content, stores }: Pick<Ports, 'content' | 'stores'>): Promise<string> {
  const [from, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return from === 'library' ? content.loadScenarioText(id) : ((await stores.drafts.get(id))?.text ?? '');
}
