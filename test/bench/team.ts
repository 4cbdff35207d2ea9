// How long the team's page takes to open with the results of many people in IndexedDB, whole conversations among them: from the address to the
// table of people, and to the very words of what goes wrong.
// Run: npm run build && npx tsx test/bench/team.ts [people] [attempts a head]
import type { Page } from 'playwright-core';
import { DATABASE_NAME } from '../../src/adapters/dexie/database.ts';
import { received, type Received } from '../../src/core/progress/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { KETTLE, playAttempt, sampleReplies } from '../support/attempts.ts';
import { newProfile, openBrowser, serveBuilt } from '../support/served.ts';
import { manySummaries } from '../support/summaries.ts';
import { quantile } from './texts.ts';

const PEOPLE = Number(process.argv[2] ?? 200);
const EACH = Number(process.argv[3] ?? 100);
const RUNS = 5;

const { attempt } = playAttempt(KETTLE, sampleReplies(KETTLE, 'bad'));
const profileOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Of one person: summaries, and each conversation with its texts. */
function rowsOf(number: number): Received[] {
  const profileId = profileOf(number);
  const of = { profileId, madeMs: Date.now() };
  const summaries = manySummaries(EACH, { days: 200, untilMs: Date.now() }).map((one, at) => ({
    ...one,
    id: `${number}-${at}`,
    profileId,
  }));
  return [
    received('person', { id: profileId, name: `Людина ${number}` }, of),
    ...summaries.map((one) => received('summary', one, of)),
    ...summaries.map(({ id }) => received('attempt', { ...attempt, id, profileId }, of)),
  ];
}

const served = await serveBuilt();
const profile = newProfile();
const context = await openBrowser(profile.folder);
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(served.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (let number = 1; number <= PEOPLE; number += 1) await store(page, rowsOf(number));
  const times: { readonly table: number; readonly words: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto(`${served.url}#/`);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // whatever the first screen still does is none of this
    await page.waitForTimeout(1500);
    times.push(await opening(page));
  }
  const said = (pick: 'table' | 'words') => {
    const all = times.map((time) => time[pick]);
    return `median ${quantile(all, 0.5).toFixed(0)} ms, slowest ${Math.max(...all).toFixed(0)}`;
  };
  console.log(
    `team page, ${PEOPLE} people with ${EACH} conversations each, ${RUNS} runs: people ${said('table')}; words of what goes wrong ${said('words')}`,
  );
} finally {
  await context.close();
  profile.remove();
  await served.stop();
}

async function store(page: Page, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    ([name, some]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('received', 'readwrite');
          for (const row of some) writing.objectStore('received').put(row);
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [DATABASE_NAME, rows] as const,
  );
}

/** In the page's own time, as text: what compiles this file would put helpers into a function that the page does not have. */
function opening(page: Page): Promise<{ readonly table: number; readonly words: number }> {
  return page.evaluate(`new Promise((resolve) => {
    const began = performance.now();
    let table = 0;
    location.hash = '#/team';
    requestAnimationFrame(function look() {
      const region = document.querySelector('section[aria-label="${translate('uk', 'team.peopleTable')}"]');
      if (region && table === 0) table = performance.now() - began;
      if (document.querySelector('section[aria-labelledby="team-broken"] blockquote')) resolve({ table, words: performance.now() - began });
      else requestAnimationFrame(look);
    });
  })`);
}
