/** Phrases as rules beside the built-in ones. Kept apart from reading files: what reads replies needs no YAML. */
import { type Rule, type Rules, TEAM_RULES } from '../analysis/index.ts';
import { canonicalJson, sha256 } from '../scenario/index.ts';
import type { Phrases, TeamPhrase } from './types.ts';

/** Whether a finding rests on the team's own phrases. */
export const isTeamRule = (rule: string): boolean => rule.startsWith(TEAM_RULES);

/** Never critical: nothing that was not measured fails an attempt. The id is the same wherever the phrase is the same. */
export function ruleOf({ signal, lang, when, unless, certainty, better, note }: TeamPhrase): Rule {
  return {
    id: `${TEAM_RULES}${signal}.${sha256(canonicalJson({ lang, when, unless })).slice(0, 8)}`,
    signal,
    when,
    unless,
    degree: null,
    better,
    certainty,
    critical: false,
    channels: null,
    notBeside: [],
    notWith: [],
    cancels: [],
    why: note,
  };
}

/** The built-in rules and these; the version tells them apart from any other set. */
export function withPhrases(rules: Rules, phrases: Phrases | null | undefined): Rules {
  const entries = phrases?.entries ?? [];
  if (entries.length === 0) return rules;
  return {
    ...rules,
    version: versionWith(rules.version, phrases),
    sets: rules.sets.map((set) => ({
      ...set,
      rules: [...set.rules, ...entries.filter(({ lang }) => lang === set.lang).map(ruleOf)],
    })),
  };
}

/** What rules of this version are stamped as once these phrases stand beside them. */
export function versionWith(version: string, phrases: Phrases | null | undefined): string {
  const entries = phrases?.entries ?? [];
  return entries.length === 0 ? version : `${version}+${versionOf(entries)}`;
}

/** Of what is read by; titles, notes and examples change nothing. */
function versionOf(entries: readonly TeamPhrase[]): string {
  const read = entries.map(({ signal, lang, when, unless, certainty, better }) => ({ signal, lang, when, unless, certainty, better }));
  return sha256(canonicalJson(read)).slice(0, 8);
}
