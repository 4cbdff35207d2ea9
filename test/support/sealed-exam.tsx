/** A sealed exam on the screens: sealed by the lead, opened by whoever sits it. */
import { fireEvent } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { Keys, Settings, Stores } from '../../src/core/progress/index.ts';
import { NO_KEYS, withOwn } from '../../src/core/team/index.ts';
import * as downloads from '../../src/ui/download.ts';
import { PROFILE } from '../stores/records.ts';
import { durableStores, openApp, type TestApp } from './app.tsx';
import { KETTLE, shippedScenario } from './attempts.ts';
import { expectAccessible } from './axe.ts';
import { phrasesOf, TICKET } from './phrases.ts';
import { aRubric } from './rubrics.ts';
import { leadNamed, PASSPHRASE } from './sealed.ts';

export async function withKeys(keys: Keys, settings: Partial<Settings> = {}): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put({ ...PROFILE, name: 'Анна' });
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id, keys, ...settings });
  return stores;
}

export const TITLE = shippedScenario(KETTLE).title;
export const fileOf = (text: string) => new File([text], 'sealed.json', { type: 'application/json' });
export const set = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
};

/** What was saved last. */
export async function saved(app: TestApp, button: string): Promise<string> {
  const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
  await app.user.click(await app.screen.findByRole('button', { name: button }));
  const text = save.mock.calls.at(-1)?.[1][0] as string;
  save.mockRestore();
  return text;
}

export type SealedKettle = { readonly text: string; readonly code: string };
let kettle: Promise<SealedKettle> | null = null;
export const sealKettle = (): Promise<SealedKettle> => (kettle ??= sealOnScreen());

export const LEADS_MARKING = { rubric: aRubric({ title: 'Осінній', passMark: 77 }), phrases: phrasesOf(TICKET) } as const;

/** The kettle, sealed on the lead's screen. */
async function sealOnScreen(): Promise<SealedKettle> {
  const { own } = await leadNamed('Ірина');
  const app = await openApp({ stores: await withKeys(withOwn(NO_KEYS, own), LEADS_MARKING), path: '/team/sealed' });
  set(await app.screen.findByLabelText('Title of the exam'), 'Осінній іспит');
  set(app.screen.getByLabelText('For whom, if it is for one person'), 'Анна');
  await app.user.click(app.screen.getByRole('radio', { name: 'Russian' }));
  await expectAccessible();
  await app.user.click(app.screen.getByRole('button', { name: 'Seal and sign it' }));
  expect(await app.screen.findByText(/at least one scenario/u)).toBeVisible();
  await app.user.click(app.screen.getByRole('checkbox', { name: TITLE }));
  expect(app.screen.getByText(/Scenarios of the library can be practised/u)).toBeVisible();
  set(app.screen.getByLabelText('Minutes for all of it'), '30');
  set(app.screen.getByLabelText('Passphrase'), PASSPHRASE);
  await app.user.click(app.screen.getByRole('button', { name: 'Seal and sign it' }));
  const code = (await app.screen.findByText(/^(?:[2-9A-Z]{5}-){3}[2-9A-Z]{5}$/u)).textContent;
  await expectAccessible();
  const text = await saved(app, 'Save the sealed exam');
  app.screen.unmount();
  return { text, code };
}

/** The page for sealed exams, with this one looked at. */
export async function opened(keys: Keys, text: string, stores?: Stores): Promise<TestApp> {
  const app = await openApp({ stores: stores ?? (await withKeys(keys)), path: '/sealed' });
  await app.user.upload(await app.screen.findByLabelText('Open a sealed exam', { selector: 'input' }), fileOf(text));
  return app;
}

export async function enter(app: TestApp, code: string): Promise<void> {
  set(app.screen.getByLabelText('Code'), code);
  await app.user.click(app.screen.getByRole('button', { name: 'Open and begin' }));
}
