import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Phrases, printPhrases, readPhrases, ruleOf } from '../../src/core/phrases/index.ts';
import { readYardstick } from '../../src/adapters/node/yardstick.ts';
import type { Content } from '../../src/adapters/react/ports.ts';
import type { Stores } from '../../src/core/progress/types.ts';
import { LANGS, type Lang } from '../../src/core/text/language.ts';
import { translate } from '../../src/i18n/index.ts';
import { durableStores, openApp, type TestApp } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { CLOVER, lexiconsOf, phrasesOf, TICKET } from '../support/phrases.ts';
import { ALL_SAID, say, start } from '../support/practice.ts';

beforeAll(() => {
  theAnalyser();
}, 120_000);

afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(
  phrases: Phrases | null = null,
  { stores = durableStores(), lang = 'en' }: { stores?: Stores; lang?: Lang } = {},
): Promise<TestApp> {
  await stores.settings.put({ ...(await stores.settings.get()), phrases });
  const app = await openApp({ path: '/phrases', stores, lang });
  await app.screen.findByRole('heading', { level: 2, name: translate(lang, 'phrases.list') });
  return app;
}

const put = (app: TestApp, label: string, value: string) => fireEvent.change(app.screen.getByLabelText(label), { target: { value } });
const save = (app: TestApp) => app.user.click(app.screen.getByText('Save'));
const kept = async (app: TestApp) => (await app.stores.settings.get()).phrases ?? null;
const status = (app: TestApp) =>
  app.screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const choose = (app: TestApp, text: BlobPart, name = 'team.yaml') =>
  app.user.upload(app.screen.getByLabelText('Choose a file…', { selector: 'input' }), new File([text], name));
const canSave = (app: TestApp) =>
  waitFor(() => {
    expect(app.screen.getByText('Save').closest('button')).not.toHaveAttribute('aria-disabled', 'true');
  });

describe('a phrase of the team', () => {
  it('is written, tried as it is typed, and saved once its examples come out right', async () => {
    const app = await open();
    expect(status(app)).toContain('No phrases of your own hold');
    await app.user.click(app.screen.getByText('Add a phrase'));
    put(app, 'The words', 'clover ..2 {point*|card*');
    put(app, 'Must be found in', 'Here are your Clover cards.');
    put(app, 'Must not be found in', 'Clover cards are green.');
    expect(await app.screen.findByText(/a bracket is not closed/u)).toBeVisible();
    await save(app);
    expect(await kept(app)).toBeNull();
    put(app, 'The words', 'clover ..2 {point*|card*}');
    expect(
      await app.screen.findByText(
        'It is found in “Clover cards are green.”: “Clover cards”. Narrow the words down, or say under «Not when» what cancels them.',
      ),
    ).toBeVisible();
    put(app, 'Not when', '{green|grow}');
    put(app, 'Why', 'Points of our club are worth money.');
    await canSave(app);
    expect(app.screen.getByText('None of the labelled sentences is read otherwise.')).toBeVisible();
    await expectAccessible();
    await save(app);
    expect(await kept(app)).toEqual(
      phrasesOf({ ...CLOVER, unless: ['{green|grow}'], match: ['Here are your Clover cards.'], miss: ['Clover cards are green.'] }),
    );
    expect(status(app)).toContain('Saved.');
  });

  it('that is found in much of what does not say it cannot be saved, and says which sentences', async () => {
    const app = await open();
    await app.user.click(app.screen.getByText('Add a phrase'));
    put(app, 'The words', '{the|a|you|is}');
    put(app, 'Must be found in', 'The cat.');
    put(app, 'Must not be found in', 'Hello.');
    expect(await app.screen.findByText(/^Too wide: it is found in \d+ of \d+ sentences/u)).toBeVisible();
    expect(app.screen.getByText(/\d+ sentences more, wrongly/u)).toBeVisible();
    await save(app);
    expect(await kept(app)).toBeNull();
    expect(status(app)).toContain('A phrase is too wide to be saved');
  });

  it('cannot be saved unseen: where the labelled sentences do not load it says so, and tries again when asked', async () => {
    const stores = durableStores();
    await stores.settings.put({ ...(await stores.settings.get()), phrases: phrasesOf(CLOVER) });
    let isThere = false;
    const loadYardstick: Content['loadYardstick'] = async (lang) => {
      if (!isThere) throw new Error('not there');
      return readYardstick(lang);
    };
    const app = await openApp({ path: '/phrases', stores, content: { loadYardstick } });
    expect(await app.screen.findByText('This part did not load')).toBeVisible();
    put(app, 'Name', 'Our club');
    await save(app);
    expect(await kept(app)).toEqual(phrasesOf(CLOVER));
    isThere = true;
    await app.user.click(app.screen.getByText('Try again'));
    await canSave(app);
    await save(app);
    expect(await kept(app)).toMatchObject({ title: 'Our club' });
  });

  it('is removed, and none are left behind', async () => {
    const app = await open(phrasesOf(CLOVER));
    expect(status(app)).toContain('1 phrase of your own holds');
    await app.user.click(app.screen.getByText('Remove'));
    await canSave(app);
    await save(app);
    expect(await kept(app)).toBeNull();
  });

  it('is not left with changes before it is said what becomes of them', async () => {
    const app = await open(phrasesOf(CLOVER));
    put(app, 'Name', 'Our club');
    await app.user.click(within(app.screen.getByRole('main')).getByRole('link', { name: 'Settings' }));
    const dialog = await app.screen.findByRole('dialog');
    await app.user.click(within(dialog).getByText('Save and leave'));
    await waitFor(() => {
      expect(app.path()).toBe('/settings');
    });
    expect(await kept(app)).toEqual({ ...phrasesOf(CLOVER), title: 'Our club' });
  });

  it.each(LANGS)('is written on a screen that speaks %s and has no axe violation', async (lang) => {
    const app = await open(phrasesOf(CLOVER, TICKET), { lang });
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(?<!-)(phrases|rubric|diagnostics)\.[a-z]/iu);
    await expectAccessible();
  });
});

