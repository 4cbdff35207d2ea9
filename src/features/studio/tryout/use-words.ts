/** What conditions ask for and find, in words. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../../core/customer/index.ts';
import { wordsOfId } from '../../../core/desk/index.ts';
import { ACTION_TYPES, type Range, type Scenario } from '../../../core/scenario/types.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { stageName } from '../stage-name.ts';

export type Words = {
  readonly sign: (sign: string) => string;
  /** What is asked for, and what is so. */
  readonly check: (check: Check) => { readonly wanted: string; readonly is: string };
  /** A stage or an outcome by its name; those of the default conversation have one of their own. */
  readonly place: (id: string | null) => string;
  readonly fact: (id: string) => string;
  readonly remedy: (id: string) => string;
};

export function useTryWords(scenario: Scenario): Words {
  const { t, i18n } = useTranslation();
  const say = useSay();
  return useMemo(() => {
    const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
    const isDefault = scenario.stages === null;
    const remedy = (id: string) => scenario.remedies.find((one) => one.id === id)?.label ?? wordsOfId(id);
    const fact = (id: string) => wordsOfId(id);
    const sign = (id: string): string => {
      const [kind = '', ...rest] = id.split('.');
      const name = rest.join('.');
      if (kind === 'ever') return t('tryout.sign.ever', { sign: sign(name) });
      if (kind === 'remedy') return t('tryout.sign.remedy', { name: remedy(name) });
      if (kind === 'fact') return t('tryout.sign.fact', { name: fact(name) });
      const action = kind === 'action' ? ACTION_TYPES.find((type) => type === name) : undefined;
      if (action !== undefined) return t('tryout.sign.action', { name: t(`tryout.deed.type.${action}`) });
      return say(`debrief.signal.${id}`) ?? say(`tryout.sign.${id}`) ?? id;
    };
    const signs = (ids: readonly string[]) => ids.map(sign).join(', ');
    const range = ({ min, max }: Range): string => {
      if (min !== undefined && max !== undefined) return t('tryout.check.between', { min, max });
      if (min !== undefined) return t('tryout.check.atLeast', { min });
      return t('tryout.check.atMost', { max: max ?? 100 });
    };
    const found = (met: boolean) => t(met ? 'tryout.check.found' : 'tryout.check.notFound');
    const value = (is: number | string) => t('tryout.check.is', { value: is });
    const check: Words['check'] = (one) => {
      switch (one.of) {
        case 'all':
          return { wanted: sign(one.sign), is: found(one.met) };
        case 'any':
          return {
            wanted: one.signs.length === 1 ? signs(one.signs) : t('tryout.check.any', { signs: signs(one.signs) }),
            is: one.met && one.signs.length > 1 ? t('tryout.check.foundOne', { signs: signs(one.found) }) : found(one.met),
          };
        case 'none':
          return {
            wanted: t('tryout.check.none', { sign: sign(one.sign) }),
            is: t(one.met ? 'tryout.check.isNotThere' : 'tryout.check.isThere'),
          };
        case 'mood':
          return {
            wanted: t('tryout.check.mood', { moods: either.format(one.wanted.map((mood) => t(`moods.${mood}`))) }),
            is: value(t(`moods.${one.is}`)),
          };
        case 'visibility':
          return {
            wanted: t('tryout.check.visibility', { places: either.format(one.wanted.map((place) => t(`tryout.now.visibility.${place}`))) }),
            is: value(t(`tryout.now.visibility.${one.is}`)),
          };
        case 'late':
          return {
            wanted: t(one.met === one.is ? 'tryout.check.late' : 'tryout.check.inTime'),
            is: t(one.is ? 'tryout.check.wasLate' : 'tryout.check.wasInTime'),
          };
        default:
          return { wanted: t(`tryout.check.${one.of}`, { range: range(one.range) }), is: value(one.is) };
      }
    };
    return {
      sign,
      check,
      fact,
      remedy,
      place: (id) => (id === null ? '' : stageName(t, id, isDefault)),
    };
  }, [t, i18n.language, say, scenario]);
}
