import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DatedRule, DEFAULT_RULE, FIRST_RULE, type Requirement, type Settings, type Stores } from '../../src/core/progress/index.ts';
import * as downloads from '../../src/ui/csv.ts';
import { anAttempt, PROFILE, SCENARIO, uuid } from '../stores/records.ts';
import { durableStores, entryOf, openApp, shippedLibrary, WALL_MS } from '../support/app.tsx';
import { KETTLE, shippedScenario, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, DAY } from '../support/exams.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const scenarios = ['a', 'b', 'c', 'd', 'e'].map((id) => entryOf({ ...shippedScenario(KETTLE), id, title: `Чайник ${id}` }));
const library = () => ({ ...shippedLibrary(), entries: [...shippedLibrary().entries, ...scenarios] });
const item = (id: string, change = {}, result = {}) =>
  anItem(id, {
    title: `Чайник ${id}`,
    result: aResult({
      rulesVersion: theAnalyser().rulesVersion,
      scenarioHash: scenarios.find((one) => one.id === id)?.hash ?? '',
      ...result,
    }),
    ...change,
  });
const GOOD = [
  anExam(1, WALL_MS - 3 * DAY, [item('a'), item('b'), item('c', { isNew: true })], { lang: 'ru' }),
  anExam(2, WALL_MS - 2 * DAY, [item('d'), item('e')], { lang: 'ru' }),
];

async function withExams(exams: readonly (typeof GOOD)[number][], change: Partial<Settings> = {}): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id, ...change });
  for (const exam of exams) await stores.exams.put(exam);
  return stores;
}

const open = (stores: Stores, path = '/readiness?lane=ru.chat-phone') => openApp({ stores, path, library: library() });
const conditions = (main: HTMLElement) => within(main).getByRole('region', { name: /ready|exam yet/iu });

