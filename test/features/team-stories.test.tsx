import { within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { received, receivedOf, type Stores } from '../../src/core/progress/index.ts';
import { readFromLead } from '../../src/core/team/index.ts';
import { LANGS } from '../../src/core/text/language.ts';
import * as csv from '../../src/ui/csv.ts';
import * as downloads from '../../src/ui/download.ts';
import { aStory, PROFILE, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

beforeAll(() => {
  theAnalyser();
}, 120_000);
afterEach(() => {
  vi.restoreAllMocks();
});

const LEAD = { ...PROFILE, id: uuid(9), name: 'Ірина' };
const of = { profileId: PROFILE.id, madeMs: 10 };
const INSTEAD = { text: 'много заказов', better: 'беру на себя', rule: null, criterion: 'excuses', lesson: 'sincere-apology' } as const;
const played = playAttempt(KETTLE, sampleReplies(KETTLE, 'bad'), { id: uuid(61), profileId: uuid(2) });
const REPLY = aStory(1, {
  text: 'Это Анна, мы виноваты.',
  lang: played.attempt.lang,
  scenarioTitle: played.attempt.scenarioTitle,
  names: { operator: 'Анна', customer: [] },
});

async function ofLead(): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(LEAD);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: LEAD.id });
  await stores.received.put([
    received('person', { id: PROFILE.id, name: 'Анна' }, of),
    received('story', REPLY, of),
    received('story', aStory(2, { text: 'Уже везу.', note: 'Короче.', instead: INSTEAD }), of),
  ]);
  return stores;
}

const open = (stores: Stores, path = '/team/stories') => openApp({ stores, path });

async function choose(app: TestApp, ...lessons: readonly string[]) {
  await app.user.click(await app.screen.findByRole('button', { name: /^Choose as a model answer/u }));
  const dialog = within(app.screen.getByRole('dialog', { name: 'A model answer for everybody' }));
  expect(dialog.getByRole('textbox', { name: 'Who chooses it' })).toHaveValue('Ірина');
  for (const lesson of lessons) await app.user.click(dialog.getByRole('checkbox', { name: lesson }));
  await expectAccessible();
  await app.user.click(dialog.getByRole('button', { name: 'Choose it' }));
  await app.screen.findByText(/^Chosen by Ірина/u);
}

const linesOf = (save: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) =>
  (save.mock.calls.at(-1)?.[1] ?? []) as string[];

