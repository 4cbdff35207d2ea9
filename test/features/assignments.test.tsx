import { fireEvent, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assignment, received, type Stores } from '../../src/core/progress/index.ts';
import { type FromLead, fromLeadLines, writeAssignmentLink } from '../../src/core/team/index.ts';
import { anAttempt, PROFILE, SCENARIO, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, shippedScenario, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { DAY } from '../support/exams.ts';

const kettle = shippedScenario(KETTLE);

beforeAll(() => {
  theAnalyser();
}, 120_000);
const anAssignment = (change: Partial<Assignment> = {}): Assignment => ({
  id: uuid(800),
  title: 'Перший тиждень',
  by: 'Ірина',
  madeMs: WALL_MS - 3 * DAY,
  dueMs: WALL_MS + DAY,
  names: [],
  scenarioIds: [kettle.id],
  exam: 'uk.chat-phone',
  note: 'Спершу чайник.',
  ...change,
});
const agreed = { id: uuid(810), profileId: PROFILE.id, by: 'Ірина', atMs: WALL_MS, action: 'Питати про строк.', dueMs: null, doneMs: null };

const fileOf = (change: Partial<Assignment> = {}): FromLead => ({
  to: null,
  by: 'Ірина',
  madeMs: WALL_MS,
  rows: [
    received('assignment', anAssignment(change), { profileId: '', madeMs: WALL_MS }),
    received('agreed', agreed, { profileId: PROFILE.id, madeMs: WALL_MS }),
  ],
});

async function ofAnna(file: FromLead | null = null): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id });
  if (file) await stores.received.put(file.rows);
  return stores;
}

const written = (file: FromLead) => new File([...fromLeadLines(file, { app: '0.1.0' })], 'from-iryna.otvet');
const choose = (app: TestApp, file: File) =>
  app.user.upload(app.screen.getByLabelText('Open a file from the lead…', { selector: 'input' }), file);

