import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translate } from '../../src/i18n/index.ts';
import { problemsOf } from '../support/looks.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const say = (key: string, params?: Readonly<Record<string, string | number>>) => translate('uk', key, params);

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

describe('a shared folder', () => {
  it('takes what a trainee saves, is read by the lead, named where broken, and is known again after a reload', async () => {
    const profile = newProfile();
    const context = await openBrowser(profile.folder, { width: 390 });
    try {
      const { page, faults } = await openPage(context, served.url);
      // the dialog is the browser's own; a folder of the page's origin has handles of the same kind
      await page.addInitScript(() => {
        Object.assign(globalThis, {
          showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('team', { create: true }),
        });
      });
      const problems: string[] = [];
      await page.goto(`${served.url}#/results`);
      await page.getByRole('button', { name: say('folder.hand.choose') }).click();
      await page.getByText(/^Збережено як otvet-\w{8}\.otvet/u).waitFor();
      problems.push(...(await problemsOf(page, 'results')));

      await page.goto(`${served.url}#/team/folder`);
      await page.getByRole('button', { name: say('folder.choose') }).click();
      const person = page.getByRole('link', { name: say('folder.nameless') });
      await person.waitFor();
      await page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('team');
        const writing = await (await folder.getFileHandle('broken.jsonl', { create: true })).createWritable();
        await writing.write('{"format":"otvet/results"');
        await writing.close();
      });
      await page.getByRole('button', { name: say('folder.now') }).click();
      await page.getByText(say('folder.broken', { count: 1 })).waitFor();
      problems.push(...(await problemsOf(page, 'folder')));

      await page.reload();
      await page.getByText(say('folder.broken', { count: 1 })).waitFor();
      await person.click();
      await page.getByLabel(say('oneToOne.action')).fill('Питати про строк.');
      await page.getByLabel(say('oneToOne.by')).fill('Ірина');
      await page.getByRole('button', { name: say('oneToOne.agree'), exact: true }).click();
      await page.getByRole('checkbox', { name: say('oneToOne.done') }).waitFor();
      problems.push(...(await problemsOf(page, 'one to one')));
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: say('oneToOne.print') }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });

      await page.goto(`${served.url}#/team/assignments`);
      await page.getByRole('button', { name: say('assigned.form.make') }).waitFor();
      problems.push(...(await problemsOf(page, 'team assignments')));
      expect(problems).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
      profile.remove();
    }
  });
});
