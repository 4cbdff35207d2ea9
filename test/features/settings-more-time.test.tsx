import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { durableStores, openApp } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { ALL_SAID, start } from '../support/practice.ts';

it('who needs more time has it in the next conversation and in its marks, and the attempt says so', async () => {
  const stores = durableStores();
  const settings = await openApp({ path: '/settings', stores });
  const twice = await settings.screen.findByRole('radio', { name: 'twice as long' });
  await settings.user.click(twice);
  expect(twice).toBeChecked();
  expect(await stores.settings.get()).toMatchObject({ accommodation: 2 });
  await expectAccessible();
  settings.screen.unmount();

  const app = await start({ stores });
  await app.pass(ALL_SAID);
  const id = app.path().split('/').at(-1) ?? '';
  expect((await stores.live.load(id))?.session).toMatchObject({ accommodation: 2 });
  for (let minutes = 0; minutes < 40 && !(await stores.attempts.get(id)); minutes += 1) await app.pass(60_000);
  await waitFor(async () => {
    expect(await stores.attempts.get(id)).toMatchObject({ accommodation: 2 });
  });
});
