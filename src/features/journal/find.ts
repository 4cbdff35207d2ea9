import { useMemo, useState, useDeferredValue } from 'react';
import { indexWords } from '../../core/desk/index.ts';
import type { CaseRecord } from '../../core/progress/index.ts';

export const WHICH = ['all', 'open', 'solved', 'unsolved'] as const;
export type Which = (typeof WHICH)[number];

export type Finding = {
  readonly asked: string;
  readonly ask: (query: string) => void;
  readonly which: Which;
  readonly choose: (which: Which) => void;
  /** Everything that fits, newest first. */
  readonly found: readonly CaseRecord[];
};

/** A journal's cases, narrowed while one types; the words of all of them are laid out once, and only when something is asked. */
export function useFinding(cases: readonly CaseRecord[]): Finding {
  const [asked, ask] = useState('');
  const [which, choose] = useState<Which>('all');
  const query = useDeferredValue(asked).trim();
  const isAsked = query !== '';
  const index = useMemo(() => (isAsked ? indexWords(cases.map(wordsOf)) : null), [cases, isAsked]);
  const found = useMemo(() => {
    const places = index?.find(query);
    return cases.filter((record, place) => (places?.has(place) ?? true) && isOf(record, which));
  }, [cases, index, query, which]);
  return { asked, ask, which, choose, found };
}

function isOf({ solved }: CaseRecord, which: Which): boolean {
  if (which === 'open') return false;
  return which === 'all' || solved === (which === 'solved');
}

function wordsOf(record: CaseRecord): string {
  const { number, customer, company, product, cause, department, scenarioTitle, about, operator, remedies } = record;
  const named = [cause?.name, department?.name, ...remedies.map(({ name }) => name)];
  return [number, customer, company, product, scenarioTitle, operator, about, ...named].filter(Boolean).join('\n');
}
