import { within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { signFile } from '../../src/adapters/browser/crypto.ts';
import { type Keys, received, type Stores } from '../../src/core/progress/index.ts';
import { type CertificateBody, certificateFile, codeOf, NO_KEYS, withOwn, withRegistered } from '../../src/core/team/index.ts';
import * as downloads from '../../src/ui/download.ts';
import { PROFILE, uuid } from '../stores/records.ts';
import { durableStores, entryOf, openApp, shippedLibrary, WALL_MS } from '../support/app.tsx';
import { KETTLE, shippedScenario, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, DAY } from '../support/exams.ts';
import { leadNamed, PASSPHRASE, withOneChanged } from '../support/sealed.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const scenarios = ['a', 'b', 'c', 'd', 'e'].map((id) => entryOf({ ...shippedScenario(KETTLE), id, title: `Чайник ${id}` }));
const library = { ...shippedLibrary(), entries: [...shippedLibrary().entries, ...scenarios] };
const item = (id: string, change = {}) => {
  const scenarioHash = scenarios.find((one) => one.id === id)?.hash ?? '';
  return anItem(id, { title: `Чайник ${id}`, result: aResult({ rulesVersion: theAnalyser().rulesVersion, scenarioHash }), ...change });
};
const EXAMS = [
  anExam(1, WALL_MS - 3 * DAY, [item('a'), item('b'), item('c', { isNew: true })], { lang: 'ru', profileId: uuid(7) }),
  anExam(2, WALL_MS - 2 * DAY, [item('d'), item('e')], { lang: 'ru', profileId: uuid(7) }),
];
const of = { profileId: uuid(7), madeMs: WALL_MS };

async function withTeam(keys: Keys = NO_KEYS): Promise<Stores> {
  const stores = durableStores();
  await stores.profiles.put(PROFILE);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: PROFILE.id, keys });
  await stores.received.put([received('person', { id: uuid(7), name: 'Анна' }, of), ...EXAMS.map((exam) => received('exam', exam, of))]);
  return stores;
}

const open = (stores: Stores, path: string) => openApp({ stores, path, library });
const fileOf = (text: string) => new File([text], 'certificate.json', { type: 'application/json' });

const BODY: CertificateBody = {
  id: uuid(1),
  person: { id: uuid(7), name: 'Анна' },
  lang: 'ru',
  channels: ['chat', 'phone'],
  measured: [{ id: 'core', criterion: 'apology', have: 92, need: 80, seen: 5, seenNeed: 3 }],
  madeMs: WALL_MS - DAY,
  validUntilMs: WALL_MS + DAY,
  scenarios: [{ id: 'a', title: 'Чайник a', hash: 'abcdefabcdef' }],
  rulesVersion: 'r1',
  exams: [uuid(901)],
};

describe('making a certificate', () => {
  it('lists who is ready, and asks for a key first where there is none', async () => {
    const app = await open(await withTeam(), '/team/certificate');
    const link = await app.screen.findByRole('link', { name: 'Анна: Russian, Chat, Phone' });
    await expectAccessible();
    await app.user.click(link);
    expect(await app.screen.findByText('It takes a key of your own')).toBeVisible();
    expect(app.screen.getByRole('article')).toHaveTextContent('not signed yet');
  });

  it('is signed with the passphrase, saved, and verified as it was saved', async () => {
    const { own } = await leadNamed('Ірина');
    const stores = await withTeam(withOwn(NO_KEYS, own));
    const app = await open(stores, `/team/certificate/${uuid(7)}/ru.chat-phone`);
    await app.user.type(await app.screen.findByLabelText('Passphrase'), 'не та фраза');
    await app.user.click(app.screen.getByRole('button', { name: 'Sign the certificate' }));
    expect(await app.screen.findByText('The passphrase does not open this key.')).toBeVisible();
    await app.user.type(app.screen.getByLabelText('Passphrase'), PASSPHRASE);
    await app.user.click(app.screen.getByRole('button', { name: 'Sign the certificate' }));
    const save = vi.spyOn(downloads, 'download').mockImplementation(() => {});
    await app.user.click(await app.screen.findByRole('button', { name: 'Save the certificate' }));
    const paper = app.screen.getByRole('article', { name: 'Certificate of readiness' });
    expect(paper).toHaveTextContent('Анна');
    expect(paper).toHaveTextContent('Signed byІрина');
    expect(paper).toHaveTextContent('It cannot prove who sat at the keyboard');
    expect(paper).toHaveTextContent('bear no signature of the trainee');
    expect(within(paper).getAllByRole('row').length).toBeGreaterThan(8);
    await expectAccessible();
    const text = save.mock.calls[0]?.[1][0] as string;
    app.screen.unmount();
    const verify = await open(stores, '/verify');
    await verify.user.upload(await verify.screen.findByLabelText('Open a certificate', { selector: 'input' }), fileOf(text));
    expect(await verify.screen.findByText('Valid: signed by Ірина')).toBeVisible();
  });

  it('is made for whoever practises here and was decided on in what they had sent', async () => {
    const stores = await withTeam();
    const [first, second] = EXAMS;
    if (!first || !second) throw new Error('There are two.');
    await stores.profiles.put({ ...PROFILE, id: uuid(7), name: 'Анна', createdMs: PROFILE.createdMs + 1 });
    const pending = {
      ...first,
      items: first.items.map((one) => (one.result ? { ...one, result: { ...one.result, passed: 'pending' as const } } : one)),
    };
    for (const exam of [pending, second]) await stores.exams.put(exam);
    const word = { by: 'Ірина', atMs: WALL_MS - DAY, passed: true, reason: 'Прочитано.' };
    const read = { ...pending, items: pending.items.map((one) => ({ ...one, reviews: [word] })) };
    await stores.received.put([received('exam', read, { ...of, madeMs: WALL_MS + 1 })]);
    const app = await open(stores, '/team/certificate');
    expect(await app.screen.findByRole('link', { name: 'Анна: Russian, Chat, Phone' })).toBeVisible();
  });

  it('is not made for whoever is not ready', async () => {
    const app = await open(await withTeam(), `/team/certificate/${uuid(7)}/uk.chat-phone`);
    expect(await app.screen.findByText('No certificate can be made of this')).toBeVisible();
    await expectAccessible();
  });
});

