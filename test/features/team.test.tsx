import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Assignment, received, receivedOf, type Stores, summaryOf } from '../../src/core/progress/index.ts';
import { fromLeadLines, readFromLead, readResults, resultsLines, type ResultsToSend } from '../../src/core/team/index.ts';
import * as csv from '../../src/ui/csv.ts';
import * as downloads from '../../src/ui/download.ts';
import { aDispute, anExamAttempt, anExamOf, aStory, PROFILE, SCENARIO, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, DAY } from '../support/exams.ts';

beforeAll(() => {
  theAnalyser();
}, 120_000);
afterEach(() => {
  vi.restoreAllMocks();
});

const LEAD = { ...PROFILE, id: uuid(50), name: 'Ірина' };
const bad = () => playAttempt(KETTLE, sampleReplies(KETTLE, 'bad'), { id: uuid(61), profileId: PROFILE.id }).attempt;

const results = (change: Partial<ResultsToSend> = {}): ResultsToSend => {
  const attempt = bad();
  return {
    person: { id: PROFILE.id, name: PROFILE.name },
    summaries: [summaryOf(attempt)],
    exams: [],
    attempts: [attempt],
    disputes: [aDispute(1, { attemptId: attempt.id })],
    stories: [],
    howFar: [],
    ...change,
  };
};
const fileOf = (sent: ResultsToSend, madeMs: number, name = 'anna.otvet') =>
  new File([...resultsLines(sent, { app: '0.1.0', madeMs })], name);

async function lead(): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(LEAD);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: LEAD.id, lead: { name: 'Ірина', sinceMs: 1 } });
  return stores;
}

async function choose(app: TestApp, label: string, files: readonly File[]): Promise<void> {
  await app.user.upload(app.screen.getByLabelText(label, { selector: 'input' }), [...files]);
}

async function opened(files: readonly File[], stores?: Stores): Promise<TestApp> {
  const app = await openApp({ stores: stores ?? (await lead()), path: '/team' });
  await app.screen.findByRole('heading', { level: 1, name: 'The team' });
  await choose(app, 'Choose files', files);
  return app;
}

const downloadsOf = () => vi.spyOn(downloads, 'download').mockImplementation(() => {});

