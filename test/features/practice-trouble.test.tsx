import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { readingOf } from '../../src/adapters/bundled/reading.ts';
import { loadLines } from '../../src/adapters/node/lines.ts';
import type { Ports, Reading } from '../../src/adapters/react/ports.ts';
import { compileLanguage, type RuleSet, versionsOf } from '../../src/core/analysis/index.ts';
import { StorageError, type Stores } from '../../src/core/progress/types.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { durableStores, openApp, shippedLibrary, theReading } from '../support/app.tsx';
import { KETTLE, shippedScenario, theRules } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

import { ALL_SAID, messages, say, start } from '../support/practice.ts';
import { shippedTexts } from '../support/shipped.ts';

const { opening } = shippedScenario(KETTLE);

describe('before what reads replies has loaded', () => {
  const withReading = (loadReading: Ports['content']['loadReading']): Partial<Ports> => ({
    content: { ...shippedTexts, loadLibrary: async () => shippedLibrary(), loadLines: async (lang) => loadLines(lang), loadReading },
  });

  it('the customer writes, a reply waits while the clock stands, and is then read', async () => {
    let arrive: (reading: Reading) => void = () => {};
    const arriving = new Promise<Reading>((resolve) => {
      arrive = resolve;
    });
    const app = await start({ ports: withReading(() => arriving) });
    await app.pass(ALL_SAID);
    expect(messages(app)).toEqual(opening);
    await say(app, 'Простите нас!');
    expect(await app.screen.findByText(/^Your answer has been sent/u)).toBeVisible();
    await app.pass(600_000);
    expect(messages(app)).toEqual(opening);
    const [profile] = await app.stores.profiles.list();
    const [live] = await app.stores.live.list(profile?.id ?? '');
    await waitFor(async () => {
      expect((await app.stores.live.load(live?.id ?? ''))?.session.draft).toBe('Простите нас!');
    });
    arrive(theReading());
    await waitFor(() => {
      expect(messages(app)).toEqual([...opening, 'Простите нас!']);
    });
    await waitFor(async () => {
      const stored = await app.stores.live.load(live?.id ?? '');
      expect(stored?.events.findLast(({ type }) => type === 'replied')).toMatchObject({ at_ms: ALL_SAID, text: 'Простите нас!' });
      expect(stored?.session.draft).toBe('');
    });
  });

  it('a failed load is said, and tried again when one asks for it', async () => {
    let fails = true;
    const app = await start({
      ports: withReading(async () => {
        if (fails) throw new Error('offline');
        return theReading();
      }),
    });
    await app.pass(ALL_SAID);
    await say(app, 'Простите нас!');
    expect(await app.screen.findByRole('alert')).toHaveTextContent('Your answer has not been read yet');
    fails = false;
    await app.user.click(app.screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(messages(app)).toEqual([...opening, 'Простите нас!']);
    });
  });
});

describe('while only the languages that are expected can be read', () => {
  it('a reply in them is read at once, one in another waits for the rest', async () => {
    let arrive: (reading: Reading) => void = () => {};
    const rest = new Promise<Reading>((resolve) => {
      arrive = resolve;
    });
    const asked: (readonly Lang[] | undefined)[] = [];
    const russian = compileLanguage(theRules().sets.find(({ lang }) => lang === 'ru') as RuleSet);
    const first = readingOf(versionsOf(theRules(), { learned: true }), [russian], { learned: true });
    const app = await start({
      content: {
        loadReading: (_layers, langs) => {
          asked.push(langs);
          return langs === undefined ? rest : Promise.resolve(first);
        },
      },
    });
    await app.pass(ALL_SAID);
    expect(new Set(asked.flatMap((langs) => langs ?? []))).toEqual(new Set(['ru']));
    await say(app, 'Простите нас за этот чайник!');
    await waitFor(() => {
      expect(messages(app)).toEqual([...opening, 'Простите нас за этот чайник!']);
    });
    await say(app, 'We are so sorry about the kettle.');
    expect(await app.screen.findByText(/^Your answer has been sent/u)).toBeVisible();
    arrive(theReading());
    await waitFor(() => {
      expect(messages(app)).toContain('We are so sorry about the kettle.');
    });
    const [profile] = await app.stores.profiles.list();
    const [live] = await app.stores.live.list(profile?.id ?? '');
    await waitFor(async () => {
      const { events = [] } = (await app.stores.live.load(live?.id ?? '')) ?? {};
      const replied = events.findLast(({ type }) => type === 'replied');
      expect(replied).toMatchObject({ lang: 'en', findings: [expect.objectContaining({ signal: 'apology' })] });
    });
  });
});

