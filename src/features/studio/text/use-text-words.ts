import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../../core/scenario/index.ts';
import type { OfferKind } from '../../../core/studio/index.ts';
import { useSay } from '../../../i18n/use-say.ts';

/** What the editor says, in the language of the screens. */
export type TextWords = {
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly message: (diagnostic: Diagnostic) => string;
  readonly fix: string;
  readonly kind: (kind: OfferKind) => string;
  /** What a key is for, by the path of keys down to it; null where its name says it all. */
  readonly described: (description: string | null) => string | null;
};

export function useTextWords(): TextWords {
  const { t } = useTranslation();
  const say = useSay();
  return useMemo(
    () => ({
      label: t('studio.text.label'),
      phrases: t('studio.text.phrases', { returnObjects: true }),
      message: ({ code, params, suggestion, line, column }) =>
        [
          `${t('studio.text.place', { line, column })}: ${say(`diagnostics.${code}`, params) ?? code}`,
          ...(suggestion === null ? [] : [`${t('studio.text.instead')} ${suggestion}`]),
        ].join('\n'),
      fix: t('studio.text.fix'),
      kind: (kind) => t(`studio.text.completion.${kind}`),
      described: (description) => description,
    }),
    [t, say],
  );
}
