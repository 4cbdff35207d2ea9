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

/** Violations of accessibility of the page as it stands, each with the state that it is in. */
export async function axeProblems(page: Page, state: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Whether the page as it stands runs off the side at any of these widths, px. */
export async function fitProblems(page: Page, state: string, widths: readonly number[]): Promise<string[]> {
  const problems: string[] = [];
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await widthBeyond(page);
    if (beyond > 0) problems.push(`${state}: ${beyond} px too wide at ${width} px`);
  }
  if (before) await page.setViewportSize(before);
  return problems;
}

/** Both, as the page stands. */
export async function problemsOf(page: Page, state: string): Promise<string[]> {
  const beyond = await widthBeyond(page);
  return [...(await axeProblems(page, state)), ...(beyond > 0 ? [`${state}: ${beyond} px too wide`] : [])];
}

/** How far the page runs off the side, px. The window has its new width a moment before the rules for that width hold. */
async function widthBeyond(page: Page): Promise<number> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return vi.waitUntil(async () => (await beyond()) <= 0 && 'fits', { timeout: 1000 }).then(() => 0, beyond);
}