describe('checking a certificate', () => {
  async function verified(keys: Keys, text: string) {
    const app = await open(await withTeam(keys), '/verify');
    await app.user.click(await app.screen.findByLabelText('Or paste its text'));
    await app.user.paste(text);
    await app.user.click(app.screen.getByRole('button', { name: 'Check it' }));
    return app;
  }
  const signedBy = async (name: string, change: Partial<CertificateBody> = {}) => {
    const { own, unlocked } = await leadNamed(name);
    return signFile(certificateFile({ ...BODY, ...change }, own.key), unlocked);
  };

  it('says by whom, with the code', async () => {
    const { own } = await leadNamed('Ірина');
    const app = await verified(withRegistered(NO_KEYS, own.key), await signedBy('Ірина'));
    expect(await app.screen.findByText('Valid: signed by Ірина')).toBeVisible();
    expect(app.screen.getByText(codeOf(certificateFile(BODY, own.key)))).toBeVisible();
    expect(app.screen.getByRole('article')).toHaveTextContent('Apology, mean mark8092 (5 times)');
    await expectAccessible();
  });

  it('goes by the name under which the key was registered', async () => {
    const { own } = await leadNamed('Ірина');
    const app = await verified(withRegistered(NO_KEYS, { ...own.key, name: 'Ірина з третьої зміни' }), await signedBy('Ірина'));
    expect(await app.screen.findByText('Valid: signed by Ірина з третьої зміни')).toBeVisible();
    expect(app.screen.getByText(/On the certificate the key is called “Ірина”/u)).toBeVisible();
    // the paper can be printed without the notice beside it
    expect(app.screen.getByRole('article')).toHaveTextContent('Signed byІрина з третьої зміни');
  });

  it('tells a key that is not registered from a certificate that was altered', async () => {
    const { own } = await leadNamed('Ірина');
    const keys = withRegistered(NO_KEYS, own.key);
    const unknown = await verified(keys, await signedBy('Олена'));
    expect(await unknown.screen.findByText('Signed with a key that is not registered here')).toBeVisible();
    expect(unknown.screen.getByRole('article')).toHaveTextContent('Says it is signed byОлена');
    await expectAccessible();
    unknown.screen.unmount();
    const text = await signedBy('Ірина');
    const altered = await verified(keys, withOneChanged(text, text.indexOf('"have":92') + 7, 0));
    expect(await altered.screen.findByText('Altered: do not rely on it')).toBeVisible();
    expect(altered.screen.queryByRole('article')).toBeNull();
    altered.screen.unmount();
    const other = await verified(keys, 'Анна готова');
    expect(await other.screen.findByText('This is no certificate')).toBeVisible();
  });

  it('says what is no more as it was when it was given', async () => {
    const { own } = await leadNamed('Ірина');
    const keys = withRegistered(NO_KEYS, own.key);
    const changed = await verified(keys, await signedBy('Ірина'));
    expect(await changed.screen.findByText('By what stands here, it would not be given any more')).toBeVisible();
    expect(changed.screen.getByText('Changed since, or not here: Чайник a.')).toBeVisible();
    expect(changed.screen.getByText('The rules of marking are not those that it was given by.')).toBeVisible();
    changed.screen.unmount();
    const hash = scenarios[0]?.hash.slice(0, 12) ?? '';
    const { rulesVersion } = theAnalyser();
    const same = await verified(keys, await signedBy('Ірина', { rulesVersion, scenarios: [{ id: 'a', title: 'Чайник a', hash }] }));
    expect(await same.screen.findByText('Valid: signed by Ірина')).toBeVisible();
    await same.pass(0);
    expect(same.screen.queryByText(/would not be given any more/u)).toBeNull();
  });

  it('says when it is out of date', async () => {
    const { own } = await leadNamed('Ірина');
    const app = await verified(withRegistered(NO_KEYS, own.key), await signedBy('Ірина', { validUntilMs: WALL_MS - DAY / 2 }));
    expect(await app.screen.findByText('Genuine, but out of date: signed by Ірина')).toBeVisible();
  });
});
