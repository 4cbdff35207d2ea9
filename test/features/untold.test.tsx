import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Assignment, received, type Stores } from '../../src/core/progress/index.ts';
import { linesToSend } from '../../src/features/results/to-send.ts';
import { PROFILE } from '../stores/records.ts';
import { durableStores, openApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies } from '../support/attempts.ts';
import { anExam, anItem, HOUR } from '../support/exams.ts';

const played = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'), { id: 'sat', profileId: PROFILE.id, endedMs: WALL_MS - 60_000 });

/** The first of two conversations is over and marked; the exam goes on for half an hour yet. */
async function midway(): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id });
  const exam = anExam(1, WALL_MS - 15 * 60_000, [anItem(KETTLE), anItem('second')], { lang: 'ru' });
  const [first, second] = exam.items;
  if (!first || !second) throw new Error('There are two.');
  await stores.exams.put({ ...exam, items: [{ ...first, attemptId: 'sat' }, second] });
  const seat = { exam: exam.id, place: 0, endsMs: exam.endsMs };
  await stores.attempts.finish({ ...played.attempt, mode: 'exam', exam: seat }, played.scenario, null);
  const asked: Assignment = {
    id: 'asked',
    title: 'Чайник',
    by: 'Ірина',
    madeMs: 1,
    dueMs: null,
    names: [],
    scenarioIds: [KETTLE],
    exam: null,
    note: '',
  };
  await stores.received.put([received('assignment', asked, { profileId: '', madeMs: 1 })]);
  return stores;
}

const title = new RegExp(played.attempt.scenarioTitle, 'u');

/** What each page says where there is nothing to tell, and where there is. */
const PAGES: readonly (readonly [string, RegExp, RegExp])[] = [
  ['/history', /No attempts yet/u, title],
  ['/progress', /Your progress begins with the first conversation/u, /1 attempt/u],
  ['/reports', /No cases yet/u, /1 case/u],
  ['/reports?who=everybody', /No cases yet/u, /1 case/u],
  ['/journal', /No cases yet/u, title],
  ['/journal/sat', /Marks are shown when all of it is over/u, title],
  ['/rubric', /There are no attempts yet/u, title],
  ['/results', /^0 exam conversations go into the file/u, /1 exam conversation goes/u],
];

describe('while an exam goes on', () => {
  it.each(PAGES)('%s tells nothing of the conversations that are over, and all of them afterwards', async (path, nothing, told) => {
    const stores = await midway();
    const during = await openApp({ stores, path });
    expect(await within(during.screen.getByRole('main')).findByText(nothing)).toBeVisible();
    during.screen.unmount();
    const after = await openApp({ stores, path, ports: { wallNow: () => WALL_MS + HOUR } });
    await waitFor(() => {
      expect(after.screen.getByRole('main')).toHaveTextContent(told);
    });
    expect(after.screen.queryByText(nothing)).toBeNull();
  });

  it('what is asked of one is as far as it was before it', async () => {
    const stores = await midway();
    const during = await openApp({ stores, path: '/assignments' });
    const card = await during.screen.findByRole('article', { name: 'Чайник' });
    expect(within(card).getAllByText('not started')).toHaveLength(2);
    during.screen.unmount();
    const after = await openApp({ stores, path: '/assignments', ports: { wallNow: () => WALL_MS + HOUR } });
    expect(within(await after.screen.findByRole('article', { name: 'Чайник' })).getAllByText('done')).toHaveLength(2);
  });

  it('the library has no best score of it yet', async () => {
    const stores = await midway();
    const during = await openApp({ stores });
    await during.screen.findByRole('heading', { name: played.attempt.scenarioTitle });
    await waitFor(() => {
      expect(during.screen.getAllByText('Not tried yet').length).toBeGreaterThan(0);
    });
    expect(during.screen.queryByText(/^Best so far/u)).toBeNull();
    during.screen.unmount();
    const after = await openApp({ stores, ports: { wallNow: () => WALL_MS + HOUR } });
    expect(await after.screen.findByText(/^Best so far/u)).toBeVisible();
  });

  it('a file of results has nothing of it, and all of it afterwards', async () => {
    const stores = await midway();
    const send = async (nowMs: number) => [
      ...(await linesToSend({ stores, appVersion: '1', wallNow: () => nowMs }, PROFILE, { practice: true, texts: true, asked: true })),
    ];
    expect((await send(WALL_MS)).filter((line) => line.includes('"sat"'))).toEqual([]);
    expect((await send(WALL_MS + HOUR)).filter((line) => line.includes('"sat"'))).toHaveLength(3);
    // nor does how far they are with what is asked of them
    expect((await send(WALL_MS)).filter((line) => line.includes('"done"'))).toEqual([]);
    expect((await send(WALL_MS + HOUR)).filter((line) => line.includes('"done"'))).toHaveLength(1);
  });
});
