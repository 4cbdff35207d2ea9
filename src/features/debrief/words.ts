import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceGroup } from '../../ui/EvidenceText.tsx';
import type { Remark } from '../../core/scoring/index.ts';
import type { Lang } from '../../core/text/language.ts';
import type { AutoFail, CriterionId, Explanation } from '../../core/scoring/types.ts';
import { type ActionWords, useActionWords } from '../../i18n/use-action.ts';
import type { Passage } from './telling.ts';

type Params = Readonly<Record<string, string | number>>;

/** Wording whose keys come from stored attempts: an attempt of another version may name a key that no longer is. */
export type Words = {
  /** The message, or null where there is none. */
  readonly say: (key: string, params?: Params) => string | null;
  readonly explain: (explanation: Explanation) => string | null;
  readonly criterion: (id: CriterionId) => string;
  /** The name of a group of passages: `signal.apology`, `kind.claim`, `criterion.excuses`. */
  readonly group: (id: string) => string;
  /** Passages of one name as a text shows them; they lead nowhere. */
  readonly evidence: (places: readonly [Passage, ...Passage[]]) => EvidenceGroup;
  readonly autoFail: (id: AutoFail) => string;
  readonly action: ActionWords;
};

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const action = useActionWords();
  return useMemo(() => {
    const anyT = t as unknown as (key: string, params?: Params) => string;
    const say = (key: string, params: Params = {}) => (i18n.exists(key) ? anyT(key, params) : null);
    const criterion = (id: CriterionId) => say(`debrief.criterion.${id}`) ?? id;
    const group = (id: string) => say(`debrief.${id}`) ?? id;
    const named = { criterion: (id: string) => criterion(id as CriterionId) };
    return {
      say,
      criterion,
      explain: ({ key, params }) => say(`explain.${key}`, withNames(params, named)),
      group,
      autoFail: (id) => say(`autofails.${id}.title`) ?? say(`autofails.${id}`) ?? id,
      action,
      evidence: (places) => {
        const [{ group: id, tone }] = places;
        return {
          id,
          name: group(id),
          tone,
          toneWord: t(tone === 'good' ? 'debrief.helped' : tone === 'bad' ? 'debrief.hurt' : 'debrief.noted'),
          likelyWord: places.every((place) => place.likely) ? t('debrief.likely') : null,
          places,
          pick: null,
          pickLabel: t('debrief.backToMark'),
        };
      },
    };
    // the language is part of what `t` says
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, i18n, i18n.language, action]);
}

/** Puts remarks into the customer's own language, whatever the screens speak; leaves out those that have no wording. */
export function useVoice(lang: Lang): (remarks: readonly Remark[]) => string[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const say = i18n.getFixedT(lang) as unknown as (key: string, params: Params) => string;
    return (remarks) =>
      remarks.filter(({ key }) => i18n.exists(`view.${key}`, { lng: lang })).map(({ key, params }) => say(`view.${key}`, params));
  }, [i18n, lang]);
}

/** Ids among the parameters are put into words. */
function withNames(params: Params, named: Readonly<Record<string, (id: string) => string>>): Params {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, named[key]?.(String(value)) ?? value]));
}
