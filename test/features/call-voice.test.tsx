import { waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openVoice } from '../../src/adapters/browser/voice.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import { durableStores, entryOf, openApp, type TestApp } from '../support/app.tsx';
import { KETTLE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { coachContent } from '../support/coach.tsx';
import { ALL_SAID, start } from '../support/practice.ts';
import { speakingDevice } from '../support/speech.ts';
import { shippedTexts } from '../support/shipped.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const RUSSIAN = { lang: 'ru-RU', localService: true, default: true };
const LINES = ['Алло, это я.', 'Чайник опять не работает!', 'Вы меня слышите?'];
const call = (change: Partial<Scenario> = {}): Scenario => ({ ...shippedScenario(KETTLE), channel: 'phone', opening: LINES, ...change });

async function startCall(scenario = call(), options: Parameters<typeof openApp>[0] = {}): Promise<TestApp> {
  const content = {
    ...coachContent(),
    ...shippedTexts,
    loadLibrary: async () => ({ rulesVersion: 'few', modelVersion: null, entries: [entryOf(scenario)], courses: [], broken: [] }),
  };
  const app = await openApp({ path: `/scenario/${scenario.id}`, ...options, ports: { content } });
  const [button] = await app.screen.findAllByRole('button', { name: 'Pick up the phone' });
  await app.user.click(button as HTMLElement);
  await app.screen.findByRole('log');
  return app;
}

const heard = (app: TestApp) =>
  app.screen.getByRole('log').querySelector('[class*="heard"]')?.querySelector('p[class*="words"]')?.textContent;
const OWN = 'Spoken by a voice of this device. Nothing said or typed leaves it.';

/** Until the voice is there. */
async function findMute(app: TestApp): Promise<HTMLElement> {
  return app.screen.findByRole('button', { name: 'Mute the customer' });
}

describe('the voice in a call', () => {
  it('says the lines one after another and marks the one that is being said', async () => {
    const device = speakingDevice([RUSSIAN]);
    const app = await startCall();
    const mute = await findMute(app);
    expect(mute).toHaveAccessibleDescription('The voice is one of this device, and nothing that is said or typed leaves it.');
    await app.pass(ALL_SAID);
    expect(device.begun()).toEqual([{ text: LINES[0], voice: 'ru-RU' }]);
    expect(heard(app)).toBe(LINES[0]);
    expect(within(app.screen.getByRole('log')).getByText(OWN)).toBeVisible();
    await expectAccessible();
    device.finish();
    expect(device.saying()).toBe(LINES[1]);
    expect(heard(app)).toBe(LINES[1]);
    device.finish();
    device.finish();
    expect(device.begun().map(({ text }) => text)).toEqual(LINES);
    expect(device.saying()).toBeNull();
    expect(heard(app)).toBeUndefined();
  });

  it('falls silent in a pause, and begins the line anew afterwards', async () => {
    const device = speakingDevice([RUSSIAN]);
    const app = await startCall();
    await findMute(app);
    await app.pass(ALL_SAID);
    await app.user.click(app.screen.getByRole('button', { name: 'Pause' }));
    expect(device.saying()).toBeNull();
    const [goOn] = app.screen.getAllByRole('button', { name: 'Go on' });
    await app.user.click(goOn as HTMLElement);
    expect(device.begun().map(({ text }) => text)).toEqual([LINES[0], LINES[0]]);
  });

  it('goes on while the trainee types, and stops with the screen', async () => {
    const device = speakingDevice([RUSSIAN]);
    const app = await startCall();
    await findMute(app);
    await app.pass(ALL_SAID);
    await app.user.type(app.screen.getByRole('textbox'), 'Добрый день');
    expect(device.saying()).toBe(LINES[0]);
    app.screen.unmount();
    expect(device.saying()).toBeNull();
  });

  it('is cut off when the trainee puts the phone down', async () => {
    const device = speakingDevice([RUSSIAN]);
    const app = await startCall();
    await findMute(app);
    await app.pass(ALL_SAID);
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    expect(device.saying()).toBe(LINES[0]);
    await app.user.click(app.screen.getByRole('button', { name: 'End it' }));
    await app.screen.findByRole('heading', { name: /./u, level: 2 });
    expect(device.saying()).toBeNull();
    expect(app.screen.queryByRole('button', { name: 'Mute the customer' })).toBeNull();
  });

  it('muted, it says nothing, neither then nor later, and the choice is kept', async () => {
    const device = speakingDevice([RUSSIAN]);
    const app = await startCall();
    await app.user.click(await findMute(app));
    const begun = device.begun();
    expect(device.saying()).toBeNull();
    expect(within(app.screen.getByRole('log')).getByText('The voice is off. Every line stands here in writing.')).toBeVisible();
    await app.pass(ALL_SAID);
    await waitFor(async () => {
      expect(await app.stores.settings.get()).toMatchObject({ voice: false });
    });
    await app.user.click(app.screen.getByRole('button', { name: 'Let the customer be heard' }));
    expect(await findMute(app)).toBeVisible();
    expect(device.begun()).toEqual(begun);
  });

  it('never takes a voice that is not on the device, and says that there is none', async () => {
    const device = speakingDevice([
      { ...RUSSIAN, localService: false },
      { lang: 'de-DE', localService: true },
    ]);
    const app = await startCall();
    const none = 'This device has no voice of its own for this language. Every line stands here in writing.';
    expect(await app.screen.findByText(none)).toBeVisible();
    await app.pass(ALL_SAID);
    expect(app.screen.queryByRole('button', { name: 'Mute the customer' })).toBeNull();
    expect(device.begun()).toEqual([]);
    device.install([RUSSIAN]);
    expect(await findMute(app)).toBeVisible();
  });

  it('stays silent where a program drives the browser, and where nobody calls', async () => {
    const device = speakingDevice([RUSSIAN]);
    const chat = await start();
    await chat.pass(ALL_SAID);
    chat.screen.unmount();
    vi.stubGlobal('navigator', Object.create(navigator, { webdriver: { value: true } }));
    const app = await startCall();
    expect(await app.screen.findByText(/^This device has no voice/u)).toBeVisible();
    await app.pass(ALL_SAID);
    expect(device.begun()).toEqual([]);
  });
});

describe('the voices of a device', () => {
  const line = { text: 'Hello?', lang: 'en', country: 'GB', mood: 'calm' } as const;
  const american = { lang: 'en_US', localService: true, default: true, name: 'american' };
  const british = { lang: 'en-GB', localService: true, name: 'british' };

  it.each([
    { country: 'GB', voices: [american, british], takes: 'british' },
    { country: 'IE', voices: [british, american], takes: 'american' },
    { country: null, voices: [{ ...american, localService: false }, british], takes: 'british' },
  ])('for $country takes the $takes one', async ({ country, voices, takes }) => {
    const device = speakingDevice(voices);
    (await openVoice()).say({ ...line, country }, () => {});
    expect(device.begun()).toEqual([{ text: 'Hello?', voice: takes }]);
  });

  it('are waited for where the browser finds them late', async () => {
    const device = speakingDevice([]);
    const opening = openVoice();
    device.install([british]);
    expect((await opening).langs()).toEqual(['en']);
  });

  it('tell the end of a line, but not where it is broken off', async () => {
    const device = speakingDevice([british]);
    const voice = await openVoice();
    const ended = vi.fn<() => void>();
    voice.say(line, ended)();
    expect(ended).not.toHaveBeenCalled();
    voice.say(line, ended);
    device.finish();
    expect(ended).toHaveBeenCalledOnce();
  });
});

describe('the setting of the voice', () => {
  const SWITCH = { name: 'Voice: in calls, hear the customer speak' };

  it('is on at first, names the voices that are there, and is remembered', async () => {
    speakingDevice([RUSSIAN, { lang: 'uk-UA', localService: true }, { lang: 'en-US', localService: false }]);
    const app = await openApp({ path: '/settings' });
    const voice = await app.screen.findByRole('switch', SWITCH);
    expect(voice).toBeChecked();
    await waitFor(() => {
      expect(voice).toHaveAccessibleDescription(/Voices on this device: Ukrainian and Russian\.$/u);
    });
    await expectAccessible();
    await app.user.click(voice);
    expect(await app.stores.settings.get()).toMatchObject({ voice: false });
  });

  it('off, a call is silent', async () => {
    const device = speakingDevice([RUSSIAN]);
    const stores = durableStores();
    await stores.settings.put({ ...(await stores.settings.get()), voice: false });
    const app = await startCall(call(), { stores });
    expect(await app.screen.findByRole('button', { name: 'Let the customer be heard' })).toBeVisible();
    await app.pass(ALL_SAID);
    expect(device.begun()).toEqual([]);
  });

  it('says so where there is no voice', async () => {
    speakingDevice([{ ...RUSSIAN, localService: false }]);
    const app = await openApp({ path: '/settings' });
    const voice = await app.screen.findByRole('switch', SWITCH);
    await waitFor(() => {
      expect(voice).toHaveAccessibleDescription(/so calls stay silent\.$/u);
    });
  });
});
