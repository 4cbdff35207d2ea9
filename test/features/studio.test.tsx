import { waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/progress/index.ts';
import type { Stores } from '../../src/core/progress/types.ts';
import { durableStores, openApp, type TestApp, theReading, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theReading({ learned: false });
}, 120_000);

const ID = '11111111-0000-4000-8000-000000000001';

async function draftOf(text: string, change: Partial<Draft> = {}): Promise<Draft> {
  return {
    v: 1,
    id: ID,
    title: 'Kettle',
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

async function openDraft(text: string, stores: Stores = durableStores(), ports: Parameters<typeof openApp>[0] = {}): Promise<TestApp> {
  await stores.drafts.save(await draftOf(text), { after: null });
  const app = await openApp({ path: `/studio/${ID}`, stores, ...ports });
  await app.screen.findByLabelText('Scenario as text');
  return app;
}

const MISTAKEN = 'id: kettle\nlang: en\ntitle: The kettle\nbreif: It leaks.\ncustomer: { name: Sarah Mitchell }\nopening: It leaks!\n';

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
});
