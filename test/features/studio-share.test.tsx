import { within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink, readOffer } from '../../src/core/exchange/index.ts';
import type { Draft } from '../../src/core/progress/index.ts';
import { durableStores, openApp, type TestApp, theReading, WALL_MS } from '../support/app.tsx';
import { KETTLE } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { SMALL } from '../support/scenario-texts.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theReading({ learned: false });
}, 120_000);

const ID = '11111111-0000-4000-8000-000000000001';
const OWN = `# mine\n${SMALL}company: promin\n`;

const draftOf = (text: string, change: Partial<Draft> = {}): Draft => ({
  v: 1,
  id: ID,
  title: 'Чайник',
  lang: 'ru',
  text,
  revision: 1,
  createdMs: WALL_MS,
  changedMs: WALL_MS,
  exportedMs: null,
  layout: {},
  ...change,
});

let given: { readonly name: string; readonly blob: Blob }[] = [];
beforeEach(() => {
  given = [];
  let blob: Blob | null = null;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (made: Blob) => ((blob = made), 'blob:'), revokeObjectURL: () => {} }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given.push({ name: this.download, blob: blob! });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function openShare(text: string): Promise<TestApp> {
  const stores = durableStores();
  await stores.drafts.save(draftOf(text), { after: null });
  const lamp = draftOf(SMALL.replace('id: kettle', 'id: lamp'), { id: ID.replace('1111', '2222'), title: 'Лампа' });
  await stores.drafts.save(lamp, { after: null });
  const app = await openApp({ path: `/studio/${ID}`, stores });
  await app.user.click(await app.screen.findByRole('tab', { name: 'Share' }));
  await app.screen.findByRole('heading', { name: 'A pack' });
  return app;
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('giving a draft away', () => {
  it('as the very text, which counts as an export; as a pack with others and their companies, in an order', async () => {
    const app = await openShare(OWN);
    await expectAccessible(app.screen.container);
    await app.user.click(app.screen.getByRole('button', { name: 'Download kettle.yaml' }));
    await app.screen.findByText('kettle.yaml is in your downloads.');
    expect([given[0]!.name, new TextDecoder().decode(await bytesOf(given[0]!.blob))]).toEqual(['kettle.yaml', OWN]);
    expect((await app.stores.draftVersions.list(ID))[0]).toMatchObject({ why: 'exported', text: OWN });
    expect((await app.stores.drafts.get(ID))?.exportedMs).toBe(WALL_MS);

    const add = app.screen.getByRole('combobox', { name: 'Add a scenario' });
    for (const title of ['Лампа', 'Чайник, который не включается']) {
      await app.user.selectOptions(add, await within(add).findByRole('option', { name: title }));
      await app.user.click(app.screen.getByRole('button', { name: 'Add' }));
    }
    await app.user.click(app.screen.getByRole('button', { name: 'Move up: Лампа' }));
    await app.user.clear(app.screen.getByRole('textbox', { name: 'Title of the pack' }));
    await app.user.paste('Первая неделя');
    await app.user.click(app.screen.getByRole('button', { name: 'Download kettle-pack.zip' }));
    await app.screen.findByText('kettle-pack.zip is in your downloads.');
    const pack = readOffer([{ path: 'p.zip', bytes: await bytesOf(given[1]!.blob) }], { companies: {} });
    expect([pack.diagnostics, pack.packs[0]?.pack, pack.scenarios[0]?.text, pack.companies.map(({ id }) => id)]).toEqual([
      [],
      {
        id: 'kettle-pack',
        title: { any: 'Первая неделя' },
        about: {},
        langs: ['ru'],
        licence: 'CC-BY-4.0',
        place: null,
        order: ['lamp', 'kettle', KETTLE],
      },
      OWN,
      ['promin'],
    ]);
  });

  it('as a link to this address, where it is small enough; a link is complete in itself', async () => {
    const app = await openShare(OWN);
    await app.user.click(app.screen.getAllByRole('button', { name: 'Copy a link' })[0]!);
    await app.screen.findByText(/^The link is copied/u);
    const link = await navigator.clipboard.readText();
    expect(link).toMatch(/^http:\/\/localhost[^#]*#\/open\?pack=[\w-]+$/u);
    expect(readLink(link.split('pack=')[1]!)?.map(({ path }) => path)).toEqual(['kettle.yaml', 'companies/promin.yaml']);
  });

  it('with errors only as the text; a pack says what is wrong, and what is there in a folder is asked about first', async () => {
    const written: Record<string, string> = { 'kettle.yaml': 'somebody’s' };
    vi.stubGlobal('showDirectoryPicker', async () => folderOf(written));
    const wrong = OWN.replace('channel: chat', 'channel: pigeon');
    const app = await openShare(wrong);
    expect(app.screen.getByText(/still has 1 error/u)).toBeVisible();
    await app.user.click(app.screen.getByRole('button', { name: 'Download kettle-pack.zip' }));
    const faults = await app.screen.findByRole('region', { name: 'kettle.yaml' });
    expect([faults.textContent, given]).toEqual([expect.stringMatching(/error.*6:10.*pigeon/u), []]);

    await app.user.click(app.screen.getAllByRole('button', { name: 'Write into a folder…' })[0]!);
    await app.screen.findByText('There is another kettle.yaml in this folder.');
    expect(written).toEqual({ 'kettle.yaml': 'somebody’s' });
    await app.user.click(app.screen.getByRole('button', { name: 'Replace' }));
    await app.screen.findByText('kettle.yaml is written.');
    expect(written).toEqual({ 'kettle.yaml': wrong });
  });
});

/** A folder of one level, as far as the panel asks. */
function folderOf(files: Record<string, string>): unknown {
  return {
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!create && !(name in files)) throw new DOMException('none', 'NotFoundError');
      return {
        getFile: async () => new Blob([files[name] ?? '']),
        createWritable: async () => ({
          write: async (bytes: Uint8Array) => {
            files[name] = new TextDecoder().decode(bytes);
          },
          close: async () => {},
        }),
      };
    },
  };
}
