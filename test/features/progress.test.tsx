import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type AttemptSummary, StorageError, type Stores } from '../../src/core/progress/index.ts';
import { LANGS } from '../../src/core/text/language.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { translate } from '../../src/i18n/index.ts';
import { PROFILE } from '../stores/records.ts';
import { durableStores, openApp, shippedLibrary, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, PARCEL } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aSummary, manySummaries } from '../support/summaries.ts';

const DAY = 86_400_000;

async function openProgress(attempts: readonly AttemptSummary[], { path = '/progress', lang = 'en' }: { path?: string; lang?: Lang } = {}) {
  const memory = durableStores();
  const stores: Stores = {
    ...memory,
    attempts: {
      ...memory.attempts,
      summaries: async (id, { limit } = {}) => attempts.filter(({ profileId }) => profileId === id).slice(0, limit),
    },
  };
  await stores.profiles.put(PROFILE);
  const app = await openApp({ stores, lang, path });
  await app.screen.findByRole('heading', { level: 1, name: translate(lang, 'progress.title') });
  await waitFor(() => {
    expect(app.screen.queryByText(translate(lang, 'common.loading'))).toBeNull();
    expect(app.screen.queryByText(translate(lang, 'progress.older.coming'))).toBeNull();
  });
  return app;
}

const part = (app: TestApp, name: string) => within(app.screen.getByRole('heading', { level: 2, name }).closest('section') as HTMLElement);
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/gu, ' ');
const cells = (table: HTMLElement) =>
  [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => plain(cell.textContent)));

const attempt = (n: number, daysAgo: number, change: Partial<AttemptSummary> = {}) =>
  aSummary(n, { endedMs: WALL_MS - daysAgo * DAY - 60_000, ...change });

/** Apologies go well, no excuses does not; a call among chats, and the trainee a little too kind. */
const FEW: readonly AttemptSummary[] = [
  attempt(1, 0, { score: 80, marks: { apology: 1, excuses: 0.5, thanks: 1 }, predicted: { apology: 1, excuses: 1 } }),
  attempt(2, 1, { score: 70, marks: { apology: 1, excuses: 0 }, predicted: { excuses: 0.5 } }),
  attempt(3, 8, {
    score: 60,
    channel: 'phone',
    lang: 'en',
    mode: 'exam',
    scenarioId: PARCEL,
    scenarioTitle: 'The parcel',
    marks: { apology: 0.5, excuses: 0.5 },
    predicted: { apology: 0.5, excuses: 0.5 },
    firstResponseMs: null,
  }),
  attempt(4, 8, { forkOf: 'first', score: 100 }),
];

describe('progress without attempts', () => {
  it('says how it begins, and leads to the library and the first steps', async () => {
    const app = await openProgress([attempt(1, 0, { forkOf: 'first' })]);
    expect(app.screen.getByText('Your progress begins with the first conversation')).toBeVisible();
    expect(app.screen.getByRole('link', { name: 'Choose a scenario' })).toHaveAttribute('href', '/');
    expect(app.screen.getByRole('link', { name: 'New here? Begin with four short steps' })).toHaveAttribute('href', '/first-steps');
    expect(app.screen.queryByRole('table')).toBeNull();
    await expectAccessible();
  });
});

describe('progress of one attempt', () => {
  it('is told in words: no chart of one point, and no strength of one mark', async () => {
    const app = await openProgress([attempt(1, 0, { marks: { apology: 1, thanks: 1, excuses: 0.5 } })]);
    expect(app.screen.getByText('1 attempt · score 70', { selector: 'output' })).toBeVisible();
    expect(part(app, 'What you are good at').getByText('Went well the one time it was marked: Thanks; Apology.')).toBeVisible();
    expect(part(app, 'What is worth practising').getByRole('heading', { level: 3 })).toHaveTextContent('No excuses 50 of 100');
    expect(part(app, 'Score over time').getByText(/^One attempt so far: 70 of 100/u)).toBeVisible();
    expect(part(app, 'How long it takes').getByText(/To the first response: 30 sec/u)).toBeVisible();
    expect(part(app, 'Practice days').getByText(/^You practised on 1 day of the last 14\. A day off takes nothing away\.$/u)).toBeVisible();
    expect(app.screen.getByRole('main').querySelector('svg.recharts-surface')).toBeNull();
    expect(app.screen.queryByRole('heading', { name: 'Where you practise' })).toBeNull();
    await expectAccessible();
  });
});