describe('two tabs on one conversation', () => {
  it('the second is told, and may take it over', async () => {
    const stores = durableStores();
    const path = await start({ stores }).then((app) => {
      app.screen.unmount();
      return app.path();
    });
    const claim = vi.fn<Ports['claim']>(async (_id, { take }) => (take ? { release: () => {} } : null));
    const app = await openApp({ stores, path, ports: { claim } });
    expect(await app.screen.findByRole('heading', { name: 'This conversation is open in another tab' })).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Go on here' }));
    expect(await app.screen.findByRole('log')).toBeVisible();
  });

  it('the first stops when it is taken over', async () => {
    let lose = () => {};
    const app = await start({
      ports: {
        claim: async (_id, { onLost }) => {
          lose = onLost;
          return { release: () => {} };
        },
      },
    });
    lose();
    expect(await app.screen.findByRole('heading', { name: 'This conversation is open in another tab' })).toBeVisible();
  });

  it('without locks, the one whose events do not follow any more is told', async () => {
    const stores = durableStores();
    const app = await start({ stores });
    await app.pass(1000);
    const id = app.path().split('/').at(-1) ?? '';
    const stored = await stores.live.load(id);
    await stores.live.append(id, stored?.events.length ?? 0, [{ type: 'time-passed', at_ms: 2000, wall_ms: 0 }]);
    await app.pass(ALL_SAID);
    expect(await app.screen.findByRole('heading', { name: 'This conversation is open in another tab' })).toBeVisible();
  });
});

describe('where storing fails', () => {
  const broken = (stores: Stores, append: Stores['live']['append']): Stores => ({ ...stores, live: { ...stores.live, append } });

  it('says so aloud, the conversation goes on, and what was missed is stored with the next event', async () => {
    const stores = durableStores();
    let full = true;
    const app = await start({
      stores: broken(stores, (id, seq, events) => {
        if (full) return Promise.reject(new StorageError('full', 'no room'));
        return stores.live.append(id, seq, events);
      }),
    });
    await app.pass(ALL_SAID);
    expect(await app.screen.findByRole('alert')).toHaveTextContent(/^The disk is full/u);
    expect(messages(app)).toEqual(opening);
    full = false;
    await say(app, 'Простите нас.');
    await app.pass(1000);
    const id = app.path().split('/').at(-1) ?? '';
    const stored = await stores.live.load(id);
    expect(stored?.events.filter(({ type }) => type === 'customer-said')).toHaveLength(opening.length);
  });

  it('even a session that could not be begun in the store can be played', async () => {
    const stores = durableStores();
    const app = await start({
      stores: { ...stores, live: { ...stores.live, start: () => Promise.reject(new StorageError('unavailable', 'closed')) } },
    });
    await app.pass(ALL_SAID);
    expect(messages(app)).toEqual(opening);
    expect(app.screen.getByRole('alert')).toHaveTextContent(/^The browser stopped storing/u);
  });

  it('the finished attempt is kept on the screen until it can be stored', async () => {
    const stores = durableStores();
    let full = true;
    const finish: Stores['attempts']['finish'] = (attempt, scenario, liveId) =>
      full ? Promise.reject(new StorageError('full', 'no room')) : stores.attempts.finish(attempt, scenario, liveId);
    const app = await start({ stores: { ...stores, attempts: { ...stores.attempts, finish } } });
    await app.pass(ALL_SAID);
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    await app.user.click(app.screen.getByRole('button', { name: 'End it' }));
    expect(await app.screen.findByText('The attempt could not be stored')).toBeVisible();
    full = false;
    await app.user.click(app.screen.getByRole('button', { name: 'Store it again' }));
    expect(await app.screen.findByRole('link', { name: 'To the debrief' })).toBeVisible();
  });
});

it('an unknown conversation is told as such', async () => {
  const { screen } = await openApp({ path: '/practice/nowhere' });
  expect(await screen.findByRole('heading', { name: 'This conversation is not here' })).toBeVisible();
  await expectAccessible();
});