describe('the team', () => {
  it('without results says how they come', async () => {
    const app = await openApp({ stores: await lead(), path: '/team' });
    expect(await app.screen.findByText('Nobody has sent results yet')).toBeVisible();
    await expectAccessible();
  });

  it('takes in many files at once: what is double counts once, what is broken is said by name, the rest goes on', async () => {
    const other = results({
      person: { id: uuid(2), name: 'Олена' },
      summaries: [{ ...summaryOf(bad()), id: uuid(62), profileId: uuid(2) }],
      attempts: [],
      disputes: [],
    });
    const broken = new File(['{"format":"otvet/results","version":1}\n{oops\n'], 'broken.otvet');
    const altered = new File([(await fileOf(other, 5).text()).replace('Олена', 'Ольга')], 'altered.otvet');
    const app = await opened([fileOf(results(), 10), broken, altered, fileOf(other, 5, 'olena.otvet'), new File(['hello'], 'note.jsonl')]);
    const intake = await app.screen.findByRole('region', { name: 'Open results' });
    await within(intake).findByText('anna.otvet');
    expect(intake).toHaveTextContent('anna.otvet Анна: 4 new records.');
    expect(intake).toHaveTextContent('broken.otvet is damaged at line 2.');
    expect(intake).toHaveTextContent('altered.otvet was changed after it had been saved');
    expect(intake).toHaveTextContent('olena.otvet Олена: 2 new records.');
    expect(intake).toHaveTextContent('note.jsonl is no file of results.');
    const table = await app.screen.findByRole('region', { name: 'People and criteria as a table' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    await expectAccessible();
    await choose(app, 'Choose files', [fileOf(results(), 10, 'again.otvet')]);
    await waitFor(() => {
      expect(intake).toHaveTextContent('again.otvet Анна: nothing in it that was not here already.');
    });
    await choose(app, 'Choose files', [fileOf(results(), 20, 'unchanged.otvet')]);
    await waitFor(() => {
      expect(intake).toHaveTextContent('unchanged.otvet Анна: nothing in it that was not here already.');
    });
    const story = aStory(1, { attemptId: bad().id });
    await choose(app, 'Choose files', [fileOf(results({ stories: [story] }), 30, 'more.otvet')]);
    await waitFor(() => {
      expect(intake).toHaveTextContent('more.otvet Анна: 1 new record.');
    });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
  });

  it('takes a file from a clock that is ahead as made now, says so, and is not closed to later ones', async () => {
    const stores = await lead();
    const AHEAD_MS = WALL_MS + 2 * 86_400_000 + 3 * 3_600_000;
    const app = await opened([fileOf(results(), AHEAD_MS)], stores);
    const intake = await app.screen.findByRole('region', { name: 'Open results' });
    await within(intake).findByText('anna.otvet');
    expect(intake).toHaveTextContent(
      'anna.otvet Анна: 4 new records. The clock of their machine is 2 days 3 hr ahead of the one here: the file was taken in as of now.',
    );
    for (const { madeMs } of await stores.received.list()) expect(madeMs).toBeLessThan(WALL_MS + 600_000);
    // what had been let in before dates were looked at
    await stores.received.put([received('person', { id: PROFILE.id, name: 'Ганна' }, { profileId: PROFILE.id, madeMs: AHEAD_MS })]);
    await app.pass(60_000);
    await choose(app, 'Choose files', [fileOf(results({ person: { id: PROFILE.id, name: 'Анна К.' } }), WALL_MS + 60_000, 'later.otvet')]);
    await within(intake).findByText('later.otvet');
    expect(intake).not.toHaveTextContent('The clock of their machine');
    expect(receivedOf('person', await stores.received.list())).toEqual([{ id: PROFILE.id, name: 'Анна К.' }]);
    const summaries = (await stores.received.list(['summary'])).map(({ madeMs }) => madeMs);
    expect(summaries).toEqual([WALL_MS + 60_000]);
  });

  it('shows what goes wrong with the very words, and without names where they shall not be seen', async () => {
    const app = await opened([fileOf(results(), 10)]);
    const broken = await app.screen.findByRole('region', { name: 'What goes wrong most often' });
    // the very words come a moment later: whole conversations weigh much
    expect((await within(broken).findAllByRole('link', { name: 'Анна' })).length).toBeGreaterThan(0);
    await app.user.click(app.screen.getByLabelText('Without names'));
    expect(app.screen.getByRole('region', { name: 'People and criteria as a table' })).not.toHaveTextContent('Анна');
    expect(broken).not.toHaveTextContent('Анна');
    expect(within(broken).getAllByText('Somebody 1').length).toBeGreaterThan(0);
    await app.user.click(app.screen.getByRole('button', { name: 'All criteria' }));
    expect(app.screen.getByRole('columnheader', { name: 'Empathy' })).toBeVisible();
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'People' }));
    expect(save.mock.calls[0]?.[0]).toBe('otvet-people-2025-03-12.csv');
    expect(save.mock.calls[0]?.[1]).toContain('Somebody 1');
  });

  it('keeps its filters in the address', async () => {
    const app = await opened([fileOf(results(), 10)]);
    await app.user.click(await app.screen.findByRole('radio', { name: 'Exams' }));
    expect(app.path()).toBe('/team?mode=exam');
    await waitFor(() => {
      expect(app.screen.getAllByRole('row')[1]).toHaveTextContent(/Анна.*no exam yet0/u);
    });
  });

  it('settles a disputed mark with a reason, which goes back to the trainee and stands in their debrief', async () => {
    const attempt = bad();
    const app = await opened([fileOf(results(), 10)]);
    const disputes = await app.screen.findByRole('region', { name: 'Disputed marks' });
    await app.user.click(within(disputes).getByRole('button', { name: 'Settle it' }));
    expect(disputes).toHaveTextContent('It takes a decision and a reason.');
    await app.user.click(within(disputes).getByRole('radio', { name: 'They are right' }));
    await app.user.type(within(disputes).getByLabelText('Why'), 'Це прохання, не відмовка.');
    await app.user.click(within(disputes).getByRole('button', { name: 'Settle it' }));
    await waitFor(() => {
      expect(app.screen.getByRole('region', { name: 'Disputed marks' })).toHaveTextContent('They were right. Це прохання, не відмовка.');
    });
    const saved = downloadsOf();
    await app.user.click(app.screen.getByRole('button', { name: /^Save what goes back/u }));
    await waitFor(() => {
      expect(saved).toHaveBeenCalled();
    });
    const [name, parts] = saved.mock.calls[0] ?? [];
    expect(name).toBe('to-Анна-2025-03-12.otvet');
    const back = await readFromLead((parts ?? []) as string[]);
    expect(back).toMatchObject({ state: 'sound', file: { to: { id: PROFILE.id }, by: 'Ірина' } });
    app.screen.unmount();

    const trainee = durableStores();
    await trainee.profiles.put(PROFILE);
    await trainee.attempts.finish(attempt, playAttempt(KETTLE, []).scenario, null);
    await trainee.disputes.put(aDispute(1, { attemptId: attempt.id }));
    await trainee.attempts.predict(attempt.id, {}, 1);
    // a lead's clock was ahead once
    const before = back.state === 'sound' ? receivedOf('ruling', back.file.rows) : [];
    const ahead = { profileId: PROFILE.id, madeMs: WALL_MS * 2 };
    await trainee.received.put(before.map((ruling) => received('ruling', { ...ruling, reason: 'Ні.', agreed: false }, ahead)));
    const own = await openApp({ stores: trainee, path: '/results' });
    await own.screen.findByRole('heading', { name: 'Open what came back' });
    await choose(own, 'Choose the file', [new File(parts ?? [], 'back.otvet')]);
    expect(await own.screen.findByText('1 thing from Ірина is here now.')).toBeVisible();
    expect(await own.screen.findByText('Це прохання, не відмовка.')).toBeVisible();
    await expectAccessible();
    await own.user.click(own.screen.getByRole('link', { name: attempt.scenarioTitle }));
    expect(await own.screen.findByText('You were right about “No excuses”')).toBeVisible();
  });

  it('reads a conversation that was sent, comments on a turn, and decides what waits', async () => {
    const exam = {
      ...anExamOf(1),
      items: anExamOf(1)
        .items.map((item) => ({ ...item, attemptId: bad().id }))
        .slice(0, 1),
    };
    const pending = {
      ...exam,
      items: exam.items.map((item) => ({
        ...item,
        result: {
          startedMs: 0,
          endedMs: 1,
          scenarioHash: 'h',
          rulesVersion: 'r',
          modelVersion: null,
          outcome: 'lost' as const,
          reason: 'closed' as const,
          score: 78,
          passMark: 80,
          passed: 'pending' as const,
          marks: {},
          autoFails: [],
          firstResponseMs: 1,
          noted: { pastes: 0, pastedCharacters: 0, closedMs: 0, sleptMs: 0, setBack: 0 },
        },
      })),
    };
    const stores = await lead();
    const app = await opened([fileOf(results({ exams: [pending] }), 10)], stores);
    expect(await app.screen.findByText('1 exam conversation waits for you')).toBeVisible();
    await app.user.click(within(app.screen.getByText('1 exam conversation waits for you').parentElement as HTMLElement).getByRole('link'));
    await app.screen.findByRole('heading', { level: 2, name: 'What was said' });
    await expectAccessible();
    await app.user.click(app.screen.getAllByRole('button', { name: 'Comment on turn 1' })[0] as HTMLElement);
    expect(app.screen.getByLabelText('Comment on turn 1')).toHaveFocus();
    await app.user.type(app.screen.getByLabelText('Comment on turn 1'), 'Спершу вибачся.');
    await app.user.click(app.screen.getByRole('button', { name: 'Keep the comment' }));
    expect(await app.screen.findByText('Спершу вибачся.', { selector: 'p' })).toBeVisible();
    await app.user.click(app.screen.getByRole('radio', { name: 'passed' }));
    await app.user.type(app.screen.getByLabelText('Why'), 'Прочитала.');
    await app.user.click(app.screen.getByRole('button', { name: 'Confirm the decision' }));
    await waitFor(() => {
      expect(app.screen.getByRole('heading', { level: 2, name: /^passed/u })).toBeVisible();
    });
    app.screen.unmount();
    // made before the word was said, and opened after it: what it holds counts, and the word stays
    const rescored = (score: number) => ({
      ...pending,
      items: pending.items.map((item) => ({ ...item, result: { ...item.result, score } })),
    });
    const meanwhile = await opened([fileOf(results({ exams: [rescored(79)] }), 20)], stores);
    await meanwhile.screen.findByText(/1 new record\./u);
    expect(receivedOf('exam', await stores.received.list(['exam']))[0]?.items[0]).toMatchObject({
      result: { score: 79 },
      reviews: [{ by: 'Ірина', passed: true, reason: 'Прочитала.' }],
    });
    meanwhile.screen.unmount();
    // a newer file of theirs takes away nothing of what was said
    const again = await opened([fileOf(results({ exams: [pending] }), 99_999_999_999_999)], stores);
    await again.screen.findByText(/1 new record\./u);
    const rows = await stores.received.list();
    expect(receivedOf('exam', rows)[0]?.items[0]?.reviews).toMatchObject([{ by: 'Ірина', passed: true, reason: 'Прочитала.' }]);
    expect(receivedOf('comment', rows)).toMatchObject([{ turn: 1, text: 'Спершу вибачся.', profileId: PROFILE.id }]);
  });

  it('removes everything of somebody who has left, asked twice', async () => {
    const stores = await lead();
    const app = await opened([fileOf(results(), 10)], stores);
    await app.user.click(await app.screen.findByRole('button', { name: 'Remove: Анна' }));
    const dialog = app.screen.getByRole('dialog');
    await app.user.click(within(dialog).getByRole('button', { name: /Remove/u }));
    await app.user.click(within(app.screen.getByRole('dialog')).getByRole('button', { name: /Remove/u }));
    expect(await app.screen.findByText('Nobody has sent results yet')).toBeVisible();
    expect(await stores.received.list()).toEqual([]);
    await waitFor(async () => {
      expect((await stores.settings.get()).left).toEqual([PROFILE.id]);
    });
    // what still lies about of theirs does not come back by itself
    await choose(app, 'Choose files', [fileOf(results(), 20), new File(['hello'], 'note.jsonl')]);
    expect(await app.screen.findByText(/Анна has left/u)).toBeVisible();
    expect(await stores.received.list()).toEqual([]);
    await app.user.click(app.screen.getByRole('button', { name: 'Take it in all the same' }));
    expect(await app.screen.findByRole('region', { name: 'People and criteria as a table' })).toHaveTextContent('Анна');
    // what became of the other files still stands there
    const intake = app.screen.getByRole('region', { name: 'Open results' });
    expect(intake).toHaveTextContent('note.jsonl is no file of results.');
    expect(intake).not.toHaveTextContent('Анна has left');
    expect((await stores.settings.get()).left).toEqual([]);
  });

  it('of a conversation that is not there, or was sent without texts, says so', async () => {
    const none = await openApp({ stores: await lead(), path: `/team/attempt/${uuid(99)}` });
    expect(await none.screen.findByRole('heading', { name: 'This conversation is not here' })).toBeVisible();
    none.screen.unmount();
    const exam = anExam(1, WALL_MS - DAY, [anItem('a', { result: aResult({ passed: 'pending', score: 78 }) })]);
    const stores = await lead();
    await stores.received.put([received('exam', exam, { profileId: PROFILE.id, madeMs: 1 })]);
    const untold = await openApp({ stores, path: `/team/attempt/${exam.items[0]?.attemptId}` });
    expect(await untold.screen.findByText(/^Only the results of this conversation were sent/u)).toBeVisible();
    // whoever decides has read the texts
    expect(untold.screen.queryByRole('button', { name: 'Confirm the decision' })).toBeNull();
  });
});

