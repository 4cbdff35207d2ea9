import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseNumber } from '../../src/core/desk/index.ts';
import { PARCEL, shippedScenario } from '../support/attempts.ts';
import { Player } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const scenario = shippedScenario(PARCEL);

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

describe('a case', () => {
  it('is registered, stands in the journal with its steps, and the customer follows it on a page of their own', async () => {
    const profile = newProfile();
    const context = await openBrowser(profile.folder);
    try {
      const { page, faults } = await openPage(context, served.url);
      await page.clock.install({ time: new Date('2025-03-12T08:20:00Z') });
      await page.goto(served.url);
      const player = new Player(page, 'uk', scenario);
      await player.start('Олена');
      await player.letTheCustomerSpeak();
      const tool = (id: string) => page.getByRole('button', { name: player.say(`desk.tool.${id}`), exact: true });
      const [department] = scenario.company?.departments ?? [];
      await tool('register').click();
      await page.getByLabel(player.say('desk.register.category'), { exact: true }).selectOption('complaint');
      await page.getByLabel(player.say('desk.register.department'), { exact: true }).selectOption(department?.id ?? '');
      await page.getByLabel(player.say('desk.register.cause'), { exact: true }).selectOption(department?.causes[0] ?? '');
      await page.getByRole('button', { name: player.say('desk.register.do'), exact: true }).click();
      await tool('journal').click();
      const id = page.url().split('/').at(-1) ?? '';
      const seed = await page.evaluate(
        (key) =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('otvet');
            opening.addEventListener('success', () => {
              const reading = opening.result.transaction('live').objectStore('live').get(key);
              reading.addEventListener('success', () => {
                opening.result.close();
                resolve((reading.result as { stamp: { seed: number } }).stamp.seed);
              });
            });
          }),
        id,
      );
      const number = caseNumber(PARCEL, seed);
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('link', { name: player.say('journal.toCustomer') }).click(),
      ]);
      const heading = opened.getByRole('heading', { level: 1, name: player.say('journal.customer.title', { number }) });
      await heading.waitFor();
      const now = opened.locator('[aria-current=step]');
      expect(await now.textContent()).toContain(player.say('journal.status.in-work'));
      expect(await opened.getByRole('link').count()).toBe(0);
      // what happens in the conversation shows there by itself
      await page.bringToFront();
      await player.reply('Пане Андрію, вибачте нам! Беру вашу справу на себе. Хто зустріне кур’єра?');
      await opened.bringToFront();
      await opened.getByText(/Беру вашу справу на себе/u).waitFor();
      for (const width of [360, 1280]) {
        await opened.setViewportSize({ width, height: 900 });
        expect(await opened.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        expect((await new AxeBuilder({ page: opened }).analyze()).violations).toEqual([]);
      }
      await page.bringToFront();
      await player.toTheEnd();
      await page.goto(`${served.url}#/journal`);
      await page.getByRole('link', { name: `${player.say('journal.number', { number })}, ${scenario.customer.name}` }).click();
      const steps = page.getByRole('region', { name: player.say('journal.steps'), exact: true });
      await steps
        .getByText(new RegExp(`${department?.name}`, 'u'))
        .first()
        .waitFor();
      expect(await page.getByRole('complementary').textContent()).toContain(department?.name);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
      profile.remove();
    }
  });
});
