import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Exam } from '../../src/core/progress/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { LOOKS, problemsOf, wear } from '../support/looks.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const say = (key: string, params: Readonly<Record<string, string | number>> = {}) => translate('uk', key, params);

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

it(
  'an exam is begun by keyboard, survives a killed browser with the time that passed, and ends with what it came to',
  { timeout: 240_000 },
  async () => {
    context = await openBrowser(profile.folder);
    const { page, faults } = await openPage(context, served.url);
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    const problems: string[] = [];
    const look = async (on: Page, screen: string) => {
      for (const one of LOOKS) {
        await wear(on, one);
        problems.push(...(await problemsOf(on, `${screen}, ${one.scheme}, ${one.width} px`)));
      }
      await wear(on, LOOKS[1]!);
    };

    await page.goto(`${served.url}#/readiness`);
    await tabTo(page, say('readiness.takeExam'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say('exam.checks') }).waitFor();
    await page.clock.runFor(1500);
    await look(page, 'before an exam');

    await tabTo(page, say('exam.check.dryRun.go'));
    await page.keyboard.press('Enter');
    await page.getByRole('log').waitFor();
    await page.clock.runFor(20_000);
    await look(page, 'dry run');
    await endConversation(page);
    await tabTo(page, say('exam.dryRunDone'));
    await page.keyboard.press('Enter');
    await page.getByText(say('exam.check.dryRun.done')).waitFor();
    await page.clock.runFor(1500);
    await page.getByRole('textbox').focus();
    await page.keyboard.type('Добрий день, зараз усе перевірю.');
    await page.getByText(/Клавіатура й те, що читає/u).waitFor();
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await tabTo(page, say('exam.begin'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: say('exam.between', { place: 1, of: 3 }) }).waitFor();
    await look(page, 'between two');
    await begin(page);
    await look(page, 'sitting');
    await page.locator('#answer').fill('Добрий день! Перепрошую за це. Беру на себе й за десять хвилин напишу.');
    await page.keyboard.press('Enter');
    await vi.waitUntil(async () => ((await page.getByRole('log').textContent()) ?? '').includes('Перепрошую за це'), { timeout: 30_000 });
    await page.clock.runFor(10_000);
    const at = page.url();
    const before = await examOf(page);
    expect(before.items.map(({ result }) => result)).toEqual([null, null, null]);
    expect(before.endsMs - before.startedMs).toBe(45 * 60_000);
    expect(faults).toEqual([]);
    await context.close();

    context = await openBrowser(profile.folder);
    const back = await openPage(context, served.url);
    await back.page.clock.install({ time: new Date(before.startedMs + 4 * 60_000) });
    await back.page.goto(served.url);
    await back.page.getByText(/^Триває іспит/u).waitFor();
    await tabTo(back.page, say('common.exam.goOn'));
    await back.page.keyboard.press('Enter');
    await back.page.waitForURL(at);
    await back.page.getByRole('log').waitFor();
    expect(await back.page.getByRole('log').textContent()).toContain('Перепрошую за це');
    for (const place of [1, 2, 3]) {
      await endConversation(back.page);
      await tabTo(back.page, say(place < 3 ? 'exam.next' : 'exam.toResults'));
      await back.page.keyboard.press('Enter');
      if (place < 3) {
        await back.page.getByRole('heading', { level: 1, name: say('exam.between', { place: place + 1, of: 3 }) }).waitFor();
        await begin(back.page);
      }
    }
    await back.page.getByRole('heading', { level: 1, name: say('exam.overTitle') }).waitFor();
    await look(back.page, 'over');
    await back.page.getByRole('slider').focus();
    await back.page.keyboard.press('Home');
    await tabTo(back.page, say('exam.expectSay'));
    await back.page.keyboard.press('Enter');
    await back.page.getByRole('table').waitFor();
    await look(back.page, 'results');
    const after = await examOf(back.page);
    expect(after.expected).toBe(0);
    expect(after.items.every(({ result }) => result !== null)).toBe(true);
    // three minutes and more went by while nobody was there
    expect(after.items[0]?.result?.noted.closedMs ?? 0).toBeGreaterThan(3 * 60_000);
    await back.page.getByRole('link', { name: say('exam.toReadiness') }).click();
    await back.page.getByRole('heading', { level: 1, name: say('readiness.title') }).waitFor();
    await back.page.getByRole('table').waitFor();
    await look(back.page, 'readiness');
    await back.page.goto(`${served.url}#/readiness/rule`);
    await back.page.getByRole('heading', { level: 1, name: say('readiness.edit.title') }).waitFor();
    await look(back.page, 'the rule');
    expect(problems).toEqual([]);
    expect(back.faults).toEqual([]);
  },
);

/** By Tab alone, however far it is. */
async function tabTo(page: Page, name: string): Promise<void> {
  await page.getByText(name).first().waitFor();
  for (let steps = 0; steps < 80; steps += 1) {
    const reached = await page.evaluate(
      (wanted) => document.activeElement?.matches('a, button') === true && (document.activeElement.textContent ?? '').includes(wanted),
      name,
    );
    if (reached) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`«${name}» is not reached by keyboard.`);
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Почати розмову|Зняти слухавку)$/u }).click();
  await page.getByRole('log').waitFor();
  await page.clock.runFor(20_000);
}

async function endConversation(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('practice.end'), exact: true }).click();
  await page.getByRole('button', { name: say('practice.endYes'), exact: true }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

/** As it stands in the browser's database. */
async function examOf(page: Page): Promise<Exam> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => {
        request.addEventListener('success', () => {
          resolve(request.result);
        });
      });
    const database = await done(indexedDB.open('otvet'));
    const exams = await done(database.transaction('exams').objectStore('exams').getAll());
    database.close();
    return exams[0] as Exam;
  });
}
