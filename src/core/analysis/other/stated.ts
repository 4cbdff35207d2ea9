import type { Sentence } from '../../text/index.ts';
import type { Entity, EntityType, OtherFinding } from '../types.ts';

const RULE_OF: Readonly<Partial<Record<EntityType, string>>> = {
  money: 'claim.sum',
  percent: 'claim.sum',
  date: 'claim.date',
  time: 'claim.date',
  duration: 'claim.date',
};

/** Sums and dates that the reply itself states: not asked, not quoted. */
export function readStated(sentence: Sentence, entities: readonly Entity[]): OtherFinding[] {
  if (sentence.question) return [];
  return entities.flatMap((entity): OtherFinding[] => {
    const { type, start, end, text } = entity;
    const rule = RULE_OF[type];
    const isQuoted = sentence.tokens.some((token) => token.quoted && token.start < end && token.end > start);
    if (rule === undefined || isQuoted) return [];
    return [{ kind: 'claim', start, end, text, rule, certainty: 'found', degree: null, detail: `${type} ${valueOf(entity)}` }];
  });
}

function valueOf({ value }: Entity): string {
  if (typeof value !== 'object') return String(value);
  return value.currency === null ? String(value.amount) : `${value.amount} ${value.currency}`;
}
