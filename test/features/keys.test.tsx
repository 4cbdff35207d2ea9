import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Keys, Stores } from '../../src/core/progress/index.ts';
import { fingerprintOf, NO_KEYS, printKey, printOwnKey, withOwn } from '../../src/core/team/index.ts';
import * as downloads from '../../src/ui/download.ts';
import { PROFILE } from '../stores/records.ts';
import { durableStores, openApp } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { leadNamed, PASSPHRASE, withOneChanged } from '../support/sealed.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

async function withKeys(keys: Keys = NO_KEYS): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id, keys });
  return stores;
}

const open = (stores: Stores) => openApp({ stores, path: '/team/keys' });
const fileOf = (text: string) => new File([text], 'key.json', { type: 'application/json' });

describe('keys', () => {
  it('are made under a passphrase that is long enough and said twice', async () => {
    const stores = await withKeys();
    const app = await open(stores);
    const form = await app.screen.findByRole('form', { name: 'Make a key' });
    const fill = (label: string, value: string) => {
      fireEvent.change(within(form).getByLabelText(label), { target: { value } });
    };
    expect(app.screen.getByRole('main')).toHaveTextContent('What a copied key means');
    await expectAccessible();
    fill('Whose key it is', 'Ірина');
    fill('Passphrase', 'коротка');
    await app.user.click(within(form).getByRole('button', { name: 'Make the key' }));
    expect(within(form).getByRole('alert')).toHaveTextContent('a passphrase of at least 12 characters');
    fill('Passphrase', PASSPHRASE);
    fill('The passphrase once more', 'інша фраза, довга');
    await app.user.click(within(form).getByRole('button', { name: 'Make the key' }));
    expect(within(form).getByRole('alert')).toHaveTextContent('The two passphrases differ.');
    fill('The passphrase once more', PASSPHRASE);
    await app.user.click(within(form).getByRole('button', { name: 'Make the key' }));
    expect(await app.screen.findByText(/The key is made/u)).toBeVisible();
    await waitFor(async () => {
      const { keys } = await stores.settings.get();
      expect(keys?.own.map(({ key }) => key.name)).toEqual(['Ірина']);
      expect(keys?.registered.map(({ name }) => name)).toEqual(['Ірина']);
      expect(JSON.stringify(keys)).not.toContain(PASSPHRASE);
    });
    await expectAccessible();
  });

  it('are saved to files, and removed only when asked twice', async () => {
    const { own } = await leadNamed('Ірина');
    const stores = await withKeys(withOwn(NO_KEYS, own));
    const app = await open(stores);
    const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
    await app.user.click(await app.screen.findByRole('button', { name: 'Save the public key' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Save the whole key, wrapped' }));
    expect(save.mock.calls.map(([, [text]]) => text)).toEqual([printKey(own), printOwnKey(own)]);
    await app.user.click(app.screen.getByRole('button', { name: 'Remove: Ірина' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Keep it' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Remove: Ірина' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Yes, remove it' }));
    await waitFor(async () => {
      expect((await stores.settings.get()).keys?.own).toEqual([]);
    });
    await app.user.upload(app.screen.getByLabelText('Open a saved key', { selector: 'input' }), fileOf(printOwnKey(own)));
    const offered = await app.screen.findByRole('region', { name: 'Take the key in' });
    await expectAccessible();
    const say = async (passphrase: string) => {
      fireEvent.change(within(offered).getByLabelText('Passphrase'), { target: { value: passphrase } });
      await app.user.click(within(offered).getByRole('button', { name: 'Take the key in' }));
    };
    await say('не та фраза зовсім');
    expect(await within(offered).findByText('The passphrase does not open this key.')).toBeVisible();
    expect((await stores.settings.get()).keys?.own).toEqual([]);
    await say(PASSPHRASE);
    expect(await app.screen.findByText('The key of Ірина is here again.')).toBeVisible();
    await waitFor(async () => {
      expect((await stores.settings.get()).keys?.own).toEqual([own]);
    });
  });

  it('of somebody else’s do not count because their file was opened as one’s own', async () => {
    const { own } = await leadNamed('Олена');
    const stores = await withKeys();
    const app = await open(stores);
    await app.user.upload(await app.screen.findByLabelText('Open a saved key', { selector: 'input' }), fileOf(printOwnKey(own)));
    expect(await app.screen.findByRole('region', { name: 'Take the key in' })).toBeVisible();
    expect(app.screen.getByText('Nobody’s yet. Ask your lead for the public key.')).toBeVisible();
    expect((await stores.settings.get()).keys).toEqual(NO_KEYS);
  });

  it('of others are registered once the fingerprint was compared; a changed one is refused', async () => {
    const { own } = await leadNamed('Олена');
    const stores = await withKeys();
    const app = await open(stores);
    const input = await app.screen.findByLabelText('Open a key file', { selector: 'input' });
    await app.user.upload(input, fileOf(withOneChanged(printKey(own), printKey(own).indexOf('madeMs') + 10, 0)));
    expect(await app.screen.findByText(/This file is not as it was made/u)).toBeVisible();
    await app.user.upload(input, fileOf('anything'));
    expect(await app.screen.findByText('This is not the key file that is needed here.')).toBeVisible();
    await app.user.click(app.screen.getByLabelText('Or paste the key'));
    await app.user.paste(printKey(own));
    await app.user.click(app.screen.getByRole('button', { name: 'Look at it' }));
    expect(await app.screen.findByText(/Compare the fingerprint/u)).toBeVisible();
    expect(app.screen.getByText(fingerprintOf(own.key))).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'They are the same: register it' }));
    await waitFor(async () => {
      expect((await stores.settings.get()).keys).toEqual({ own: [], registered: [own.key] });
    });
    await app.user.click(app.screen.getByRole('button', { name: 'No longer count it: Олена' }));
    await waitFor(async () => {
      expect((await stores.settings.get()).keys?.registered).toEqual([]);
    });
  });
});
