import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { packFiles, writeLink, writePack } from '../../src/core/exchange/index.ts';
import { PROFILE } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { anExam, anItem } from '../support/exams.ts';
import { smallPack, zipOf } from '../support/packs.ts';
import { SMALL, small } from '../support/scenario-texts.ts';

const fileOf = (name: string, held: string | Uint8Array) => new File([held as BlobPart], name);

async function give(app: TestApp, ...files: readonly File[]): Promise<HTMLElement> {
  await app.user.upload(app.screen.container.querySelector('input[type=file]')!, [...files]);
  const heading = await app.screen.findByRole('heading', { level: 2, name: new RegExp(`^What is inside: ${files[0]!.name}`, 'u') });
  return heading.closest('section')!;
}

const texts = (root: HTMLElement, selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('opening what somebody gave', () => {
  it('a pack is looked into, taken in whole, played from the library, undone and removed', async () => {
    const app = await openApp({ path: '/open' });
    const pack = await give(app, fileOf('week.zip', writePack(smallPack())));
    expect(texts(pack, 'h3')).toEqual(['First day']);
    expect(pack).toHaveTextContent(/a course of 2 scenarios.*Licence: CC-BY-4\.0.*Чайник.*Chat.*Russian.*Швидко.*New.*Companies.*Швидко/u);
    expect(await app.stores.takenIn.list()).toEqual([]);
    await expectAccessible(app.screen.container);

    await app.user.click(within(pack).getByRole('button', { name: 'Take in all 2' }));
    expect(await app.screen.findByText('Taken in: week.zip')).toBeVisible();
    expect((await app.stores.takenIn.list()).map(({ key, from }) => [key, from])).toEqual(
      ['company:shvydko', 'pack:first-day', 'scenario:kettle', 'scenario:lamp'].map((key) => [key, 'week.zip']),
    );
    await app.user.click(app.screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => {
      expect(app.screen.queryByText('What you have taken in')).toBeNull();
    });
    expect(await app.stores.takenIn.list()).toEqual([]);

    const again = await give(app, fileOf('week.zip', writePack(smallPack())));
    await app.user.click(within(again).getByRole('button', { name: 'Take in all 2' }));
    await app.user.click(await app.screen.findByRole('link', { name: 'To the scenarios' }));
    expect(await app.screen.findAllByRole('link', { name: 'from a file' })).toHaveLength(2);
    await app.user.click(app.screen.getByRole('link', { name: 'First day' }));
    await app.user.click((await app.screen.findAllByRole('link', { name: 'Чайник' }))[1]!);
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Чайник' })).toBeVisible();
    expect(app.path()).toBe('/scenario/kettle');

    const stores = app.stores;
    app.screen.unmount();
    const later = await openApp({ path: '/open', stores });
    await later.user.click(await later.screen.findByRole('button', { name: 'Remove what came from week.zip' }));
    expect(await later.screen.findByText('Removed: week.zip')).toBeVisible();
    expect(await stores.takenIn.list()).toEqual([]);
  });

  it('a scenario that an exam still asks for is neither removed nor replaced', async () => {
    const app = await openApp({ path: '/open' });
    const pack = await give(app, fileOf('week.zip', writePack(smallPack())));
    await app.user.click(within(pack).getByRole('button', { name: 'Take in all 2' }));
    await app.screen.findByText('Taken in: week.zip');
    await app.stores.profiles.put(PROFILE);
    await app.stores.exams.put(anExam(1, WALL_MS, [anItem('lamp')], { lang: 'ru' }));
    const before = await app.stores.takenIn.list();
    await app.user.click(await app.screen.findByRole('button', { name: 'Remove what came from week.zip' }));
    expect(await app.screen.findByText(/^An exam goes on that draws from it: week\.zip stays/u)).toBeVisible();
    expect(app.screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(await app.stores.takenIn.list()).toEqual(before);
    app.screen.unmount();
    // nor by a file that has the same id, be it of what came with the app
    await app.stores.takenIn.remove(before.map(({ key }) => key));
    const again = await openApp({ path: '/open', stores: app.stores });
    const other = await give(again, fileOf('week.zip', writePack(smallPack())));
    await again.user.click(within(other).getByRole('button', { name: 'Take in all 2' }));
    expect(await again.screen.findByText(/^An exam goes on that draws from it: week\.zip stays/u)).toBeVisible();
    expect(await app.stores.takenIn.list()).toEqual([]);
  });

  it('what was taken in before an exam began is not undone while the exam asks for it', async () => {
    const app = await openApp({ path: '/open' });
    const pack = await give(app, fileOf('week.zip', writePack(smallPack())));
    await app.user.click(within(pack).getByRole('button', { name: 'Take in all 2' }));
    await app.screen.findByText('Taken in: week.zip');
    await app.stores.profiles.put(PROFILE);
    await app.stores.exams.put(anExam(1, WALL_MS, [anItem('lamp')], { lang: 'ru' }));
    await app.user.click(await app.screen.findByRole('button', { name: 'Undo' }));
    expect(await app.screen.findByText(/^An exam goes on/u)).toBeVisible();
    expect(await app.stores.takenIn.list()).toHaveLength(4);
  });

  it('says whether the samples in it come out as they say, and lets it be taken in all the same', async () => {
    const app = await openApp({ path: '/open' });
    const sampled = (outcome: string) =>
      `${SMALL.trimEnd()}\nsamples:\n  - { name: nothing said, expect: { outcome: ${outcome} }, replies: [] }\n`;
    const good = await give(app, fileOf('good.yaml', sampled('lost')));
    expect(await within(good).findByText('1 sample comes out as it says.')).toBeVisible();
    const bad = await give(app, fileOf('bad.yaml', sampled('delighted')));
    expect(await within(bad).findByText(/^The sample «nothing said» ends in «lost», not in «delighted»\./u)).toBeVisible();
    await expectAccessible(app.screen.container);
    await app.user.click(within(bad).getByRole('button', { name: 'Take it in' }));
    expect(await app.screen.findByText('Taken in: bad.yaml')).toBeVisible();
  });

  it('what it replaces is named, old and new; markup in it stays text; the same again is nothing new', async () => {
    const app = await openApp({ path: '/open' });
    const own = SMALL.replace('id: kettle', 'id: kettle-plugged-in');
    const marked = await give(app, fileOf('marked.yaml', own.replace('Чайник', '"<img src=x onerror=alert(1)>"')));
    expect(marked).toHaveTextContent(/<img src=x onerror=alert\(1\)>.*Stays out.*A text may not hold markup/u);
    expect(marked.querySelector('img')).toBeNull();
    const one = await give(app, fileOf('own.yaml', own));
    expect(one).toHaveTextContent(/Чайник.*Replaces.*«Чайник, который не включается» \(built in\)/u);
    await app.user.click(within(one).getByRole('button', { name: 'Take it in' }));
    await app.screen.findByText('Taken in: own.yaml');
    const same = await give(app, fileOf('own.yaml', own));
    expect(same).toHaveTextContent('You have exactly this already');
    const other = await give(app, fileOf('other.yaml', own.replace('Третий', 'Пятый')));
    expect(other).toHaveTextContent(/Replaces.*\(from own\.yaml\)/u);
  });

  it('a pack with one fault is refused whole, with the place; what is sound among loose files may come', async () => {
    const app = await openApp({ path: '/open' });
    const wrong = small('channel: chat', 'channel: pigeon');
    const refused = await give(app, fileOf('week.zip', zipOf({ 'a.yaml': wrong, 'lamp.yaml': SMALL.replace('id: kettle', 'id: lamp') })));
    expect(refused).toHaveTextContent(/week\.zip\/a\.yaml.*error5:10.*Nothing of it can be taken in/u);
    expect(within(refused).queryByRole('button', { name: /^Take/u })).toBeNull();
    await expectAccessible(app.screen.container);
    await app.user.click(within(refused).getByRole('button', { name: 'Close' }));

    const loose = await give(app, fileOf('a.yaml', wrong), fileOf('lamp.yaml', SMALL.replace('id: kettle', 'id: lamp')));
    expect(loose).toHaveTextContent('Stays out: has errors');
    await app.user.click(within(loose).getByRole('button', { name: 'Take it in' }));
    await app.screen.findByText(/^Taken in/u);
    expect((await app.stores.takenIn.list()).map(({ key }) => key)).toEqual(['scenario:lamp']);
  });

  it('a link is a pack; one that was cut off says so; a scenario opens as a draft, errors and all', async () => {
    const stores = durableStores();
    const link = writeLink(packFiles(smallPack()))!;
    const app = await openApp({ path: `/open?pack=${link.slice(0, 99)}`, stores });
    expect(await app.screen.findByText(/The link is damaged/u)).toBeVisible();
    app.screen.unmount();
    const whole = await openApp({ path: `/open?pack=${link}`, stores });
    const preview = (await whole.screen.findByRole('heading', { name: 'What is inside: a link' })).closest('section')!;
    await whole.user.click(within(preview).getAllByRole('button', { name: /^Open as a draft/u })[0]!);
    await waitFor(() => {
      expect(whole.path()).toBe('/studio/00000000-0000-4000-8000-000000000001');
    });
    expect((await stores.drafts.list()).map(({ text, title, revision }) => ({ text, title, revision }))).toEqual([
      { text: smallPack().scenarios[0]!.text, title: 'Чайник', revision: 1 },
    ]);
  });
});
