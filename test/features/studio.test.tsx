import { fireEvent, waitFor, within } from '@testing-library/react';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/progress/index.ts';
import { StorageError, type Stores } from '../../src/core/progress/types.ts';
import type { Claim, Ports, Reading } from '../../src/adapters/react/ports.ts';
import { durableStores, openApp, shippedLibrary, type TestApp, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';

const ID = '11111111-0000-4000-8000-000000000001';
const DAY_MS = 24 * 3_600_000;

/** No word lists and no companies: reading all rules takes its time, and is none of these tests' business. */
const content: Ports['content'] = {
  loadLibrary: async () => shippedLibrary(),
  loadReading: async () => ({ analyser: { lexiconsOf: () => ({}) } }) as unknown as Reading,
  loadLines: async () => {
    throw new Error('Nobody speaks here.');
  },
  loadScenarioText: async () => '',
  loadCompanies: async () => ({}),
  loadCompanyText: async () => '',
  loadYardstick: async (lang) => ({ lang, rows: [] }),
};

function draftOf(text: string, change: Partial<Draft> = {}): Draft {
  return {
    v: 1,
    id: ID,
    title: 'The kettle',
    lang: 'en',
    text,
    revision: 1,
    createdMs: WALL_MS,
    changedMs: WALL_MS,
    exportedMs: null,
    layout: {},
    ...change,
  };
}

async function openDraft(text: string, stores: Stores = durableStores(), ports: Partial<Ports> = {}): Promise<TestApp> {
  await stores.drafts.save(draftOf(text), { after: null });
  const app = await openApp({ path: `/studio/${ID}`, stores, ports: { content, ...ports } });
  if (ports.claim) return app;
  await app.user.click(await app.screen.findByText('Text', { selector: '[role=tab]' }));
  await app.screen.findByLabelText('Scenario as text');
  return app;
}

const showText = async (app: TestApp): Promise<HTMLElement> => {
  await app.user.click(await app.screen.findByText('Text', { selector: '[role=tab]' }));
  return app.screen.findByLabelText('Scenario as text');
};
const editorIn = (app: TestApp): EditorView => EditorView.findFromDOM(app.screen.getByLabelText('Scenario as text'))!;
const stored = async (app: TestApp) => (await app.stores.drafts.get(ID))?.text;
const choose = (app: TestApp, tab: string) => app.user.click(app.screen.getByText(tab, { selector: '[role=tab]' }));

const MISTAKEN = 'id: kettle\nlang: en\ntitle: The kettle\nbreif: It leaks.\ncustomer: { name: Sarah Mitchell }\nopening: It leaks!\n';
const MENDED = MISTAKEN.replace('breif', 'brief');

describe('a draft in the studio', () => {
  it('shows text and messages, mends at a press, undoes, and keeps what was changed', async () => {
    const app = await openDraft(MISTAKEN);
    await app.screen.findByText('Line 4, column 1');
    await expectAccessible();
    await app.user.click(app.screen.getByLabelText('Fix line 4'));
    await waitFor(() => {
      expect(app.screen.queryByText('Line 4, column 1')).toBeNull();
    });
    await waitFor(async () => {
      expect((await app.stores.drafts.get(ID))?.text).toBe(MISTAKEN.replace('breif', 'brief'));
    });
    expect(app.screen.getByText(/^Saved at/u)).toBeVisible();
    await app.user.click(app.screen.getByLabelText('Undo'));
    await app.screen.findByText('Line 4, column 1');
    await waitFor(async () => {
      expect(await app.stores.drafts.get(ID)).toMatchObject({ text: MISTAKEN, revision: 3, title: 'The kettle' });
    });
  });

  it('keeps what is typed, at the latest when it is left, and goes to the place of a message', async () => {
    const app = await openDraft(MISTAKEN);
    await app.user.click(await app.screen.findByText('Line 4, column 1'));
    await waitFor(() => {
      expect(app.screen.getByLabelText('Scenario as text')).toHaveFocus();
    });
    const editor = editorIn(app);
    expect(editor.state.sliceDoc(editor.state.selection.main.from, editor.state.selection.main.to)).toBe('breif');
    editor.dispatch(editor.state.replaceSelection('brief'));
    fireEvent(globalThis as unknown as Window, new Event('pagehide'));
    await waitFor(async () => {
      expect(await stored(app)).toBe(MENDED);
    });
    editor.dispatch({ changes: { from: 0, insert: '# mine\n' }, userEvent: 'input.type' });
    app.screen.unmount();
    await waitFor(async () => {
      expect(await stored(app)).toBe(`# mine\n${MENDED}`);
    });
  });

  it('takes in nothing that is longer than a scenario may be', async () => {
    const app = await openDraft(MENDED);
    const editor = editorIn(app);
    editor.dispatch({ changes: { from: 0, insert: 'a'.repeat(400_001) }, userEvent: 'input.paste' });
    expect(await app.screen.findByText(/at most 400 thousand characters/u)).toBeVisible();
    expect(editor.state.doc.toString()).toBe(MENDED);
  });

  it('keeps versions, says what changed since, and restores one as a step that can be undone', async () => {
    const app = await openDraft(MISTAKEN);
    const editor = editorIn(app);
    editor.dispatch({
      changes: { from: MISTAKEN.indexOf('breif'), to: MISTAKEN.indexOf('breif') + 5, insert: 'brief' },
      userEvent: 'input.type',
    });
    await choose(app, 'Versions');
    await app.user.type(await app.screen.findByLabelText('Name for the version as it stands now'), 'Mended');
    await app.user.click(app.screen.getByText('Keep this version'));
    await app.screen.findByText('Mended');
    await app.user.click(app.screen.getAllByLabelText(/^What has changed since/u)[1]!);
    const lines = await app.screen.findByLabelText('What differs');
    expect(
      within(lines)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '1 line the same',
      'lang: en',
      'title: The kettle',
      'taken out: breif: It leaks.',
      'added: brief: It leaks.',
      'customer: { name: Sarah Mitchell }',
      'opening: It leaks!',
    ]);
    await expectAccessible();
    await app.user.click(app.screen.getAllByLabelText(/^Restore the version/u).at(-1)!);
    await app.screen.findByText(/is restored/u);
    expect(editorIn(app).state.doc.toString()).toBe(MISTAKEN);
    await app.user.click(app.screen.getByLabelText('Undo'));
    expect(editorIn(app).state.doc.toString()).toBe(MENDED);
    expect((await app.stores.draftVersions.list(ID)).map(({ why, text }) => [why, text])).toEqual(
      expect.arrayContaining([
        ['named', MENDED],
        ['opened', MISTAKEN],
      ]),
    );
  });

  it('says when storing fails, and what to do; tried again it is stored', async () => {
    const stores = durableStores();
    const save = stores.drafts.save.bind(stores.drafts);
    const app = await openDraft(MENDED, stores);
    stores.drafts.save = async () => {
      throw new StorageError('full', 'full');
    };
    editorIn(app).dispatch({ changes: { from: 0, insert: '# a\n' }, userEvent: 'input.type' });
    await app.screen.findByText('Not saved: the disk is full');
    expect(app.screen.getByText('Copy the text')).toBeVisible();
    stores.drafts.save = save;
    await app.user.click(app.screen.getByText('Try again'));
    await app.screen.findByText(/^Saved at/u);
    expect(await stored(app)).toBe(`# a\n${MENDED}`);
  });

  it('writes over nothing that another tab has written', async () => {
    const app = await openDraft(MENDED);
    const theirs = draftOf('id: theirs\n', { revision: 2 });
    await app.stores.drafts.save(theirs, { after: 1 });
    editorIn(app).dispatch({ changes: { from: 0, insert: '# a\n' }, userEvent: 'input.type' });
    await app.screen.findByText('This draft has been changed in another tab');
    expect(await stored(app)).toBe('id: theirs\n');
    await app.user.click(app.screen.getByText('Keep what stands here'));
    await app.screen.findByText(/^Saved at/u);
    expect(await stored(app)).toBe(`# a\n${MENDED}`);
    expect((await app.stores.draftVersions.list(ID)).map(({ text }) => text)).toContain('id: theirs\n');
  });

  it('is written in one tab at a time, and can be taken over', async () => {
    const claim = async (_: string, { take }: { readonly take: boolean }): Promise<Claim | null> => (take ? { release: () => {} } : null);
    const app = await openDraft(MENDED, durableStores(), { claim });
    await app.screen.findByText('This draft is open in another tab');
    await expectAccessible();
    await app.user.click(app.screen.getByText('Go on here'));
    expect(await showText(app)).toBeVisible();
  });
});

