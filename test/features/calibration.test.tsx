import { waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Marking, received, receivedOf, type Stores } from '../../src/core/progress/index.ts';
import { CORE_CRITERIA, type CriterionId } from '../../src/core/scoring/types.ts';
import { agreedId, markingLines, type MarkingRow } from '../../src/core/team/index.ts';
import { LANGS } from '../../src/core/text/language.ts';
import { translate } from '../../src/i18n/index.ts';
import { anExamOf, PROFILE, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { PARCEL, playAttempt, sampleReplies, shippedScenario, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

const PERSON = { id: uuid(3), name: 'Богдан' };
const PATH = '/team/calibration';
let played: ReturnType<typeof playAttempt>;

beforeAll(() => {
  theAnalyser();
  const [sample] = shippedScenario(PARCEL).samples;
  played = playAttempt(PARCEL, sampleReplies(PARCEL, sample?.name ?? ''), { id: uuid(101), profileId: PERSON.id });
}, 120_000);
afterEach(() => {
  vi.restoreAllMocks();
});

const theirs = (change: Partial<Marking> = {}): Marking => ({
  id: uuid(301),
  profileId: PERSON.id,
  attemptId: played.attempt.id,
  by: 'Мирослава',
  atMs: WALL_MS - 60_000,
  marks: { 'first-response': 1, apology: 0, ownership: 1, excuses: 1, 'stupid-questions': 1, compensation: null },
  ...change,
});
const rowOf = (one: Marking, madeMs = one.atMs + 1): MarkingRow => received('marking', one, { profileId: one.profileId, madeMs });

/** Of Anna, who has received Bohdan's conversation. */
async function storesWith(...markings: readonly Marking[]): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id });
  const of = { profileId: PERSON.id, madeMs: WALL_MS - 100_000 };
  await stores.received.put([
    received('person', PERSON, of),
    received('attempt', played.attempt, of),
    ...markings.map((one) => rowOf(one)),
  ]);
  return stores;
}

const markings = async (stores: Stores) => receivedOf('marking', await stores.received.list());
const button = (app: TestApp, name: string | RegExp) => app.screen.getByRole('button', { name });
const criterion = (id: CriterionId) => translate('en', `debrief.criterion.${id}`);
const pick = async (app: TestApp, id: CriterionId, mark: string, within_: HTMLElement = app.screen.container) =>
  app.user.click(within(within(within_).getByRole('group', { name: criterion(id) })).getByRole('radio', { name: mark }));

/** Opens the conversation and gives these marks; «met» where none is given. */
async function markBlind(app: TestApp, marks: Partial<Record<CriterionId, string>> = {}): Promise<void> {
  await app.user.click(await app.screen.findByRole('link', { name: /^Mark: / }));
  await app.screen.findByRole('heading', { level: 1, name: /^Mark: / });
  for (const id of CORE_CRITERIA) await pick(app, id, marks[id] ?? 'met');
  await app.user.click(button(app, 'Save my marks and compare'));
  await app.screen.findByRole('heading', { level: 1, name: /^Compared: / });
}

const open = (app: TestApp, text: string, name = 'theirs.jsonl') =>
  app.user.upload(app.screen.getByLabelText('Open another’s markings…', { selector: 'input' }), new File([text], name));
const fileOf = (...rows: readonly MarkingRow[]) => [...markingLines(rows, { app: '0.1.0', madeMs: WALL_MS })].join('');

