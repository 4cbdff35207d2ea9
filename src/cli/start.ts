// `npm start`: builds the app and serves it at its one fixed address. History, service worker and folder grants belong to that address.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const ADDRESS_PORT = 4747;

const { port, open } = readArguments();
const url = `http://localhost:${port}`;
if (port !== ADDRESS_PORT) {
  console.log(
    `Port ${port} is an address of its own: what was practised at http://localhost:${ADDRESS_PORT} is not visible here, nor the other way round.`,
  );
}

if (await isFree(port)) {
  console.log('Building Otvet …');
  await buildApp();
  const server = await preview({ preview: { port, strictPort: true, host: 'localhost' }, logLevel: 'warn' });
  const stop = (): void => {
    void server.close().finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  console.log(`Otvet is at ${url}  (Ctrl-C ends it)`);
  if (open) openBrowser(url);
} else if (await isOtvet(url)) {
  console.log(`Otvet is already running at ${url}`);
  if (open) openBrowser(url);
} else {
  console.error(`Something else is using port ${port}. End it and run npm start again, or choose another port: npm start -- --port 4848`);
  process.exitCode = 1;
}

/** A broken rule file ends the build, naming file and line; everything else the build says is for whoever changed the code. */
async function buildApp(): Promise<void> {
  try {
    await build({ logLevel: 'error' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(
      'Otvet could not be built. If you changed a file of src/rules or src/lines, mend what is named above and run npm start again.',
    );
    process.exit(1);
  }
}

function readArguments(): { port: number; open: boolean } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const port = Number(values.port ?? ADDRESS_PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port wants a whole number from 1 to 65535, not "${values.port}"`);
    return { port, open: !values['no-open'] && !process.env['CI'] };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Usage: npm start [-- --port NUMBER] [--no-open]');
    process.exit(2);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

async function isOtvet(address: string): Promise<boolean> {
  try {
    const page = await fetch(address, { signal: AbortSignal.timeout(3000) });
    return (await page.text()).includes('<meta name="application-name" content="Otvet"');
  } catch {
    return false;
  }
}

/** Opens the browser where there is one; where there is none the printed address is enough. */
function openBrowser(address: string): void {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
