// Finds a Chromium-like browser for the browser tests, or installs one where that is possible. Never skips: without a browser it says what to do and fails.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    return root
      ? [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
          join(root, 'Chromium/Application/chrome.exe'),
        ]
      : [];
  }),
];

/** What Chromium needs in a container without a network of its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser that is there; null where there is none. CHROMIUM_PATH goes before everything. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isExecutable(named))
      throw new Error(
        `CHROMIUM_PATH names ${named}, which is no program that can be run. Correct it, or unset it to let the browser be looked for.`,
      );
    return named;
  }
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(isExecutable) ?? null;
}

/** The browser's path; on Debian as root Chromium is installed first where none is there. Throws with what to do where neither works. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No Chromium, Chrome or Edge found: installing chromium with apt-get …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    try {
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: environment,
      });
    } catch {
      throw new Error(WHAT_TO_DO);
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(WHAT_TO_DO);
}

const WHAT_TO_DO = [
  'The browser tests need Chromium, Chrome or Edge, and none was found.',
  'Do one of these, then run the command again:',
  '  · Debian or Ubuntu: sudo apt-get install chromium',
  '  · another system: install Chrome, Edge or Chromium the usual way',
  '  · a browser elsewhere: CHROMIUM_PATH=/path/to/chrome npm test',
].join('\n');

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
