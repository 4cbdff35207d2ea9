/** Where an exam cannot help, or nothing counts, or the clock is wrong: the readiness page and what leads to it say what is so and what to do. */
import { describe, expect, it } from 'vitest';
import type { Exam, Stores } from '../../src/core/progress/index.ts';
import { PROFILE } from '../stores/records.ts';
import { durableStores, entryOf, openApp, shippedLibrary, WALL_MS } from '../support/app.tsx';
import { KETTLE, shippedScenario, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, DAY, HOUR } from '../support/exams.ts';

const kettles = (...ids: readonly string[]) => ids.map((id) => entryOf({ ...shippedScenario(KETTLE), id, title: `Чайник ${id}` }));
const sat = (id: string) =>
  anItem(id, { result: aResult({ rulesVersion: theAnalyser().rulesVersion, scenarioHash: kettles(id)[0]!.hash }) });

async function withExams(...exams: readonly Exam[]): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id });
  for (const exam of exams) await stores.exams.put(exam);
  return stores;
}

async function open(stores: Stores, ids: readonly string[], path = '/readiness?lane=ru.chat-phone') {
  const app = await openApp({ stores, path, library: { ...shippedLibrary(), entries: kettles(...ids) } });
  return { ...app, main: await app.screen.findByRole('main') };
}

describe('readiness where no exam can help', () => {
  it('says that there is nothing to draw from, and offers none', async () => {
    // the dry run takes the only one
    const { screen, main } = await open(await withExams(), ['a']);
    expect(await screen.findByText('There are no scenarios here for this language and these channels')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Take an exam' })).toBeNull();
    expect(main).toHaveTextContent('Open a file with scenarios');
    await expectAccessible();
  });

  it('says that there are too few for the rule, and how many', async () => {
    const { screen, main } = await open(await withExams(), ['a', 'b', 'c']);
    expect(await screen.findByText('There are too few scenarios here for this rule')).toBeVisible();
    expect(main).toHaveTextContent('Different scenarios needed: 4; here, 2 can count.');
    expect(screen.getByRole('link', { name: 'Take an exam' })).toBeVisible();
    await expectAccessible();
  });

  it('says that nothing of before counts any more', async () => {
    const old = anExam(1, WALL_MS - 200 * DAY, [sat('a'), sat('b')], { lang: 'ru' });
    const { screen, main } = await open(await withExams(old), ['a', 'b', 'c', 'd', 'e']);
    expect(await screen.findByText(/^None of your exam conversations counts any more/u)).toBeVisible();
    expect(main).toHaveTextContent('no: too long ago');
    await expectAccessible();
  });

  it('offers the next exam only once it may begin, and says when', async () => {
    const failed = anItem('a', { result: aResult({ passed: 'failed', score: 40, rulesVersion: theAnalyser().rulesVersion }) });
    const { screen } = await open(await withExams(anExam(1, WALL_MS - HOUR, [failed], { lang: 'ru' })), ['a', 'b', 'c', 'd', 'e']);
    await screen.findByRole('heading', { level: 2, name: /^Not ready yet/u });
    expect(await screen.findByText(/^The next exam may begin on/u)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Take an exam' })).toBeNull();
  });
});

describe('a clock that is wrong', () => {
  it('is named, and what is dated later does not count meanwhile', async () => {
    const ahead = anExam(1, WALL_MS + 2 * DAY, [sat('a'), sat('b')], { lang: 'ru' });
    const { screen, main } = await open(await withExams(ahead), ['a', 'b', 'c', 'd', 'e']);
    expect(await screen.findByText('The clock of this machine may be wrong')).toBeVisible();
    expect(main).toHaveTextContent('no: dated later than this machine’s clock');
    await expectAccessible();
  });
});

describe('an exam of which nothing took place', () => {
  it('is told as that, not as failed', async () => {
    const gone = anExam(1, WALL_MS - HOUR, [anItem('a', { isGone: true })], { lang: 'ru', expected: null });
    const { screen } = await open(await withExams(gone), ['b'], `/sitting/${gone.id}`);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This exam did not take place: all its scenarios were removed' }),
    ).toBeVisible();
    await expectAccessible();
  });
});
