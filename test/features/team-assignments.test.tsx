import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Assignment, received, receivedOf, type Stores } from '../../src/core/progress/index.ts';
import { readAssignmentLink, readFromLead } from '../../src/core/team/index.ts';
import * as csv from '../../src/ui/csv.ts';
import * as downloads from '../../src/ui/download.ts';
import { PROFILE, uuid } from '../stores/records.ts';
import { durableStores, openApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, PARCEL, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, DAY } from '../support/exams.ts';
import { aSummary } from '../support/summaries.ts';

const [kettle, parcel] = [shippedScenario(KETTLE), shippedScenario(PARCEL)];
const LEAD = { ...PROFILE, id: uuid(9), name: 'Ірина' };

afterEach(() => {
  vi.restoreAllMocks();
});

const anAssignment: Assignment = {
  id: uuid(800),
  title: 'Перший тиждень',
  by: 'Ірина',
  madeMs: WALL_MS - 3 * DAY,
  dueMs: WALL_MS - DAY,
  names: ['Анна', 'Олена'],
  scenarioIds: [kettle.id],
  exam: 'uk.chat-phone',
  note: '',
};

async function ofLead(rows: Parameters<Stores['received']['put']>[0] = []): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(LEAD);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: LEAD.id });
  await stores.received.put(rows);
  return stores;
}

const of = { profileId: PROFILE.id, madeMs: WALL_MS };
const ANNA = [
  received('person', { id: PROFILE.id, name: 'Анна' }, of),
  received('summary', aSummary(1, { scenarioId: kettle.id, passed: 'passed', endedMs: WALL_MS - DAY }), of),
];
const SAT = received('exam', anExam(1, WALL_MS - DAY, [anItem('a', { result: aResult() })]), of);
const made = received('assignment', anAssignment, { profileId: LEAD.id, madeMs: anAssignment.madeMs });

