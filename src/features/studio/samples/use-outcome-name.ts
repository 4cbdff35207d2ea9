import { useTranslation } from 'react-i18next';
import { OUTCOMES } from '../../../core/scenario/types.ts';

/** What an outcome is called: the six in words, one of the author's own by its id. */
export function useOutcomeName(): (id: string | null) => string {
  const { t } = useTranslation();
  return (id) => {
    if (id === null) return t('samples.noOutcome');
    const known = OUTCOMES.find((one) => one === id);
    return known === undefined ? id : `${t(`outcomes.${known}.title`)} (${id})`;
  };
}
