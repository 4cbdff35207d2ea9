import { within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stores } from '../../src/core/progress/types.ts';
import { calibrationRows, StorageError } from '../../src/core/progress/index.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { aDispute, uuid } from '../stores/records.ts';
import { durableStores, openApp, type TestApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, type Reply, theAnalyser } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theAnalyser();
}, 120_000);

const EXCUSE = 'Просто у нас сейчас много заказов.';
const OWNED = 'Простите нас: это наша вина, беру ваш вопрос на себя. Новый чайник курьер привезёт завтра до 12:00.';
const MIXED: readonly Reply[] = [
  { waitMs: 20_000, text: EXCUSE },
  { waitMs: 5_000, text: OWNED },
];

async function openDebrief({ stores = durableStores(), lang = 'en' }: { stores?: Stores; lang?: Lang } = {}) {
  const { attempt, scenario } = playAttempt(KETTLE, MIXED);
  await stores.attempts.finish(attempt, scenario, null);
  const app = await openApp({ stores, lang, path: `/attempt/${attempt.id}` });
  await app.screen.findByRole('heading', { level: 1, name: attempt.scenarioTitle });
  return { app, attempt };
}

/** Opens a mark; what stands in it. */
async function openMark(app: TestApp, name: string) {
  const summary = app.screen.getByText(name, { selector: 'summary span' }).closest('summary') as HTMLElement;
  await app.user.click(summary);
  return { summary, mark: within(summary.closest('details') as HTMLElement) };
}

async function ask(app: TestApp, name: string) {
  const { summary, mark } = await openMark(app, name);
  await app.user.click(mark.getByRole('button', { name: `I dispute this mark: ${name}` }));
  return { summary, mark, dialog: within(app.screen.getByRole('dialog')) };
}

const send = (app: TestApp) => app.user.click(app.screen.getByRole('button', { name: 'Dispute the mark' }));
const stored = ({ stores }: TestApp, attemptId: string) => stores.disputes.ofAttempt(attemptId);