describe('progress of a few attempts', () => {
  it('begins with strengths, then what is worth practising, what is due and a short session', async () => {
    const app = await openProgress(FEW);
    expect(app.screen.getByText('3 attempts · median score 70, best 80', { selector: 'output' })).toBeVisible();
    expect(app.screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'What you are good at',
      'What is worth practising',
      'Practise ten minutes',
      'Due for practice',
      'Score over time',
      'All criteria',
      'How long it takes',
      'Where you practise',
      'Your own judgement and the marks',
      'Practice days',
    ]);
    const strong = part(app, 'What you are good at');
    expect(strong.getByRole('heading', { level: 3 })).toHaveTextContent('Apology 83 of 100');
    expect(strong.getByText('goes best in “Чайник, що не вмикається”')).toBeVisible();
    const due = part(app, 'Due for practice');
    expect(due.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['No excusesnow', 'Apologyin 3 days']);
    await expectAccessible();
  });

  it('has a table for each picture, with the same figures', async () => {
    const app = await openProgress(FEW);
    const course = part(app, 'Score over time');
    expect(cells(course.getByRole('table'))).toEqual([
      ['When', 'Score', 'No excuses'],
      [expect.stringMatching(/^Mar 12, .*Чайник/u), '80', '50'],
      [expect.stringMatching(/^Mar 11, /u), '70', '0'],
      [expect.stringMatching(/^Mar 4, .*The parcel$/u), '60', '50'],
    ]);
    expect(course.getByRole('link', { name: 'The parcel' })).toHaveAttribute('href', `/attempt/${FEW[2]?.id}`);
    expect(cells(part(app, 'How long it takes').getByRole('table')).map((row) => row.slice(1))).toEqual([
      ['First response', 'Whole conversation'],
      ['30 sec', '5 min'],
      ['30 sec', '5 min'],
      ['–', '5 min'],
    ]);
    expect(cells(part(app, 'All criteria').getByRole('table')).map((row) => row.slice(0, 3))).toEqual([
      ['Criterion', 'Last five', 'Times marked'],
      ['Apology', '83', '3'],
      ['Thanks', '100', '1'],
      ['No excuses', '33', '3'],
    ]);
    const [scenarios, channels, langs] = part(app, 'Where you practise').getAllByRole('table').map(cells);
    expect(scenarios?.slice(1)).toEqual([
      ['Чайник, що не вмикається', '2', '75', '80'],
      ['The parcel', '1', '60', '60'],
    ]);
    expect([channels?.[1], langs?.[1]]).toEqual([
      ['Chat', '2', '75', '80'],
      ['Ukrainian', '2', '75', '80'],
    ]);
    const own = part(app, 'Your own judgement and the marks');
    expect(own.getByText('You judge yourself 20 points too kindly. Attempts with your own judgement: 3.')).toBeVisible();
    expect(cells(own.getByRole('table')).map((row) => row.slice(1))).toEqual([
      ['Your word', 'Marks'],
      ['100', '75'],
      ['50', '0'],
      ['50', '50'],
    ]);
    for (const picture of app.screen.getByRole('main').querySelectorAll('svg.recharts-surface'))
      expect(picture.closest('[aria-hidden=true]')).not.toBeNull();
  });

  it('is gone through by keyboard: filters, the session, and tables that scroll', async () => {
    const app = await openProgress(FEW);
    const reached: string[] = [];
    app.screen.getByLabelText('Language').focus();
    for (let count = 0; count < 40; count += 1) {
      await app.user.tab();
      const element = document.activeElement;
      expect(element?.closest('[aria-hidden=true]') ?? null).toBeNull();
      reached.push(element?.getAttribute('aria-label') ?? element?.textContent ?? '');
    }
    for (const name of ['Score over time', 'All criteria', 'How long it takes', 'Scenario', 'Your own judgement and the marks'])
      expect(reached).toContain(`Table: ${name}`);
    expect(reached.some((name) => name.startsWith('Begin: '))).toBe(true);
  });

  it('narrows by what stands in the address, and says where nothing is left', async () => {
    const app = await openProgress(FEW, { path: '/progress?channel=phone' });
    expect(app.screen.getByText('1 attempt · score 60', { selector: 'output' })).toBeVisible();
    expect(part(app, 'Due for practice').getByText(/whatever the filters/u)).toBeVisible();
    await app.user.selectOptions(app.screen.getByLabelText('Language'), 'Ukrainian');
    expect(await app.screen.findByText('No attempts under these filters')).toBeVisible();
    expect(app.path()).toBe('/progress?channel=phone&lang=uk');
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Show all attempts' }));
    expect(await app.screen.findByText(/^3 attempts/u)).toBeVisible();
    expect(app.path()).toBe('/progress');
  });

  it('follows the criterion that is asked for, and keeps what the address names a choice', async () => {
    const app = await openProgress(FEW, { path: '/progress?scenario=gone' });
    expect(app.screen.getByLabelText('Scenario')).toHaveValue('gone');
    await app.user.selectOptions(app.screen.getByLabelText('Scenario'), 'All scenarios');
    await app.user.selectOptions(app.screen.getByLabelText('Mode'), 'Practice');
    await app.user.selectOptions(app.screen.getByLabelText('Criterion in the picture'), 'Apology');
    expect(app.path()).toBe('/progress?mode=practice&criterion=apology');
    expect(cells(part(app, 'Score over time').getByRole('table')).map((row) => row.slice(1))).toEqual([
      ['Score', 'Apology'],
      ['80', '100'],
      ['70', '100'],
    ]);
  });

  it('is led to from the other pages about what has been', async () => {
    const app = await openApp({ path: '/history' });
    await app.user.click(await app.screen.findByRole('link', { name: 'Progress' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
    expect(within(app.screen.getByRole('navigation', { name: 'History' })).getAllByRole('link')[0]).toHaveAttribute('aria-current', 'page');
  });
});

describe('ten minutes of practice', () => {
  it('show their steps, and one button begins the first', async () => {
    const library = shippedLibrary();
    const practises = library.entries.find(({ id }) => id === KETTLE)?.practises ?? [];
    expect(practises.length).toBeGreaterThan(0);
    const app = await openProgress([attempt(1, 0, { scenarioId: 'other', lang: 'ru', marks: { excuses: 0 } })]);
    const session = part(app, 'Practise ten minutes');
    const steps = session.getAllByRole('listitem').map(({ textContent }) => plain(textContent));
    expect(steps[0]).toBe('One message: Take it onIt turns on “No excuses”. 2 minutes.');
    expect(steps[1]).toMatch(/^A conversation: .* 8 minutes\.$/u);
    await app.user.click(session.getByRole('link', { name: 'Begin: Take it on' }));
    expect(await app.screen.findByRole('heading', { level: 2, name: 'Take it on' })).toBeVisible();
    expect(app.path()).toMatch(/^\/first-steps\/drills\/own\?talk=/u);
    expect(app.screen.queryByRole('link', { name: 'On to the conversation' })).toBeNull();
    await app.user.type(app.screen.getByLabelText('Your message'), 'This is our fault, and I will see to it myself.');
    await app.user.click(app.screen.getByRole('button', { name: 'Read it' }));
    await app.user.click(await app.screen.findByRole('link', { name: 'On to the conversation' }));
    await waitFor(() => {
      expect(app.path()).toMatch(/^\/scenario\//u);
    });
  });

  it('lead to the library where there is nothing that has not been played', async () => {
    const ids = shippedLibrary().entries.map(({ id }) => id);
    const app = await openProgress(
      ids.flatMap((scenarioId, n) => [
        attempt(n, n, { scenarioId, lang: 'uk', marks: {} }),
        attempt(10 + n, n, { scenarioId, lang: 'ru', marks: {} }),
      ]),
    );
    const session = part(app, 'Practise ten minutes');
    expect(session.getByRole('link', { name: 'To the scenarios' })).toHaveAttribute('href', '/');
  });
});

describe('progress of ten thousand attempts', () => {
  it('is months, thirty at most, and can be read', async () => {
    const app = await openProgress(manySummaries(10_000, { days: 2000, untilMs: WALL_MS }));
    expect(app.screen.getByText(/^10000 attempts|^10,000 attempts/u)).toBeVisible();
    const course = part(app, 'Score over time');
    expect(course.getByText(/^Month by month/u)).toBeVisible();
    const all = course.getByRole('button', { name: /^Show all \d+ rows$/u });
    await app.user.click(all);
    expect(all).toHaveAttribute('aria-expanded', 'true');
    const rows = cells(course.getByRole('table')).slice(1);
    expect(rows.length).toBeLessThanOrEqual(30);
    await expectAccessible();
  });
});

describe('progress in each language', () => {
  it.each(LANGS)('is told in %s without a key or a hole', async (lang) => {
    const app = await openProgress(manySummaries(40, { days: 25, untilMs: WALL_MS }), { lang });
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(progress|common|debrief|first)\.[a-z]|\{\{|undefined|NaN/u);
    await expectAccessible();
  });
});

describe('progress of years', () => {
  it('shows the newest at once, says that older ones are still read, and what to do where they could not be', async () => {
    const attempts = manySummaries(1200, { days: 900, untilMs: WALL_MS });
    const waiting: (() => void)[] = [];
    let isBroken = true;
    const memory = durableStores();
    const summaries: Stores['attempts']['summaries'] = async (_id, { limit = Infinity } = {}) => {
      if (limit < Infinity) return attempts.slice(0, limit);
      if (isBroken) throw new StorageError('unavailable', 'gone');
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      return attempts;
    };
    const stores: Stores = { ...memory, attempts: { ...memory.attempts, summaries } };
    await stores.profiles.put(PROFILE);
    const app = await openApp({ stores, path: '/progress' });
    expect(await app.screen.findByText(/^500 attempts/u)).toBeVisible();
    expect(await app.screen.findByText('Older ones could not be read.')).toBeVisible();
    await expectAccessible();
    isBroken = false;
    await app.user.click(app.screen.getByRole('button', { name: 'Try again' }));
    expect(await app.screen.findByText('The newest; older ones are being read…')).toBeVisible();
    expect(app.screen.getByText(/^500 attempts/u)).toBeVisible();
    await waitFor(() => {
      expect(waiting).toHaveLength(1);
    });
    waiting[0]!();
    expect(await app.screen.findByText(/^1,?200 attempts/u)).toBeVisible();
    expect(app.screen.queryByText(/^Older|older ones/u)).toBeNull();
  });
});
