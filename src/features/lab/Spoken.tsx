import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingGroup } from './findings.ts';
import { useCounts } from './use-counts.ts';
import type { Read } from './use-reply-reading.ts';

/** A rest in the typing after which the number of findings is said, ms. */
const REST_MS = 1200;

/** Tells screen readers how much was found, once the typing rests. */
export function Spoken({ read, groups }: { readonly read: Read | null; readonly groups: readonly FindingGroup[] }) {
  const { t } = useTranslation();
  const { all, parts } = useCounts(groups);
  const now = sentence();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(now);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [now]);
  return <output className="visually-hidden">{said}</output>;

  function sentence(): string {
    if (read === null) return '';
    if (!read.analysis.assessed) return t('lab.notAssessed');
    return groups.length === 0 ? t('lab.nothingFound') : `${all}: ${parts.map(({ words }) => words).join(', ')}`;
  }
}