describe('kept replies at the lead’s', () => {
  it('without any says how they come', async () => {
    const stores = durableStores();
    const app = await open(stores);
    expect(await app.screen.findByText('No kept replies have come yet')).toBeVisible();
    await expectAccessible();
  });

  it('stand with who sent them, proposals by themselves, and go to a spreadsheet', async () => {
    const app = await open(await ofLead());
    expect(await app.screen.findByText('1 reply')).toBeVisible();
    expect(app.screen.getByRole('link', { name: 'Анна' })).toHaveAttribute('href', `/team/person/${PROFILE.id}`);
    expect(app.screen.getByRole('main')).toHaveTextContent('Это Анна, мы виноваты.');
    expect(app.screen.queryByRole('button', { name: 'Save the model answers for everybody' })).toBeNull();
    await app.user.click(app.screen.getByRole('radio', { name: 'Proposals' }));
    expect(app.path()).toBe('/team/stories?what=proposals');
    expect(app.screen.getByRole('main')).toHaveTextContent(
      'много заказовWhat the rule suggestsберу на себяProposed insteadУже везу.Why it is betterКороче.',
    );
    await expectAccessible();
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'Save as a spreadsheet' }));
    const [, , second] = String(save.mock.calls[0]?.[1]).split('\r\n');
    expect(second).toBe(`Анна,"${REPLY.scenarioTitle}",,"${REPLY.customer}","Это Анна, мы виноваты.",,,`);
    await app.user.click(app.screen.getByRole('radio', { name: 'Model answers' }));
    expect(app.screen.getByText('0 proposals')).toBeVisible();
  });

  it('are chosen, go to everybody in a file without a name, and are offered where the trainee looks', async () => {
    const stores = await ofLead();
    const app = await open(stores);
    await choose(app, 'Apologise, don’t argue', 'Measure');
    const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'Save the model answers for everybody' }));
    const lines = linesOf(save);
    expect(lines.join('')).not.toMatch(new RegExp(`Анна|${PROFILE.id}`, 'u'));
    expect(await readFromLead(lines)).toMatchObject({
      state: 'sound',
      file: { to: null, by: 'Ірина', rows: [{ kind: 'model', profileId: '', record: { chosen: { by: 'Ірина', atMs: WALL_MS } } }] },
    });
    app.screen.unmount();
    // what goes back to one person has it too
    const team = await open(stores, '/team');
    await team.user.click(await team.screen.findByRole('button', { name: /^Save what goes back/u }));
    await vi.waitFor(() => {
      expect(save).toHaveBeenCalledTimes(2);
    });
    expect(await readFromLead(linesOf(save))).toMatchObject({ file: { to: { name: 'Анна' }, rows: [{ kind: 'model' }] } });
    team.screen.unmount();

    const trainee = durableStores();
    await trainee.profiles.put({ ...PROFILE, id: uuid(2), name: 'Олена' });
    await trainee.attempts.finish(played.attempt, played.scenario, null);
    await trainee.attempts.predict(played.attempt.id, {}, 1);
    const asked = await open(trainee, '/assignments');
    await asked.user.upload(
      await asked.screen.findByLabelText('Open a file from the lead…', { selector: 'input' }),
      new File(lines, 'm.otvet'),
    );
    expect(await asked.screen.findByText('Taken in: 1 thing from Ірина.')).toBeVisible();
    asked.screen.unmount();
    const kept = await open(trainee, '/stories');
    expect(await kept.screen.findByText('A colleague')).toBeVisible();
    const main = kept.screen.getByRole('main');
    expect(main).toHaveTextContent('Это [имя], мы виноваты.');
    expect(main).toHaveTextContent('Chosen by Ірина');
    // the choice is the lead's
    expect(kept.screen.queryByRole('button', { name: /No longer a model answer|Change the choice/u })).toBeNull();
    await expectAccessible();
    kept.screen.unmount();
    const debrief = await open(trainee, `/attempt/${played.attempt.id}`);
    expect((await debrief.screen.findAllByText(/Это \[имя\], мы виноваты\./u)).length).toBeGreaterThan(0);
  });

  it('are taken back, here and with the next file', async () => {
    const stores = await ofLead();
    const app = await open(stores);
    await choose(app, 'Measure');
    await app.user.click(app.screen.getByRole('button', { name: /^No longer a model answer/u }));
    await vi.waitFor(() => {
      expect(app.screen.queryByText(/^Chosen by/u)).toBeNull();
    });
    const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'Save the model answers for everybody' }));
    const reading = await readFromLead(linesOf(save));
    const rows = reading.state === 'sound' ? reading.file.rows : [];
    const trainee = durableStores();
    await trainee.received.put([
      received('model', { ...REPLY, chosen: { by: 'Ірина', atMs: 1, lessons: [] } }, { profileId: '', madeMs: 1 }),
      ...rows,
    ]);
    expect(receivedOf('model', await trainee.received.list())).toMatchObject([{ text: '' }]);
    const kept = await open(trainee, '/stories');
    expect(await kept.screen.findByText('No replies kept yet')).toBeVisible();
  });

  it('go with whoever has left', async () => {
    const stores = await ofLead();
    const app = await open(stores);
    await choose(app, 'Measure');
    await stores.received.removePerson(PROFILE.id);
    expect(await stores.received.list()).toEqual([]);
  });

  it('that are one’s own stay one’s own when the lead chooses them, with one’s note', async () => {
    const stores = durableStores();
    await stores.profiles.put(PROFILE);
    await stores.stories.put({ ...REPLY, note: 'Для себе.' });
    const chosen = { by: 'Ірина', atMs: WALL_MS, lessons: ['measure'] } as const;
    await stores.received.put([received('model', { ...REPLY, profileId: '', chosen }, { profileId: '', madeMs: WALL_MS })]);
    const app = await open(stores, '/stories');
    expect(await app.screen.findByText('1 reply')).toBeVisible();
    expect(app.screen.getByText(/^Chosen by Ірина/u)).toBeVisible();
    const note = app.screen.getByRole('textbox', { name: 'Note' });
    expect(note).toHaveValue('Для себе.');
    await app.user.type(note, ' І ще.');
    await app.user.tab();
    await vi.waitFor(async () => {
      expect(await stores.stories.list(PROFILE.id)).toEqual([{ ...REPLY, note: 'Для себе. І ще.' }]);
    });
  });

  it.each(LANGS)('speak %s', async (lang) => {
    const app = await openApp({ stores: await ofLead(), lang, path: '/team/stories' });
    await app.user.click((await app.screen.findAllByRole('button')).find((one) => one.closest('li')) as HTMLElement);
    expect(document.body.textContent).not.toMatch(/(kept|team|common|debrief)\.[a-z-]+|\{\{/iu);
    await expectAccessible();
  });
});
