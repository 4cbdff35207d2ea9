// The built app at an address of its own, and a real browser on a profile that outlives it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { preview } from 'vite';
import { BROWSER_FLAGS, requireBrowser } from './browser.ts';

export type Served = { readonly url: string; readonly stop: () => Promise<void> };

/** Serves `dist`, or a copy of it elsewhere, on a free port. */
export async function serveBuilt(outDir = 'dist'): Promise<Served> {
  if (!existsSync('dist/index.html')) throw new Error('There is no build to test: run npm run build first (npm test does it by itself).');
  const server = await preview({
    build: { outDir },
    preview: { port: 4790, strictPort: false, host: 'localhost', open: false },
    logLevel: 'error',
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The preview server has no address.');
  return { url, stop: () => server.close() };
}

export type ContextOptions = {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** What keeps the app for use without a connection: it fetches everything in the background, which no other test waits for. */
  readonly serviceWorkers?: 'allow' | 'block';
};

export function newProfile(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'otvet-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A browser on a profile folder: closing and opening it again is what a person does in the evening and the next morning. */
export async function openBrowser(folder: string, options: ContextOptions = {}): Promise<BrowserContext> {
  const {
    locale = 'uk-UA',
    colorScheme = 'light',
    width = 1280,
    height = 800,
    reducedMotion = 'reduce',
    serviceWorkers = 'block',
  } = options;
  return chromium.launchPersistentContext(folder, {
    executablePath: requireBrowser(),
    args: BROWSER_FLAGS,
    headless: true,
    locale,
    colorScheme,
    reducedMotion,
    viewport: { width, height },
    serviceWorkers,
  });
}

/** A page that fails the test when anything is thrown or logged as an error in it, or when it asks for anything beyond its own address. */
export async function openPage(context: BrowserContext, url: string): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = context.pages()[0] ?? (await context.newPage());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged: ${message.text()}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('data:') && !address.startsWith('blob:')) faults.push(`asked beyond: ${address}`);
  });
  return { page, faults };
}
