import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stores } from '../../src/core/progress/types.ts';
import { printRubric, readRubric, spelledOut } from '../../src/core/rubric/index.ts';
import type { Rubric } from '../../src/core/scoring/types.ts';
import { LANGS } from '../../src/core/text/language.ts';
import { translate } from '../../src/i18n/index.ts';
import { durableStores, openApp, type TestApp } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aRubric, STRICT } from '../support/rubrics.ts';

// by label and text: finding things by role among so many fields takes seconds in jsdom
// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(rubric: Rubric | null = null, stores: Stores = durableStores()): Promise<TestApp> {
  await stores.settings.put({ ...(await stores.settings.get()), rubric });
  const app = await openApp({ path: '/rubric', stores });
  await app.screen.findByText('How replies are marked', { selector: 'h1' });
  return app;
}

const put = (app: TestApp, label: string, value: string) => fireEvent.change(app.screen.getByLabelText(label), { target: { value } });
const save = (app: TestApp) => app.user.click(app.screen.getByText('Save'));
const kept = async (app: TestApp) => (await app.stores.settings.get()).rubric ?? null;
const row = (app: TestApp, label: string) => app.screen.getByLabelText(label).closest('li') as HTMLElement;
const choose = (app: TestApp, text: BlobPart, name = 'team.yaml') =>
  app.user.upload(app.screen.getByLabelText('Choose a file…', { selector: 'input' }), new File([text], name));

