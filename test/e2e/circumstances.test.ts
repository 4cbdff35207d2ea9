import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KETTLE, sampleReplies, shippedScenario } from '../support/attempts.ts';
import { Player } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const kettle = shippedScenario(KETTLE);
let served: Served;
let profile: ReturnType<typeof newProfile>;
let context: BrowserContext;

beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());
beforeEach(async () => {
  profile = newProfile();
  context = await openBrowser(profile.folder, { locale: 'ru-RU' });
});
afterEach(async () => {
  await context.close();
  profile.remove();
});

describe('a browser that stores nothing', () => {
  it('is told that nothing will be kept, and plays on to the debrief', async () => {
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.defineProperty(window, 'indexedDB', { value: { open: refuse, deleteDatabase: refuse, databases: refuse } });
    });
    const { page } = await openPage(context, served.url);
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await page.goto(served.url);
    const player = new Player(page, 'ru', kettle);
    await page.getByText(player.say('common.notKept.title')).first().waitFor();
    await player.start('');
    await player.letTheCustomerSpeak();
    for (const { text } of sampleReplies(KETTLE, 'good')) await player.reply(text);
    await player.toTheEnd();
    await player.openDebrief();
    await player.skipOwnJudgement();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
  });
});

describe('without a connection', () => {
  it('the app opens and a conversation is played, once it has been opened with one', async () => {
    await context.close();
    context = await openBrowser(profile.folder, { locale: 'ru-RU', serviceWorkers: 'allow' });
    const { page, faults } = await openPage(context, served.url);
    await page.goto(served.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The first visit installs; what it loaded before is served from the next on.
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await page.reload();
    const player = new Player(page, 'ru', kettle);
    await player.start('Анна');
    await player.letTheCustomerSpeak();
    for (const { text } of sampleReplies(KETTLE, 'good')) await player.reply(text);
    await player.toTheEnd();
    await player.openDebrief();
    await player.skipOwnJudgement();
    expect(faults).toEqual([]);
  });
});

describe('a killed browser', () => {
  it('finds the conversation where it was', async () => {
    const { page } = await openPage(context, served.url);
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await page.goto(served.url);
    const player = new Player(page, 'ru', kettle);
    await player.start('Анна');
    await player.letTheCustomerSpeak();
    await player.reply('Марина Викторовна, простите нас за молчание. Подскажите, пожалуйста, номер заказа?');
    const said = await page.getByRole('log').innerText();
    const address = page.url();
    await context.close();
    context = await openBrowser(profile.folder, { locale: 'ru-RU' });
    const again = await openPage(context, served.url);
    await again.page.goto(address);
    await again.page.getByRole('log').waitFor();
    for (const line of said.split('\n').filter((text) => text.length > 25))
      expect(await again.page.getByRole('log').innerText()).toContain(line);
    expect(again.faults).toEqual([]);
  });
});

describe('two tabs on one conversation', () => {
  it('the second is told, may take it over, and then the first is told', async () => {
    const first = await openPage(context, served.url);
    await first.page.goto(served.url);
    const player = new Player(first.page, 'ru', kettle);
    await player.start('Анна');
    const second = await context.newPage();
    const elsewhere = { level: 1, name: player.say('practice.elsewhere.title') };
    await second.goto(first.page.url());
    await second.getByRole('heading', elsewhere).waitFor();
    expect(await second.getByRole('log').count()).toBe(0);
    expect(await first.page.getByRole('heading', elsewhere).count()).toBe(0);
    await second.getByRole('button', { name: player.say('practice.elsewhere.take') }).click();
    await second.getByRole('log').waitFor();
    await first.page.getByRole('heading', elsewhere).waitFor();
    expect(await first.page.getByRole('log').count()).toBe(0);
    // A tab that is closed lets go of the conversation, and the other one needs to take nothing.
    await second.close();
    // the browser takes what the tab held from it a moment later
    await expect.poll(() => first.page.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0)).toBe(0);
    await first.page.reload();
    await first.page.getByRole('log').waitFor();
    expect(first.faults).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  it('a trainee comes from the library to the debrief', async () => {
    const { page, faults } = await openPage(context, served.url);
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await page.goto(served.url);
    const player = new Player(page, 'ru', kettle);
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const one = document.activeElement;
          return `${one?.getAttribute('aria-label') ?? ''} ${one?.textContent ?? ''} ${one?.tagName ?? ''}`;
        });
        if (wanted.test(label)) return;
      }
      throw new Error(`the keyboard never reaches ${wanted}`);
    };
    await page.getByRole('link', { name: kettle.title }).first().waitFor();
    await tabTo(new RegExp(kettle.title, 'u'));
    await page.keyboard.press('Enter');
    await page.getByLabel(player.say('practice.brief.name')).waitFor();
    await tabTo(new RegExp(player.say('practice.brief.start.chat'), 'u'));
    await page.keyboard.press('Enter');
    await page.getByRole('log').waitFor();
    await player.letTheCustomerSpeak();
    // The composer is where typing goes at once.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    for (const { text } of sampleReplies(KETTLE, 'good')) {
      if ((await page.locator('#answer').count()) === 0) break;
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText(text).first().waitFor();
      await page.clock.runFor(30_000);
    }
    await player.toTheEnd();
    await tabTo(new RegExp(player.say('practice.ended.debrief'), 'u'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/attempt\//u);
    await page.getByRole('button', { name: player.say('debrief.ownSkip') }).waitFor();
    expect(faults).toEqual([]);
  });
});