describe('readiness', () => {
  it('without an exam says what it takes, blames nobody, and leads to one', async () => {
    // the dry run takes one
    const english = ['kettle-en', 'lamp-en'].map((id) => ({ ...entryOf({ ...shippedScenario(KETTLE), id }), lang: 'en' as const }));
    const app = await openApp({
      stores: await withExams([]),
      path: '/readiness',
      library: { ...library(), entries: [...library().entries, ...english] },
    });
    await app.screen.findByRole('heading', { level: 2, name: 'No exam yet' });
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('The last 5 exam conversations: not seen yet0 of 5');
    expect(main).not.toHaveTextContent('missing0 of 5');
    expect(await within(main).findByRole('link', { name: 'Take an exam' })).toHaveAttribute('href', '/exam/en.chat-phone');
    expect(main).toHaveTextContent('the word of Otvet stands');
    expect(main).toHaveTextContent('The texts of your practice leave this machine when you send them somewhere');
    await expectAccessible();
  });

  it('where all is there says until when, and what sooner', async () => {
    const app = await open(await withExams(GOOD));
    await app.screen.findByRole('heading', { level: 2, name: 'Ready' });
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('Valid until June 7, 2025, or until scenarios, rules of marking or this rule change.');
    expect(within(main).getByRole('navigation', { name: 'By language and channels' })).toHaveTextContent(
      'Chat, Phoneready until June 7, 2025',
    );
    expect(within(main).getAllByRole('row')).toHaveLength(6);
    await expectAccessible();
  });

  it('names exactly what is missing, and leads to what would help most', async () => {
    const spoilt = anExam(2, WALL_MS - 2 * DAY, [item('d'), item('e', {}, { marks: { ...aResult().marks, apology: 0, excuses: 0.5 } })], {
      lang: 'ru',
    });
    const app = await open(await withExams([GOOD[0] as (typeof GOOD)[number], spoilt]));
    await app.screen.findByRole('heading', { level: 2, name: 'Ready' });
    const worse = anExam(
      2,
      WALL_MS - 2 * DAY,
      [item('d', {}, { marks: { ...aResult().marks, apology: 0.5 } }), item('e', {}, { marks: { ...aResult().marks, apology: 0 } })],
      { lang: 'ru' },
    );
    app.screen.unmount();
    const again = await open(await withExams([GOOD[0] as (typeof GOOD)[number], worse]));
    await again.screen.findByRole('heading', { level: 2, name: 'Not ready yet: 1 thing is missing' });
    expect(conditions(again.screen.getByRole('main'))).toHaveTextContent('Apology: missing70, 80 needed');
    await waitFor(() => {
      expect(again.screen.getByRole('link', { name: 'Practise: Apology' }).getAttribute('href')).toMatch(/^\/scenario\//u);
    });
    await expectAccessible();
  });

  it('says where nothing new is left to be drawn, since no exam can help then; and says nothing where there is', async () => {
    const stores = await withExams([anExam(1, WALL_MS - DAY, [item('a')], { lang: 'ru' })]);
    const app = await open(stores);
    await app.screen.findByRole('heading', { level: 2, name: /^Not ready yet/u });
    expect(app.screen.queryByText('Nothing here is new to you any more')).toBeNull();
    app.screen.unmount();
    for (const [at, { id }] of library().entries.entries())
      await stores.attempts.finish(anAttempt(at + 1, { scenarioId: id }), SCENARIO, null);
    const again = await open(stores);
    expect(await again.screen.findByText('Nothing here is new to you any more')).toBeVisible();
    expect(again.screen.getByRole('link', { name: 'Open a file with scenarios' })).toHaveAttribute('href', '/open');
    await expectAccessible();
  });

  it('says of each conversation whether it counts, and why not', async () => {
    const old = anExam(3, WALL_MS - 9 * DAY, [item('a', {}, { scenarioHash: 'before' }), item('b', {}, { rulesVersion: 'before' })], {
      lang: 'ru',
    });
    const app = await open(await withExams([...GOOD, old]));
    const table = await app.screen.findByRole('table');
    expect(table).toHaveTextContent('no: the scenario has changed since');
    expect(table).toHaveTextContent('no: the rules of marking have changed since');
    const save = vi.spyOn(downloads, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'Save as a spreadsheet' }));
    const [name, text] = save.mock.calls[0] ?? [];
    expect(name).toBe('otvet-ru.chat-phone-2025-03-12.csv');
    expect(text?.split('\r\n')).toHaveLength(9);
    expect(text).toContain('Анна');
  });
});

