// How long a first visit takes to the first answer on a processor slowed four times: each step by itself, and the longest stretch in which the page answered nothing.
// Run: npm run build && npx tsx test/bench/first-visit.ts
import { newProfile, openBrowser, serveBuilt, type Served } from '../support/served.ts';
import { quantile } from './texts.ts';

const SLOWED = 4;
const VISITS = 5;
/** How long the brief is read; not counted. */
const READ_MS = 6000;
const SCENARIO = 'parcel-lost-twice-uk';
const ANSWER = 'Вибачте нам, будь ласка: ми двічі загубили вашу посилку. Зараз дізнаюся, де вона, і до 18:00 напишу вам.';
const STEPS = ['library', 'brief', 'conversation', 'answer read', 'longest task'] as const;

/** Runs in the page, as text: what compiles this file would put helpers into a function that the page does not have. */
const WATCH = `window.longest = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
}).observe({ type: 'longtask' });`;

const served = await serveBuilt();
try {
  const visits: number[][] = [];
  for (let number = 0; number < VISITS; number += 1) visits.push(await visit(served));
  console.log(`a first visit, processor slowed ${SLOWED} times, median of ${VISITS}; ms`);
  const medians = STEPS.map(
    (step, at) =>
      `${step} ${quantile(
        visits.map((visit) => visit[at] ?? 0),
        0.5,
      ).toFixed(0)}`,
  );
  console.log(`  ${medians.join('   ')}`);
} finally {
  await served.stop();
}

async function visit({ url }: Served): Promise<number[]> {
  const profile = newProfile();
  const context = await openBrowser(profile.folder);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(WATCH);
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const times: number[] = [];
    let last = performance.now();
    const step = () => {
      times.push(performance.now() - last);
      last = performance.now();
    };
    await page.goto(url, { waitUntil: 'commit' });
    const card = page.locator(`a[href$="/scenario/${SCENARIO}"]`).first();
    await card.waitFor();
    step();
    await card.click();
    const begin = page.locator('form button[type=submit]');
    await begin.waitFor();
    step();
    await page.waitForTimeout(READ_MS);
    last = performance.now();
    await begin.click();
    const field = page.locator('#answer');
    await field.waitFor();
    step();
    await field.fill(ANSWER);
    await field.press('Enter');
    await page.getByRole('log').getByText(ANSWER).waitFor({ timeout: 120_000 });
    step();
    return [...times, await page.evaluate<number>('window.longest')];
  } finally {
    await context.close();
    profile.remove();
  }
}
