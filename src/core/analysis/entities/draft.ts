import type { Span } from '../../text/index.ts';
import type { Entity, EntityType } from '../types.ts';

/** An entity before its words are cut out of the text. */
export type EntityDraft = Span & { readonly type: EntityType; readonly value: Entity['value'] | null };