describe('phrases as a file', () => {
  it('are opened, looked at, and hold only once they are saved', async () => {
    const app = await open(phrasesOf(TICKET));
    await choose(app, printPhrases({ title: 'House', entries: [CLOVER] }));
    expect(await app.screen.findByText('team.yaml has 1 phrase, and its examples come out right')).toBeVisible();
    await app.user.click(app.screen.getByText('Put them here'));
    expect(await kept(app)).toEqual(phrasesOf(TICKET));
    await canSave(app);
    await save(app);
    expect(await kept(app)).toEqual({ title: 'House', entries: [CLOVER] });
  });

  it('with a mark of byte order and other line ends are read too', async () => {
    const app = await open();
    await choose(app, `\uFEFF${printPhrases(phrasesOf(CLOVER)).replaceAll('\n', '\r\n')}`);
    expect(await app.screen.findByText(/has 1 phrase/u)).toBeVisible();
  });

  it.each([
    ['examples that fail', printPhrases(phrasesOf({ ...CLOVER, match: ['Nothing here.'] })), /It is not found in: “Nothing here\.”/u],
    ['another format', 'format: otvet/rubric\nversion: 1\n', /otvet\/phrases/u],
    ['something that is no text', new Uint8Array([0, 1, 2, 3]), /./u],
  ])('with %s are refused by their place, and nothing changes', async (_what, text, message) => {
    const app = await open(phrasesOf(TICKET));
    await choose(app, text);
    const alert = await app.screen.findByRole('alert');
    expect(alert).toHaveTextContent('Nothing is taken over: team.yaml has errors');
    expect(alert).toHaveTextContent(message);
    expect(within(alert).queryByText('Put them here')).toBeNull();
    expect(await kept(app)).toEqual(phrasesOf(TICKET));
  });

  it('are given away as they hold', async () => {
    const given: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (given.push(blob), 'blob:x'), revokeObjectURL: () => {} }));
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const app = await open(phrasesOf(CLOVER, TICKET));
    await app.user.click(app.screen.getByText('Save as otvet-phrases.yaml'));
    click.mockRestore();
    expect(readPhrases(await given[0]!.text(), { lexiconsOf }).phrases).toEqual(phrasesOf(CLOVER, TICKET));
  });
});

describe('saved phrases', () => {
  const GREETING = {
    ...CLOVER,
    lang: 'ru' as const,
    signal: 'rudeness' as const,
    when: ['чайник*'],
    unless: [],
    match: ['Это чайник.'],
    miss: ['Это утюг.'],
  };

  it('show which of the last attempts would be marked otherwise, before they are saved', async () => {
    const stores = durableStores();
    const profile = { v: 1 as const, id: '11111111-0000-4000-8000-000000000001', name: 'Анна', createdMs: 1 };
    await stores.profiles.put(profile);
    const { attempt, scenario } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'));
    await stores.attempts.finish({ ...attempt, profileId: profile.id }, scenario, null);
    const app = await open(null, { stores });
    const region = app.screen.getByRole('region', { name: 'What this would do to the last attempts' });
    await within(region).findByText(attempt.scenarioTitle);
    const before = region.querySelector('[data-passed]')!.textContent;
    await choose(app, printPhrases(phrasesOf({ ...GREETING, certainty: 'found' })));
    await app.user.click(await app.screen.findByText('Put them here'));
    await waitFor(() => {
      expect(region.querySelector('[data-passed]')!.textContent).not.toBe(before);
    });
    const stored = await stores.attempts.get(attempt.id);
    expect(stored?.scorecard).toEqual(attempt.scorecard);
  });

  it('are read by from the next conversation on, which keeps them to its end and in its attempt', async () => {
    const stores = durableStores();
    const settings = await stores.settings.get();
    await stores.settings.put({ ...settings, phrases: phrasesOf(GREETING) });
    const app = await start({ stores });
    const [live] = await stores.live.list((await stores.settings.get()).currentProfileId ?? '');
    expect(live?.phrases).toEqual(phrasesOf(GREETING));
    // what is changed meanwhile holds for the next one
    await stores.settings.put({ ...(await stores.settings.get()), phrases: null });
    await app.pass(ALL_SAID);
    await say(app, 'Здравствуйте. Какой у вас чайник?');
    await waitFor(async () => {
      const stored = await stores.live.load(live?.id ?? '');
      expect(JSON.stringify(stored?.events)).toContain(ruleOf(GREETING).id);
    });
  });
});
