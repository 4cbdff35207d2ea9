/** The reply lab in jsdom, over a few rules of its own: what the shipped rules find changes, what the screen does with it does not. */
import { fireEvent, within } from '@testing-library/react';
import { readingWith } from '../../src/adapters/bundled/reading.ts';
import type { Layers, Reading } from '../../src/adapters/react/ports.ts';
import type { Rule, Rules } from '../../src/core/analysis/index.ts';
import { openApp, shippedLibrary, type TestApp } from './app.tsx';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { shippedTexts } from './shipped.ts';

export const aRule = (id: string, signal: Rule['signal'], when: readonly string[], more: Partial<Rule> = {}): Rule => ({
  id,
  signal,
  when,
  unless: [],
  degree: null,
  better: null,
  certainty: 'found',
  critical: false,
  channels: null,
  notBeside: [],
  notWith: [],
  cancels: [],
  why: `Why ${id}.`,
  ...more,
});

const RULES: Rules = {
  version: 'few',
  sets: [
    {
      lang: 'en',
      lexicons: { 'ask-cvv': ['your cvv'] },
      rules: [
        aRule('apology.direct', 'apology', ['so sorry']),
        aRule('excuse.busy', 'excuse', ['sorry we were busy'], { better: 'We were late, and that is on us.' }),
        aRule('brush_off.cannot', 'brush_off', ['cannot help'], { degree: 'refusal' }),
        aRule('solution.will', 'solution', ['we will send'], { certainty: 'likely' }),
        aRule('private.call', 'private', ['ring me'], { channels: ['chat', 'email'] }),
      ],
    },
    { lang: 'uk', lexicons: {}, rules: [aRule('apology.direct', 'apology', ['вибачте'], { why: 'Why, for Ukrainian.' })] },
    { lang: 'ru', lexicons: {}, rules: [aRule('thanks.direct', 'thanks', ['спасибо'])] },
  ],
};

export const fewRules = (): Reading => readingWith(RULES, { learned: false });

/** The lab at its address, read with `loadReading`; the few rules by default. */
export async function openLab(
  options: Parameters<typeof openApp>[0] & { readonly loadReading?: (layers: Layers) => Promise<Reading> } = {},
): Promise<TestApp> {
  const { loadReading = async () => fewRules(), ...rest } = options;
  const content = {
    ...shippedTexts,
    loadLibrary: async () => shippedLibrary(),
    loadLines: async (lang: 'uk' | 'ru' | 'en') => loadLines(lang),
    loadReading,
  };
  const app = await openApp({ path: '/lab', ...rest, ports: { content } });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

/** Puts a reply into the lab in one go. */
export function write(app: TestApp, text: string, name = 'Reply'): void {
  fireEvent.change(app.screen.getByRole('textbox', { name }), { target: { value: text } });
}

export const region = (app: TestApp, name: string) => app.screen.findByRole('region', { name });

/** The entries of the list of findings, each as its text. */
export async function entries(app: TestApp): Promise<HTMLElement[]> {
  return [...(await region(app, 'What was found')).querySelectorAll<HTMLElement>('li[id^="lab-finding-"]')];
}

export async function entry(app: TestApp, named: RegExp): Promise<ReturnType<typeof within>> {
  const heading = await app.screen.findByRole('heading', { level: 3, name: named });
  const item = heading.closest('li');
  if (!item) throw new Error(`${String(named)} stands in no entry.`);
  return within(item);
}
