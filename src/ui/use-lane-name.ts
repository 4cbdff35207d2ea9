import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, CHANNELS } from '../core/scenario/types.ts';
import { type Lang, LANGS } from '../core/text/language.ts';

/** What a lane of the readiness rule is called, by its key (`uk.chat-phone`); a key of nothing known stays as it is. */
export function useLaneName(): (key: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (key) => {
      const [lang = '', channels = ''] = key.split('.');
      const names = channels.split('-');
      if (!LANGS.includes(lang as Lang) || !names.every((one) => CHANNELS.includes(one as Channel))) return key;
      return `${t(`common.lang.${lang as Lang}`)}: ${names.map((one) => t(`common.channel.${one as Channel}`)).join(', ')}`;
    },
    [t],
  );
}
