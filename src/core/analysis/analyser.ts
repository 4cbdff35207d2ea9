import { readText, type ClassRanges, type Lang, type Match, type PatternClass, type Sentence, type SentenceLang } from '../text/index.ts';
import { describeApologies, LeadReader } from './apologies.ts';
import { RuleEngine, settle, type Draft } from './engine.ts';
import { EntityMemory, readEntities } from './entities/index.ts';
import type { Reading } from './model/features.ts';
import { Memory } from './memory.ts';
import { ListReader } from './model/lists.ts';
import { type Model, ModelReader } from './model/reader.ts';
import { OtherReader, readOthers, readsKind, type OtherReaders } from './other/index.ts';
import { People } from './people.ts';
import { type Rules, type RuleSet, TEAM_RULES } from './rules.ts';
import type { Analyser, Analysis, Entity, EntityType, Finding, OtherFinding, ReplyContext, Signal, SignalFinding } from './types.ts';

type Learned = { readonly lists: ListReader; readonly model: ModelReader };
type Readers = {
  readonly languages: ReadonlyMap<Lang, LanguageReader>;
  readonly others: OtherReaders;
  readonly leads: ReadonlyMap<Lang, LeadReader>;
  readonly memory: Memory;
  readonly pieces: EntityMemory;
};
type Part = Reading & { readonly sentence: Sentence };

/** All that reads one language, compiled: most of an analyser's cost, and the same for every analyser that has it. */
export type LanguageReader = {
  readonly set: RuleSet;
  readonly engine: RuleEngine;
  /** Finds what is no signal. */
  readonly other: OtherReader;
  readonly leads: LeadReader;
  readonly people: People;
  readonly learned: Learned | null;
};

/** What findings are stamped with: of the rules and weights of all languages, also where only some of them are read. */
export type Versions = Pick<Analyser, 'rulesVersion' | 'modelVersion'>;

/**
 * Compiles the rules; throws PatternError where a pattern does not read (rule files are checked before they get here).
 * `learned: false` switches the learned layer off.
 */
export function createAnalyser(rules: Rules, { learned = true }: { readonly learned?: boolean } = {}): Analyser {
  const languages = rules.sets.map((set) => compileLanguage(set, learned ? rules.models?.[set.lang] : undefined));
  return analyserOf(versionsOf(rules, { learned }), languages);
}

export function versionsOf({ version, sets, models }: Rules, { learned }: { readonly learned: boolean }): Versions {
  const weights = sets.flatMap(({ lang }) => models?.[lang]?.version ?? []);
  return { rulesVersion: version, modelVersion: learned && weights.length > 0 ? weights.join('-') : null };
}

/** Throws as `createAnalyser` does. Without a model its learned layer is off. */
export function compileLanguage(set: RuleSet, model?: Model): LanguageReader {
  return {
    set,
    engine: new RuleEngine(set),
    other: new OtherReader(set.lexicons),
    leads: new LeadReader(set.lexicons),
    people: new People(set.lexicons),
    learned: model ? { lists: new ListReader(set.lexicons), model: new ModelReader(model, bettersOf(set)) } : null,
  };
}

/** Reads these languages. A reply in which `langsIn` finds no others is read as it would be with all of them. */
export function analyserOf(versions: Versions, compiled: readonly LanguageReader[]): Analyser {
  const languages = new Map(compiled.map((language) => [language.set.lang, language]));
  const readers: Readers = {
    languages,
    others: new Map(compiled.map(({ set, other }) => [set.lang, other])),
    leads: new Map(compiled.map(({ set, leads }) => [set.lang, leads])),
    memory: new Memory(),
    pieces: new EntityMemory(),
  };
  return {
    ...versions,
    lexiconsOf: (lang) => languages.get(lang)?.set.lexicons ?? {},
    readsKind: (kind, lang) => {
      const language = languages.get(lang);
      return language !== undefined && readsKind(kind, language.set.lexicons);
    },
    reads: (signal, lang) => languages.get(lang)?.engine.signals.has(signal) ?? false,
    analyse: (text, context = {}) => analyse(readers, text, context),
  };
}

/** The languages by whose rules a text is read. */
export function langsIn(text: string, expected?: Lang): readonly Lang[] {
  return [...new Set(readText(text, expected).sentences.flatMap(({ lang }) => langsOf(lang)))];
}

/** For each fault, what the first rule that knows suggests to say instead: for findings that no rule made. */
function bettersOf({ rules }: RuleSet): ReadonlyMap<Signal, string> {
  const betters = new Map<Signal, string>();
  for (const { signal, better } of rules) {
    if (better !== null && !betters.has(signal)) betters.set(signal, better);
  }
  return betters;
}

