import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../core/text/language.ts';

/** A sentence with the language it is in. */
export type Reason = { readonly lang: Lang; readonly text: string };

/** Puts the English sentence in which a rule says why into the language of the screens; leaves it as it is where no translation is known. Needs the area `reasons`. */
export function useReason(): (english: string) => Reason {
  const { i18n } = useTranslation();
  const lang = i18n.language as Lang;
  return useMemo(() => {
    // the sentences hold dots and colons, so they are looked up in the table and never read as keys
    const table = i18n.getResource(lang, 'otvet', 'reasons') as Readonly<Record<string, string>> | undefined;
    return (english) => {
      const text = table?.[english];
      return text === undefined ? { lang: 'en', text: english } : { lang, text };
    };
  }, [i18n, lang]);
}
