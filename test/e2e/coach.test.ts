import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KETTLE, shippedScenario } from '../support/attempts.ts';
import { LOOKS, problemsOf, wear } from '../support/looks.ts';
import { Player } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type ContextOptions, type Served } from '../support/served.ts';

const GOOD = 'Марина Викторовна, простите нас.';
const PLUG = 'А вы в розетку его включали?';

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

async function inConversation(options: ContextOptions, visit: (player: Player) => Promise<void>): Promise<void> {
  const profile = newProfile();
  const context = await openBrowser(profile.folder, { locale: 'ru-RU', ...options });
  try {
    const { page, faults } = await openPage(context, served.url);
    await page.goto(served.url);
    const player = new Player(page, 'ru', shippedScenario(KETTLE));
    await player.start('Анна');
    await visit(player);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    profile.remove();
  }
}

const step = (player: Player, id: string, state: string) =>
  player.page.getByRole('listitem').filter({ hasText: `${player.say(`coach.step.${id}`)}, ${player.say(`coach.state.${state}`)}` });
const selected = (page: Page) =>
  page.locator('#answer').evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));

describe('the coach', () => {
  it('ticks while one types, holds back what would make it worse, and lets the better wording go, by keyboard alone', async () => {
    await inConversation({}, async (player) => {
      const { page } = player;
      const field = page.locator('#answer');
      await step(player, 'apology', 'open').waitFor();
      await field.pressSequentially(`${GOOD} ${PLUG}`);
      await step(player, 'apology', 'now').waitFor();
      await page
        .getByRole('status')
        .filter({ hasText: player.say('coach.step.apology') })
        .waitFor({ state: 'attached' });
      await field.press('Enter');
      const warning = page.getByRole('alertdialog', { name: player.say('coach.warning.title') });
      await warning.waitFor();
      expect(await field.inputValue()).toBe(`${GOOD} ${PLUG}`);
      // the focus is on «Edit», which leads back to the words
      await page.keyboard.press('Enter');
      await warning.waitFor({ state: 'detached' });
      await expect.poll(() => selected(page)).toBe(PLUG.slice(0, -1));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('!');
      await page.keyboard.press('Enter');
      await warning.waitFor();
      const put = warning.getByRole('button', { name: player.say('coach.warning.put') });
      await put.press('Enter');
      await warning.waitFor({ state: 'detached' });
      const better = await selected(page);
      expect(await field.inputValue()).toBe(`${GOOD} ${better}`);
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText(`${GOOD} ${better}`).waitFor();
      await step(player, 'apology', 'done').waitFor();
    });
  });

  it('has no axe violation and fits on a phone and a desk, by day and by night, with its list open and with a warning', async () => {
    await inConversation({}, async (player) => {
      const { page } = player;
      const problems: string[] = [];
      await page.getByRole('region', { name: player.say('coach.title') }).waitFor();
      await page.locator('#answer').fill(`${GOOD} ${PLUG} Вы сами виноваты.`);
      await step(player, 'apology', 'now').waitFor();
      const row = page.getByRole('button', { name: new RegExp(`^${player.say('coach.title')}, `, 'u') });
      for (const look of LOOKS) {
        await wear(page, look);
        if (look.width < 900 && (await row.getAttribute('aria-expanded')) !== 'true') await row.click();
        await step(player, 'apology', 'now').waitFor();
        problems.push(...(await problemsOf(page, `list, ${look.scheme} at ${look.width} px`)));
      }
      await page.locator('#answer').press('Enter');
      await page.getByRole('alertdialog').waitFor();
      for (const look of LOOKS) {
        await wear(page, look);
        problems.push(...(await problemsOf(page, `warning, ${look.scheme} at ${look.width} px`)));
      }
      expect(problems).toEqual([]);
    });
  });
});
