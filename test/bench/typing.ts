// Sixty words typed into the lab of the built app on a processor slowed four times: does reading ever hold a key or a frame up?
// Run: npm run build && npx tsx test/bench/typing.ts
import type { Page } from 'playwright-core';
import { LANGS, type Lang } from '../../src/core/text/index.ts';
import { newProfile, openBrowser, serveBuilt } from '../support/served.ts';
import { quantile, sixtyWords } from './texts.ts';

const SLOWED = 4;
/** A quick typist: 150 words a minute. */
const KEY_MS = 80;

type Seen = { readonly tasks: number[]; readonly keys: number[]; readonly frames: number[] };
declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page, as text: what compiles this file would put helpers into a function that the page does not have. */
const WATCH = `{
  const seen = (window.seen = { tasks: [], keys: [], frames: [] });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: 'longtask' });
  // 16 is the least that browsers tell
  new PerformanceObserver((list) => {
    seen.keys.push(...list.getEntries().filter((event) => event.name === 'keydown').map((event) => event.duration));
  }).observe({ type: 'event', durationThreshold: 16 });
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    seen.frames.push(now - last);
    last = now;
    if (window.seen === seen) requestAnimationFrame(next);
  });
}`;

const served = await serveBuilt();
const profile = newProfile();
const context = await openBrowser(profile.folder);
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${served.url}#/lab`);
  await page.getByRole('textbox').first().waitFor();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  console.log(`typing sixty words, processor slowed ${SLOWED} times, a key every ${KEY_MS} ms; all in ms`);
  for (const lang of LANGS) {
    const { tasks, keys, frames } = await typed(page, lang);
    const share = (limit: number): string => `${((100 * frames.filter((gap) => gap > limit).length) / frames.length).toFixed(1)} %`;
    console.log(
      `  ${lang}  longest task ${Math.max(0, ...tasks).toFixed(0)}, tasks over 50: ${tasks.length}   ` +
        `key to frame median ${quantile(keys, 0.5).toFixed(0)}, p99 ${quantile(keys, 0.99).toFixed(0)}, longest ${Math.max(0, ...keys).toFixed(0)}   ` +
        `frames over 16.7: ${share(17)}, over 50: ${share(50)} of ${frames.length}`,
    );
  }
} finally {
  await context.close();
  profile.remove();
  await served.stop();
}

async function typed(page: Page, lang: Lang): Promise<Seen> {
  const field = page.getByRole('textbox').first();
  await field.fill('');
  // the rules are there, and what the language needs is compiled
  await field.pressSequentially(sixtyWords(lang)[1] ?? '', { delay: 0, timeout: 180_000 });
  await page.waitForTimeout(3000);
  await field.fill('');
  await page.waitForTimeout(1000);
  await page.evaluate(WATCH);
  await field.pressSequentially(sixtyWords(lang)[0] ?? '', { delay: KEY_MS, timeout: 180_000 });
  await page.waitForTimeout(1000);
  return page.evaluate(() => window.seen);
}
