/** The pieces the file schemas are made of. A text says by its role what may stand in it; parse and the checks read that back. */
import * as v from 'valibot';
import { CRITERIA } from '../scoring/types.ts';
import { ADDRESSES, AMOUNT_PATTERN, DURATION_PATTERN, parseAmount, parseDuration } from './quantities.ts';

/**
 * utterance: the customer says it · reply: an operator writes it · prose: people read it around the dialogue ·
 * pattern: FORMATS §3 · label: a name or a short word.
 */
export const TEXT_ROLES = ['utterance', 'reply', 'prose', 'pattern', 'label'] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

const ID_PATTERN = /^[a-z][a-z0-9-]*$/u;

export const id = v.pipe(v.string(), v.regex(ID_PATTERN, 'schema/id'));

export function text(role: TextRole, description = '') {
  return v.pipe(v.string(), v.nonEmpty('schema/empty-text'), v.metadata({ role, ...(description && { description }) }));
}

/** Replies may be empty: an empty reply is something to rehearse. */
export const replyText = v.pipe(v.string(), v.metadata({ role: 'reply' }));

/** One where one is enough, or a list. */
export function many<Item extends v.GenericSchema>(item: Item, description = '') {
  return v.pipe(
    v.union([item, v.array(item)]),
    v.metadata(description ? { description } : {}),
    v.transform((value): v.InferOutput<Item>[] => (Array.isArray(value) ? value : [value]) as v.InferOutput<Item>[]),
  );
}

export const duration = v.pipe(
  v.union([v.pipe(v.number(), v.minValue(0)), v.pipe(v.string(), v.regex(DURATION_PATTERN, 'schema/duration'))], 'schema/duration'),
  v.metadata({ description: 'Scenario time: 45 s, 20 min, 2 h, 3 d; a bare number is seconds.' }),
  v.transform((written) => parseDuration(written) ?? 0),
);

/** Response times. */
export const target = v.pipe(
  v.strictObject({ excellent: duration, good: duration, poor: duration }),
  v.check(({ excellent, good, poor }) => excellent <= good && good <= poor, 'schema/target-order'),
);

export const weights = v.record(v.picklist(CRITERIA), v.pipe(v.number(), v.minValue(0), v.maxValue(1000)));

const writtenAmount = v.pipe(
  v.string(),
  v.regex(AMOUNT_PATTERN, 'schema/money'),
  v.check((written) => parseAmount(written) !== null, 'schema/money'),
);

export const money = v.pipe(
  writtenAmount,
  v.check((written) => isSum(parseAmount(written)), 'schema/money'),
  v.metadata({ description: 'A sum with its currency: 1500 ₴, 20 £, $20, 300 UAH.' }),
  v.transform((written) => parseAmount(written) as { amount: number; currency: string }),
);

export const amount = v.pipe(
  writtenAmount,
  v.metadata({ description: 'A sum with its currency, or a share: 1500 ₴, 20 £, 15 %.' }),
  v.transform((written) => parseAmount(written)!),
);

export const address = v.pipe(
  v.picklist(Object.keys(ADDRESSES)),
  v.metadata({ description: 'How the customer is addressed: ви/вы, ти/ты, or mirror (as they do).' }),
  v.transform((written) => ADDRESSES[written]!),
);

export const range = v.pipe(
  v.strictObject({ min: v.exactOptional(v.number()), max: v.exactOptional(v.number()) }),
  v.check(({ min, max }) => min === undefined || max === undefined || min <= max, 'schema/range'),
);

function isSum(parsed: ReturnType<typeof parseAmount>): boolean {
  return parsed !== null && 'amount' in parsed;
}