describe('the list of drafts', () => {
  it('says how each stands, doubles, deletes after asking and puts back, and asks for files after a week', async () => {
    const stores = durableStores();
    await stores.drafts.save(draftOf(MISTAKEN, { createdMs: WALL_MS - 8 * DAY_MS }), { after: null });
    const app = await openApp({ path: '/studio', stores, ports: { content } });
    await app.screen.findByText(/errors?$/u);
    expect(app.screen.getByText('1 draft has been in this browser alone for over a week')).toBeVisible();
    await expectAccessible();
    await app.user.click(app.screen.getByLabelText('Duplicate “The kettle”'));
    await app.screen.findByText('The kettle (copy)');
    await app.user.click(app.screen.getByLabelText('Delete “The kettle”'));
    await app.user.click(await app.screen.findByText('Delete', { selector: 'dialog button' }));
    await app.screen.findByText('“The kettle” is deleted.');
    expect(await stores.drafts.get(ID)).toBeUndefined();
    await app.user.click(app.screen.getByText('Put it back'));
    await waitFor(async () => {
      expect(await stored(app)).toBe(MISTAKEN);
    });
  });

  it('says so where a copy cannot be stored, and nothing else happens', async () => {
    const stores = durableStores();
    await stores.drafts.save(draftOf(MENDED), { after: null });
    const save = async () => {
      throw new StorageError('full', 'no room');
    };
    const app = await openApp({ path: '/studio', stores: { ...stores, drafts: { ...stores.drafts, save } }, ports: { content } });
    await app.user.click(await app.screen.findByLabelText('Duplicate “The kettle”'));
    expect(await app.screen.findByText(/^The disk is full/u)).toBeVisible();
    expect(await stores.drafts.list()).toHaveLength(1);
  });

  it('opens a file as a draft, and says of other bytes what they are', async () => {
    const app = await openApp({ path: '/studio', ports: { content } });
    const picker = await app.screen.findByLabelText('Open a file…', { selector: 'input' });
    await app.user.upload(picker, new File([new Uint8Array([0, 1, 2, 3])], 'cat.yaml'));
    await app.screen.findByText('cat.yaml was not opened');
    await app.user.upload(picker, new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'week.zip'));
    expect(await app.screen.findByText('This is a pack: it is looked into and taken in on the screen for files.')).toBeVisible();
    expect(app.screen.getByRole('link', { name: 'Open a file' })).toHaveAttribute('href', '/open');
    await app.user.upload(picker, new File([`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`], 'kettle.yaml'));
    await showText(app);
    expect(editorIn(app).state.doc.toString()).toBe(MENDED);
  });
});