describe('what is asked of somebody', () => {
  it('comes in a file, says how far it is, and leads to each part', async () => {
    const stores = await ofAnna();
    const app = await openApp({ stores, path: '/assignments' });
    expect(await app.screen.findByText('Nothing is asked of you')).toBeVisible();
    await choose(app, written(fileOf()));
    expect(await app.screen.findByText('Taken in: 2 things from Ірина.')).toBeVisible();
    const card = await app.screen.findByRole('article', { name: 'Перший тиждень' });
    expect(card).toHaveTextContent('By March 13, 2025');
    expect(card).toHaveTextContent('Спершу чайник.');
    expect(within(card).getByRole('link', { name: kettle.title })).toHaveAttribute('href', `/scenario/${kettle.id}`);
    expect(within(card).getByRole('link', { name: 'An exam: Ukrainian: Chat, Phone' })).toHaveAttribute('href', '/exam/uk.chat-phone');
    expect(within(card).getAllByText('not started')).toHaveLength(3);
    await expectAccessible();
    await choose(app, written(fileOf()));
    expect(await app.screen.findByText('You have all of this already.')).toBeVisible();
    await app.user.click(app.screen.getByRole('link', { name: /^Hand in results/u }));
    expect(await app.screen.findByText('Питати про строк.')).toBeVisible();
  });

  it('is not closed by a lead’s clock that was ahead', async () => {
    const ahead = fileOf({ note: 'З майбутнього.' }).rows.map((row) => ({ ...row, madeMs: WALL_MS + 365 * DAY }));
    const stores = await ofAnna({ ...fileOf(), rows: ahead });
    const app = await openApp({ stores, path: '/assignments' });
    expect(await app.screen.findByRole('article', { name: 'Перший тиждень' })).toHaveTextContent('З майбутнього.');
    await choose(app, written(fileOf()));
    expect(await app.screen.findByText('Taken in: 1 thing from Ірина.')).toBeVisible();
    expect(await app.screen.findByRole('article', { name: 'Перший тиждень' })).toHaveTextContent('Спершу чайник.');
  });

  it('is dropped as well, and a broken file says what is wrong', async () => {
    const app = await openApp({ stores: await ofAnna(), path: '/assignments' });
    const place = await app.screen.findByRole('region', { name: 'From the lead' });
    fireEvent.drop(place, { dataTransfer: { files: [written(fileOf())] } });
    expect(await app.screen.findByRole('article', { name: 'Перший тиждень' })).toBeVisible();
    const text = [...fromLeadLines(fileOf(), { app: '0.1.0' })].join('').replace('Перший', 'Другий');
    await choose(app, new File([text], 'changed.otvet'));
    expect(await app.screen.findByText('“changed.otvet” cannot be taken in')).toBeVisible();
    expect(app.screen.getByRole('main')).toHaveTextContent('The file was changed after it had been made.');
  });

  it('is under way once tried, done once passed, and its day is spoken of gently', async () => {
    const stores = await ofAnna(fileOf({ exam: null, dueMs: WALL_MS - 1 }));
    const tried = anAttempt(1, { scenarioId: kettle.id, endedMs: WALL_MS - DAY });
    await stores.attempts.finish({ ...tried, scorecard: { ...tried.scorecard, passed: 'failed' } }, SCENARIO, null);
    const app = await openApp({ stores, path: '/assignments' });
    const card = await app.screen.findByRole('article', { name: 'Перший тиждень' });
    expect(within(card).getAllByText('under way')).toHaveLength(2);
    expect(card).toHaveTextContent('It still counts.');
    app.screen.unmount();
    const again = anAttempt(2, { scenarioId: kettle.id, endedMs: WALL_MS - DAY / 2 });
    await stores.attempts.finish({ ...again, scorecard: { ...again.scorecard, passed: 'passed' } }, SCENARIO, null);
    const later = await openApp({ stores, path: '/assignments' });
    const done = await later.screen.findByRole('article', { name: 'Перший тиждень' });
    expect(within(done).getAllByText('done')).toHaveLength(2);
    expect(done).not.toHaveTextContent('It still counts.');
  });

  it('stands on the first screen only while something is left', async () => {
    const stores = await ofAnna();
    const before = await openApp({ stores });
    await before.screen.findAllByRole('heading', { level: 2 });
    expect(before.screen.queryByRole('link', { name: /For you/u })).toBeNull();
    before.screen.unmount();
    await stores.received.put(fileOf().rows);
    const app = await openApp({ stores });
    await app.user.click(await app.screen.findByRole('link', { name: 'For you: 1 to do' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Asked of you' })).toBeVisible();
  });

  it('by a link is shown first, then taken in', async () => {
    const stores = await ofAnna();
    const link = writeAssignmentLink(fileOf(), { app: '0.1.0' });
    const app = await openApp({ stores, path: `/assignment?a=${link}` });
    expect(await app.screen.findByRole('article', { name: 'Перший тиждень' })).toBeVisible();
    expect(await stores.received.list()).toEqual([]);
    await expectAccessible();
    await app.user.click(app.screen.getByRole('button', { name: 'Take it in' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Asked of you' })).toBeVisible();
    expect(await app.screen.findByRole('article', { name: 'Перший тиждень' })).toBeVisible();
    app.screen.unmount();
    const cut = await openApp({ stores, path: `/assignment?a=${link?.slice(0, 80)}` });
    expect(await cut.screen.findByText('This link is damaged or was cut off')).toBeVisible();
  });

  it('that names somebody else says so, and is not mine', async () => {
    const file: FromLead = { ...fileOf({ names: ['Олена'] }), rows: fileOf({ names: ['Олена'] }).rows.slice(0, 1) };
    const app = await openApp({ stores: await ofAnna(), path: '/assignments' });
    await app.screen.findByText('Nothing is asked of you');
    await choose(app, written(file));
    expect(await app.screen.findByText('This is for Олена, and you practise here as Анна.')).toBeVisible();
    expect(app.screen.queryByRole('article')).toBeNull();
    await expectAccessible();
  });

  it.each(['uk', 'ru'] as const)('all of it is told in %s', async (lang) => {
    const stores = await ofAnna(fileOf());
    const app = await openApp({ stores, lang, path: '/assignments' });
    await app.screen.findByRole('article', { name: 'Перший тиждень' });
    expect(app.screen.getByRole('main')).not.toHaveTextContent(/(?:assigned|folder)\.|\{\{/u);
    await expectAccessible();
  });
});
