/** A sealed exam outlives its page, encrypted. */
import { cleanup, waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSealedTo } from '../../src/adapters/browser/crypto.ts';
import { keepSealed, type KeptSealed, keptSealed } from '../../src/adapters/browser/kept-sealed.ts';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { StorageError, type Stores } from '../../src/core/progress/index.ts';
import { NO_KEYS, readResult, readSealedResult, type SealedResult } from '../../src/core/team/index.ts';
import { PROFILE } from '../stores/records.ts';
import { openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { ALL_SAID, say } from '../support/practice.ts';
import { enter, fileOf, opened, saved, sealKettle, set, TITLE, withKeys } from '../support/sealed-exam.tsx';
import { leadNamed } from '../support/sealed.ts';

type OpenOptions = NonNullable<Parameters<typeof openApp>[0]>;

const REPLY = 'Здравствуйте! Простите нас, пожалуйста.';
const MINUTE = 60_000;

// sealing reads every word list: no test's time is to be spent on it
beforeAll(async () => {
  await sealKettle();
}, 60_000);
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(async () => {
  // what is written when a page goes must not land in the next test's browser
  cleanup();
  await settled();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function beginKettle(stores: Stores): Promise<TestApp> {
  const { text, code } = await sealKettle();
  const app = await opened(NO_KEYS, text, stores);
  await app.screen.findByLabelText('Code');
  await enter(app, code);
  await app.screen.findByRole('button', { name: 'Start the conversation' });
  return app;
}

/** Begun, with one reply said; then the page is gone. */
async function leftAfterReply(): Promise<Stores> {
  const stores = await withKeys(NO_KEYS);
  const app = await beginKettle(stores);
  await app.user.click(app.screen.getByRole('button', { name: 'Start the conversation' }));
  await app.screen.findByRole('log');
  await app.pass(ALL_SAID);
  await say(app, REPLY);
  await app.pass(5000);
  app.screen.unmount();
  await settled();
  return stores;
}

/** What is written at the last moment is there as well. */
async function settled(): Promise<void> {
  let before = '';
  await waitFor(
    async () => {
      const now = JSON.stringify(await keptSealed());
      const isSame = now === before;
      before = now;
      expect(isSame).toBe(true);
    },
    { interval: 100 },
  );
}

/** The same browser, so many minutes later. */
async function openLater(stores: Stores, minutes: number, more: Pick<OpenOptions, 'ports' | 'content'> = {}): Promise<TestApp> {
  let passed = () => 0;
  const ports = { wallNow: () => WALL_MS + minutes * MINUTE + passed(), ...more.ports };
  const app = await openApp({ stores, path: '/sealed', ...more, ports });
  passed = () => app.clock.now();
  return app;
}

const underWay = (app: TestApp) => app.screen.findByRole('region', { name: 'Under way here: Осінній іспит' });

async function goOn(app: TestApp, code: string, button = 'Go on'): Promise<void> {
  const section = await underWay(app);
  set(within(section).getByLabelText('Code of this exam'), code);
  await app.user.click(within(section).getByRole('button', { name: button }));
}

async function resultIn(app: TestApp): Promise<SealedResult | null> {
  const sealed = readSealedResult(await saved(app, 'Save the result'));
  const { unlocked } = await leadNamed('Ірина');
  return sealed.state === 'read' ? readResult((await openSealedTo(sealed.sealed, unlocked)) ?? '') : null;
}

/** Every word that is worth hiding: remedies, samples, what customers say, what helps. */
function secretsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 12 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(secretsIn) : [];
}

describe('a sealed exam whose page was closed', () => {
  it('keeps nothing in plain text, wherever one looks', async () => {
    const stores = await leftAfterReply();
    const { code } = await sealKettle();
    const everything = JSON.stringify([
      await keptSealed(),
      (await stores.whole.read()).contents,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
    ]);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['otvet-sealed']);
    expect(await keptSealed()).toHaveLength(1);
    const { remedies, samples, ...rest } = shippedScenario(KETTLE);
    const secrets = [
      ...secretsIn({ remedies, samples, facts: rest.facts, brief: rest.brief }),
      TITLE,
      REPLY,
      code,
      code.replaceAll('-', ''),
    ];
    expect(secrets.length).toBeGreaterThan(20);
    expect(secrets.filter((secret) => everything.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  });

  it('goes on with the code, with what was said, and with the time that has passed', async () => {
    const stores = await leftAfterReply();
    const { code } = await sealKettle();
    const app = await openLater(stores, 10);
    await underWay(app);
    await expectAccessible();
    await goOn(app, 'AAAAA-BBBBB-CCCCC-DDDDD');
    expect(await app.screen.findByText(/The code does not open this exam/u)).toBeVisible();
    await goOn(app, code);
    expect(await app.screen.findByRole('log')).toHaveTextContent(REPLY);
    expect(app.screen.getByRole('region', { name: 'The exam' })).toHaveTextContent(/(?:19|20):\d\d/u);
    await app.pass(21 * MINUTE);
    await app.user.click(await app.screen.findByRole('button', { name: 'To the end of the exam' }));
    const result = await resultIn(app);
    expect(result?.exam).toMatchObject({ startedMs: WALL_MS, endsMs: WALL_MS + 30 * MINUTE });
    expect(result?.exam.items[0]?.result?.noted.closedMs).toBeGreaterThan(9 * MINUTE);
    expect(result?.attempts[0]?.dialogue.turns.flatMap(({ messages }) => messages.map(({ text }) => text))).toContain(REPLY);
    expect(result?.begunBefore).toEqual([]);
  });

  it('until its time was up gives what was answered until then; the result stays until it is removed', async () => {
    const stores = await leftAfterReply();
    const { code } = await sealKettle();
    const app = await openLater(stores, 600);
    expect(await underWay(app)).toHaveTextContent('With the code you get the result of what you had answered until then.');
    await goOn(app, code, 'To the result');
    await app.user.click(await app.screen.findByRole('button', { name: 'To the end of the exam' }));
    expect(await app.screen.findByRole('heading', { name: 'The exam is over' })).toBeVisible();
    app.screen.unmount();

    const later = await openLater(stores, 601);
    expect(await later.screen.findByRole('region', { name: 'Result kept here: Осінній іспит' })).toHaveTextContent(
      'The result is still here',
    );
    await expectAccessible();
    expect((await resultIn(later))?.exam.items[0]?.result?.endedMs).toBe(WALL_MS + 30 * MINUTE);
    await later.user.click(later.screen.getByRole('button', { name: 'Remove the result from here' }));
    await later.user.click(later.screen.getByRole('button', { name: 'Yes, remove it' }));
    await waitFor(async () => {
      expect(await keptSealed()).toEqual([]);
    });
  });

  it('is not begun anew beside it, but can be given up, which the lead sees', async () => {
    const stores = await withKeys(NO_KEYS);
    (await beginKettle(stores)).screen.unmount();
    const { text, code } = await sealKettle();
    const app = await openLater(stores, 1);
    await underWay(app);
    await app.user.upload(app.screen.getByLabelText('Open a sealed exam', { selector: 'input' }), fileOf(text));
    expect(await app.screen.findByText('This exam is under way here already')).toBeVisible();
    expect(app.screen.queryByLabelText('Code')).toBeNull();
    await app.user.click(app.screen.getByRole('button', { name: 'Give it up' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Yes, remove it' }));
    await app.screen.findByLabelText('Code');
    await enter(app, code);
    await app.screen.findByRole('button', { name: 'Start the conversation' });
    await app.pass(31 * MINUTE);
    expect((await resultIn(app))?.begunBefore).toEqual([WALL_MS]);
  });

  it('in another tab goes on there alone, with all that was said here', async () => {
    const stores = await withKeys(NO_KEYS);
    const lost: (() => void)[] = [];
    const claim = async (_id: string, { onLost }: { readonly onLost: () => void }) => {
      lost.at(-1)?.();
      lost.push(onLost);
      return { release: () => {} };
    };
    const { text, code } = await sealKettle();
    const app = await openApp({ stores, path: '/sealed', ports: { claim } });
    await app.user.upload(await app.screen.findByLabelText('Open a sealed exam', { selector: 'input' }), fileOf(text));
    await app.screen.findByLabelText('Code');
    await enter(app, code);
    await app.user.click(await app.screen.findByRole('button', { name: 'Start the conversation' }));
    await app.screen.findByRole('log');
    await app.pass(ALL_SAID);
    await say(app, REPLY);
    await settled();
    lost.at(-1)?.();
    expect(await app.screen.findByText(/goes on in another tab/u)).toBeVisible();
    const before = await keptSealed();
    await app.pass(1000);
    await app.user.click(app.screen.getByRole('button', { name: 'To the sealed exams' }));
    await goOn(app, code);
    expect(await app.screen.findByRole('log')).toHaveTextContent(REPLY);
    expect(before).toHaveLength(1);
  });

  it('is tried again where something could not be fetched', async () => {
    const stores = await leftAfterReply();
    const { code } = await sealKettle();
    let fails = 1;
    let lose = () => {};
    const app = await openLater(stores, 1, {
      ports: {
        claim: async (_id, { onLost }) => {
          lose();
          lose = onLost;
          return { release: () => {} };
        },
      },
      content: {
        loadLines: async (lines) => {
          fails -= 1;
          if (fails >= 0) throw new Error('No connection.');
          return loadLines(lines);
        },
      },
    });
    await goOn(app, code);
    expect(await app.screen.findByText(/could not be fetched. Try again/u)).toBeVisible();
    await goOn(app, code);
    expect(await app.screen.findByRole('log')).toHaveTextContent(REPLY);
  });

  it('belongs to whoever began it, and goes with them', async () => {
    const stores = await withKeys(NO_KEYS);
    (await beginKettle(stores)).screen.unmount();
    await settled();
    const [row] = await keptSealed();
    await keepSealed({ ...(row as KeptSealed), id: 'other', profileId: 'gone' });
    await stores.profiles.put({ ...PROFILE, id: '00000000-0000-4000-8000-0000000000aa', name: 'Олег' });
    await keepSealed({ ...(row as KeptSealed), id: 'oleg', profileId: '00000000-0000-4000-8000-0000000000aa' });
    await keepSealed({ ...(row as KeptSealed), id: 'later', profileId: 'of a later Otvet' });
    const profiles: Stores['profiles'] = {
      ...stores.profiles,
      get: async (id) => {
        if (id === 'of a later Otvet') throw new StorageError('newer-version', 'A stored profile has version 9.');
        return stores.profiles.get(id);
      },
    };
    const app = await openLater({ ...stores, profiles }, 1);
    expect(await app.screen.findAllByRole('region', { name: /Under way here/u })).toHaveLength(1);
    await waitFor(async () => {
      expect(new Set((await keptSealed()).map(({ id }) => id))).toEqual(new Set([row?.id, 'oleg', 'later']));
    });
  });

  it('that was meddled with is not taken for the exam', async () => {
    const stores = await withKeys(NO_KEYS);
    (await beginKettle(stores)).screen.unmount();
    await settled();
    const [row] = await keptSealed();
    if (!row || !('lock' in row.held)) throw new Error('It is under way.');
    const { lock } = row.held;
    await keepSealed({ ...row, held: { lock: { ...lock, cipher: `00${lock.cipher.slice(2)}` } } });
    const { code } = await sealKettle();
    const app = await openLater(stores, 1);
    await goOn(app, code);
    expect(await app.screen.findByText(/what is kept here cannot be read/u)).toBeVisible();
  });
});

it('a browser that keeps nothing says so, in the exam too', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const app = await beginKettle(await withKeys(NO_KEYS));
  expect(await app.screen.findByText(/This browser keeps nothing/u)).toBeVisible();
});

it('everything deleted takes it along', async () => {
  const stores = await withKeys(NO_KEYS);
  (await beginKettle(stores)).screen.unmount();
  await settled();
  const app = await openApp({ stores, path: '/settings' });
  const press = async (name: string) => {
    await app.user.click((await app.screen.findAllByRole('button', { name })).at(-1) as HTMLElement);
  };
  await press('Delete everything');
  await press('Delete everything');
  await press('Delete everything for good');
  await waitFor(async () => {
    expect(await keptSealed()).toEqual([]);
  });
});
