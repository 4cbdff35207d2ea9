import { useTranslation } from 'react-i18next';
import type { Power } from '../../../core/desk/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** «A refund up to £50», each power in words. */
export function usePowerWords(): (power: Power) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ offer, upTo }) => {
    const what = t(`company.offer.${offer}`);
    if (upTo === null) return t('company.whole', { offer: what });
    const sum = 'percent' in upTo ? `${format.number(upTo.percent)}\u00A0%` : format.money(upTo.amount, upTo.currency);
    return t('company.upTo', { offer: what, sum });
  };
}
