import type { Part } from './parts.ts';

/** The colour of a part; what it means always stands there in words as well. */
export const tintOf = ({ kind, as }: Pick<Part, 'kind' | 'as'>): string => (kind === 'outcome' && as !== null ? as : kind);