function analyse({ languages, others, leads, memory, pieces }: Readers, text: string, context: ReplyContext): Analysis {
  const { sentences } = readText(text, context.lang);
  const assessed = isAssessed(sentences);
  const entities = readEntities(text, sentences, context, pieces);
  const drafts: Draft[] = [];
  const byStart = entitiesBySentence(sentences, entities);
  const matches = sentences.map((sentence, number) => matchesOf(sentence, byStart[number] ?? [], languages, memory));
  const parts = new Map<Lang, Part[]>();
  if (assessed) {
    sentences.forEach((sentence, number) => {
      for (const [lang, match] of matches[number] ?? []) {
        const found = languages.get(lang)?.engine.read(text, match, number, context.channel) ?? [];
        drafts.push(...found);
        const layer = sentence.lang === lang ? languages.get(lang)?.learned : undefined;
        if (!layer) continue;
        const part = {
          sentence,
          entities: new Set((byStart[number] ?? []).map(({ type }) => type)),
          rules: found.map(({ rule, range }) => ({ id: rule.id, signal: rule.signal, range })),
          lists: layer.lists.read(match),
        };
        const list = parts.get(lang);
        if (list) list.push(part);
        else parts.set(lang, [part]);
      }
    });
  }
  const found = settle(drafts);
  const signals = describeApologies(
    text,
    sentences,
    withSecondOpinion(found, languages, text, sentences, parts).sort((a, b) => a.start - b.start),
    leads,
  );
  const read = sentences.map((sentence, number) => ({
    sentence,
    matches: (assessed ? matches[number] : undefined) ?? NO_MATCHES,
    entities: assessed ? (byStart[number] ?? []) : [],
  }));
  return {
    lang: langOf(sentences),
    assessed,
    findings: inOrder(withoutWrongNames(signals, readOthers(text, read, others, context))),
    entities: withPeople(text, entities, byStart, matches, languages),
    sentences: sentences.map(({ start, end, lang }) => ({ start, end, lang })),
  };
}

/**
 * Adds what the learned layer takes for likely, for signals that no rule found anywhere in the reply; each once. Faults that it doubts are taken back,
 * except where the rule is one that hardly ever errs, or a team's own.
 */
function withSecondOpinion(
  found: SignalFinding[],
  languages: Readers['languages'],
  text: string,
  sentences: readonly Sentence[],
  parts: ReadonlyMap<Lang, readonly Part[]>,
): SignalFinding[] {
  if (parts.size === 0) return found;
  const known = new Set(found.map((finding) => finding.signal));
  const likely: SignalFinding[] = [];
  let kept = found;
  for (const [lang, mine] of parts) {
    const opinion = languages.get(lang)?.learned?.model.read(text, mine, known);
    const placeOf = sentencesByPlace(sentences);
    const settled = found.map((finding) => ({ signal: finding.signal, sentence: placeOf(finding.start) }));
    for (const finding of opinion?.likely ?? []) {
      const opposites = OPPOSITES[finding.signal] ?? [];
      const here = sentences.find(({ start, end }) => start <= finding.start && finding.start < end);
      if (settled.some(({ signal, sentence }) => sentence === here && opposites.includes(signal))) continue;
      known.add(finding.signal);
      likely.push(finding);
    }
    if (!opinion || opinion.doubted.size === 0) continue;
    const read = new Set<Sentence | undefined>(mine.map(({ sentence }) => sentence));
    const sentenceOf = sentencesByPlace(sentences);
    kept = kept.filter(
      (finding) =>
        finding.critical ||
        finding.degree === 'insulting' ||
        finding.rule.startsWith(TEAM_RULES) ||
        !opinion.doubted.has(finding.signal) ||
        !read.has(sentenceOf(finding.start)),
    );
  }
  return [...kept, ...likely];
}

/** What a rule found for good speaks, in the same sentence, against a fault that is merely likely: the catalogue says of these that it is one or the other. */
const OPPOSITES: Readonly<Partial<Record<Signal, readonly Signal[]>>> = {
  self_promo: ['compensation'],
  stupid_question: ['clarify'],
  false_apology: ['apology'],
};

/** The sentence in which a place of the text lies; places must be asked for in their order. */
function sentencesByPlace(sentences: readonly Sentence[]): (place: number) => Sentence | undefined {
  let at = 0;
  return (place) => {
    while ((sentences[at]?.end ?? Infinity) <= place) at += 1;
    return sentences[at];
  };
}

/** To be called by somebody else's name is nothing personal. */
function withoutWrongNames(signals: readonly SignalFinding[], others: readonly OtherFinding[]): Finding[] {
  const wrong = others.filter(({ kind }) => kind === 'wrong-name');
  const isWrong = ({ signal, start, end }: SignalFinding): boolean =>
    signal === 'personal' && wrong.some((name) => name.start < end && start < name.end);
  return [...signals.filter((finding) => !isWrong(finding)), ...others];
}

