import { waitFor, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { durableStores, openApp } from '../../support/app.tsx';
import { KETTLE, playAttempt, theAnalyser } from '../../support/attempts.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

it('a reply of a debrief is opened in the lab with what it answered, and is forgotten with the page', async () => {
  const stores = durableStores();
  const { attempt, scenario } = playAttempt(KETTLE, [{ waitMs: 30_000, text: 'Простите нас. А вы в розетку его включали?' }]);
  await stores.attempts.finish(attempt, scenario, null);
  const app = await openApp({ path: `/attempt/${attempt.id}`, stores });
  await app.user.click(await app.screen.findByRole('link', { name: 'Open in the lab' }));
  expect(await app.screen.findByRole('textbox', { name: 'Reply' })).toHaveValue('Простите нас. А вы в розетку его включали?');
  expect(app.screen.getByRole('combobox', { name: 'Language' })).toHaveValue('ru');
  await app.user.click(app.screen.getByText('Who is being answered'));
  expect(app.screen.getByRole('textbox', { name: 'The customer’s name' })).toHaveValue(scenario.customer.name);
  const found = await app.screen.findByRole('region', { name: 'What was found' });
  expect(within(found).getByRole('heading', { level: 3, name: /^stupid question/u })).toBeVisible();
  await app.user.click(app.screen.getByRole('link', { name: 'History' }));
  await app.screen.findByRole('heading', { level: 1, name: 'History' });
  await app.user.click(app.screen.getByRole('link', { name: 'Lab' }));
  await waitFor(() => {
    expect(app.screen.getByRole('textbox', { name: 'Reply' })).toHaveValue('');
  });
});
