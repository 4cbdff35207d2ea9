/** What a server sets for everybody, where people meet it; and the readiness rule passed on as a file. */
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type House, NO_HOUSE } from '../../src/adapters/react/house.ts';
import { printRuleFile } from '../../src/core/house/index.ts';
import { type DatedRule, DEFAULT_RULE, DEFAULT_SETTINGS } from '../../src/core/progress/index.ts';
import { diagnosticOf, NOWHERE } from '../../src/core/scenario/index.ts';
import { durableStores, openApp, WALL_MS } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { aRubric } from '../support/rubrics.ts';
import { SMALL } from '../support/scenario-texts.ts';

const [talking, writing] = DEFAULT_RULE.requirements as [
  (typeof DEFAULT_RULE.requirements)[number],
  (typeof DEFAULT_RULE.requirements)[number],
];
const EDIT: DatedRule = {
  rule: { requirements: [{ ...talking, passed: 95 }, writing] },
  by: 'Olena',
  reason: 'The spring audit',
  madeMs: WALL_MS - 5000,
  fromMs: WALL_MS - 4000,
};
const house = (change: Partial<House>): Partial<{ house: House }> => ({ house: { ...NO_HOUSE, ...change } });
const file = (name: string, text: string) => new File([text], name);

describe('what a server sets', () => {
  it('holds on every machine and is told in the settings', async () => {
    const rubric = aRubric({ title: 'Second line', passMark: 92 });
    const ports = house({ language: 'en', rubric, readiness: [EDIT], packs: ['week.zip'] });
    const app = await openApp({ path: '/settings', ports });
    const told = within(await app.screen.findByRole('region', { name: 'Set for everybody here' }));
    expect(told.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Language of the screens: English',
      'The rubric: Second line',
      'The readiness rule: 1 edit',
      'A pack in the library: week.zip',
    ]);
    await expectAccessible();
    await app.user.click(told.getByRole('link', { name: 'The rubric: Second line' }));
    expect(await app.screen.findByLabelText(/^Pass mark/u)).toHaveValue(92);
  });

  it('gives way to a rubric of one’s own, and comes back with it', async () => {
    const stores = durableStores();
    const ports = house({ rubric: aRubric({ passMark: 92 }) });
    const app = await openApp({ path: '/rubric', stores, ports });
    const pass = await app.screen.findByLabelText(/^Pass mark/u);
    await app.user.clear(pass);
    await app.user.type(pass, '70');
    await app.user.click(app.screen.getByRole('button', { name: 'Save' }));
    expect((await stores.settings.get()).rubric).toEqual(aRubric({ passMark: 70 }));
    await app.user.clear(pass);
    await app.user.type(pass, '92');
    await app.user.click(app.screen.getByRole('button', { name: 'Save' }));
    expect((await stores.settings.get()).rubric).toBeNull();
    await app.user.click(app.screen.getByRole('button', { name: 'All back to default' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Save' }));
    expect((await stores.settings.get()).rubric).toEqual(aRubric({}));
  });

  it('stands among the edits of the rule, and cannot be taken back here', async () => {
    const coming = { ...EDIT, reason: 'The summer audit', madeMs: EDIT.madeMs + 1, fromMs: WALL_MS + 86_400_000 };
    const app = await openApp({ path: '/readiness/rule', ports: house({ readiness: [EDIT, coming] }) });
    const history = await app.screen.findByRole('region', { name: 'Every edit' });
    const [next, now] = [...history.querySelectorAll<HTMLElement>(':scope > ol > li')];
    expect(next).toHaveTextContent('The summer audit');
    expect(next).toHaveTextContent('only there can it be taken back');
    expect(within(next!).queryByRole('button')).toBeNull();
    expect(now).toHaveTextContent('The spring audit');
    expect(app.screen.getAllByLabelText('Passed, %')[0]).toHaveValue(95);
  });

  it('fills the library with its packs, and what was taken in here goes before them', async () => {
    const row = (text: string, from: string) =>
      ({ v: 1, key: 'scenario:kettle', kind: 'scenario', id: 'kettle', text, atMs: 1, from }) as const;
    const other = {
      ...row(SMALL.replace('id: kettle', 'id: lamp').replace(/title: .*/u, 'title: Лампа'), 'packs/week.zip'),
      key: 'scenario:lamp',
      id: 'lamp',
    };
    const stores = durableStores();
    await stores.takenIn.put([row(SMALL.replace(/title: .*/u, 'title: Ближе'), 'own.yaml')]);
    const broken = [
      {
        file: 'packs/gone.zip',
        diagnostics: [diagnosticOf('packs/gone.zip', { code: 'house/missing', range: NOWHERE, params: { file: 'packs/gone.zip' } })],
      },
    ];
    const loadPacks = async () => ({ rows: [row(SMALL.replace(/title: .*/u, 'title: Дальше'), 'packs/week.zip'), other], broken });
    const faults = [
      { file: 'otvet.config.json', diagnostics: [diagnosticOf('otvet.config.json', { code: 'house/no-keys', range: NOWHERE })] },
    ];
    const app = await openApp({ stores, ports: house({ packs: ['week.zip', 'gone.zip'], loadPacks, faults }) });
    expect(await app.screen.findByRole('heading', { name: 'Ближе' })).toBeInTheDocument();
    expect(app.screen.getByRole('heading', { name: 'Лампа' })).toBeInTheDocument();
    expect(app.screen.queryByRole('heading', { name: 'Дальше' })).toBeNull();
    expect(await app.screen.findByRole('region', { name: '1 file cannot be played' })).toHaveTextContent(
      'The server has no file packs/gone.zip.',
    );
    expect(app.screen.getByRole('region', { name: 'What this server has set does not wholly hold' })).toHaveTextContent(
      'This file says nothing',
    );
    await expectAccessible();
  });
});

describe('the readiness rule as a file', () => {
  it('is taken in edit by edit, after it was shown, and holds then', async () => {
    const stores = durableStores();
    const own: DatedRule = { ...EDIT, by: 'Bohdan', reason: 'Ours', madeMs: EDIT.madeMs - 50, fromMs: EDIT.fromMs - 50 };
    await stores.settings.put({ ...DEFAULT_SETTINGS, readiness: [own] });
    const app = await openApp({ path: '/readiness/rule', stores });
    const part = within(await app.screen.findByRole('region', { name: 'As a file' }));
    await app.user.upload(part.getByLabelText('Choose a file…'), file('rule.yaml', printRuleFile([own, EDIT])));
    const offered = within(await part.findByRole('alert'));
    expect(offered.getByText('rule.yaml brings 1 edit')).toBeInTheDocument();
    expect(offered.getAllByRole('listitem')).toHaveLength(1);
    await expectAccessible();
    await app.user.click(offered.getByRole('button', { name: 'Take it in' }));
    expect(part.queryByRole('alert')).toBeNull();
    expect(app.screen.getAllByLabelText('Passed, %')[0]).toHaveValue(95);
    expect((await stores.settings.get()).readiness).toEqual([own, EDIT]);

    await app.user.upload(part.getByLabelText('Choose a file…'), file('rule.yaml', printRuleFile([own])));
    expect(await part.findByText('All that rule.yaml says is here already')).toBeInTheDocument();
    await app.user.click(part.getByRole('button', { name: 'Close' }));

    await app.user.upload(
      part.getByLabelText('Choose a file…'),
      file('bad.yaml', printRuleFile([EDIT]).replace('passed: 95', 'passed: 950')),
    );
    const faults = await part.findByRole('alert');
    expect(faults).toHaveTextContent('Nothing is taken in: bad.yaml has errors');
    expect(faults).toHaveTextContent('950');
    expect((await stores.settings.get()).readiness).toEqual([own, EDIT]);
    await expectAccessible();
  });

  it('is saved with every edit, where there is one', async () => {
    const app = await openApp({ path: '/readiness/rule' });
    expect(await app.screen.findByRole('button', { name: 'Save as otvet-readiness.yaml' })).toHaveAttribute('aria-disabled', 'true');
    expect(app.screen.getByText(/nothing to pass on yet/u)).toBeInTheDocument();
  });
});
