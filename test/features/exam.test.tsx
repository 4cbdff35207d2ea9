import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/adapters/react/ports.ts';
import {
  DEFAULT_RULE,
  type DatedRule,
  type Exam,
  FIRST_RULE,
  type Requirement,
  type Settings,
  type Stores,
} from '../../src/core/progress/index.ts';
import { createManualClock } from '../../src/core/session/index.ts';
import { anAttempt, PROFILE, SCENARIO, uuid } from '../stores/records.ts';
import { durableStores, entryOf, openApp, shippedLibrary, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies, shippedScenario, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, HOUR } from '../support/exams.ts';
import { ALL_SAID, field, say } from '../support/practice.ts';

const LANE = 'ru.chat-phone';

/** The kettle is the dry run; two more chats of the same kind can be drawn. */
function library(): Library {
  const kettle = shippedScenario(KETTLE);
  const more = ['второй', 'третий'].map((which, at) =>
    entryOf({ ...kettle, id: `kettle-${at + 2}`, title: `Чайник, ${which}`, difficulty: 3 }),
  );
  return { ...shippedLibrary(), entries: [...shippedLibrary().entries, ...more] };
}

const RULE: DatedRule = {
  ...FIRST_RULE,
  rule: { requirements: DEFAULT_RULE.requirements.map((one): Requirement => ({ ...one, conversations: 2, minutes: 30 })) },
};

async function ready(change: Partial<Settings> = {}): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({
    v: 1,
    uiLang: 'en',
    theme: 'light',
    currentProfileId: PROFILE.id,
    readiness: [RULE],
    dryRuns: ['ru'],
    ...change,
  });
  return stores;
}

const button = (app: TestApp, name: string | RegExp) => app.screen.getByRole('button', { name });

async function passChecks(app: TestApp): Promise<void> {
  await app.screen.findByRole('heading', { name: 'Before you begin' });
  await app.pass(1000);
  fireEvent.change(await app.screen.findByLabelText('Write a short sentence in Russian'), {
    target: { value: 'Добрый день, сейчас всё проверю.' },
  });
  await app.user.click(app.screen.getByRole('checkbox'));
  await waitFor(() => {
    expect(button(app, 'Begin the exam')).toHaveAttribute('aria-disabled', 'false');
  });
}

/** An exam of two conversations, the first of them on the screen and the customer heard out. */
async function begun(change: Partial<Settings> = {}): Promise<TestApp & { readonly exam: () => Promise<Exam> }> {
  const stores = await ready(change);
  const app = await openApp({ stores, library: library(), path: `/exam/${LANE}` });
  await passChecks(app);
  await app.user.click(button(app, 'Begin the exam'));
  await app.screen.findByRole('heading', { level: 1, name: 'Conversation 1 of 2' });
  await app.user.click(await app.screen.findByRole('button', { name: 'Start the conversation' }));
  await app.screen.findByRole('log');
  await app.pass(ALL_SAID);
  return {
    ...app,
    exam: async () => {
      const [exam] = await stores.exams.list(PROFILE.id);
      if (!exam) throw new Error('There is no exam.');
      return exam;
    },
  };
}

async function answerWell(app: TestApp): Promise<void> {
  for (const { text } of sampleReplies(KETTLE, 'good')) {
    if (app.screen.queryByRole('textbox') === null) break;
    await say(app, text);
    await app.pass(25_000);
  }
}

