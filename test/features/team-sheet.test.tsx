import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { received, receivedOf, type Stores } from '../../src/core/progress/index.ts';
import { readFromLead } from '../../src/core/team/index.ts';
import * as csv from '../../src/ui/csv.ts';
import * as downloads from '../../src/ui/download.ts';
import { aDispute, PROFILE, uuid } from '../stores/records.ts';
import { durableStores, openApp, WALL_MS } from '../support/app.tsx';
import { theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, DAY } from '../support/exams.ts';
import { aSummary } from '../support/summaries.ts';

const LEAD = { ...PROFILE, id: uuid(9), name: 'Ірина' };
const PATH = `/team/person/${PROFILE.id}`;
const of = { profileId: PROFILE.id, madeMs: WALL_MS - DAY };

afterEach(() => {
  vi.restoreAllMocks();
});

async function ofLead(): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(LEAD);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: LEAD.id });
  const marks = (excuses: number) => ({ apology: 1, excuses });
  await stores.received.put([
    received('person', { id: PROFILE.id, name: 'Анна' }, of),
    ...Array.from({ length: 10 }, (_, n) =>
      received(
        'summary',
        aSummary(n, { ...(n < 2 && { id: `${uuid(901)}-${n}` }), endedMs: WALL_MS - (n + 1) * DAY, marks: marks(n < 5 ? 0.5 : 0.25) }),
        of,
      ),
    ),
    received(
      'exam',
      anExam(1, WALL_MS - 2 * DAY, [
        anItem('a', { result: aResult({ rulesVersion: theAnalyser().rulesVersion }) }),
        anItem('b', { result: aResult({ passed: 'pending' }) }),
      ]),
      of,
    ),
    received('dispute', aDispute(1), of),
  ]);
  return stores;
}

describe('one person on one page', () => {
  it('begins with what goes well, then what to practise, readiness, exams and what is disputed', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const app = await openApp({ stores: await ofLead(), path: PATH });
    await app.screen.findByRole('heading', { level: 1, name: 'One to one: Анна' });
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('From what was sent up to March 11, 2025');
    const region = (name: string) => within(main).getByRole('region', { name });
    expect(region('What goes well')).toHaveTextContent('Apology100 of 100, steady');
    expect(region('Worth practising')).toHaveTextContent('50 of 100, rising, it was 25');
    expect(region('Ready for customers?')).toHaveTextContent('Ukrainian: Chat, Phonenot yet:');
    expect(region('Last exams')).toHaveTextContent('March 10, 2025Ukrainian: Chat, Phone · 1 of 2 passed, 1 waits for a reader');
    expect(region('Last exams')).toHaveTextContent('1 waits for your word');
    await expectAccessible();
    await app.user.click(within(main).getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('goes to a spreadsheet, with every criterion and conversation', async () => {
    const stores = await ofLead();
    const agreed = {
      id: uuid(70),
      profileId: PROFILE.id,
      by: 'Ірина',
      atMs: 1,
      action: 'Питати про строк.',
      dueMs: WALL_MS + DAY,
      doneMs: null,
    };
    await stores.received.put([received('agreed', agreed, of)]);
    const app = await openApp({ stores, path: PATH });
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(await app.screen.findByRole('button', { name: 'Save as a spreadsheet' }));
    const [name, text] = save.mock.calls[0] ?? [];
    expect(name).toBe('otvet-Анна-2025-03-12.csv');
    expect(text?.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'Part,What,Points of 100,Before,Besides',
      'Criterion,Apology,100,100,',
      'Criterion,No excuses,50,25,',
      '"Exam 2025-03-10, Ukrainian: Chat, Phone",a,95,,passed',
      '"Exam 2025-03-10, Ukrainian: Chat, Phone",b,95,,waiting for a person',
      'What we agree on,Питати про строк.,,,by 2025-03-13',
    ]);
  });

  it('keeps what is agreed, changes it, ticks it off, and sends it back in a file', async () => {
    const stores = await ofLead();
    const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
    const app = await openApp({ stores, path: PATH });
    const part = await app.screen.findByRole('region', { name: 'What we agree on' });
    await app.user.click(within(part).getByRole('button', { name: 'Agree on it' }));
    expect(part).toHaveTextContent('It takes what is to be done, and your name.');
    await app.user.type(within(part).getByLabelText('What is to be done'), 'Питати про строк.');
    fireEvent.change(within(part).getByLabelText('By when'), { target: { value: '2025-03-20' } });
    await app.user.click(within(part).getByRole('button', { name: 'Agree on it' }));
    expect(await within(part).findByText('Ірина, March 12, 2025 · by March 20, 2025')).toBeVisible();
    await expectAccessible();
    await app.user.click(within(part).getByRole('button', { name: 'Change' }));
    await app.user.type(within(part).getByLabelText('What is to be done'), ' Двічі.');
    await app.user.click(within(part).getByRole('button', { name: 'Save the change' }));
    expect(await within(part).findByText('Питати про строк. Двічі.')).toBeVisible();
    await app.user.click(within(part).getByRole('checkbox', { name: 'Done' }));
    expect(await within(part).findByText(/done on March 12, 2025/u)).toBeVisible();
    expect(within(part).getByRole('heading', { name: 'Agreed before' })).toBeVisible();
    expect(within(part).getByLabelText('What is to be done')).toHaveValue('');
    await app.user.click(within(part).getByRole('button', { name: 'Save for Анна as a file' }));
    const [name, lines] = save.mock.calls[0] ?? [];
    expect(name).toBe('otvet-agreed-2025-03-12-00000000.otvet');
    const file = await readFromLead(((lines ?? []) as string[]).join('').split('\n'));
    expect(file).toMatchObject({
      state: 'sound',
      file: { to: { id: PROFILE.id, name: 'Анна' }, by: 'Ірина', rows: [{ kind: 'agreed', record: { doneMs: WALL_MS } }] },
    });
    await waitFor(async () => {
      expect(receivedOf('agreed', await stores.received.list())).toHaveLength(1);
    });
  });

  it('says where nothing has come', async () => {
    const app = await openApp({ stores: await ofLead(), path: `/team/person/${uuid(5)}` });
    expect(await app.screen.findByText('Nothing has been received from this person')).toBeVisible();
    await expectAccessible();
  });

  it.each(['uk', 'ru'] as const)('is told in %s', async (lang) => {
    const app = await openApp({ stores: await ofLead(), lang, path: PATH });
    await app.screen.findByRole('heading', { level: 1, name: /Анна/u });
    expect(app.screen.getByRole('main')).not.toHaveTextContent(/oneToOne\.|\{\{/u);
    await expectAccessible();
  });
});
