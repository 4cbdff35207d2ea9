import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { durableStores, openApp } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

describe('what somebody thinks of a scenario', { timeout: 90_000 }, () => {
  it('is said once after playing it, can be changed, and stands with the scenario', async () => {
    const stores = durableStores();
    const first = await openApp({ stores, lang: 'uk' });
    const [profile] = await stores.profiles.list();
    const { attempt, scenario } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'), { profileId: profile?.id ?? '' });
    await stores.attempts.finish(attempt, scenario, null);
    await stores.attempts.predict(attempt.id, {}, 1);
    first.screen.unmount();

    const app = await openApp({ stores, lang: 'uk', path: `/attempt/${attempt.id}` });
    const region = await app.screen.findByRole('region', { name: 'Що ви думаєте про цей сценарій?' }, { timeout: 5000 });
    await app.user.click(within(region).getByRole('radio', { name: '4' }));
    await app.user.type(within(region).getByRole('textbox'), '  Марина як жива. ');
    await app.user.click(within(region).getByRole('button', { name: 'Зберегти' }));
    expect(await within(region).findByText('Збережено. Дякуємо.')).toBeVisible();
    expect(await stores.ratings.get(attempt.id)).toMatchObject({ stars: 4, comment: 'Марина як жива.', scenarioId: KETTLE });
    app.screen.unmount();

    const brief = await openApp({ stores, lang: 'uk', path: `/scenario/${KETTLE}` });
    const opinions = await brief.screen.findByRole('region', { name: 'Що про нього думають' });
    expect(opinions).toHaveTextContent('4 з 5, за 1 спробою');
    await brief.user.click(within(opinions).getByText('1 відгук'));
    expect(opinions).toHaveTextContent('Марина як жива.');
    await expectAccessible();
  });
});
