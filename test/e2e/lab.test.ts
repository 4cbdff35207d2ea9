import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translate } from '../../src/i18n/index.ts';
import { LOOKS, problemsOf, wear } from '../support/looks.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type ContextOptions, type Served } from '../support/served.ts';

const REPLY = 'Перепрошую, це наша помилка. А ви точно правильно вказали адресу? Листівка має синю рамку.';
const say = (key: string, params: Readonly<Record<string, string | number>> = {}) => translate('uk', key, params);

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

async function inLab(options: ContextOptions, visit: (page: Page) => Promise<void>): Promise<void> {
  const profile = newProfile();
  const context = await openBrowser(profile.folder, { locale: 'uk-UA', ...options });
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(served.url).origin });
    const { page, faults } = await openPage(context, served.url);
    await page.goto(`${served.url}#/lab`);
    await page.getByRole('heading', { level: 1, name: say('lab.title') }).waitFor();
    await visit(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    profile.remove();
  }
}

// what only screen readers are told may stand apart from the word by a space
const signal = (id: string) => new RegExp(`^${say(`debrief.signal.${id}`)} ?, `, 'u');
const entry = (page: Page, id: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: signal(id) }) });

describe('the reply lab', () => {
  it('reads a reply while it is typed, leads from words to findings by keyboard, and copies an example', async () => {
    await inLab({}, async (page) => {
      await page.getByRole('textbox', { name: say('lab.reply') }).pressSequentially(REPLY);
      await entry(page, 'apology').first().waitFor();
      await entry(page, 'stupid_question').first().waitFor();
      await page.getByText(say('lab.untouched')).waitFor();
      const [number] = await page.getByRole('button', { name: new RegExp(` ?: ${say('debrief.signal.apology')}, `, 'u') }).all();
      await number?.press('Enter');
      const found = entry(page, 'apology').first();
      await expect.poll(() => found.evaluate((one) => one === document.activeElement)).toBe(true);
      const wrong = found.getByRole('button', { name: say('lab.wrong') });
      await wrong.press('Enter');
      await page.getByRole('button', { name: say('lab.copy') }).press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: say('lab.copied') })
        .waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('    miss:\n      - "Перепрошую, це наша помилка."');
      await page.keyboard.press('Escape');
      await expect.poll(() => wrong.evaluate((one) => one === document.activeElement)).toBe(true);
    });
  });

  it('keeps what was typed nowhere: after a reload it is gone', async () => {
    await inLab({}, async (page) => {
      await page.getByRole('textbox', { name: say('lab.reply') }).fill(REPLY);
      await entry(page, 'apology').first().waitFor();
      await page.reload();
      await page.getByRole('heading', { name: say('lab.examplesTitle') }).waitFor();
      expect(await page.getByRole('textbox', { name: say('lab.reply') }).inputValue()).toBe('');
    });
  });

  it('has no axe violation on a phone and a desk, by day and by night, empty, read and with its dialog open', async () => {
    await inLab({}, async (page) => {
      const problems: string[] = [];
      const inEveryLook = async (state: string): Promise<void> => {
        for (const look of LOOKS) {
          await wear(page, look);
          problems.push(...(await problemsOf(page, `${state}, ${look.scheme} at ${look.width} px`)));
        }
      };
      await inEveryLook('empty');
      await page.getByRole('button', { name: say('lab.example.mixed.name') }).click();
      await entry(page, 'bureaucratese').first().waitFor();
      await inEveryLook('read');
      await entry(page, 'thanks').first().hover();
      await inEveryLook('lit');
      await page
        .getByRole('button', { name: say('lab.missing') })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('combobox').selectOption('empathy');
      await inEveryLook('dialog');
      expect(problems).toEqual([]);
    });
  });
});