describe('before an exam', () => {
  it('says how it goes, and looks at storage, clock, language, time and the dry run before it lets anybody begin', async () => {
    const app = await openApp({ stores: await ready({ dryRuns: [] }), library: library(), path: `/exam/${LANE}` });
    await app.screen.findByRole('heading', { name: 'Before you begin' });
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('2 conversations, drawn by rule; if possible, one of them is new to you.');
    expect(main).toHaveTextContent('30 min for all of it.');
    await app.pass(1000);
    await expectAccessible();
    await app.user.click(button(app, 'Begin the exam'));
    expect(main).toHaveTextContent('Still missing: Language and keyboard, Time, Dry run.');
    await app.user.type(app.screen.getByRole('textbox'), 'This is plain English.');
    expect(main).toHaveTextContent('This was not read as Russian.');
    await app.user.click(app.screen.getByRole('checkbox'));
    expect(main).toHaveTextContent('Still missing: Language and keyboard, Dry run.');
    expect(await app.stores.exams.list(PROFILE.id)).toEqual([]);
  });

  it('keeps nobody from the dry run, of which nothing is kept or marked', async () => {
    const stores = await ready({ dryRuns: [] });
    const app = await openApp({ stores, library: library(), path: `/exam/${LANE}` });
    await app.user.click(await app.screen.findByRole('link', { name: 'Do the dry run' }));
    await app.screen.findByRole('log');
    await app.pass(ALL_SAID);
    expect(app.screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    await say(app, 'Здравствуйте! Простите нас, пожалуйста.');
    await app.pass(10_000);
    await app.user.click(button(app, 'End the conversation'));
    await app.user.click(within(app.screen.getByRole('dialog')).getAllByRole('button').at(-1) as HTMLElement);
    await app.user.click(await app.screen.findByRole('link', { name: 'Dry run done: back to the exam' }));
    expect(await app.screen.findByText('You have been through it.')).toBeVisible();
    expect(await stores.attempts.summaries(PROFILE.id)).toEqual([]);
    expect(await stores.live.list(PROFILE.id)).toEqual([]);
    await waitFor(async () => {
      expect((await stores.settings.get()).dryRuns).toEqual(['ru']);
    });
  });

  it('with a clock that is behind says so', async () => {
    const stores = await ready();
    const exam = anExam(1, WALL_MS - 100 * HOUR, [anItem('a', { result: aResult() })]);
    await stores.exams.put(exam);
    await stores.attempts.finish(anAttempt(1, { endedMs: WALL_MS + HOUR }), SCENARIO, null);
    const app = await openApp({ stores, library: library(), path: `/exam/${LANE}` });
    await app.screen.findByRole('heading', { name: 'Before you begin' });
    expect(app.screen.getByRole('main')).toHaveTextContent(/your last conversation ended on/u);
  });

  it('after one that was not passed names the moment from which the next may begin', async () => {
    const stores = await ready();
    await stores.exams.put(anExam(1, WALL_MS - HOUR, [anItem('a', { result: aResult({ passed: 'failed' }) })], { lang: 'ru' }));
    const app = await openApp({ stores, library: library(), path: `/exam/${LANE}` });
    expect(await app.screen.findByText(/^The next exam may begin on/u)).toBeVisible();
    expect(app.screen.queryByRole('button', { name: 'Begin the exam' })).toBeNull();
    await expectAccessible();
  });

  it('where nothing can be drawn says why; without a lane asks for one', async () => {
    const app = await openApp({ stores: await ready(), path: `/exam/en.chat-phone` });
    expect(await app.screen.findByText('There is nothing to draw at present')).toBeVisible();
    const other = await openApp({ stores: await ready(), path: '/exam' });
    expect(await within(other.screen.container).findByRole('link', { name: 'Russian: Chat, Phone' })).toHaveAttribute(
      'href',
      `/exam/${LANE}`,
    );
  });
});

describe('an exam', () => {
  it('goes from conversation to conversation without coach, pause or way back, and ends with what it came to', async () => {
    const app = await begun();
    await expectAccessible();
    expect(app.screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    expect(app.screen.getByRole('region', { name: 'The exam' })).toHaveTextContent('conversation 1 of 2');
    await answerWell(app);
    await app.user.click(await app.screen.findByRole('button', { name: 'On to the next conversation' }));
    await app.screen.findByRole('heading', { level: 1, name: 'Conversation 2 of 2' });
    await expectAccessible();
    const [first] = (await app.exam()).items;
    expect(first?.result).toMatchObject({ passed: 'passed', reason: 'closed', rulesVersion: theAnalyser().rulesVersion });
    // its marks wait until all is over
    const early = await openApp({ stores: app.stores, library: library(), path: `/attempt/${first?.attemptId}` });
    expect(await within(early.screen.container).findByRole('heading', { name: 'An exam is under way' })).toBeVisible();
    early.screen.unmount();
    const history = await openApp({ stores: app.stores, library: library(), path: '/history' });
    await within(history.screen.container).findByRole('heading', { level: 1, name: 'History' });
    await waitFor(() => {
      expect(within(history.screen.container).queryByText(first?.title ?? '')).toBeNull();
    });
    history.screen.unmount();

    await app.user.click(await app.screen.findByRole('button', { name: 'Start the conversation' }));
    await app.screen.findByRole('log');
    await app.pass(ALL_SAID);
    await app.pass(900_000);
    await app.user.click(await app.screen.findByRole('button', { name: 'On to the end of the exam' }));
    await app.screen.findByRole('heading', { level: 1, name: 'The exam is over' });
    await expectAccessible();
    fireEvent.change(app.screen.getByRole('slider'), { target: { value: '85' } });
    await app.user.click(button(app, 'Say it, and show the marks'));
    await app.screen.findByRole('heading', { level: 1, name: 'Exam: 1 of 2 passed' });
    const main = app.screen.getByRole('main');
    expect(main).toHaveTextContent('You expected 85');
    expect(main).toHaveTextContent('Left unanswered');
    expect(main).toHaveTextContent('the word of Otvet stands');
    expect(app.screen.getByRole('table')).toHaveTextContent('Apology1000');
    await expectAccessible();
    const exam = await app.exam();
    expect(exam).toMatchObject({ lang: 'ru', channels: ['chat', 'phone'], expected: 85, endsMs: exam.startedMs + 1_800_000 });
    expect(exam.items.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect((await app.stores.attempts.summaries(PROFILE.id)).map(({ mode }) => mode)).toEqual(['exam', 'exam']);
  });

  it('notes what is pasted', async () => {
    const app = await begun();
    await app.user.click(field(app));
    await app.user.paste('Здравствуйте! Простите нас.');
    await app.pass(500);
    await app.user.click(button(app, 'End the conversation'));
    await app.user.click(within(app.screen.getByRole('dialog')).getAllByRole('button').at(-1) as HTMLElement);
    await app.screen.findByRole('button', { name: 'On to the next conversation' });
    expect((await app.exam()).items[0]?.result).toMatchObject({ reason: 'left', noted: { pastes: 1, pastedCharacters: 27 } });
  });

  it('goes on while it is closed, says so wherever one is, and is gone on with after a crash with the time that passed', async () => {
    const app = await begun();
    await say(app, 'Здравствуйте! Простите нас, пожалуйста. Я за это отвечаю и через десять минут напишу, что с чайником.');
    await app.pass(10_000);
    const { items } = await app.exam();
    app.screen.unmount();

    const clock = createManualClock();
    const ports = { clock, wallNow: () => WALL_MS + 120_000 + clock.now() };
    const home = await openApp({ stores: app.stores, library: library(), path: '/', ports });
    expect(await home.screen.findByText(/An exam is under way; its clock is running/u)).toBeVisible();
    home.screen.unmount();
    const history = await openApp({ stores: app.stores, library: library(), path: '/history', ports });
    await history.screen.findByRole('heading', { level: 1, name: 'History' });
    expect(history.screen.queryByRole('heading', { name: 'Unfinished' })).toBeNull();
    history.screen.unmount();

    const again = await openApp({ stores: app.stores, library: library(), path: `/practice/${items[0]?.attemptId}`, ports });
    await again.screen.findByRole('log');
    expect(again.path()).toBe(`/sitting/${(await app.exam()).id}`);
    await act(async () => {
      clock.pass(20_000);
      await Promise.resolve();
    });
    await waitFor(async () => {
      const log = (await app.stores.live.load(items[0]?.attemptId ?? ''))?.events ?? [];
      const note = log.find((event) => event.type === 'time-passed' && event.noted !== undefined);
      expect(note).toMatchObject({ noted: { what: 'closed' } });
      const [opened] = log;
      // scenario time has gone on as the wall clock has
      expect((log.at(-1)?.at_ms ?? 0) - ((log.at(-1)?.wall_ms ?? 0) - (opened?.wall_ms ?? 0))).toBeLessThan(1000);
      expect(log.some(({ type }) => type === 'paused')).toBe(false);
    });
  });

  it('is over when its time is up, though nobody was there: what was open is marked, what was never begun counts as not taken', async () => {
    const app = await begun();
    await say(app, 'Здравствуйте! Простите нас, пожалуйста. Я за это отвечаю.');
    await app.pass(10_000);
    const { id } = await app.exam();
    app.screen.unmount();
    const clock = createManualClock();
    const again = await openApp({
      stores: app.stores,
      library: library(),
      path: `/sitting/${id}`,
      ports: { clock, wallNow: () => WALL_MS + 3 * HOUR + clock.now() },
    });
    await again.user.click(await again.screen.findByRole('button', { name: 'On to the end of the exam' }));
    await again.user.click(await again.screen.findByRole('button', { name: 'Show the marks' }));
    await again.screen.findByRole('heading', { level: 1, name: 'Exam: 0 of 2 passed' });
    expect(again.screen.getByRole('main')).toHaveTextContent('not taken');
    const exam = await app.exam();
    expect(exam.items[0]?.result).toMatchObject({ passed: 'failed', endedMs: exam.endsMs });
    expect(exam.items[1]?.result).toBeNull();
    expect(exam.expected).toBeNull();
  });

  it('leaves out a conversation whose scenario was taken away meanwhile, and goes on with the next', async () => {
    const stores = await ready();
    const exam = anExam(1, WALL_MS, [anItem('nowhere'), anItem('kettle-2')], { lang: 'ru' });
    await stores.exams.put(exam);
    const app = await openApp({ stores, library: library(), path: `/sitting/${exam.id}` });
    expect(await app.screen.findByText('This scenario is not here any more')).toBeVisible();
    await app.user.click(button(app, 'Go on with the exam'));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Conversation 2 of 2' })).toBeVisible();
    expect((await stores.exams.get(exam.id))?.items[0]?.isGone).toBe(true);
  });

  it('of another person shows nothing; one that is not there says so', async () => {
    const stores = await ready();
    const other = { ...PROFILE, id: uuid(2), name: 'Олена', createdMs: PROFILE.createdMs + 1 };
    await stores.profiles.put(other);
    await stores.exams.put(anExam(1, WALL_MS - HOUR, [anItem('a', { result: aResult() })], { profileId: other.id }));
    const app = await openApp({ stores, path: `/sitting/${uuid(901)}` });
    expect(await app.screen.findByRole('heading', { name: 'This belongs to Олена' })).toBeVisible();
    app.screen.unmount();
    const none = await openApp({ stores, path: `/sitting/${uuid(77)}` });
    expect(await none.screen.findByRole('heading', { name: 'This exam is not here' })).toBeVisible();
  });
});

describe('where a lead is registered', () => {
  it('what is close to the mark waits until they have read it and said why', async () => {
    const stores = await ready({ lead: { name: 'Ірина', sinceMs: 1 } });
    const pending = anExam(1, WALL_MS - HOUR, [anItem('a', { title: 'Чайник', result: aResult({ score: 78, passed: 'pending' }) })], {
      expected: null,
      lang: 'ru',
    });
    await stores.exams.put(pending);
    // nobody decides on what they cannot read
    const unread = await openApp({ stores, library: library(), path: `/sitting/${pending.id}` });
    expect(await unread.screen.findByText(/^The conversation itself was deleted/u)).toBeVisible();
    expect(unread.screen.queryByRole('button', { name: 'Confirm the decision' })).toBeNull();
    unread.screen.unmount();
    const { attempt, scenario } = playAttempt(KETTLE, [], { id: pending.items[0]?.attemptId ?? '', profileId: PROFILE.id });
    await stores.attempts.finish({ ...attempt, mode: 'exam' }, scenario, null);
    const app = await openApp({ stores, library: library(), path: `/sitting/${pending.id}` });
    await app.screen.findByRole('button', { name: 'Confirm the decision' });
    expect(await app.screen.findByText('Something waits for a person')).toBeVisible();
    expect(app.screen.getByRole('main')).toHaveTextContent('Ірина reads the texts');
    await expectAccessible();
    await app.user.click(button(app, 'Confirm the decision'));
    expect(app.screen.getByText('It takes a decision, a reason and a name.')).toBeVisible();
    await app.user.click(app.screen.getByRole('radio', { name: 'passed' }));
    await app.user.type(app.screen.getByLabelText('Why'), 'Вибачилась двічі, просто іншими словами.');
    await app.user.click(button(app, 'Confirm the decision'));
    await app.screen.findByRole('heading', { level: 1, name: 'Exam: 1 of 1 passed' });
    expect(app.screen.getByRole('main')).toHaveTextContent('Passed after reading');
    expect((await stores.exams.get(pending.id))?.items[0]?.reviews).toEqual([
      { by: 'Ірина', atMs: WALL_MS, passed: true, reason: 'Вибачилась двічі, просто іншими словами.' },
    ]);
  });

  it('exams are marked so, and practice is not', async () => {
    const app = await begun({ lead: { name: 'Ірина', sinceMs: 1 } });
    await say(app, 'Ты тупая корова, отстань от меня.');
    await app.pass(30_000);
    await app.user.click(button(app, 'End the conversation'));
    await app.user.click(within(app.screen.getByRole('dialog')).getAllByRole('button').at(-1) as HTMLElement);
    await app.screen.findByRole('button', { name: 'On to the next conversation' });
    expect((await app.exam()).items[0]?.result).toMatchObject({ passed: 'pending', autoFails: ['insult'] });
  });
});
