import { waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSealedTo, sealTo, signText } from '../../src/adapters/browser/crypto.ts';
import { received, receivedOf, withResult } from '../../src/core/progress/index.ts';
import {
  NO_KEYS,
  printSealedResult,
  readResult,
  readSealedResult,
  type SealedHeader,
  ticketText,
  withOwn,
  withRegistered,
} from '../../src/core/team/index.ts';
import { lookAt } from '../../src/features/practice/exam/sealed/open-sealed.ts';
import { beginSealed, openBook } from '../../src/features/practice/exam/sealed/sit-sealed.ts';
import { anAttempt, PROFILE } from '../stores/records.ts';
import { durableStores, openApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, PARCEL, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult as marked, anExam, anItem, DAY } from '../support/exams.ts';
import { ALL_SAID, say } from '../support/practice.ts';
import { CLOVER, phrasesOf } from '../support/phrases.ts';
import { aRubric } from '../support/rubrics.ts';
import { enter, fileOf, LEADS_MARKING, opened, saved, sealKettle, set, TITLE, withKeys } from '../support/sealed-exam.tsx';
import { leadNamed, PASSPHRASE, withOneChanged } from '../support/sealed.ts';

// sealing reads every word list: no test's time is to be spent on it
beforeAll(async () => {
  await sealKettle();
}, 60_000);
afterEach(() => {
  vi.restoreAllMocks();
});

/** As it comes back: one conversation of two. */
function aResult() {
  const attempt = anAttempt(1);
  const begun = anExam(1, WALL_MS, [anItem('kettle', { title: TITLE }), anItem('other')]);
  const items = begun.items.map((item, at) => (at === 0 ? { ...item, attemptId: attempt.id } : item));
  const sat = {
    sealedId: 'sealed',
    title: 'Осінній іспит',
    person: { id: PROFILE.id, name: 'Анна' },
    app: '0.1.0',
    begunBefore: [WALL_MS - 60_000],
    exam: withResult({ ...begun, items }, attempt),
    attempts: [attempt],
  };
  const header: SealedHeader = {
    id: 'sealed',
    title: 'Осінній іспит',
    madeMs: WALL_MS,
    lang: begun.lang,
    channels: begun.channels,
    count: 2,
    minutes: 30,
  };
  return { sat, header };
}