/** People are told apart from the customer, so that no rule takes them for the one who is spoken to. */
function withPeople(
  text: string,
  entities: readonly Entity[],
  bySentence: readonly (readonly Entity[])[],
  matches: readonly ReadonlyMap<Lang, Match>[],
  languages: Readers['languages'],
): readonly Entity[] {
  const named = matches.flatMap((langs, number) => {
    const [first] = langs;
    return (first && languages.get(first[0])?.people.read(text, first[1], bySentence[number] ?? [])) ?? [];
  });
  return named.length === 0 ? entities : [...entities, ...named].sort((a, b) => a.start - b.start);
}

/** At the same place signals come first. */
function inOrder(findings: Finding[]): Finding[] {
  const isOther = (finding: Finding): number => ('signal' in finding ? 0 : 1);
  return findings.sort((a, b) => a.start - b.start || isOther(a) - isOther(b) || a.end - b.end || a.rule.localeCompare(b.rule));
}

/** Cyrillic sentences that could be either are read with the rules of both. */
function langsOf(lang: SentenceLang): readonly Lang[] {
  if (lang === 'mixed') return ['uk', 'ru'];
  return lang === 'unknown' ? [] : [lang];
}

const NO_MATCHES: ReadonlyMap<Lang, Match> = new Map();

/** A sentence is matched once for each language that it is read in, whoever asks. */
function matchesOf(
  sentence: Sentence,
  entities: readonly Entity[],
  languages: Readers['languages'],
  memory: Memory,
): ReadonlyMap<Lang, Match> {
  const langs = langsOf(sentence.lang).filter((lang) => languages.has(lang));
  if (langs.length === 0) return NO_MATCHES;
  const classes = classesOf(sentence, entities);
  return new Map(
    langs.flatMap((lang) => {
      const engine = languages.get(lang)?.engine;
      return engine ? [[lang, memory.matchOf(sentence, lang, engine.vocabulary, classes)] as const] : [];
    }),
  );
}

/** At least a third of the words stand in sentences that are read. */
function isAssessed(sentences: readonly Sentence[]): boolean {
  let read = 0;
  let all = 0;
  for (const { lang, tokens } of sentences) {
    const words = tokens.filter((token) => /\p{L}/u.test(token.norm)).length;
    all += words;
    if (lang !== 'unknown') read += words;
  }
  return read > 0 && read * 3 >= all;
}

/** A signature in other letters («Iryna, support») says nothing of the language of what it closes. */
const SIGNATURE_WORDS = 3;

function langOf(sentences: readonly Sentence[]): Analysis['lang'] {
  const last = sentences.at(-1);
  const body = last && last.tokens.length <= SIGNATURE_WORDS ? sentences.slice(0, -1) : sentences;
  return langAmong(body) ?? langAmong(sentences) ?? 'unknown';
}

function langAmong(sentences: readonly Sentence[]): Lang | 'mixed' | null {
  const langs = new Set(sentences.map((sentence) => sentence.lang).filter((lang) => lang !== 'unknown'));
  const [only] = langs;
  if (only === undefined) return null;
  return langs.size === 1 ? only : 'mixed';
}

const CLASS_OF: Readonly<Partial<Record<EntityType, PatternClass>>> = {
  money: 'MONEY',
  percent: 'PERCENT',
  time: 'TIME',
  date: 'DATE',
  duration: 'DURATION',
  phone: 'PHONE',
  email: 'EMAIL',
  link: 'LINK',
  number: 'NUMBER',
  channel: 'CHANNEL',
  name: 'CUSTOMER',
};

/** Both lists are in the order of the text. */
function entitiesBySentence(sentences: readonly Sentence[], entities: readonly Entity[]): readonly (readonly Entity[])[] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    const here: Entity[] = [];
    while (next < entities.length && (entities[next]?.end ?? 0) <= start) next += 1;
    for (let index = next; index < entities.length && (entities[index]?.start ?? end) < end; index += 1) {
      const entity = entities[index];
      if (entity) here.push(entity);
    }
    return here;
  });
}

/** A day that is over is a date, but nothing to look forward to: rules that ask for a #DATE mean one ahead. */
const PAST_DAY =
  /^(?:вчера|позавчера|вчора|учора|позавчора|yesterday|last\s|the\sday\sbefore|прош(?:л|едш)|минул)|\s(?:last|прошл\p{L}+|минул\p{L}+)\s\p{L}+(?:\s|$)/iu;

/** Where entities stand in the sentence, as ranges of its tokens, for patterns such as `#MONEY`. */
export function classesOf(sentence: Sentence, entities: readonly Entity[]): ClassRanges {
  const ranges: Partial<Record<PatternClass, { from: number; to: number }[]>> = {};
  for (const entity of entities) {
    const name = CLASS_OF[entity.type];
    const from = sentence.tokens.findIndex((token) => token.end > entity.start);
    const after = sentence.tokens.findIndex((token) => token.start >= entity.end);
    const to = after < 0 ? sentence.tokens.length : after;
    if (entity.type === 'date' && PAST_DAY.test(entity.text)) continue;
    if (name && from >= 0 && to > from) (ranges[name] ??= []).push({ from, to });
  }
  return ranges;
}
