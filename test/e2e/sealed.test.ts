import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { translate } from '../../src/i18n/index.ts';
import { KETTLE, shippedScenario } from '../support/attempts.ts';
import { LOOKS, problemsOf, wear } from '../support/looks.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const say = (key: string, params: Readonly<Record<string, string | number>> = {}) => translate('uk', key, params);

const PASSPHRASE = 'сім разів відміряй';
const REPLY = 'Здравствуйте! Простите нас, пожалуйста, я сейчас всё проверю.';

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

it('a sealed exam survives a closed browser, and nothing that is stored of it can be read', { timeout: 240_000 }, async () => {
  context = await openBrowser(profile.folder);
  const first = await openPage(context, served.url);
  const { page } = first;
  const problems: string[] = [];
  const look = async (on: Page, screen: string) => {
    for (const one of LOOKS) {
      await wear(on, one);
      problems.push(...(await problemsOf(on, `${screen}, ${one.scheme}, ${one.width} px`)));
    }
    await wear(on, LOOKS[1]!);
  };

  await page.goto(`${served.url}#/team/keys`);
  await page.getByLabel(say('keys.name')).fill('Ірина');
  await page.getByLabel(say('keys.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(say('keys.again')).fill(PASSPHRASE);
  await page.getByRole('button', { name: say('keys.makeIt') }).click();
  await page.getByText(say('keys.isMade')).waitFor();

  const { title, remedies, samples } = shippedScenario(KETTLE);
  await page.goto(`${served.url}#/team/sealed`);
  await page.getByLabel(say('sealed.make.name')).fill('Осінній іспит');
  await page.getByRole('radio', { name: say('common.lang.ru') }).check({ force: true });
  await page.getByRole('checkbox', { name: title, exact: true }).check();
  await look(page, 'sealing');
  await page.getByLabel(say('keys.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: say('sealed.make.seal') }).click();
  const code = (await page.getByText(/^(?:[2-9A-Z]{5}-){3}[2-9A-Z]{5}$/u).textContent()) ?? '';
  const file = await savedBy(page, say('sealed.make.save'));

  await page.goto(`${served.url}#/sealed`);
  await page.getByRole('heading', { level: 1, name: say('sealed.sit.title') }).waitFor();
  await look(page, 'before a sealed exam');
  await page.locator('input[type=file]').setInputFiles({ name: 'sealed.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.getByLabel(say('sealed.sit.name')).fill('Анна');
  await page.getByLabel(say('sealed.sit.code'), { exact: true }).fill(code);
  await look(page, 'a sealed exam looked at');
  await page.getByRole('button', { name: say('sealed.sit.begin') }).click();
  await page.getByRole('button', { name: say('practice.brief.start.chat') }).click();
  await page.getByRole('log').waitFor();
  const unanswered = await everythingStored(page);
  await page.locator('#answer').fill(REPLY);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('log').getByText(REPLY).waitFor();
  await expect.poll(() => everythingStored(page)).not.toBe(unanswered);
  await page.waitForTimeout(1000);
  const stored = await everythingStored(page);
  expect(stored).toContain('otvet-sealed');
  const secrets = [...wordsIn({ remedies, samples }), REPLY, code, code.replaceAll('-', '')];
  expect(secrets.length).toBeGreaterThan(20);
  expect(secrets.filter((secret) => stored.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  await context.close();

  context = await openBrowser(profile.folder);
  const again = await openPage(context, served.url);
  const { page: back } = again;
  await back.goto(`${served.url}#/sealed`);
  const kept = back.getByRole('region', { name: say('sealed.kept.title', { title: 'Осінній іспит' }) });
  await kept.waitFor();
  await look(back, 'a sealed exam under way');
  await kept.getByLabel(say('sealed.kept.code')).fill(code.toLowerCase());
  await kept.getByRole('button', { name: say('sealed.kept.goOn') }).click();
  await back.getByRole('log').getByText(REPLY).waitFor();
  await back.getByRole('button', { name: say('practice.end'), exact: true }).click();
  await back.getByRole('button', { name: say('practice.endYes'), exact: true }).click();
  await back.getByRole('button', { name: say('sealed.toResult') }).click();
  await look(back, 'the end of a sealed exam');
  const result = await savedBy(back, say('sealed.over.save'));

  await back.goto(`${served.url}#/team/sealed`);
  const opening = back.getByRole('region', { name: say('sealed.result.title') });
  await opening
    .locator('input[type=file]')
    .setInputFiles({ name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(result) });
  await opening.getByLabel(say('keys.passphrase'), { exact: true }).fill(PASSPHRASE);
  await opening.getByRole('button', { name: say('sealed.result.unlock') }).click();
  await opening.getByText(say('sealed.result.opened')).waitFor();
  expect(await opening.getByRole('row').nth(1).textContent()).toContain(title);
  await look(back, 'a result opened');
  expect(problems).toEqual([]);
  expect([...first.faults, ...again.faults]).toEqual([]);
});

/** What the button of this name saves to a file. */
async function savedBy(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const to = join(profile.folder, 'saved');
  await (await saving).saveAs(to);
  return readFileSync(to, 'utf8');
}

/** Every database, storage and cache of this address, its own files left out, as one text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answered = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => {
          resolve(request.result);
        });
        request.addEventListener('error', () => {
          reject(request.error ?? new Error('The request failed.'));
        });
      });
    const found: unknown[] = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      document.cookie,
      await caches.keys(),
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      found.push(name);
      for (const store of database.objectStoreNames) found.push(await answered(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found);
  });
}

/** Texts that are long enough to be nowhere by chance. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 12 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