describe('marking without seeing other marks', () => {
  it('shows the conversation and nothing of what anybody thinks of it, before or beside the marking', async () => {
    const app = await openApp({ stores: await storesWith(theirs()), path: PATH });
    expect(await app.screen.findByRole('heading', { level: 2, name: 'Conversations to mark' })).toBeVisible();
    expect(app.screen.getByRole('cell', { name: '1 person' })).toBeVisible();
    const main = () => app.screen.getByRole('main').textContent ?? '';
    expect(main()).not.toMatch(/Мирослава|Otvet:|not met|How far you agree|Where you differ/u);
    await expectAccessible();
    await app.user.click(app.screen.getByRole('link', { name: /^Mark: / }));
    await app.screen.findByRole('heading', { level: 2, name: 'Your marks' });
    for (const entry of played.attempt.dialogue.transcript.filter(({ by }) => by !== 'action'))
      expect(main()).toContain('text' in entry ? entry.text : '');
    expect(main()).not.toMatch(/Мирослава|Agreed/u);
    expect(app.screen.queryAllByRole('mark')).toEqual([]);
    expect(app.screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(main()).not.toContain(String(played.attempt.scorecard.score));
    await expectAccessible();
  });

  it('asks for a name and the six, stores them under the name, and only then shows the others', async () => {
    const stores = await storesWith(theirs());
    const app = await openApp({ stores, path: `${PATH}/${played.attempt.id}` });
    await app.screen.findByRole('heading', { level: 2, name: 'Your marks' });
    expect(app.screen.getByLabelText('Who marks')).toHaveValue('Анна');
    await app.user.clear(app.screen.getByLabelText('Who marks'));
    await app.user.click(button(app, 'Save my marks and compare'));
    expect(app.screen.getByRole('alert')).toHaveTextContent('Write your name first.');
    await app.user.type(app.screen.getByLabelText('Who marks'), 'Анна К.');
    for (const id of CORE_CRITERIA.slice(1)) await pick(app, id, 'met');
    await app.user.click(button(app, 'Save my marks and compare'));
    expect(app.screen.getByRole('alert')).toHaveTextContent(`Still open: ${criterion('first-response')}.`);
    expect(await markings(stores)).toHaveLength(1);
    await pick(app, 'first-response', 'does not apply');
    await app.user.click(app.screen.getByText('More criteria'));
    await pick(app, 'thanks', 'partly');
    await app.user.click(button(app, 'Save my marks and compare'));
    expect(await app.screen.findByText('Your marks are saved. Here is what the others say.')).toBeVisible();
    expect((await markings(stores)).find(({ by }) => by === 'Анна К.')).toMatchObject({
      profileId: PERSON.id,
      attemptId: played.attempt.id,
      atMs: WALL_MS,
      marks: { 'first-response': null, apology: 1, ownership: 1, excuses: 1, 'stupid-questions': 1, compensation: 1, thanks: 0.5 },
    });
    const [first] = app.screen.getAllByRole('heading', { level: 3 });
    const card = within(first?.closest('li') as HTMLElement);
    expect(first).toHaveTextContent('people differ');
    expect(card.getByText('Анна К.')).toBeVisible();
    expect(card.getByText('Мирослава')).toBeVisible();
    expect(card.getByText('Otvet')).toBeVisible();
    await expectAccessible();
    app.screen.unmount();
    // the name is remembered
    const again = await openApp({ stores, path: PATH });
    expect(await again.screen.findByLabelText('Who marks')).toHaveValue('Анна К.');
    expect(again.screen.getByRole('link', { name: /^Compare: / })).toBeVisible();
  });

  it('tells on the first page where people differ and how far they agree, in words and as a file', async () => {
    const stores = await storesWith(theirs());
    const app = await openApp({ stores, path: PATH });
    await markBlind(app, { 'stupid-questions': 'partly', compensation: 'does not apply' });
    await app.user.click(app.screen.getByRole('link', { name: 'To calibration' }));
    // alike: the first answer, responsibility, no excuses, compensation; apart: the apology, silly questions
    expect(await app.screen.findByText('Анна and Мирослава agree on 4 of 6 marks.')).toBeVisible();
    const pairs = app.screen.getAllByText(/agree on \d+ of \d+ marks/u).map(({ textContent }) => textContent?.split(' agree')[0]);
    expect(app.screen.getByText('Анна and Мирослава agree on 4 of 6 marks.').closest('p')).toHaveTextContent(
      'Beyond chance: fair. These are few marks: take it as a hint.',
    );
    expect(pairs).toEqual(['Анна and Мирослава', 'Анна and Otvet', 'Мирослава and Otvet']);
    const table = within(app.screen.getByRole('region', { name: 'Table: Where you differ' }));
    expect(table.getByRole('row', { name: new RegExp(`^${criterion('apology')} Анна: met · Мирослава: not met`, 'u') })).toBeVisible();
    const given: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (given.push(blob as Blob), 'blob:x'));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const save = (part: string) =>
      app.user.click(within(app.screen.getByRole('region', { name: part })).getByRole('button', { name: 'Save as a spreadsheet' }));
    await save('How far you agree');
    const csv = (await given[0]?.text()) ?? '';
    expect(csv).toContain('Анна,Мирослава,All together,All together,6,66.67,');
    expect(csv).toContain(`Анна,Мирослава,2025-03,${criterion('apology')},1,0,,,,50`);
    await save('Where you differ');
    expect(await given[1]?.text()).toContain(`${criterion('apology')},Анна: met · Мирослава: not met`);
    await app.user.click(app.screen.getByText('By criterion and by month: Анна and Мирослава', { selector: 'summary' }));
    const months = () => app.screen.getByRole('table', { name: /^By month: Анна and Мирослава/u });
    expect(within(months()).getAllByRole('row')[1]).toHaveTextContent(/^Mar.*667%/u);
    await app.user.selectOptions(app.screen.getAllByLabelText('By month, of')[0]!, criterion('apology'));
    expect(months()).toHaveAccessibleName(`By month: Анна and Мирослава, ${criterion('apology')}`);
    expect(within(months()).getAllByRole('row')[1]).toHaveTextContent(/^Mar.*10%/u);
    await expectAccessible();
  });

  it('keeps what others said of conversations that are not here yet to itself', async () => {
    const elsewhere = { attemptId: uuid(199) };
    const theirMarks = [theirs(elsewhere), theirs({ ...elsewhere, id: uuid(302), by: 'Остап', marks: { apology: 1 } })];
    const app = await openApp({ stores: await storesWith(...theirMarks), path: PATH });
    await app.screen.findByRole('cell', { name: 'nobody yet' });
    expect(app.screen.getByRole('main')).not.toHaveTextContent(/Мирослава|Остап/u);
  });

  it('is possible for one’s own conversations, but for those of an exam that goes on', async () => {
    const stores = await storesWith();
    const own = { ...played.attempt, profileId: PROFILE.id };
    const exam = { ...anExamOf(1), startedMs: WALL_MS - 1000, endsMs: WALL_MS + 1_000_000 };
    const seat = { exam: exam.id, place: 0, endsMs: exam.endsMs };
    await stores.exams.put(exam);
    await stores.attempts.finish({ ...own, id: uuid(102), scenarioTitle: 'My own' }, played.scenario, null);
    await stores.attempts.finish({ ...own, id: uuid(103), scenarioTitle: 'In an exam', mode: 'exam', exam: seat }, played.scenario, null);
    const app = await openApp({ stores, path: PATH });
    const choice = await app.screen.findByLabelText('One of your own');
    expect(within(choice).queryByRole('option', { name: /^In an exam/u })).toBeNull();
    await app.user.selectOptions(choice, within(choice).getByRole('option', { name: /^My own/u }));
    await app.user.click(app.screen.getByRole('link', { name: 'Mark this one' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Mark: My own' })).toBeVisible();
    app.screen.unmount();
    const exams = await openApp({ stores, path: `${PATH}/${uuid(103)}` });
    expect(await exams.screen.findByRole('heading', { level: 1, name: 'This conversation is not here' })).toBeVisible();
  });
});

describe('exchanging markings', () => {
  it('takes another’s in, hidden until one has marked; a second time counts nothing', async () => {
    const stores = await storesWith();
    const app = await openApp({ stores, path: PATH });
    await app.screen.findByRole('heading', { level: 2, name: 'Conversations to mark' });
    const text = fileOf(rowOf(theirs()));
    await open(app, text);
    expect(await app.screen.findByText('theirs.jsonl: 1 marking is new here.')).toBeVisible();
    expect(await app.screen.findByRole('cell', { name: '1 person' })).toBeVisible();
    expect(app.screen.queryByText(/agree on/u)).toBeNull();
    await open(app, text);
    expect(await app.screen.findByText('theirs.jsonl: nothing in it is new.')).toBeVisible();
    expect(await markings(stores)).toHaveLength(1);
    await markBlind(app);
    await app.user.click(app.screen.getByRole('link', { name: 'To calibration' }));
    expect(await app.screen.findByText('Анна and Мирослава agree on 4 of 6 marks.')).toBeVisible();
    await open(app, text);
    expect(await app.screen.findByText('theirs.jsonl: nothing in it is new.')).toBeVisible();
    expect(app.screen.getByText('Анна and Мирослава agree on 4 of 6 marks.')).toBeVisible();
  });

  it('saves all of them to a file that another lead can open', async () => {
    const stores = await storesWith();
    const app = await openApp({ stores, path: PATH });
    expect(await app.screen.findByRole('button', { name: 'Save all markings to a file' })).toBeDisabled();
    await markBlind(app);
    await app.user.click(app.screen.getByRole('link', { name: 'To calibration' }));
    const given: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (given.push(blob as Blob), 'blob:x'));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await app.user.click(await app.screen.findByRole('button', { name: 'Save all markings to a file' }));
    const text = (await given[0]?.text()) ?? '';
    app.screen.unmount();
    const other = await storesWith(theirs());
    const there = await openApp({ stores: other, path: PATH });
    await there.screen.findByRole('heading', { level: 2, name: 'Conversations to mark' });
    await open(there, text);
    expect(await there.screen.findByText('theirs.jsonl: 1 marking is new here.')).toBeVisible();
    expect((await markings(other)).map(({ by }) => by).toSorted()).toEqual(['Анна', 'Мирослава']);
  });

  it('brings nothing back of somebody who has left', async () => {
    const stores = await storesWith();
    await stores.settings.put({ ...(await stores.settings.get()), left: [PERSON.id] });
    const app = await openApp({ stores, path: PATH });
    await app.screen.findByRole('heading', { level: 2, name: 'Conversations to mark' });
    await open(app, fileOf(rowOf(theirs())));
    expect(await app.screen.findByText('theirs.jsonl: nothing in it is new.')).toBeVisible();
    expect(await markings(stores)).toEqual([]);
  });

  it.each([
    ['is something else', 'id: lamp\n', 'This is no file of markings.'],
    ['was cut off', () => fileOf(rowOf(theirs())).split('\n').slice(0, 2).join('\n'), /does not hold all it should/u],
    ['was changed', () => fileOf(rowOf(theirs())).replace('"apology":0', '"apology":1'), 'The file was changed on its way.'],
    ['holds other things', () => fileOf(received('person', PERSON, { profileId: PERSON.id, madeMs: 1 }) as never), /This is no marking/u],
  ])('names a file that %s, and takes nothing', async (_what, text, message) => {
    const stores = await storesWith();
    const app = await openApp({ stores, path: PATH });
    await app.screen.findByRole('heading', { level: 2, name: 'Conversations to mark' });
    await open(app, typeof text === 'string' ? text : text(), 'broken.jsonl');
    const alert = await app.screen.findByRole('alert');
    expect(alert).toHaveTextContent('Nothing was taken over: broken.jsonl is not sound');
    expect(alert).toHaveTextContent(message);
    expect(await markings(stores)).toEqual([]);
  });
});

describe('an agreed mark', () => {
  it('is written down by both after looking, and makes an example', async () => {
    const stores = await storesWith(theirs({ marks: { ...theirs().marks, excuses: 0 } }));
    const app = await openApp({ stores, path: PATH });
    await markBlind(app);
    const name = `Write down what we agreed: ${criterion('excuses')}`;
    await app.user.click(button(app, name));
    const card = button(app, name).closest('li') as HTMLElement;
    expect(within(card).getByRole('button', { name: 'Save what we agreed' })).toBeDisabled();
    await pick(app, 'excuses', 'not met', card);
    const reply = within(card).queryByLabelText('Which reply carries it?');
    if (reply !== null) await app.user.selectOptions(reply, within(reply).getByRole('option', { name: /^Reply 1/u }));
    await expectAccessible();
    await app.user.click(within(card).getByRole('button', { name: 'Save what we agreed' }));
    expect(await app.screen.findByText('Agreed by Анна + Мирослава: not met')).toBeVisible();
    expect((await markings(stores)).find(({ id }) => id === agreedId(played.attempt.id, 'excuses'))).toMatchObject({
      by: 'Анна + Мирослава',
      marks: { excuses: 0 },
    });
    await app.user.click(app.screen.getByRole('link', { name: 'To calibration' }));
    const examples = within(await app.screen.findByRole('region', { name: 'Agreed marks as examples' }));
    const link = examples.getByRole('link', { name: 'Save as a file' });
    const rows = decodeURIComponent(link.getAttribute('href')?.split('utf-8,')[1] ?? '')
      .trim()
      .split('\n');
    expect(rows.map((row) => JSON.parse(row) as unknown)).toEqual([
      expect.objectContaining({ id: expect.stringMatching(/^agreed-uk-/u), signals: expect.arrayContaining(['excuse']) }),
    ]);
    // what was agreed on is no judgement of its own
    expect(app.screen.getAllByText(/agree on \d+ of \d+ marks/u)).toHaveLength(3);
  });

  it('needs two people', async () => {
    const app = await openApp({ stores: await storesWith(), path: PATH });
    await markBlind(app, { apology: 'does not apply' });
    expect(app.screen.getByText(/A mark can be agreed once two people/u)).toBeVisible();
    expect(app.screen.queryByRole('button', { name: /^Write down/u })).toBeNull();
  });
});

describe('calibration', () => {
  it.each(LANGS)('speaks %s', async (lang) => {
    const stores = await storesWith(theirs());
    const app = await openApp({ stores, path: `${PATH}/${played.attempt.id}`, lang });
    expect(await app.screen.findByRole('heading', { level: 2, name: translate(lang, 'calibration.blind.marks') })).toBeVisible();
    for (const id of CORE_CRITERIA) {
      const group = app.screen.getByRole('group', { name: translate(lang, `debrief.criterion.${id}`) });
      await app.user.click(within(group).getByRole('radio', { name: translate(lang, 'calibration.mark.met') }));
    }
    await app.user.click(button(app, translate(lang, 'calibration.blind.save')));
    await app.screen.findByText(translate(lang, 'calibration.side.saved'));
    const isWorded = () => {
      expect(app.screen.getByRole('main').textContent).not.toMatch(/(calibration|common|debrief|criteria)\.[a-z]|\{\{/u);
    };
    isWorded();
    await app.user.click(app.screen.getByRole('link', { name: translate(lang, 'calibration.back') }));
    await app.screen.findByRole('heading', { level: 2, name: translate(lang, 'calibration.table.title') });
    isWorded();
    await waitFor(() => expectAccessible());
  });
});
