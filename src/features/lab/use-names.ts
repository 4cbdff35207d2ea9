import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTITY_TYPES, type Finding, type Signal } from '../../core/analysis/types.ts';
import { useSay } from '../../i18n/use-say.ts';
import type { Tone } from './findings.ts';
import { type Facts, useFacts } from './use-facts.ts';

export type Names = {
  readonly of: (finding: Finding) => string;
  readonly signal: (signal: Signal) => string;
  readonly tone: (tone: Tone) => string;
  /** What exactly was found: when and for what somebody apologises, which form of address; null where nothing more is known. */
  readonly detail: (finding: Finding) => string | null;
};

/** What findings are called: in the words of the debrief. */
export function useNames(): Names {
  const { t } = useTranslation();
  const say = useSay();
  const facts = useFacts();
  return useMemo(() => {
    const signal = (id: Signal) => t(`debrief.signal.${id}`);
    return {
      signal,
      of: (finding) => ('signal' in finding ? signal(finding.signal) : t(`debrief.kind.${finding.kind}`)),
      tone: (tone) => t(tone === 'good' ? 'debrief.helped' : tone === 'bad' ? 'debrief.hurt' : 'debrief.noted'),
      detail: (finding) => {
        if (finding.detail === undefined) return null;
        const [first = '', ...rest] = finding.detail.split(' ');
        const value = rest.join(' ');
        if ('signal' in finding)
          return [say(`lab.apology.${first}`), value && t('lab.apology.for', { what: value })].filter(Boolean).join(' · ');
        const { kind, detail } = finding;
        if (kind === 'register') return say(`lab.detail.${first}`) ?? detail;
        if (kind === 'wrong-name') return say('lab.detail.name', { what: detail });
        if (kind === 'personal-data') return say(`lab.detail.${first}`, { what: say(`lab.secret.${value}`) ?? value }) ?? detail;
        const deed = say(`lab.deed.${first}`);
        if (deed !== null) return say('lab.detail.deed', { what: deed });
        return say('lab.detail.stated', { what: say(`lab.entity.${first}`) ?? first, value: statedValue(facts, first, value) });
      },
    };
  }, [t, say, facts]);
}

/** `money 340 UAH`, `date 2025-03-13`: as the screens write them. */
function statedValue(facts: Facts, named: string, text: string): string {
  const type = ENTITY_TYPES.find((known) => known === named);
  if (type === undefined) return text;
  const [amount = '', currency = null] = text.split(' ');
  if (type === 'money') return facts.value({ type, value: { amount: Number(amount), currency } });
  return facts.value({ type, value: type === 'percent' || type === 'duration' ? Number(text) : text });
}
