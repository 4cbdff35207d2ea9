import { waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseNumber } from '../../src/core/desk/index.ts';
import { caseOf, type CaseRecord } from '../../src/core/progress/index.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { anAttempt, aStamp, SCENARIO, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp } from '../support/app.tsx';
import { KETTLE, PARCEL, playAttempt, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { ALL_SAID, say, start } from '../support/practice.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

const DAY = 86_400_000;

/** Stores with a profile of their own and these cases in them. */
async function storesWith(cases: readonly Partial<CaseRecord>[]) {
  const stores = durableStores();
  await stores.profiles.put({ v: 1, id: uuid(1), name: 'Анна', createdMs: 1 });
  const records = cases.map((change, index) => {
    const made = caseOf(anAttempt(index, { endedMs: Date.UTC(2025, 2, 1, 9) + index * DAY }), SCENARIO);
    return { ...made, ...change } as CaseRecord;
  });
  return { ...stores, cases: { ...stores.cases, list: async () => records.toReversed() } };
}

async function openJournal(cases: readonly Partial<CaseRecord>[], lang: Lang = 'en'): Promise<TestApp> {
  const app = await openApp({ stores: await storesWith(cases), lang, path: '/journal' });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

const rows = ({ screen }: TestApp) => screen.queryAllByRole('heading', { level: 2 }).map((head) => head.closest('li')?.textContent ?? '');
const search = (app: TestApp) => app.screen.getByRole('searchbox', { name: 'Search' });

describe('the journal', () => {
  it('lists every case, newest first, with number, customer, house, product, cause, how it ended and when', async () => {
    const app = await openJournal([
      { number: '1111', customer: 'Марина Викторовна' },
      {
        number: '2222',
        customer: 'Олена',
        company: 'Пошта',
        product: 'Посилка',
        cause: { id: 'lost', name: 'загублено' },
        solved: false,
        outcome: 'lost',
      },
    ]);
    expect(await app.screen.findByText('2 cases')).toBeVisible();
    const [first, second] = rows(app);
    for (const words of ['2222', 'Олена', 'Пошта', 'Посилка', 'загублено', 'Closed, not solved', 'The customer is gone', 'March 2, 2025'])
      expect(first).toContain(words);
    expect(second).toContain('1111');
    expect(second).toContain('Closed, solved');
    expect(app.screen.getByRole('link', { name: 'Case 2222, Олена' })).toHaveAttribute('href', `/journal/${anAttempt(1).id}`);
    await expectAccessible();
  });

  it('is searched while one types, in any inflection, and narrowed by how cases ended', async () => {
    const app = await openJournal([
      { number: '1111', customer: 'Марина', about: 'Чайник не включается' },
      { number: '2222', customer: 'Олена', about: 'Посилку загубили', solved: false },
      { number: '3333', customer: 'Ірина', about: 'Де моя посилка?' },
    ]);
    await app.user.type(await app.screen.findByRole('searchbox', { name: 'Search' }), 'посилки');
    await waitFor(() => {
      expect(app.screen.getByText('2 cases')).toBeVisible();
    });
    await app.user.click(app.screen.getByRole('radio', { name: 'Not solved' }));
    expect(rows(app)).toHaveLength(1);
    expect(rows(app)[0]).toContain('2222');
    await app.user.clear(search(app));
    await app.user.type(search(app), '1111');
    expect(await app.screen.findByText('No such case')).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => {
      expect(rows(app)).toHaveLength(3);
    });
  });

  it('draws thousands of cases a page at a time, and finds among all of them', async () => {
    const app = await openJournal(Array.from({ length: 3000 }, (_, index) => ({ id: uuid(index), number: String(1000 + index) })));
    expect(await app.screen.findByText('3000 cases')).toBeVisible();
    expect(app.screen.getAllByRole('link', { name: /^Case / })).toHaveLength(50);
    await app.user.click(app.screen.getByRole('button', { name: 'Show more' }));
    expect(app.screen.getAllByRole('link', { name: /^Case / })).toHaveLength(100);
    await app.user.type(search(app), '1003');
    await waitFor(() => {
      expect(app.screen.getByText('1 case')).toBeVisible();
    });
  });

  it('says how cases come into it while there are none, and stands beside the history', async () => {
    const app = await openJournal([]);
    expect(await app.screen.findByText('No cases yet')).toBeVisible();
    await expectAccessible();
    await app.user.click(within(app.screen.getByRole('navigation', { name: 'History' })).getByRole('link', { name: 'Attempts' }));
    await app.screen.findByRole('heading', { level: 1, name: 'History' });
    await app.user.click(await app.screen.findByRole('link', { name: 'Complaint journal' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Complaint journal' })).toBeVisible();
  });

  it.each(['uk', 'ru'] as const)('speaks %s', async (lang) => {
    const app = await openJournal([{}, { solved: false }], lang);
    await app.screen.findByRole('searchbox');
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(journal|common)\.[a-z-]+/i);
    await expectAccessible();
  });
});

async function openPlayed(path: string, lang: Lang = 'en'): Promise<TestApp> {
  const stores = durableStores();
  const { attempt, scenario } = playAttempt(PARCEL, sampleReplies(PARCEL, 'good'));
  await stores.attempts.finish(attempt, scenario, null);
  await stores.attempts.finish(anAttempt(7, { stamp: aStamp() }), SCENARIO, null);
  const app = await openApp({ stores, lang, path: `${path}/${attempt.id}` });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

describe('a case', () => {
  it('has its steps with hour and author, what is known of it, and the ways to the debrief and the customer’s page', async () => {
    const app = await openPlayed('/journal');
    const number = caseNumber(PARCEL, 1);
    expect(await app.screen.findByRole('heading', { level: 1, name: `Case ${number}` })).toBeVisible();
    const steps = within(app.screen.getByRole('region', { name: 'Steps' }));
    const items = steps.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(items[0]).toContain('Received');
    expect(items.some((item) => item.includes('Анна'))).toBe(true);
    expect(items.at(-1)).toContain('Closed');
    const about = app.screen.getByRole('complementary', { name: 'About the case' });
    for (const words of ['not registered', 'Логістика', 'Анна']) expect(about).toHaveTextContent(words);
    expect(app.screen.getByRole('link', { name: 'To the debrief' })).toHaveAttribute('href', '/attempt/attempt-1');
    expect(app.screen.getByRole('link', { name: /^What the customer sees/ })).toHaveAttribute('href', '/case/attempt-1');
    await expectAccessible();
  });

  it('that is not there is told as that', async () => {
    const app = await openApp({ path: '/journal/nobody' });
    expect(await app.screen.findByRole('heading', { level: 1, name: 'There is no such case' })).toBeVisible();
    await expectAccessible();
  });

  it.each(['uk', 'ru'] as const)('speaks %s', async (lang) => {
    const app = await openPlayed('/journal', lang);
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(journal|common|debrief|outcomes)\.[a-z-]+/i);
    await expectAccessible();
  });
});

describe('the customer’s own page', () => {
  it('shows their one case in their language: the house, the number, how far it is, what comes next; and leads nowhere', async () => {
    const app = await openPlayed('/case');
    const number = caseNumber(PARCEL, 1);
    expect(await app.screen.findByRole('heading', { level: 1, name: `Звернення ${number}` })).toBeVisible();
    const progress = within(app.screen.getByRole('list', { name: 'Хід звернення' }));
    expect(progress.getAllByRole('listitem').map((item) => item.textContent)).toHaveLength(5);
    expect(progress.getByText('Закрито').closest('li')).toHaveAttribute('aria-current', 'step');
    expect(app.screen.getByText('Ваше звернення розв’язано й закрито.')).toBeVisible();
    expect(app.screen.getByText(/навчальній симуляції/u)).toBeVisible();
    expect(app.screen.queryAllByRole('link')).toEqual([]);
    expect(app.screen.queryAllByRole('button')).toEqual([]);
    const page = app.screen.getByRole('main').textContent;
    for (const others of [SCENARIO.customer.name, SCENARIO.title, 'attempt-1', 'Otvet']) expect(page).not.toContain(others);
    expect(page).not.toMatch(/journal\.[a-z-]+/i);
    await expectAccessible();
  });

  it('of an unknown number is kind about it', async () => {
    const app = await openApp({ path: '/case/nobody' });
    expect(await app.screen.findByRole('heading', { level: 1, name: 'We cannot find this case' })).toBeVisible();
    expect(app.screen.queryAllByRole('link')).toEqual([]);
    await expectAccessible();
  });

  it('follows a conversation under way, and never shows what is said inside the house', async () => {
    const stores = durableStores();
    const app = await start({ stores }, PARCEL);
    await app.pass(ALL_SAID);
    await say(app, 'Олено, вибачте нам! Беру вашу справу на себе. Назвіть, будь ласка, номер накладної?');
    await app.user.click(await app.screen.findByRole('button', { name: 'Ask a colleague' }));
    const [ask] = app.screen.getAllByRole('button', { name: /^Ask Логістика/u });
    await app.user.click(ask as HTMLElement);
    await app.pass(60_000);
    const id = app.path().split('/').at(-1) ?? '';
    app.screen.unmount();
    const page = await openApp({ stores, path: `/case/${id}` });
    expect(await page.screen.findByText(/^Логістика: з’ясовують/u)).toBeVisible();
    expect(page.screen.getByText('Очікує').closest('li')).toHaveAttribute('aria-current', 'step');
    const history = within(page.screen.getByRole('region', { name: 'Що вже було' }));
    expect(history.getByText(/Беру вашу справу на себе/u)).toBeVisible();
    expect(history.queryByText(/Поставлено запитання|Asked/u)).toBeNull();
    await expectAccessible();
  });
});

describe('the desk', () => {
  it('shows the steps of the case, where it stands, and puts its number into the reply', async () => {
    const app = await start({}, PARCEL);
    await app.pass(ALL_SAID);
    const desk = within(app.screen.getByRole('complementary', { name: 'Desk' }));
    await app.user.click(await desk.findByRole('button', { name: 'Steps of the case' }));
    const number = caseNumber(PARCEL, 1);
    expect(desk.getByText(`Case ${number}`)).toBeVisible();
    expect(desk.getAllByText('Received').length).toBeGreaterThan(0);
    expect(desk.getByText('Not registered yet. The number stays the same once it is.')).toBeVisible();
    await expectAccessible();
    await app.user.click(desk.getByRole('button', { name: 'Put the number into the reply' }));
    expect(app.screen.getByRole('textbox')).toHaveValue(number);
    const id = app.path().split('/').at(-1);
    expect(desk.getByRole('link', { name: /^What the customer sees/u })).toHaveAttribute('href', `/case/${id}`);
  });

  it('offers what solved similar cases, and puts the words of it into the reply', async () => {
    const stores = await storesWith([
      { scenarioId: 'other', lang: 'ru', about: 'Чайник не включается третий день', answer: 'Новый чайник уже едет.' },
    ]);
    const app = await start({ stores }, KETTLE);
    await app.pass(ALL_SAID);
    const desk = within(app.screen.getByRole('complementary', { name: 'Desk' }));
    await app.user.click(await desk.findByRole('button', { name: 'Cases solved before' }));
    expect(await desk.findByText('told in like words')).toBeVisible();
    await expectAccessible();
    await app.user.click(desk.getByRole('button', { name: /^Put into the reply: Case/u }));
    expect(app.screen.getByRole('textbox')).toHaveValue('Новый чайник уже едет.');
  });

  it('says so where nothing like it has been solved', async () => {
    const app = await start({}, KETTLE);
    await app.pass(ALL_SAID);
    await app.user.click(await app.screen.findByRole('button', { name: 'Cases solved before' }));
    expect(await app.screen.findByText('You have solved nothing like this yet.')).toBeVisible();
  });
});
