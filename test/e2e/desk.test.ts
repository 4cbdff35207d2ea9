import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARCEL, shippedScenario } from '../support/attempts.ts';
import { fitProblems, problemsOf, wear } from '../support/looks.ts';
import { Player } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type ContextOptions, type Served } from '../support/served.ts';

const scenario = shippedScenario(PARCEL);

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

async function inConversation(options: ContextOptions, visit: (player: Player) => Promise<void>): Promise<void> {
  const profile = newProfile();
  const context = await openBrowser(profile.folder, options);
  try {
    const { page, faults } = await openPage(context, served.url);
    await page.clock.install({ time: new Date('2025-03-12T08:20:00Z') });
    await page.goto(served.url);
    const player = new Player(page, 'uk', scenario);
    await player.start('Олена');
    await visit(player);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    profile.remove();
  }
}

const tool = (player: Player, id: string) => player.page.getByRole('button', { name: player.say(`desk.tool.${id}`), exact: true });

describe('the desk', () => {
  it('asks a colleague by keyboard alone, and the answer comes in its time', async () => {
    await inConversation({}, async (player) => {
      const { page } = player;
      await page.setViewportSize({ width: 1440, height: 900 });
      await tool(player, 'ask').press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const [colleague] = scenario.company?.colleagues ?? [];
      await page.getByRole('log').getByText(`Поставлено запитання: Логістика, ${colleague?.about}`).waitFor();
      const note = page.getByRole('log').getByText(/(Знайшли|не знайшли ніде)/u);
      await page.clock.runFor(170_000);
      expect(await note.count()).toBe(0);
      await page.clock.runFor(15_000);
      await note.waitFor();
      await page.reload();
      await note.waitFor();
    });
  });

  it('is a drawer on a phone: it gives way to the reply, and Escape leads back to its button', async () => {
    await inConversation({}, async (player) => {
      const { page } = player;
      await page.setViewportSize({ width: 390, height: 844 });
      const button = page.getByRole('button', { name: player.say('practice.desk'), exact: true });
      await button.press('Enter');
      await tool(player, 'look-up').press('Enter');
      const article = scenario.company?.knowledge[1];
      await page.getByRole('button', { name: article?.title ?? '', exact: true }).press('Enter');
      await page.getByRole('button', { name: player.say('desk.put') }).press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const field = page.locator('#answer');
      await expect.poll(() => field.inputValue()).toBe(article?.text.trim());
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
      await button.press('Enter');
      await page.keyboard.press('Escape');
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('gives a remedy to a department by keyboard, in the drawer of a phone', async () => {
    await inConversation({}, async (player) => {
      const { page } = player;
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: player.say('practice.desk'), exact: true }).press('Enter');
      await tool(player, 'delegate').press('Enter');
      const department = scenario.company?.departments[0]?.name ?? '';
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(player.say('desk.awaited.department', { department })).waitFor();
      await expect.poll(() => tool(player, 'delegate').evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it.each([
    { scheme: 'light', width: 360 },
    { scheme: 'dark', width: 1440 },
  ] as const)('has no axe violation and fits in $scheme at $width px, with every tool open in turn', async (look) => {
    await inConversation({}, async (player) => {
      const { page } = player;
      await wear(page, look);
      if (look.width < 1100) await page.getByRole('button', { name: player.say('practice.desk'), exact: true }).click();
      await tool(player, 'register').waitFor();
      const problems: string[] = [];
      for (const id of ['look-up', 'ask', 'manager', 'rules', 'register', 'delegate', 'call-back', 'transfer', 'card', 'remedy']) {
        const head = tool(player, id);
        if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
        problems.push(...(await problemsOf(page, id)));
        problems.push(...(await fitProblems(page, id, look.width < 1100 ? [390] : [1120])));
      }
      expect(problems).toEqual([]);
    });
  });
});
