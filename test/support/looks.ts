// What only a real browser can say of a screen: its colours against each other, and whether it runs off the side.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';

export type Scheme = 'light' | 'dark';
export type Look = { readonly scheme: Scheme; readonly width: number };

/** A phone and a desk, by day and by night. */
export const LOOKS: readonly Look[] = [
  { scheme: 'light', width: 360 },
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'dark', width: 360 },
];

export async function wear(page: Page, { scheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 800 });
  // the window has its new colours a moment later, and half-way there they are nobody's
  await vi.waitUntil(
    () =>
      page.evaluate((wanted) => {
        const isMoving = document.getAnimations().some(({ playState }) => playState === 'running');
        return !isMoving && getComputedStyle(document.documentElement).colorScheme === wanted;
      }, scheme),
    { timeout: 10_000 },
  );
}

/**
 * The screen has come and holds still; what is read half-way between two screens is true of neither. A page that never does is read as
 * it is. Gives what stood at the end.
 */
async function settled(page: Page): Promise<string> {
  let stood = '';
  const holdsStill = async (): Promise<boolean> => {
    const before = stood;
    stood = await page.evaluate(() => {
      const isOnItsWay = !document.querySelector('h1') || document.querySelector('output[class*="_loading_"]');
      return isOnItsWay ? '' : document.title + document.body.innerHTML;
    });
    return stood !== '' && stood === before;
  };
  await vi.waitUntil(holdsStill, { interval: 100, timeout: 10_000 }).catch(() => undefined);
  return stood;
}

/** Violations of accessibility of the page as it stands, each with the state that it is in. */
export async function axeProblems(page: Page, state: string): Promise<string[]> {
  let before = await settled(page);
  let { violations } = await new AxeBuilder({ page }).analyze();
  for (let again = 0; violations.length > 0 && again < 3; again += 1) {
    // read while the page became another one?
    const after = await settled(page);
    if (after === before) break;
    before = after;
    ({ violations } = await new AxeBuilder({ page }).analyze());
  }
  return violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Whether the page as it stands, or anything in it that can be used, runs off the side at any of these widths, px. */
export async function fitProblems(page: Page, state: string, widths: readonly number[]): Promise<string[]> {
  const problems: string[] = [];
  const before = page.viewportSize();
  await settled(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    problems.push(...(await offTheSide(page)).map((what) => `${state}: ${what} at ${width} px`));
  }
  if (before) await page.setViewportSize(before);
  return problems;
}

/** Both, as the page stands. */
export async function problemsOf(page: Page, state: string): Promise<string[]> {
  const problems = await axeProblems(page, state);
  return [...problems, ...(await offTheSide(page)).map((what) => `${state}: ${what}`)];
}

/** What runs off the side. The window has its new width a moment before the rules for that width hold. */
async function offTheSide(page: Page): Promise<string[]> {
  const found = () => page.evaluate(readOffTheSide);
  return vi.waitUntil(async () => (await found()).length === 0 && [], { timeout: 5000 }).catch(found);
}

/** In the page: how much wider it is than the window, and what can be used but is cut off. What scrolls by itself may hold more than it shows. */
function readOffTheSide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (/auto|scroll/u.test(getComputedStyle(element).overflowX) || element.matches('.react-flow') || scrolls(element.parentElement));
  const cut = [...document.querySelectorAll('a[href], button, select, textarea, summary')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (left < -1 || right > clientWidth + 1) && element.checkVisibility() && !scrolls(element.parentElement);
  });
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
    ...cut.map((element) => `«${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}» is cut off`),
  ];
}
