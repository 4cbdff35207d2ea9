/** Reading replies, without what reads and checks rule files: that is done at build time. */
import {
  analyserOf,
  compileLanguage,
  type LanguageReader,
  langsIn,
  type Model,
  type Rules,
  type RuleSet,
  type Versions,
  versionsOf,
} from '../../core/analysis/index.ts';
import { versionWith, withPhrases } from '../../core/phrases/index.ts';
import { hearingWith } from '../../core/session/index.ts';
import { LANGS } from '../../core/text/language.ts';
import type { Layers, Reading } from '../react/ports.ts';

/** One language with the team's phrases in it, compiled. */
export function languageWith(set: RuleSet, model: Model | undefined, { learned, phrases }: Layers): LanguageReader {
  const [read = set] = withPhrases({ version: '', sets: [set] }, phrases).sets;
  return compileLanguage(read, learned ? model : undefined);
}

/** Reads these languages; `versions` are those of all rules and weights built in. */
export function readingOf({ rulesVersion, modelVersion }: Versions, languages: readonly LanguageReader[], { phrases }: Layers): Reading {
  const analyser = analyserOf({ rulesVersion: versionWith(rulesVersion, phrases), modelVersion }, languages);
  const known = new Set(languages.map(({ set }) => set.lang));
  return {
    analyser,
    hear: hearingWith(analyser),
    knows: (text, expected) => known.size === LANGS.length || langsIn(text, expected).every((lang) => known.has(lang)),
    why: (lang, rule) => languages.find(({ set }) => set.lang === lang)?.set.rules.find(({ id }) => id === rule)?.why || null,
  };
}

/** All languages at once. */
export function readingWith(rules: Rules, layers: Layers): Reading {
  const languages = rules.sets.map((set) => languageWith(set, rules.models?.[set.lang], layers));
  return readingOf(versionsOf(rules, layers), languages, layers);
}
