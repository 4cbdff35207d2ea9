import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

type Params = Readonly<Record<string, string | number>>;

/** The wording of a key that comes from data (a code, a deed, a cause) and so cannot be checked by type; null where there is none. */
export type Say = (key: string, params?: Params) => string | null;

export function useSay(): Say {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const words = t as unknown as (key: string, params: Params) => string;
    return (key, params = {}) => (i18n.exists(key) ? words(key, params) : null);
  }, [t, i18n]);
}
