/** What somebody sets on the server that everybody opens Otvet from. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePack } from '../../src/core/exchange/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { smallPack } from '../support/packs.ts';
import { newProfile, openBrowser, openPage, serveBuilt } from '../support/served.ts';

it('holds from the first start on, also without a connection, until the server says something else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'otvet-server-'));
  cpSync('dist', folder, { recursive: true });
  const set = (config: object) => writeFileSync(join(folder, 'otvet.config.json'), JSON.stringify(config));
  mkdirSync(join(folder, 'packs'));
  writeFileSync(join(folder, 'packs', 'first-day.zip'), writePack(smallPack()));
  writeFileSync(join(folder, 'rubric.yaml'), 'format: otvet/rubric\nversion: 1\ntitle: Second line\npass_mark: 91\n');
  set({ language: 'en', rubric: 'rubric.yaml', packs: ['first-day.zip'] });

  const served = await serveBuilt(folder);
  const profile = newProfile();
  const context = await openBrowser(profile.folder, { locale: 'uk-UA', serviceWorkers: 'allow' });
  try {
    const { page, faults } = await openPage(context, served.url);
    await page.goto(served.url);
    await page.getByRole('heading', { name: 'Чайник', exact: true }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.getByRole('heading', { name: 'Чайник', exact: true }).first().waitFor();

    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Чайник', exact: true }).first().waitFor();
    await page.goto(`${served.url}#/rubric`);
    await page.getByLabel(translate('en', 'rubric.passMark')).waitFor();
    expect(await page.getByLabel(translate('en', 'rubric.passMark')).inputValue()).toBe('91');

    await context.setOffline(false);
    set({ language: 'ru', packs: ['gone.zip'] });
    await page.goto(served.url);
    // an answer that takes too long holds nothing up: the last one known is used, and the next start asks again
    await expect
      .poll(async () => {
        await page.reload();
        const broken = page.getByRole('heading', { name: translate('ru', 'library.broken.title', { count: 1 }) });
        return broken.waitFor({ timeout: 10_000 }).then(
          () => 'said',
          () => 'not yet',
        );
      })
      .toBe('said');
    expect(await page.getByRole('heading', { name: 'Чайник', exact: true }).count()).toBe(0);
    // Chromium itself logs what a server answers with 404
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  } finally {
    await context.close();
    profile.remove();
    await served.stop();
    rmSync(folder, { recursive: true });
  }
});