describe('disputing a mark', () => {
  it('asks why, with the words of the mark preselected, and shows on the mark when and why it was disputed', async () => {
    const { app, attempt } = await openDebrief();
    const { summary, mark, dialog } = await ask(app, 'No excuses');
    const boxes = dialog.getAllByRole('checkbox');
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) expect(box).toBeChecked();
    await expectAccessible();
    await app.user.type(dialog.getByRole('textbox', { name: 'Why is the mark wrong?' }), 'It is plain fact.');
    await send(app);
    expect(await mark.findByText(/^Disputed on March 12, 2025/)).toBeVisible();
    expect(mark.getByText('It is plain fact.')).toBeVisible();
    expect(summary).toHaveTextContent('broken, disputed');
    expect(app.screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toHaveAccessibleName('Withdraw: No excuses');
    const evidence = attempt.scorecard.criteria.find((one) => one.id === 'excuses')?.evidence ?? [];
    const [dispute, ...rest] = await stored(app, attempt.id);
    expect(rest).toEqual([]);
    expect(dispute).toMatchObject({
      criterion: 'excuses',
      kind: 'false-alarm',
      text: EXCUSE,
      reason: 'It is plain fact.',
      atMs: WALL_MS,
      state: 'open',
    });
    expect(dispute?.findings.map(({ start, end }) => EXCUSE.slice(start, end))).toEqual(evidence.map(({ text }) => text));
    await expectAccessible();
  });

  it('is stored with a reason only, and with words where words are in question', async () => {
    const { app, attempt } = await openDebrief();
    const { dialog } = await ask(app, 'No excuses');
    for (const box of dialog.getAllByRole('checkbox')) await app.user.click(box);
    await send(app);
    const why = dialog.getByRole('textbox', { name: 'Why is the mark wrong?' });
    expect(why).toBeInvalid();
    expect(why).toHaveAttribute('maxlength', '1000');
    expect(dialog.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'Tick the words that were misread.',
      'Say in a sentence why: without it nobody can judge.',
    ]);
    await app.user.type(why, '   ');
    await send(app);
    expect(await stored(app, attempt.id)).toEqual([]);
    await expectAccessible();
  });

  it('of a mark for which nothing was found asks which reply and which words', async () => {
    const { app, attempt } = await openDebrief();
    const { dialog } = await ask(app, 'Empathy');
    expect(dialog.queryByRole('checkbox')).toBeNull();
    await app.user.selectOptions(dialog.getByRole('combobox', { name: 'In which reply' }), `turn 2: ${OWNED.slice(0, 60)}`);
    const words = dialog.getByRole('textbox', { name: 'The words that were overlooked' });
    await app.user.type(words, 'Просто у нас');
    expect(words).toHaveAccessibleDescription('These words do not stand in that reply.');
    await app.user.type(dialog.getByRole('textbox', { name: 'Why is the mark wrong?' }), 'I felt for them.');
    await send(app);
    expect(await stored(app, attempt.id)).toEqual([]);
    await app.user.clear(words);
    await app.user.type(words, 'Простите нас');
    await send(app);
    const [dispute] = await stored(app, attempt.id);
    expect(dispute).toMatchObject({
      criterion: 'empathy',
      kind: 'missing',
      turn: 2,
      text: OWNED,
      findings: [{ signal: 'empathy', rule: null, start: 0, end: 12 }],
    });
  });

  it('is withdrawn again, and may be disputed anew; both are there the next time', async () => {
    const { app, attempt } = await openDebrief({ stores: await withDispute() });
    const { mark, summary } = await openMark(app, 'No excuses');
    await app.user.click(mark.getByRole('button', { name: 'Withdraw: No excuses' }));
    expect(await mark.findByRole('button', { name: 'I dispute this mark: No excuses' })).toBeVisible();
    expect(summary).not.toHaveTextContent('disputed');
    expect((await stored(app, attempt.id)).map(({ state }) => state)).toEqual(['withdrawn']);
  });

  it('given up, leaves nothing and gives the focus back', async () => {
    const { app, attempt } = await openDebrief();
    const { dialog } = await ask(app, 'No excuses');
    await app.user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toHaveAccessibleName('I dispute this mark: No excuses');
    expect(await stored(app, attempt.id)).toEqual([]);
  });

  it('that cannot be stored is not shown as stored', async () => {
    const stores = durableStores();
    const full = { ...stores, disputes: { ...stores.disputes, put: () => Promise.reject(new StorageError('full', 'no room')) } };
    const { app } = await openDebrief({ stores: full });
    const { mark, dialog } = await ask(app, 'No excuses');
    await app.user.type(dialog.getByRole('textbox', { name: 'Why is the mark wrong?' }), 'No.');
    await send(app);
    expect(await app.screen.findByText(/^The disk is full/)).toBeVisible();
    expect(mark.queryByText(/^Disputed on/)).toBeNull();
  });
});

async function withDispute(): Promise<Stores> {
  const stores = durableStores();
  await stores.disputes.put(aDispute(1, { attemptId: 'attempt-1', text: EXCUSE, atMs: WALL_MS }));
  return stores;
}

async function openPage(disputes: readonly Parameters<typeof aDispute>[1][], lang: Lang = 'en'): Promise<TestApp> {
  const stores = durableStores();
  for (const [index, change] of disputes.entries()) await stores.disputes.put(aDispute(index + 1, change));
  const app = await openApp({ stores, lang, path: '/disputes' });
  await app.screen.findByRole('heading', { level: 1 });
  return app;
}

const REPLY = aDispute(1).text;

