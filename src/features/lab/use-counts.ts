import { useTranslation } from 'react-i18next';
import type { FindingGroup, Tone } from './findings.ts';

export type Counts = { readonly all: string; readonly parts: readonly { readonly tone: Tone; readonly words: string }[] };

/** How many entries there are, in words, by what they do. */
export function useCounts(groups: readonly FindingGroup[]): Counts {
  const { t } = useTranslation();
  const count = (tone: Tone): number => groups.filter((group) => group.tone === tone).length;
  const parts: Counts['parts'] = [
    { tone: 'good' as const, count: count('good'), key: 'lab.countGood' as const },
    { tone: 'bad' as const, count: count('bad'), key: 'lab.countBad' as const },
    { tone: 'plain' as const, count: count('plain'), key: 'lab.countPlain' as const },
  ].flatMap((one) => (one.count > 0 ? [{ tone: one.tone, words: t(one.key, { count: one.count }) }] : []));
  return { all: t('lab.count', { count: groups.length }), parts };
}