describe('a sealed exam', () => {
  it('is sealed, sat in memory, and nothing of it stays but a file that the lead alone can open', async () => {
    const { own } = await leadNamed('Ірина');
    const { text, code } = await sealKettle();
    expect(text).not.toContain(TITLE);

    // a rubric that lets everything pass, and phrases of one's own, change nothing
    const stores = await withKeys(withRegistered(NO_KEYS, own.key), { rubric: aRubric({ passMark: 1 }), phrases: phrasesOf(CLOVER) });
    const app = await opened(NO_KEYS, text, stores);
    expect(await app.screen.findByRole('heading', { name: 'Осінній іспит' })).toBeVisible();
    expect(app.screen.getByRole('main')).toHaveTextContent('1 conversation, 30 min for all of it.');
    expect(app.screen.getByRole('main')).toHaveTextContent('For Анна');
    expect(app.screen.queryByText(/is not registered here/u)).toBeNull();
    await expectAccessible();
    await enter(app, 'AAAAA-BBBBB-CCCCC-DDDDD');
    expect(await app.screen.findByText(/The code does not open this exam/u)).toBeVisible();
    await enter(app, code.toLowerCase());
    await app.user.click(await app.screen.findByRole('button', { name: 'Start the conversation' }));
    await app.screen.findByRole('log');
    await app.pass(ALL_SAID);
    await say(app, 'Здравствуйте! Простите нас, пожалуйста.');
    await app.pass(5000);
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    await app.user.click(within(app.screen.getByRole('dialog')).getAllByRole('button').at(-1) as HTMLElement);
    await app.user.click(await app.screen.findByRole('button', { name: 'To the end of the exam' }));
    expect(await app.screen.findByRole('heading', { name: 'The exam is over' })).toBeVisible();
    await expectAccessible();
    const result = await saved(app, 'Save the result');
    expect(result).not.toContain('Анна');
    expect(await app.stores.attempts.summaries(PROFILE.id)).toEqual([]);
    expect(await app.stores.live.list(PROFILE.id)).toEqual([]);
    expect(await app.stores.exams.list(PROFILE.id)).toEqual([]);
    expect((await app.stores.whole.read()).contents.scenarios ?? []).toEqual([]);
    const sealed = readSealedResult(result);
    const { unlocked } = await leadNamed('Ірина');
    const inside = sealed.state === 'read' ? readResult((await openSealedTo(sealed.sealed, unlocked)) ?? '') : null;
    expect(inside).toMatchObject({ title: 'Осінній іспит', begunBefore: [], person: { id: PROFILE.id, name: 'Анна' } });
    expect(inside?.exam.items.map((item) => item.result?.reason)).toEqual(['left']);
    expect(inside?.attempts).toHaveLength(1);
    expect(inside?.attempts[0]).toMatchObject(LEADS_MARKING);
    expect(inside?.exam.items[0]?.result?.passMark).toBe(LEADS_MARKING.rubric.passMark);
    app.screen.unmount();

    const lead = await openApp({ stores: await withKeys(withOwn(NO_KEYS, own), LEADS_MARKING), path: '/team/sealed' });
    await lead.user.upload(await lead.screen.findByLabelText('Open a result file', { selector: 'input' }), fileOf(result));
    const section = lead.screen.getByRole('region', { name: 'Open a result' });
    set(await within(section).findByLabelText('Passphrase'), PASSPHRASE);
    await lead.user.click(within(section).getByRole('button', { name: 'Open the result' }));
    expect(await within(section).findByText('Whoever made this result had opened the exam with its code')).toBeVisible();
    expect(section).toHaveTextContent('With Otvet 0.1.0, rules of marking');
    expect(section).toHaveTextContent('Sealed for Анна: made with the code that you told this person.');
    expect(within(section).getAllByRole('row')[1]).toHaveTextContent(/not passed.*yes/u);
  });

  it('waits for the lead where it is in doubt, whatever stands on this machine', async () => {
    const { own } = await leadNamed('Ірина');
    const { sat } = aResult();
    const { key } = own;
    const book = openBook({ ...sat, open: null }, { key }, () => {});
    const stores = book.within(await withKeys(NO_KEYS, { lead: null }));
    expect((await stores.settings.get()).lead).toEqual({ name: 'Ірина', sinceMs: sat.exam.startedMs });
  });

  it('knows what is new from exams as well, and nothing of an exam that was begun before is', async () => {
    const { text } = await sealKettle();
    const file = await lookAt(text);
    if (typeof file === 'string') throw new Error('The sealed exam can not be read.');
    const stores = durableStores();
    await stores.exams.put(anExam(1, WALL_MS - DAY, [anItem(KETTLE, { result: marked() })]));
    const ports = { stores, newId: () => 'id', newSeed: () => 1, wallNow: () => WALL_MS };
    const [kettle, parcel] = [shippedScenario(KETTLE), shippedScenario(PARCEL)];
    const news = async (begunBefore: readonly number[]) => {
      const own = { person: PROFILE, settings: await stores.settings.get(), begunBefore };
      return (await beginSealed(file, [kettle, parcel], own, ports)).items.map(({ isNew }) => isNew);
    };
    expect(await news([])).toEqual([false, true]);
    expect(await news([WALL_MS - DAY])).toEqual([false, false]);
  });

  it('comes back for the lead, who takes it in with the team’s results', async () => {
    const { own } = await leadNamed('Ірина');
    const { sat, header } = aResult();
    const ticket = await signText(ticketText({ ...header, minutes: 1 }), (await leadNamed('Ірина')).unlocked);
    const result = printSealedResult(own.key, await sealTo(JSON.stringify({ ...sat, header, ticket }), own.key));
    const stores = await withKeys(withOwn(NO_KEYS, own));
    // let in once by a clock that was ahead
    const before = { ...sat.exam, items: sat.exam.items.slice(0, 1) };
    await stores.received.put([received('exam', before, { profileId: PROFILE.id, madeMs: WALL_MS * 2 })]);
    const lead = await openApp({ stores, path: '/team/sealed' });
    await lead.user.upload(await lead.screen.findByLabelText('Open a result file', { selector: 'input' }), fileOf(result));
    const section = lead.screen.getByRole('region', { name: 'Open a result' });
    set(await within(section).findByLabelText('Passphrase'), PASSPHRASE);
    await lead.user.click(within(section).getByRole('button', { name: 'Open the result' }));
    const table = await within(section).findByRole('table');
    expect(table).toHaveTextContent(TITLE);
    expect(section).toHaveTextContent('Анна, begun March 12, 2025');
    expect(section).toHaveTextContent('Begun there before: March 12, 2025');
    expect(section).toHaveTextContent('not begun: not passed');
    expect(section).toHaveTextContent('Nothing shows that this result comes from your sealed exam');
    expect(section).toHaveTextContent('no: not in this library as it was sealed');
    await expectAccessible();
    await lead.user.click(within(section).getByRole('button', { name: 'Take it in with the team’s results' }));
    expect(await within(section).findByText(/It stands with the team’s results now/u)).toBeVisible();
    const rows = await stores.received.list();
    expect(receivedOf('exam', rows)).toMatchObject([{ profileId: PROFILE.id, items: [{ title: TITLE }, { result: null }] }]);
    expect(receivedOf('attempt', rows)).toHaveLength(1);
  });

  it('that was made with somebody else’s code, or given more time, is told so', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const { sat, header: plain } = aResult();
    const header: SealedHeader = { ...plain, person: 'Олег' };
    const ticket = await signText(ticketText(header), unlocked);
    const result = printSealedResult(own.key, await sealTo(JSON.stringify({ ...sat, header, ticket }), own.key));
    const lead = await openApp({ stores: await withKeys(withOwn(NO_KEYS, own)), path: '/team/sealed' });
    await lead.user.upload(await lead.screen.findByLabelText('Open a result file', { selector: 'input' }), fileOf(result));
    const section = lead.screen.getByRole('region', { name: 'Open a result' });
    set(await within(section).findByLabelText('Passphrase'), PASSPHRASE);
    await lead.user.click(within(section).getByRole('button', { name: 'Open the result' }));
    expect(await within(section).findByText('It was sealed for Олег: another name stands on the result.')).toBeVisible();
    expect(section).toHaveTextContent('The time was 1.5 times what you sealed it with');
  });

  it('says of a key that is not registered, of a changed file, and of an exam begun before', async () => {
    const { text, code } = await sealKettle();
    const altered = await opened(NO_KEYS, withOneChanged(text, text.indexOf('"cipher"') + 40, 1));
    expect(await altered.screen.findByText('The file was altered')).toBeVisible();
    expect(altered.screen.queryByLabelText('Code')).toBeNull();
    altered.screen.unmount();

    const app = await opened(NO_KEYS, text);
    expect(await app.screen.findByText('The key it is signed with is not registered here')).toBeVisible();
    await enter(app, code);
    await app.screen.findByRole('button', { name: 'Start the conversation' });
    await waitFor(async () => {
      expect(Object.values((await app.stores.settings.get()).keys?.begun ?? {})).toHaveLength(1);
    });
    const { keys } = await app.stores.settings.get();
    app.screen.unmount();

    const again = await opened(keys ?? NO_KEYS, text);
    expect(await again.screen.findByText(/Begun here before: March 12, 2025/u)).toBeVisible();
    await expectAccessible();
  });

  it('when its time is up before it is begun still gives a result', async () => {
    const { text, code } = await sealKettle();
    const app = await opened(NO_KEYS, text);
    await app.screen.findByLabelText('Code');
    await enter(app, code);
    await app.screen.findByRole('button', { name: 'Start the conversation' });
    await app.pass(31 * 60_000);
    expect(await app.screen.findByRole('heading', { name: 'The exam is over' })).toBeVisible();
  });
});