describe('the rubric of the team', () => {
  it('shows the default and each share of the whole', async () => {
    const app = await open();
    expect(app.screen.getByLabelText('Apology: weight')).toHaveValue(10);
    expect(row(app, 'Apology: weight')).toHaveTextContent('Default 10');
    expect(row(app, 'Apology: weight')).toHaveTextContent('6.8 %');
    expect(app.screen.getByText('The default rubric holds')).toBeVisible();
    expect(app.screen.queryByText('changed')).toBeNull();
    await expectAccessible();
  });

  it('is changed field by field, marked as changed, and saved as what differs', async () => {
    const app = await open();
    put(app, 'Apology: weight', '40');
    expect(row(app, 'Apology: weight')).toHaveTextContent('changed');
    expect(row(app, 'Apology: weight')).toHaveTextContent('22.7 %');
    await app.user.click(app.screen.getByLabelText('Thanks: Is marked'));
    expect(app.screen.getByLabelText('Thanks: weight')).toBeDisabled();
    await app.user.click(app.screen.getByLabelText('Taking responsibility: Must be met'));
    await app.user.click(app.screen.getByLabelText('The manager not called'));
    put(app, 'Pass mark', '85');
    put(app, 'Name', 'Second line');
    put(app, 'Chat, First reply: Excellent', '10 s');
    expect(await kept(app)).toBeNull();
    await save(app);
    await waitFor(async () => {
      expect(await kept(app)).toEqual(
        aRubric({
          title: 'Second line',
          passMark: 85,
          weights: { apology: 40 },
          notApplicable: ['thanks'],
          autoFail: ['ownership'],
          autoFailOff: ['no-manager'],
          targets: { chat: { firstReply: { excellentMs: 10_000, goodMs: 60_000, poorMs: 180_000 } } },
        }),
      );
    });
    expect(app.screen.getByText('Saved. It holds from the next conversation on.')).toBeVisible();
    await expectAccessible();
  });

  it('steps a weight up and down, and never below 0', async () => {
    const app = await open();
    const [down, up] = row(app, 'Thanks: weight').querySelectorAll('button');
    for (let times = 0; times < 5; times += 1) await app.user.click(down!);
    expect(app.screen.getByLabelText('Thanks: weight')).toHaveValue(0);
    await app.user.click(up!);
    expect(app.screen.getByLabelText('Thanks: weight')).toHaveValue(1);
  });

  it.each([
    ['a weight below 0', 'Apology: weight', '-1', 'A number from 0 to 1000.'],
    ['no weight at all', 'Apology: weight', '', 'A number from 0 to 1000.'],
    ['a pass mark beyond 100', 'Pass mark', '101', 'A whole number from 1 to 100.'],
    ['half a point', 'Pass mark', '80.5', 'A whole number from 1 to 100.'],
    ['a time that is none', 'Phone, Later replies: Good', 'soon', 'Write times as 45 s, 20 min, 2 h or 3 d.'],
    ['times that fall', 'Phone, Later replies: Good', '1 s', 'Times must rise: excellent, then good, then poor.'],
  ])('says beside the field what is wrong with %s, and does not save it', async (_, label, value, message) => {
    const app = await open();
    put(app, label, value);
    expect(app.screen.getByLabelText(label)).toHaveAccessibleDescription(message);
    expect(app.screen.getByLabelText(label)).toBeInvalid();
    expect(app.screen.getByText('1 field is not right yet')).toBeVisible();
    await save(app);
    expect(await kept(app)).toBeNull();
  });

  it('wants something that weighs', async () => {
    const app = await open();
    for (const box of app.screen.getAllByLabelText(/: Is marked$/u)) fireEvent.click(box);
    expect(app.screen.getByRole('alert')).toHaveTextContent('Nothing weighs anything');
    await save(app);
    expect(await kept(app)).toBeNull();
    put(app, 'Pass mark', '0');
    await expectAccessible();
  });

  it('goes back to the default, one criterion or all of it', async () => {
    const app = await open(STRICT);
    await app.user.click(app.screen.getByLabelText('Apology: Back to default'));
    expect(app.screen.getByLabelText('Apology: weight')).toHaveValue(10);
    expect(app.screen.getByLabelText('Thanks: weight')).toHaveValue(0);
    await app.user.click(app.screen.getByText('All back to default'));
    await save(app);
    await waitFor(async () => {
      expect(await kept(app)).toBeNull();
    });
  });

  it('is not left with changes that are not saved before it is said what becomes of them', async () => {
    const app = await open();
    put(app, 'Apology: weight', '40');
    const leave = () => app.user.click(app.screen.getByText('Lab'));
    await leave();
    expect(await app.screen.findByText('The changes are not saved')).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByText('Stay here'));
    expect(app.path()).toBe('/rubric');
    expect(app.screen.getByLabelText('Apology: weight')).toHaveValue(40);
    await leave();
    await app.user.click(await app.screen.findByText('Save and leave'));
    await waitFor(() => {
      expect(app.path()).toBe('/lab');
    });
    expect((await kept(app))?.weights).toEqual({ apology: 40 });
  });

  it('forgets what was not saved', async () => {
    const app = await open(STRICT);
    put(app, 'Apology: weight', '1');
    await app.user.click(app.screen.getByText('Undo changes'));
    expect(app.screen.getByLabelText('Apology: weight')).toHaveValue(20);
  });
});