describe('the page of disputed marks', () => {
  it('lists them newest first, with the words, the reason and the way to the attempt', async () => {
    const app = await openPage([{}, { criterion: 'apology', reason: 'It was one.', state: 'withdrawn' }]);
    const cards = (await app.screen.findAllByRole('heading', { level: 2 })).flatMap((heading) => heading.closest('li') ?? []);
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual(['Apology withdrawn', 'No excuses open']);
    const [, own] = cards;
    expect(own).toHaveTextContent(REPLY);
    expect(own?.querySelector('mark')).toHaveTextContent(REPLY.slice(0, 14));
    expect(own).toHaveTextContent('Это не отговорка, а просьба.');
    expect(within(own as HTMLElement).getByRole('link')).toHaveAttribute('href', `/attempt/${uuid(101)}`);
    expect(app.screen.getAllByRole('button', { name: /^Withdraw/ })).toHaveLength(1);
    await expectAccessible();
  });

  it('gives the open ones as labelled replies, as a file and to copy', async () => {
    const app = await openPage([{}, { state: 'withdrawn', text: 'Нет.' }]);
    const expected = `${calibrationRows([aDispute(1)])[0]}\n`;
    const link = await app.screen.findByRole('link', { name: 'Save as a file' });
    expect(link).toHaveAttribute('download', 'disputed-replies.jsonl');
    expect(decodeURIComponent(link.getAttribute('href')?.split(',')[1] ?? '')).toBe(expected);
    expect(app.screen.getByText('1 example')).toBeVisible();
    await app.user.click(app.screen.getByRole('button', { name: 'Copy' }));
    expect(await app.screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(expected);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
    await app.user.click(app.screen.getByRole('button', { name: 'Copy' }));
    expect(await app.screen.findByText(/^The browser did not let it be copied/)).toBeVisible();
  });

  it('leaves out of them what is personal, unless one says otherwise', async () => {
    const text = 'Марина, скажите номер: мой 067 123 45 67.';
    const findings = [{ signal: 'stupid_question', rule: 'stupid.number', start: 8, end: 21 }] as const;
    const names = { operator: 'Анна', customer: ['Марина'] };
    const app = await openPage([{ text, findings, others: [], names, customer: 'Анна, ну?', reason: 'Пишет Анна.' }]);
    const row = async () => JSON.parse(await navigator.clipboard.readText()) as Readonly<Record<string, unknown>>;
    const copy = async () => app.user.click(await app.screen.findByRole('button', { name: 'Copy' }));
    await copy();
    await app.screen.findByText('Copied');
    expect(await row()).toMatchObject({ reply: '[имя], скажите номер: мой [телефон].', why: 'Пишет [имя].' });
    expect(await navigator.clipboard.readText()).not.toMatch(/Анна|Марина/u);
    const link = app.screen.getByRole('link', { name: 'Save as a file' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).not.toMatch(/Анна|Марина|067/u);
    await app.user.click(app.screen.getByRole('switch', { name: 'Hide names, phones, cards and e-mails' }));
    await copy();
    expect(await row()).toMatchObject({ reply: text });
    await expectAccessible();
  });

  it('withdraws one, and with the last of them the examples go', async () => {
    const app = await openPage([{}]);
    await app.user.click(await app.screen.findByRole('button', { name: /^Withdraw: No excuses, / }));
    expect(await app.screen.findByRole('heading', { name: 'No excuses withdrawn' })).toBeVisible();
    expect(app.screen.queryByRole('link', { name: 'Save as a file' })).toBeNull();
    expect((await app.stores.disputes.list(uuid(1))).map(({ state }) => state)).toEqual(['withdrawn']);
  });

  it('says where disputes come from while there are none', async () => {
    const app = await openPage([]);
    expect(await app.screen.findByText('No mark is disputed')).toBeVisible();
    await expectAccessible();
  });

  it('says honestly that time is no example', async () => {
    const app = await openPage([{ criterion: 'first-response', kind: 'missing', findings: [], text: '', turn: 0 }]);
    expect(await app.screen.findByText(/^None of the open disputes is about what was read/)).toBeVisible();
    expect(app.screen.getByText('There was no reply.')).toBeVisible();
  });

  it.each(['uk', 'ru'] as const)('speaks %s', async (lang) => {
    const app = await openPage([{}, { kind: 'missing', findings: [] }], lang);
    await app.screen.findAllByRole('heading', { level: 2 });
    expect(app.screen.getByRole('main').textContent).not.toMatch(/(debrief|kept|common)\.[a-z-]+/i);
    await expectAccessible();
  });
});