describe('what goes to the lead', () => {
  async function trainee(): Promise<Stores> {
    const stores = durableStores();
    await stores.profiles.put(PROFILE);
    await stores.exams.put(anExamOf(1));
    await stores.attempts.finish(anExamAttempt(1), SCENARIO, null);
    const { attempt, scenario } = playAttempt(KETTLE, [], { id: uuid(71), profileId: PROFILE.id });
    await stores.attempts.finish(attempt, scenario, null);
    return stores;
  }

  const saveAs = async (app: TestApp, ...choices: string[]) => {
    const saved = downloadsOf();
    for (const choice of choices) await app.user.click(app.screen.getByRole('radio', { name: choice }));
    await app.user.click(app.screen.getByRole('button', { name: 'Save the file' }));
    await waitFor(() => {
      expect(saved).toHaveBeenCalled();
    });
    const reading = await readResults((saved.mock.calls.at(-1)?.[1] ?? []) as string[]);
    return reading.state === 'sound' ? reading.results : null;
  };

  it('is exams alone and without texts unless the trainee wants more', async () => {
    const app = await openApp({ stores: await trainee(), path: '/results' });
    await app.screen.findByRole('button', { name: 'Save the file' });
    expect(app.screen.getByRole('main')).toHaveTextContent('1 exam conversation goes into the file');
    expect(app.screen.getByRole('main')).toHaveTextContent('No word of yours or of a customer’s is in the file.');
    await expectAccessible();
    const least = await saveAs(app);
    expect(least).toMatchObject({ sender: { name: 'Анна' }, hasTexts: false, madeMs: WALL_MS });
    expect(receivedOf('summary', least?.rows ?? []).map(({ mode }) => mode)).toEqual(['exam']);
    expect(receivedOf('attempt', least?.rows ?? [])).toEqual([]);
    expect(app.screen.getByText('Saved as results-Анна-2025-03-12.otvet. Hand it to your lead.')).toBeVisible();
    const most = await saveAs(app, 'send its marks too', 'with every word');
    expect(receivedOf('summary', most?.rows ?? [])).toHaveLength(2);
    expect(receivedOf('attempt', most?.rows ?? [])).toHaveLength(2);
  });

  it('says how far one is with what one is asked for only where one agrees, and what the file then holds', async () => {
    const stores = await trainee();
    const without = await openApp({ stores, path: '/results' });
    await without.screen.findByRole('button', { name: 'Save the file' });
    expect(without.screen.queryByRole('radio', { name: 'say how far I am' })).toBeNull();
    without.screen.unmount();
    const asked: Assignment = {
      id: uuid(800),
      title: 'Перший тиждень',
      by: 'Ірина',
      madeMs: 1,
      dueMs: null,
      names: ['Анна'],
      scenarioIds: [playAttempt(KETTLE, []).attempt.scenarioId],
      exam: null,
      note: '',
    };
    await stores.received.put([
      received('assignment', asked, { profileId: '', madeMs: 1 }),
      received('assignment', { ...asked, id: uuid(801), names: ['Олена'] }, { profileId: '', madeMs: 1 }),
    ]);
    const app = await openApp({ stores, path: '/results' });
    expect(await app.screen.findByRole('group', { name: 'What is asked of me (1 assignment)' })).toBeVisible();
    expect(receivedOf('howFar', (await saveAs(app))?.rows ?? [])).toEqual([]);
    const sent = await saveAs(app, 'say how far I am');
    expect(app.screen.getByRole('main')).toHaveTextContent('No marks and no words of your practice.');
    expect(receivedOf('howFar', sent?.rows ?? [])).toMatchObject([
      { profileId: PROFILE.id, assignmentId: uuid(800), tasks: [{ what: 'scenario', state: 'under-way', sinceMs: expect.any(Number) }] },
    ]);
    expect(receivedOf('summary', sent?.rows ?? []).map(({ mode }) => mode)).toEqual(['exam']);
    await expectAccessible();
  });

  it('holds kept replies and proposals with the texts, without the notes to oneself, and says so', async () => {
    const stores = await trainee();
    await stores.stories.put(aStory(1, { attemptId: uuid(71), note: 'Для себе.' }));
    const app = await openApp({ stores, path: '/results' });
    await app.screen.findByRole('button', { name: 'Save the file' });
    expect(receivedOf('story', (await saveAs(app, 'with every word'))?.rows ?? [])).toEqual([]);
    expect(app.screen.getByRole('main')).toHaveTextContent('the replies you have kept and the wordings you propose');
    expect(receivedOf('story', (await saveAs(app, 'send its marks too'))?.rows ?? [])).toEqual([aStory(1, { attemptId: uuid(71) })]);
  });

  it('refuses a file that is somebody else’s, broken, or no file of a lead', async () => {
    const app = await openApp({ stores: await trainee(), path: '/results' });
    await app.screen.findByRole('heading', { name: 'Open what came back' });
    const lines = [...fromLeadLines({ to: { id: uuid(9), name: 'Петро' }, by: 'Ірина', madeMs: 1, rows: [] }, { app: '' })];
    await choose(app, 'Choose the file', [new File(lines, 'petro.otvet')]);
    expect(await app.screen.findByText('This is for Петро, who does not practise in this browser.')).toBeVisible();
    fireEvent.drop(app.screen.getByRole('region', { name: 'Open what came back' }), {
      dataTransfer: { files: [new File(['hello'], 'note.txt')] },
    });
    expect(await app.screen.findByText(/^note\.txt is no file from a lead/u)).toBeVisible();
  });
});
