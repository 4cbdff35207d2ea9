import type { Lang, Lexicons, Match, Sentence } from '../../text/index.ts';
import type { Entity, FindingKind, OtherFinding, ReplyContext } from '../types.ts';
import { readCards } from './cards.ts';
import { OtherReader } from './reader.ts';
import { GENERIC_RULE, OTHER_RULES } from './rules.ts';
import { readStated } from './stated.ts';

export type OtherReaders = ReadonlyMap<Lang, OtherReader>;

export { OtherReader };

/** A language reads a kind where it has the words of at least one of its rules. */
export function readsKind(kind: FindingKind, lexicons: Lexicons): boolean {
  if (kind === 'wrong-name') return Object.hasOwn(lexicons, 'called');
  return OTHER_RULES.some((rule) => rule.kind === kind && Object.hasOwn(lexicons, rule.list));
}

/** Everything of a reply that is found and no signal, in the order of the text, each span once a rule. */
export function readOthers(
  text: string,
  sentences: readonly {
    readonly sentence: Sentence;
    /** The sentence with the words of each language that it is read in. */
    readonly matches: ReadonlyMap<Lang, Match>;
    readonly entities: readonly Entity[];
  }[],
  readers: OtherReaders,
  context: ReplyContext,
): OtherFinding[] {
  const found = sentences.flatMap(({ sentence, matches, entities }) => [
    ...[...matches].flatMap(([lang, match]) => readers.get(lang)?.read(text, match, context) ?? []),
    ...readStated(sentence, entities),
  ]);
  const known = new Set<string>();
  return [...meant(found), ...readCards(text)].filter(({ rule, start, end }) => {
    const key = `${rule} ${start} ${end}`;
    return known.size !== known.add(key).size;
  });
}

/** «Когда ты ждёшь…» speaks of everybody, unless the customer is called ты elsewhere and вы nowhere. */
function meant(findings: readonly OtherFinding[]): OtherFinding[] {
  const isInformal =
    findings.some(({ rule }) => rule === 'register.ty.informal') && !findings.some(({ rule }) => rule === 'register.vy.formal');
  return findings.filter(({ rule }) => rule !== GENERIC_RULE || isInformal);
}
