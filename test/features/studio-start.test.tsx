import { fireEvent, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/progress/index.ts';
import { readScenario } from '../../src/core/scenario/index.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';

// the screen and the desk behind it are many files: fetching them is no part of any one test
beforeAll(async () => {
  await Promise.all([import('../../src/features/studio/start/StartScreen.tsx'), import('../../src/features/studio/DraftScreen.tsx')]);
}, 120_000);

async function openStart(stores = durableStores()): Promise<TestApp> {
  const app = await openApp({ path: '/studio/new', stores });
  await app.screen.findByText('A delivery that is late');
  return app;
}

/** What was stored once the new draft's desk is being gone to. */
async function taken(app: TestApp, others = 0): Promise<Draft> {
  const draft = await waitFor(async () => {
    const drafts = await app.stores.drafts.list();
    expect(drafts).toHaveLength(others + 1);
    const gone = drafts.find(({ id }) => app.path() === `/studio/${id}`);
    expect(gone).toBeDefined();
    return gone!;
  });
  app.screen.unmount();
  return draft;
}

describe('what a scenario begins from', () => {
  it('shows each situation, and takes the one chosen to a desk of its own', async () => {
    const app = await openStart();
    expect(app.screen.getAllByText('Start with this')).toHaveLength(10);
    fireEvent.click(app.screen.getByLabelText('Start with this: Charged twice'));
    const { text } = await taken(app);
    expect(readScenario(text)).toMatchObject({ diagnostics: [], scenario: { id: 'double-charge-en', lang: 'en' } });
    expect(text).toMatch(/^# /u);
  });

  it('begins nearly empty in the language chosen, and gives no id twice', async () => {
    const stores = durableStores();
    const before = { v: 1, id: 'before', title: '', lang: 'en', text: 'id: my-first-scenario\n', revision: 1 } as const;
    await stores.drafts.save({ ...before, createdMs: WALL_MS, changedMs: WALL_MS, exportedMs: null, layout: {} }, { after: null });
    const app = await openStart(stores);
    fireEvent.click(app.screen.getByLabelText('Ukrainian'));
    fireEvent.click(app.screen.getByText('Start nearly empty'));
    const { text } = await taken(app, 1);
    expect(readScenario(text)).toMatchObject({ diagnostics: [], scenario: { id: 'my-first-scenario-2', lang: 'uk' } });
  });

  it('copies a scenario of the library with its remarks, under a name of its own', async () => {
    const app = await openStart();
    const choice = await app.screen.findByLabelText('Which scenario');
    const title = within(choice).getAllByRole('option')[0]!.textContent;
    fireEvent.click(app.screen.getByText('Copy it into a draft'));
    const { scenario } = readScenario((await taken(app)).text);
    expect(scenario?.id).toMatch(/-copy$/u);
    expect(scenario?.title).toBe(`${title} (copy)`);
  });

  it('keeps of a complaint only what is masked or was let stand', async () => {
    const app = await openStart();
    const pasted = app.screen.getByLabelText('As it came') as HTMLTextAreaElement;
    fireEvent.change(pasted, {
      target: { value: 'Sarah Mitchell here, 07700 900123.\nNorthgate sent order KT-20881 twice: nobody cares!' },
    });
    fireEvent.click(app.screen.getByLabelText('Masked, order number: KT-20881'));
    const at = pasted.value.indexOf('Northgate');
    pasted.setSelectionRange(at, at + 'Northgate'.length);
    fireEvent.click(app.screen.getByText('Mask the selected words'));
    expect(app.screen.getByText('3 places masked. Press one to keep it.')).toBeVisible();
    await expectAccessible();
    fireEvent.click(app.screen.getByText('Yes, start with this text'));
    const draft = await taken(app);
    expect(draft.text).toBe(
      [
        '# A real complaint without personal data. Still needed: the situation, the customer, and what can be offered.',
        'id: from-a-complaint',
        'lang: en',
        'title: From a real complaint',
        'channel: chat',
        'opening:',
        '  - "[name] here, [phone]."',
        '  - "[hidden] sent order KT-20881 twice: nobody cares!"',
        '',
      ].join('\n'),
    );
    expect(JSON.stringify(draft)).not.toContain('Mitchell');
  });
});
