import { useTranslation } from 'react-i18next';
import type { RubricChange } from '../../core/rubric/index.ts';
import type { Target } from '../../core/scenario/types.ts';
import { useFormat } from '../../ui/use-format.ts';

/** One change of a rubric as a sentence. */
export function useChangeWords(): (change: RubricChange) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const times = ({ excellentMs, goodMs, poorMs }: Target) => [excellentMs, goodMs, poorMs].map(format.duration).join(' / ');
  return (change) => {
    switch (change.what) {
      case 'title':
        return t('rubric.change.title', { to: change.to === '' ? '—' : change.to });
      case 'pass-mark':
        return t('rubric.change.values', { name: t('rubric.passMark'), from: change.from, to: change.to });
      case 'weight':
        return t('rubric.change.values', {
          name: t(`debrief.criterion.${change.id}`),
          from: format.number(change.from),
          to: format.number(change.to),
        });
      case 'counts':
        return t(change.to ? 'rubric.change.counts' : 'rubric.change.out', { name: t(`debrief.criterion.${change.id}`) });
      case 'demanded':
        return t(change.to ? 'rubric.change.demanded' : 'rubric.change.notDemanded', { name: t(`debrief.criterion.${change.id}`) });
      case 'auto-fail':
        return t(change.to ? 'rubric.change.fails' : 'rubric.change.noticed', { name: t(`autofails.${change.id}.title`) });
      case 'target':
        return t('rubric.change.values', {
          name: `${t(`common.channel.${change.channel}`)}, ${t(`rubric.${change.which}`)}`,
          from: times(change.from),
          to: times(change.to),
        });
    }
  };
}