describe('the rule', () => {
  it('is edited with name and reason, holds from its day on, and every edit stays', async () => {
    const stores = await withExams(GOOD);
    const app = await open(stores, '/readiness/rule');
    await app.screen.findByRole('heading', { level: 1, name: 'The readiness rule' });
    await expectAccessible();
    const [part] = app.screen.getAllByRole('region', { name: /^Part 1/u });
    if (!part) throw new Error('There is no part.');
    const save = app.screen.getByRole('button', { name: 'Save the edit' });
    expect(save).toHaveAttribute('aria-disabled', 'true');
    fireEvent.change(within(part).getByLabelText('Last conversations that decide'), { target: { value: '6' } });
    await app.user.click(save);
    expect(app.screen.getByText('It takes your name and the reason.')).toBeVisible();
    await app.user.type(app.screen.getByLabelText('Your name'), 'Ірина');
    await app.user.type(app.screen.getByLabelText('Why'), 'Новий клієнт.');
    fireEvent.change(within(part).getByLabelText('Different scenarios'), { target: { value: '7' } });
    expect(part).toHaveTextContent('No more than the conversations that decide (6).');
    await app.user.click(save);
    expect(app.screen.getByText('Put right first what is marked above.')).toBeVisible();
    fireEvent.change(within(part).getByLabelText('Different scenarios'), { target: { value: '' } });
    expect(part).toHaveTextContent('A whole number from 1 to 50.');
    fireEvent.change(within(part).getByLabelText('Different scenarios'), { target: { value: '4' } });
    fireEvent.change(app.screen.getByLabelText('Holds from'), { target: { value: '2025-03-20' } });
    await app.user.click(save);
    expect(await app.screen.findByText('The edit is saved.')).toBeVisible();
    const history = app.screen.getByRole('region', { name: 'Every edit' });
    expect(history).toHaveTextContent('to come');
    expect(history).toHaveTextContent('Новий клієнт.');
    await waitFor(async () => {
      expect((await stores.settings.get()).readiness).toMatchObject([{ by: 'Ірина', reason: 'Новий клієнт.', madeMs: WALL_MS }]);
    });
    app.screen.unmount();
    const ready = await open(stores);
    await ready.screen.findByRole('heading', { level: 2, name: 'Ready' });
    expect(ready.screen.getByRole('main')).toHaveTextContent('Valid until March 20, 2025');
    expect(ready.screen.getByRole('main')).toHaveTextContent('From March 20, 2025 another one holds. Ірина: Новий клієнт.');
    await expectAccessible();
  });

  it('takes parts for channels apart, and refuses the same channel twice', async () => {
    const stores = await withExams([]);
    const app = await open(stores, '/readiness/rule');
    await app.user.click(await app.screen.findByRole('button', { name: 'Add a part' }));
    const part = app.screen.getByRole('region', { name: /^Part 3/u });
    expect(part).toHaveTextContent('At least one.');
    await app.user.click(within(part).getByLabelText('Ukrainian'));
    await app.user.click(within(part).getByLabelText('Phone'));
    expect(part).toHaveTextContent('Ukrainian and “Phone” stand in part 1 already.');
    await app.user.click(within(app.screen.getByRole('region', { name: /^Part 1/u })).getByLabelText('Phone'));
    expect(part).not.toHaveTextContent('stand in part');
    await app.user.click(within(part).getByRole('button', { name: /^Remove/u }));
    expect(app.screen.queryByRole('region', { name: /^Part 3/u })).toBeNull();
  });

  it('that does not hold yet is taken back; what has held stays', async () => {
    const edit = (reason: string, fromMs: number): DatedRule => ({ ...FIRST_RULE, by: 'Ірина', reason, madeMs: fromMs, fromMs });
    const past: DatedRule = {
      ...edit('Перша.', WALL_MS - DAY),
      rule: { requirements: [{ ...(DEFAULT_RULE.requirements[0] as Requirement), core: 70 }] },
    };
    const stores = await withExams([], { readiness: [past, edit('Друга.', WALL_MS + DAY)] });
    const app = await open(stores, '/readiness/rule');
    const history = await app.screen.findByRole('region', { name: 'Every edit' });
    expect(within(history).getAllByRole('button', { name: 'Take it back' })).toHaveLength(1);
    await app.user.click(within(history).getByRole('button', { name: 'Take it back' }));
    await waitFor(async () => {
      expect((await stores.settings.get()).readiness).toEqual([past]);
    });
    expect(history).toHaveTextContent('in force');
  });

  it('names who reads what is close or grave, from then on', async () => {
    const stores = await withExams([], {});
    const app = await open(stores, '/readiness/rule');
    await app.user.type(await app.screen.findByLabelText('Name'), 'Ірина{Enter}');
    await waitFor(async () => {
      expect((await stores.settings.get()).lead).toEqual({ name: 'Ірина', sinceMs: WALL_MS });
    });
    app.screen.unmount();
    const page = await open(stores);
    expect(await page.screen.findByText(/Ірина reads results that are close or grave/u)).toBeVisible();
  });
});

it('what one person sat is nobody else’s', async () => {
  const stores = await withExams(GOOD.map((exam) => ({ ...exam, profileId: uuid(2) })));
  await stores.profiles.put({ ...PROFILE, id: uuid(2), name: 'Олена' });
  const app = await open(stores);
  await app.screen.findByRole('heading', { level: 2, name: 'No exam yet' });
  expect(app.screen.queryByRole('table')).toBeNull();
});
