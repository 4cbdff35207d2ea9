import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KETTLE, sampleReplies, shippedScenario } from '../support/attempts.ts';
import { Player, storedAttempt } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

let served: Served;
let profile: ReturnType<typeof newProfile>;
let context: BrowserContext;

beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());
beforeEach(() => {
  profile = newProfile();
});
afterEach(async () => {
  await context.close();
  profile.remove();
});

describe('a turn', () => {
  it('is answered again: the second try survives a closed browser, ends better, and is compared with the first', async () => {
    context = await openBrowser(profile.folder, { locale: 'ru-RU' });
    const { page, faults } = await openPage(context, served.url);
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await page.goto(served.url);
    const player = new Player(page, 'ru', shippedScenario(KETTLE));
    await player.start('Анна');
    await player.letTheCustomerSpeak();
    await answer(player, ['Просто у нас сейчас много заказов.', 'А вы в розетку его включали?']);
    await player.toTheEnd();
    const firstId = await player.openDebrief();
    await player.skipOwnJudgement();
    const first = await storedAttempt(page, firstId);
    expect(first.dialogue.turns.map(({ turn }) => turn)).toEqual([1, 2]);

    const back = `${player.say('again.fromHere')}: ${player.say('again.ofTurn', { turn: 2 })}`;
    await page.getByRole('button', { name: back }).click();
    await page.getByRole('log').waitFor();
    await page
      .getByText(player.say('again.turn', { turn: 2 }))
      .first()
      .waitFor();
    expect(await page.getByRole('log').textContent()).toContain('Просто у нас сейчас много заказов.');
    expect(await page.getByRole('log').textContent()).not.toContain('розетку');
    const at = page.url();
    expect(faults).toEqual([]);
    await context.close();

    context = await openBrowser(profile.folder, { locale: 'ru-RU' });
    const evening = await openPage(context, served.url);
    await evening.page.clock.install({ time: new Date('2026-03-02T20:00:00') });
    await evening.page.goto(at);
    const again = new Player(evening.page, 'ru', player.scenario);
    await evening.page
      .getByText(again.say('again.turn', { turn: 2 }))
      .first()
      .waitFor();
    await evening.page.getByRole('button', { name: again.say('again.readyGo'), exact: true }).click();
    await answer(
      again,
      sampleReplies(KETTLE, 'good').map(({ text }) => text),
    );
    await again.toTheEnd();
    const fork = await storedAttempt(evening.page, await again.openDebrief());

    expect(fork).toMatchObject({ forkOf: first.id, forkTurn: 2, stamp: { seed: first.stamp.seed } });
    // the same story up to the turn: the same words at the same moments
    expect(fork.dialogue.turns[0]).toEqual(first.dialogue.turns[0]);
    expect(fork.scorecard.score ?? NaN).toBeGreaterThan(first.scorecard.score ?? NaN);
    const comparison = evening.page.getByRole('region', { name: again.say('again.title', { turn: 2 }) });
    await comparison.getByText('розетку').first().waitFor();
    await comparison.getByRole('link', { name: again.say('again.toBefore') }).click();
    await evening.page.waitForURL((url) => url.hash === `#/attempt/${first.id}`);
    const tries = evening.page.getByRole('region', { name: again.say('again.tries') });
    await tries.getByRole('link', { name: again.say('again.from', { turn: 2 }) }).click();
    await comparison.waitFor();
    expect(await storedAttempt(evening.page, first.id)).toEqual(first);
    expect(evening.faults).toEqual([]);
  });
});

async function answer(player: Player, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    // the customer may have ended it content before everything is said
    if ((await player.page.locator('#answer').count()) === 0) return;
    await player.reply(text);
  }
}
