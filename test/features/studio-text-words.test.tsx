import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { describedAt } from '../../src/core/studio/index.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { useTextWords } from '../../src/features/studio/text/use-text-words.ts';
import { needWording, openWording } from '../../src/i18n/screens.ts';

const TEXT = 'country: UA\ncustomer:\n  anger: 40\nremedies:\n  refund:\n    phrases: [refund]\n';

async function saidIn(lang: Lang): Promise<(key: string) => string | null> {
  await needWording(['studio', 'studioForm']);
  const i18n = await openWording(lang);
  const wrapper = ({ children }: { readonly children: ReactNode }) => <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
  const words = renderHook(() => useTextWords(), { wrapper }).result.current;
  return (key) => {
    const { path, description } = describedAt(TEXT, TEXT.indexOf(`${key}:`))!;
    return words.described(path, description);
  };
}

describe('what is said of a key of the text', () => {
  it('is what the form asks, in the language of the screen, and then what the schema says', async () => {
    expect((await saidIn('uk'))('anger')).toMatch(/^Гнів.*[.]\n0[.][.]100, default 65[.]$/u);
    expect((await saidIn('ru'))('anger')).toMatch(/^Гнев.*[.]\n0[.][.]100, default 65[.]$/u);
    expect((await saidIn('en'))('anger')).toBe('Anger at the start. 0 is calm, 100 is furious.\n0..100, default 65.');
  });

  it('knows the names an author gives from those of the format', async () => {
    const said = await saidIn('en');
    expect(said('phrases')).toMatch(/^Words by which the offer is recognised[.]/u);
    expect(said('refund')).toBeNull();
  });
});
