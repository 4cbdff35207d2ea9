import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EdgeCause } from '../../../core/scenario/index.ts';
import type { Condition, Range } from '../../../core/scenario/types.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** Why a way is taken; `isWritten` is false for what happens without the author having said so. */
export type CauseWords = (cause: EdgeCause, isWritten: boolean) => string;

export function useCauseWords(): CauseWords {
  const { t, i18n } = useTranslation();
  const say = useSay();
  const format = useFormat();
  return useMemo(() => {
    const and = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
    const or = new Intl.ListFormat(i18n.language, { type: 'disjunction' });

    function sign(id: string): string {
      const dot = id.indexOf('.');
      if (dot === -1) return say(`debrief.signal.${id}`) ?? id;
      const name = id.slice(dot + 1);
      switch (id.slice(0, dot)) {
        case 'ever':
          return t('studioGraph.when.ever', { sign: sign(name) });
        case 'remedy':
          return t('studioGraph.when.remedy', { id: name });
        case 'fact':
          return t('studioGraph.when.fact', { id: name });
        case 'action':
          return say(`studioGraph.action.${name}`) ?? id;
        default:
          return id;
      }
    }

    function range(of: 'anger' | 'fairness' | 'turn', { min, max }: Range): string[] {
      if (min !== undefined && max !== undefined) return [t(`studioGraph.when.${of}.between`, { min, max })];
      if (min !== undefined) return [t(`studioGraph.when.${of}.min`, { min })];
      return max === undefined ? [] : [t(`studioGraph.when.${of}.max`, { max })];
    }

    function condition({ all = [], any = [], none = [], mood = [], visibility = [], late, ...ranges }: Condition): string {
      const parts = [
        ...(all.length > 0 ? [and.format(all.map(sign))] : []),
        ...(any.length > 0 ? [or.format(any.map(sign))] : []),
        ...(none.length > 0 ? [t('studioGraph.when.none', { signs: or.format(none.map(sign)) })] : []),
        ...(mood.length > 0 ? [t('studioGraph.when.mood', { moods: or.format(mood.map((one) => t(`moods.${one}`))) })] : []),
        ...(['anger', 'fairness', 'turn'] as const).flatMap((of) => range(of, ranges[of] ?? {})),
        ...(visibility.length > 0 ? [or.format(visibility.map((one) => t(`studioGraph.when.visibility.${one}`)))] : []),
        ...(late === undefined ? [] : [t(late ? 'studioGraph.when.late' : 'studioGraph.when.inTime')]),
      ];
      return parts.length > 0 ? parts.join('; ') : t('studioGraph.anyReply');
    }

    return (cause: EdgeCause, isWritten: boolean) => {
      if (cause.type === 'default') return t(`diagnostics.ways.${cause.key}`);
      if (cause.type === 'reply') return cause.when === null ? t('studioGraph.otherwise') : condition(cause.when);
      if (!isWritten) return t('studioGraph.leaves');
      return cause.afterMs === null ? t('studioGraph.silenceUntimed') : t('studioGraph.silence', { time: format.duration(cause.afterMs) });
    };
  }, [t, i18n.language, say, format]);
}
