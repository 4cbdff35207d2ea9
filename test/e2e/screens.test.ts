import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lang } from '../../src/core/text/index.ts';
import { PARCEL, shippedScenario } from '../support/attempts.ts';
import { axeProblems, fitProblems } from '../support/looks.ts';
import { Player } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const LANGUAGES: Readonly<Record<Lang, { readonly locale: string; readonly own: string }>> = {
  uk: { locale: 'uk-UA', own: 'Українська' },
  ru: { locale: 'ru-RU', own: 'Русский' },
  en: { locale: 'en-GB', own: 'English' },
};
const WIDTHS = [360, 1440, 3840];
const TABS = ['form', 'text', 'graph', 'try', 'samples', 'coverage', 'versions', 'share'] as const;
const PATHS =
  'progress readiness readiness/rule exam results team team/calibration team/stories team/certificate team/keys team/sealed sealed verify reports stories disputes history journal lab settings rubric phrases nowhere queue first-steps assignments team/assignments team/folder open studio studio/new'.split(
    ' ',
  );

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

/** Wording changes what fits, the theme only colours (and that a name is there, jsdom says of every screen in every language). */
const LOOKS = [
  ['uk', 'light', { axe: true, fit: true }],
  ['ru', 'light', { axe: false, fit: true }],
  ['en', 'light', { axe: false, fit: true }],
  ['en', 'dark', { axe: true, fit: false }],
] as const satisfies readonly (readonly [Lang, 'light' | 'dark', { readonly axe: boolean; readonly fit: boolean }])[];

describe('every screen', () => {
  it.each(LOOKS)('in %s, %s, is right: %o', { timeout: 420_000 }, async (lang, colorScheme, { axe, fit }) => {
    const profile = newProfile();
    const context = await openBrowser(profile.folder, { colorScheme, locale: LANGUAGES[lang].locale });
    try {
      const { page, faults } = await openPage(context, served.url);
      await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
      const problems: string[] = [];
      const look = async (screen: string): Promise<void> => {
        if (axe) problems.push(...(await axeProblems(page, screen)));
        if (fit) problems.push(...(await fitProblems(page, screen, WIDTHS)));
      };
      await page.goto(served.url);
      const player = new Player(page, lang, shippedScenario(PARCEL));
      await page.getByRole('link', { name: player.scenario.title }).first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      await look('library');
      await page.getByRole('link', { name: player.scenario.title }).first().click();
      await page.getByLabel(player.say('practice.brief.name')).waitFor();
      await look('brief');
      await page.goto(served.url);
      await player.start('Олена');
      await player.letTheCustomerSpeak();
      await look('practice');
      await player.reply('Пане Андрію, вибачте нам. А ви точно правильно вказали адресу?');
      await look('practice, answered');
      await player.toTheEnd();
      await look('the end');
      await player.openDebrief();
      await look('own judgement');
      await player.skipOwnJudgement();
      await openAll(page);
      // the screen hears of it a moment later
      await page.getByRole('button', { name: player.say('debrief.closeAll') }).waitFor();
      await look('debrief, all open');
      await page.locator('main button[data-way=dispute]').first().click();
      await page.getByLabel(player.say('debrief.disputeWhy')).waitFor();
      await look('disputing');
      await page.getByLabel(player.say('debrief.disputeWhy')).fill('Це хибно прочитано.');
      await page.getByRole('button', { name: player.say('debrief.disputeSend') }).click();
      await page.locator('main button[data-way=withdraw]').first().waitFor();
      await page.locator('main button[data-way=keep]').first().click();
      await page.getByText(player.say('debrief.keptReply')).first().waitFor();
      await look('debrief, a mark disputed and a reply kept');
      await page
        .getByRole('button', { name: player.say('again.fromHere') })
        .first()
        .click();
      await page.getByRole('button', { name: player.say('again.readyGo'), exact: true }).waitFor();
      await look('second try, about to begin');
      await page.getByRole('button', { name: player.say('again.readyGo'), exact: true }).click();
      await player.reply('Пане Андрію, вибачте нам: це наша провина, беру ваше питання на себе.');
      await look('second try');
      await player.toTheEnd();
      await player.openDebrief();
      await page.getByRole('region', { name: player.say('again.title', { turn: 1 }) }).waitFor();
      await openAll(page);
      // the screen hears of it a moment later
      await page.getByRole('button', { name: player.say('debrief.closeAll') }).waitFor();
      await look('debrief of a second try, all open');
      for (const path of PATHS) {
        const before = await page.title();
        await page.goto(`${served.url}#/${path}`);
        // the screen before stands until the next one has been fetched
        await vi.waitUntil(async () => (await page.title()) !== before, { timeout: 30_000 });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await look(path);
      }
      await page
        .getByRole('button', { name: new RegExp(`^${player.say('start.template.take')}: `, 'u') })
        .first()
        .click();
      // by night, only what has colours of its own
      for (const tab of fit ? TABS : (['text', 'graph', 'try'] as const)) {
        await page.getByRole('tab', { name: new RegExp(`^${player.say(`studio.panel.${tab}`)}`, 'u') }).click();
        await page.getByRole('tabpanel').first().waitFor();
        await look(`studio, ${tab}`);
      }
      expect(problems).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
      profile.remove();
    }
  });
});

describe('the language', () => {
  it('is changed in one click and remembered', async () => {
    const profile = newProfile();
    let context: BrowserContext = await openBrowser(profile.folder, { locale: 'en-GB' });
    try {
      const { page } = await openPage(context, served.url);
      await page.goto(served.url);
      await page.getByRole('button', { name: LANGUAGES.ru.own }).click();
      await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ru');
      await context.close();
      context = await openBrowser(profile.folder, { locale: 'en-GB' });
      const again = await openPage(context, served.url);
      await again.page.goto(served.url);
      await expect.poll(() => again.page.locator('html').getAttribute('lang')).toBe('ru');
    } finally {
      await context.close();
      profile.remove();
    }
  });
});

/** Opens whatever is folded. */
async function openAll(page: Page): Promise<void> {
  for (const details of await page.locator('main details').all())
    await details.evaluate((one: HTMLDetailsElement) => void (one.open = true));
}
