import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic, Path } from '../../../core/scenario/index.ts';
import type { OfferKind } from '../../../core/studio/index.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { askedAt } from './form-words.ts';

/** What the editor says, in the language of the screens. */
export type TextWords = {
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly message: (diagnostic: Diagnostic) => string;
  readonly fix: string;
  readonly kind: (kind: OfferKind) => string;
  /** What a key is for: as the form asks for it, then as the schema says it; null where neither says anything. */
  readonly described: (path: Path, description: string | null) => string | null;
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
      described: (path, description) => {
        const asked = askedAt(path);
        const inTheForm = asked && [`${t(asked.label)}.`, asked.hint && t(asked.hint)].filter(Boolean).join(' ');
        return [inTheForm, description].filter(Boolean).join('\n') || null;
      },
    }),
    [t, say],
  );
}
