// How long the progress page takes to open with years of practice in IndexedDB: from the address to the first figures, and to the figures of everything.
// Run: npm run build && npx tsx test/bench/opening.ts [count]
import type { Page } from 'playwright-core';
import { DATABASE_NAME } from '../../src/adapters/dexie/database.ts';
import { translate } from '../../src/i18n/index.ts';
import { newProfile, openBrowser, serveBuilt } from '../support/served.ts';
import { manySummaries } from '../support/summaries.ts';
import { quantile } from './texts.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const AT_ONCE = 5000;
const RUNS = 7;

const served = await serveBuilt();
const profile = newProfile();
const context = await openBrowser(profile.folder);
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(served.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const profileId = await ownProfile(page);
  const rows = manySummaries(COUNT, { days: 3000, untilMs: Date.now() }).map((row) => ({ ...row, profileId }));
  for (let at = 0; at < rows.length; at += AT_ONCE) await store(page, rows.slice(at, at + AT_ONCE));

  const times: { readonly first: number; readonly whole: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto(`${served.url}#/`);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // whatever the first screen still does is none of this
    await page.waitForTimeout(1500);
    times.push(await opening(page, String(COUNT)));
  }
  const all = (pick: 'first' | 'whole') => times.map((time) => time[pick]);
  const said = (pick: 'first' | 'whole') =>
    `median ${quantile(all(pick), 0.5).toFixed(0)} ms, slowest ${Math.max(...all(pick)).toFixed(0)}`;
  console.log(`progress page, ${COUNT} attempts stored, ${RUNS} runs: first figures ${said('first')}; figures of all ${said('whole')}`);
} finally {
  await context.close();
  profile.remove();
  await served.stop();
}

async function ownProfile(page: Page): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('profiles').objectStore('profiles').getAll();
          asked.addEventListener('success', () => {
            opening.result.close();
            resolve((asked.result as { id: string }[])[0]?.id ?? '');
          });
        });
      }),
    DATABASE_NAME,
  );
}

async function store(page: Page, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    ([name, some]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('summaries', 'readwrite');
          for (const row of some) writing.objectStore('summaries').put(row);
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [DATABASE_NAME, rows] as const,
  );
}

/**
 * In the page's own time: what the driver needs to look is not counted. It runs there as text: what compiles this file would put helpers into a
 * function that the page does not have.
 */
async function opening(page: Page, count: string): Promise<{ readonly first: number; readonly whole: number }> {
  return page.evaluate(`new Promise((resolve) => {
    const began = performance.now();
    let first = 0;
    location.hash = '#/progress';
    requestAnimationFrame(function look() {
      const isThere = document.querySelector('h1')?.textContent === '${translate('uk', 'progress.title')}';
      const told = ((isThere && document.querySelector('main output')?.textContent) || '').replaceAll(/\\D/gu, '');
      if (told !== '' && first === 0) first = performance.now() - began;
      if (told.startsWith('${count}')) resolve({ first, whole: performance.now() - began });
      else requestAnimationFrame(look);
    });
  })`);
}