it('a result sealed to another key says so', async () => {
  const { own } = await leadNamed('Ірина');
  const app = await openApp({ stores: await withKeys(withOwn(NO_KEYS, own)), path: '/team/sealed' });
  const input = await app.screen.findByLabelText('Open a result file', { selector: 'input' });
  const { own: other } = await leadNamed('Олена');
  await app.user.upload(input, fileOf(printSealedResult(other.key, await sealTo('{}', other.key))));
  expect(await app.screen.findByText('This result is sealed to another key')).toBeVisible();
  await app.user.upload(input, fileOf('{}'));
  expect(await app.screen.findByText('This is no result of a sealed exam')).toBeVisible();
  await expectAccessible();
});

it('is not left without being asked', async () => {
  const { text, code } = await sealKettle();
  const app = await opened(NO_KEYS, text);
  await app.screen.findByLabelText('Code');
  await enter(app, code);
  await app.screen.findByRole('button', { name: 'Start the conversation' });
  await app.user.click(app.screen.getAllByRole('link', { name: /Otvet/u })[0] as HTMLElement);
  expect(await app.screen.findByText('Leave the exam?')).toBeVisible();
  await expectAccessible();
  await app.user.click(app.screen.getByRole('button', { name: 'Stay' }));
  expect(app.path()).toBe('/sealed');
  await app.user.click(app.screen.getAllByRole('link', { name: /Otvet/u })[0] as HTMLElement);
  await app.user.click(await app.screen.findByRole('button', { name: 'Leave and lose it' }));
  await waitFor(() => {
    expect(app.path()).toBe('/');
  });
});

describe.each(['uk', 'ru'] as const)('in %s', (lang) => {
  it.each(['/team/keys', '/team/certificate', '/verify', '/team/sealed', '/sealed'])('%s speaks it and nothing else', async (path) => {
    const stores = durableStores();
    await stores.profiles.put(PROFILE);
    await stores.settings.put({ v: 1, uiLang: lang, theme: 'light', currentProfileId: PROFILE.id });
    const app = await openApp({ stores, lang, path });
    await app.screen.findByRole('heading', { level: 1 });
    const words = app.screen.getByRole('main').textContent.replaceAll(/Otvet|https|localhost|id\b/gu, '');
    expect(words).not.toMatch(/[a-z]{3,}/iu);
    await expectAccessible();
  });
});
