/** What may stand at a place of a scenario's text, and what a key is for: read off the schema that scenarios are checked by. */
import * as v from 'valibot';
import { alternativesAt, type Path, scenarioSchema, shapeAt, SIGNAL_IDS } from '../scenario/index.ts';
import { ACTION_TYPES, OUTCOMES } from '../scenario/types.ts';
import { AUTO_FAILS, CRITERIA } from '../scoring/types.ts';
import { keyAt, keysUnder, placeAt } from './place.ts';

export type OfferKind = 'key' | 'value' | 'signal' | 'stage' | 'outcome' | 'fact' | 'remedy' | 'company';

export type Offer = {
  readonly label: string;
  readonly kind: OfferKind;
  /** What takes the place of the word. */
  readonly apply: string;
  /** In English, as the schema says it. */
  readonly description: string | null;
  /** Where a key would stand. */
  readonly path?: Path;
};

export type Offers = { readonly start: number; readonly end: number; readonly offers: readonly Offer[] };

type Known = { readonly companies: readonly string[] };

/** null where nothing that is known may stand. Never throws. */
export function offersAt(text: string, offset: number, known: Known): Offers | null {
  const place = placeAt(text, offset);
  if (!place) return null;
  const { path, start, end, mayBeKey, inFlow, siblings } = place;
  const keys = mayBeKey ? keysAt(path, siblings).map((key) => keyOffer(text, path, key, { start, end, inFlow })) : [];
  const isAlone = siblings.length === 0 && !(inFlow && mayBeKey);
  const values = isAlone && path.length > 0 ? valuesAt(text, path, known) : [];
  const offers = [...keys, ...values];
  return offers.length === 0 ? null : { start, end, offers };
}

type Described = {
  readonly path: Path;
  readonly key: string;
  readonly description: string | null;
  readonly start: number;
  readonly end: number;
};

/** The key at an offset with what the schema says it is for, if anything; null where no key stands. */
export function describedAt(text: string, offset: number): Described | null {
  const found = keyAt(text, offset);
  return found && { ...found, description: descriptionOf(found.path) };
}

/** What the schema says of the value at a path. */
function descriptionOf(path: Path): string | null {
  const step = path.at(-1);
  if (typeof step !== 'string') return null;
  for (const holder of alternativesAt(scenarioSchema, path.slice(0, -1))) {
    const { entries } = holder as { entries?: Readonly<Record<string, v.GenericSchema>> };
    const said = entries && Object.hasOwn(entries, step) ? saidOf(entries[step]!) : null;
    if (said !== null) return said;
  }
  return null;
}

type Opened = v.GenericSchema & { readonly wrapped?: v.GenericSchema; readonly options?: readonly unknown[] };

function saidOf(schema: Opened): string | null {
  const said = v.getDescription(schema) ?? v.getMetadata(schema)['description'];
  if (typeof said === 'string') return said;
  if (schema.wrapped) return saidOf(schema.wrapped);
  if (schema.type !== 'union') return null;
  for (const option of schema.options ?? []) {
    const inner = saidOf(option as Opened);
    if (inner !== null) return inner;
  }
  return null;
}

function keysAt(path: Path, siblings: readonly string[]): readonly string[] {
  return shapeAt(scenarioSchema, path).keys.filter((key) => !siblings.includes(key));
}

function keyOffer(
  text: string,
  path: Path,
  key: string,
  at: { readonly start: number; readonly end: number; readonly inFlow: boolean },
): Offer {
  const shape = shapeAt(scenarioSchema, [...path, key]);
  const isLong =
    (shape.list || shape.map) && !shape.string && !shape.number && !shape.boolean && shape.text === null && shape.values.length === 0;
  const column = at.start - (text.lastIndexOf('\n', at.start - 1) + 1);
  const isWritten = /^\s*:/u.test(text.slice(at.end));
  const behind = isWritten ? '' : isLong && !at.inFlow ? `:\n${' '.repeat(column + 2)}${shape.list && !shape.map ? '- ' : ''}` : ': ';
  const own = [...path, key];
  return { label: key, kind: 'key', apply: key + behind, description: descriptionOf(own), path: own };
}

function valuesAt(text: string, path: Path, known: Known): readonly Offer[] {
  const shape = shapeAt(scenarioSchema, path);
  const fixed = [...shape.values, ...(shape.boolean ? ['true', 'false'] : [])].map((label) => offer(label, 'value'));
  return [...fixed, ...namesAt(text, path, known)];
}

/** Ids that stand elsewhere in the text, or are known from outside. */
function namesAt(text: string, path: Path, { companies }: Known): readonly Offer[] {
  const keys = path.filter((step) => typeof step === 'string');
  const key = keys.at(-1);
  const holder = keys.at(-2);
  const stages = () => keysUnder(text, 'stages').map((id) => offer(id, 'stage'));
  const outcomes = () => [...new Set([...keysUnder(text, 'outcomes'), ...OUTCOMES])].map((id) => offer(id, 'outcome'));
  const remedies = () => keysUnder(text, 'remedies').map((id) => offer(id, 'remedy'));
  const facts = () => keysUnder(text, 'facts').map((id) => offer(id, 'fact'));
  if (key === 'goto') return [...stages(), ...outcomes()];
  if (key === 'reveals') return facts();
  if (key === 'company' && keys.length === 1) return companies.map((id) => offer(id, 'company'));
  if (key === 'outcome' && holder === 'expect') return outcomes();
  if (key === 'stage' && holder === 'model_answers') return stages();
  if (key === 'right' && holder === 'vary') return remedies();
  if (holder === 'action' && (key === 'remedy' || key === 'id')) return remedies();
  if (key === 'auto_fails') return [...AUTO_FAILS, ...CRITERIA].map((id) => offer(id, 'value'));
  if (holder === 'when' && (key === 'all' || key === 'any' || key === 'none')) return signsIn(text);
  return [];
}

function signsIn(text: string): readonly Offer[] {
  const now = [
    ...SIGNAL_IDS.map((id) => offer(id, 'signal')),
    ...keysUnder(text, 'remedies').map((id) => offer(`remedy.${id}`, 'remedy')),
    ...keysUnder(text, 'facts').map((id) => offer(`fact.${id}`, 'fact')),
    ...ACTION_TYPES.map((type) => offer(`action.${type}`, 'value')),
  ];
  return [...now, ...now.map(({ label, kind }) => offer(`ever.${label}`, kind))];
}

const offer = (label: string, kind: OfferKind): Offer => ({ label, kind, apply: label, description: null });