describe('what a lead asks for', () => {
  it('is chosen, signed, kept, saved as a file and copied as a link', async () => {
    const stores = await ofLead(ANNA);
    const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
    const app = await openApp({ stores, path: '/team/assignments' });
    const form = await app.screen.findByRole('region', { name: 'Ask for something' });
    expect(app.screen.getByText('Nothing has been asked for yet.')).toBeVisible();
    await expectAccessible();
    await app.user.click(within(form).getByRole('button', { name: 'Ask' }));
    expect(within(form).getByText(/It takes a name/u)).toBeVisible();
    const fill = (label: string, value: string) => fireEvent.change(within(form).getByLabelText(label), { target: { value } });
    fill('What it is called', 'Перший тиждень');
    fill('Find by title', 'такого немає');
    expect(form).toHaveTextContent('No scenario is called that.');
    fill('Find by title', '');
    await app.user.click(within(form).getByRole('checkbox', { name: new RegExp(`^${parcel.title}`, 'u') }));
    await app.user.selectOptions(within(form).getByLabelText('Exam'), 'Ukrainian: Chat, Phone');
    fill('By when', '2025-03-20');
    await app.user.click(within(form).getByRole('checkbox', { name: 'Анна' }));
    fill('Others, by name', 'Олена, Степан');
    await app.user.click(within(form).getByRole('button', { name: 'Ask' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Перший тиждень' })).toBeVisible();
    const [kept] = receivedOf('assignment', await stores.received.list());
    expect(kept).toMatchObject({
      by: 'Ірина',
      names: ['Анна', 'Олена', 'Степан'],
      scenarioIds: [parcel.id],
      exam: 'uk.chat-phone',
      dueMs: new Date(2025, 2, 21).getTime() - 1,
    });
    await app.user.click(await app.screen.findByRole('button', { name: 'Save as a file' }));
    const [name, lines] = save.mock.calls[0] ?? [];
    expect(name).toMatch(/^otvet-assignment-2025-03-12-\w{8}\.otvet$/u);
    const file = await readFromLead(((lines ?? []) as string[]).join('').split('\n'));
    expect(file).toMatchObject({ state: 'sound', file: { to: null, rows: [{ kind: 'assignment', profileId: '', record: kept }] } });
    const copied = vi.spyOn(navigator.clipboard, 'writeText');
    await app.user.click(app.screen.getByRole('button', { name: 'Copy a link' }));
    expect(await app.screen.findByText('The link is copied.')).toBeVisible();
    const link = copied.mock.calls[0]?.[0].split('#/assignment?a=')[1] ?? '';
    expect(await readAssignmentLink(link)).toMatchObject({ state: 'sound', file: { rows: [{ record: kept }] } });
    await expectAccessible();
  });

  it('says how far everybody is, whom nothing came from included, and asks nothing of the lead', async () => {
    const stores = await ofLead([...ANNA, made]);
    const app = await openApp({ stores, path: '/team/assignments' });
    const list = await app.screen.findByRole('region', { name: 'What has been asked for' });
    expect(list).toHaveTextContent('Анна, Олена · By March 11, 2025 · 0 of 2 people have done it');
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(within(list).getByRole('button', { name: 'Save as a spreadsheet' }));
    expect(save.mock.calls[0]?.[1].replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'Assignment,For whom,By when,How far',
      'Перший тиждень,"Анна, Олена",2025-03-11,0 of 2 people have done it',
    ]);
    await app.user.click(within(list).getByRole('link', { name: 'Перший тиждень' }));
    const table = await app.screen.findByRole('table');
    const [, anna, olena] = within(table).getAllByRole('row');
    expect(anna).toHaveTextContent('Аннаunder way, past its dayMarch 11, 20251 of 2An exam: Ukrainian: Chat, Phone');
    expect(olena).toHaveTextContent('Оленаnothing sent yet––');
    await expectAccessible();
    app.screen.unmount();
    await stores.received.put([SAT]);
    const later = await openApp({ stores, path: `/team/assignments/${anAssignment.id}` });
    expect(await later.screen.findByText('2 of 2')).toBeVisible();
    later.screen.unmount();
    const first = await openApp({ stores });
    await first.screen.findAllByRole('heading', { level: 2 });
    expect(first.screen.queryByRole('link', { name: /^For you/u })).toBeNull();
  });

  it('goes by what somebody says of it where their practice was not sent', async () => {
    const tasks = [{ what: 'scenario', scenarioId: kettle.id, state: 'done', sinceMs: WALL_MS - DAY } as const];
    const stores = await ofLead([...ANNA.slice(0, 1), made]);
    const app = await openApp({ stores, path: `/team/assignments/${anAssignment.id}` });
    const row = async () => within(await app.screen.findByRole('table')).getAllByRole('row')[1];
    expect(await row()).toHaveTextContent('Аннаnothing was sent of it, past its day');
    app.screen.unmount();
    const said = { id: `${PROFILE.id} ${anAssignment.id}`, profileId: PROFILE.id, assignmentId: anAssignment.id, tasks };
    await stores.received.put([received('howFar', said, of)]);
    const later = await openApp({ stores, path: `/team/assignments/${anAssignment.id}` });
    const table = await later.screen.findByRole('table');
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent('Аннаunder way, past its dayMarch 11, 20251 of 2');
    expect(later.screen.getByRole('main')).toHaveTextContent('or just how far they are');
  });

  it('is removed after a question', async () => {
    const stores = await ofLead([made]);
    const app = await openApp({ stores, path: `/team/assignments/${anAssignment.id}` });
    await app.user.click(await app.screen.findByRole('button', { name: 'Remove' }));
    await app.user.click(within(app.screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(await app.screen.findByText('Nothing has been asked for yet.')).toBeVisible();
    await waitFor(async () => {
      expect(await stores.received.list()).toEqual([]);
    });
    app.screen.unmount();
    const gone = await openApp({ stores, path: `/team/assignments/${anAssignment.id}` });
    expect(await gone.screen.findByText('There is no such assignment here')).toBeVisible();
  });

  it.each(['uk', 'ru'] as const)('is told in %s', async (lang) => {
    const stores = await ofLead([...ANNA, made]);
    for (const path of ['/team/assignments', `/team/assignments/${anAssignment.id}`]) {
      const app = await openApp({ stores, lang, path });
      await app.screen.findByText(/Перший тиждень/u);
      expect(app.screen.getByRole('main')).not.toHaveTextContent(/assigned\.|\{\{/u);
      await expectAccessible();
      app.screen.unmount();
    }
  });
});