describe('a rubric from a file', () => {
  it('in Windows-1251 reads as its words, and what is no text is refused and changes nothing', async () => {
    const app = await open(STRICT);
    const written = printRubric({ ...STRICT, title: 'Линия' });
    const windows = Uint8Array.from(
      written.split('').map((sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
    );
    await choose(app, windows);
    expect(await app.screen.findByText('Name: Линия')).toBeVisible();
    await choose(app, new Uint8Array([0, 1, 2, 3]));
    const alert = await app.screen.findByText('Nothing is taken over: team.yaml has errors');
    expect(alert.closest('[role=alert]')).not.toHaveTextContent(/Line \d/u);
    expect(await kept(app)).toEqual(STRICT);
  });

  it('shows what would change, and is taken over only then', async () => {
    const app = await open();
    await choose(app, printRubric(STRICT));
    const preview = await app.screen.findByRole('alert');
    expect(
      within(preview)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Name: Друга лінія',
      'Pass mark: 80 → 90',
      'Thanks: 3 → 0',
      'Apology: 10 → 20',
      'No self-praise: is not marked any more',
      'Taking responsibility: must be met',
      'The manager not called: is noticed only',
      'Chat, First reply: 30 sec / 1 min / 3 min → 10 sec / 20 sec / 1 min',
    ]);
    expect(await kept(app)).toBeNull();
    await expectAccessible();
    await app.user.click(within(preview).getByRole('button', { name: 'Take it over' }));
    await waitFor(async () => {
      expect(await kept(app)).toEqual(STRICT);
    });
    expect(app.screen.getByLabelText('Apology: weight')).toHaveValue(20);
  });

  it('may be left, and says where it brings nothing new', async () => {
    const app = await open(STRICT);
    await choose(app, printRubric(spelledOut(STRICT)), 'same.yaml');
    expect(await app.screen.findByText('same.yaml says what holds already')).toBeVisible();
    await app.user.click(app.screen.getByText('Close'));
    expect(app.screen.queryByRole('alert')).toBeNull();
  });

  it('with errors changes nothing, and lists each by its line with what to write', async () => {
    const app = await open();
    await choose(app, 'format: otvet/rubric\nversion: 1\npass_mark: 0\nwieghts: { apology: 3 }\n');
    const faults = await app.screen.findByRole('alert');
    expect(
      within(faults)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([expect.stringMatching(/^Line 3, column 12: /u), expect.stringMatching(/^Line 4, column 1: .*Write: weights$/u)]);
    expect(await kept(app)).toBeNull();
    await expectAccessible();
  });

  it('may be dropped as JSON', async () => {
    const app = await open();
    const json = JSON.stringify({ format: 'otvet/rubric', version: 1, pass_mark: 70 });
    fireEvent.drop(app.screen.getByText('As a file').parentElement as HTMLElement, {
      dataTransfer: { files: [new File([json], 'r.json')] },
    });
    expect(await app.screen.findByText('Pass mark: 80 → 70')).toBeVisible();
  });

  it('is what is saved as one', async () => {
    const made: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:x'), revokeObjectURL: () => {} }));
    const app = await open(STRICT);
    await app.user.click(app.screen.getByText('Save as otvet-rubric.yaml'));
    expect(readRubric(await made[0]!.text()).rubric).toEqual(spelledOut(STRICT));
  });
});

describe('what it would do to the last attempts', () => {
  it('is worked out as fields change, and stored nowhere', async () => {
    const stores = durableStores();
    const { attempt, scenario } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'));
    const before = await openApp({ stores });
    const profileId = (await stores.settings.get()).currentProfileId ?? '';
    before.screen.unmount();
    await stores.attempts.finish({ ...attempt, profileId }, scenario, null);
    const app = await open(null, stores);
    const line = (await app.screen.findByText(attempt.scenarioTitle)).closest('li') as HTMLElement;
    const { score } = attempt.scorecard;
    expect(line).toHaveTextContent(`As marked: ${score} passed→Would be: ${score} passed`);
    put(app, 'Pass mark', '100');
    put(app, 'Speed of the first response: weight', '0');
    await waitFor(() => {
      expect(line).toHaveTextContent(/passed→Would be: [\d.]+ not passed/u);
    });
    expect(await stores.attempts.get(attempt.id)).toEqual({ ...attempt, profileId });
    await expectAccessible();
  });
});

describe('the wording of the rubric', () => {
  it.each(LANGS)('is there for every field in %s', async (lang) => {
    const stores = durableStores();
    const app = await openApp({ path: '/rubric', stores, lang });
    expect(await app.screen.findByRole('heading', { level: 1, name: translate(lang, 'rubric.heading') })).toBeVisible();
    expect(document.querySelector('main')?.textContent).not.toMatch(/\b(?:rubric|debrief|criteria|autofails|common)\.(?!yaml)[a-z]/u);
    await expectAccessible();
  });
});
