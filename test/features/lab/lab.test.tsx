import { fireEvent, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../../src/adapters/react/ports.ts';
import { translate } from '../../../src/i18n/index.ts';
import { durableStores, openApp, theReading } from '../../support/app.tsx';
import { theAnalyser } from '../../support/attempts.ts';
import { expectAccessible } from '../../support/axe.ts';
import { entries, entry, fewRules, openLab, region, write } from '../../support/lab.tsx';
import { likelyReply } from '../../support/likely.ts';

const REPLY = 'I am so sorry we were busy. We will send it today. The weather is fine.';

describe('the reply lab', () => {
  it('shows the words of every finding, with the rule, its reason and, for a fault, better words', async () => {
    const app = await openLab();
    write(app, REPLY);
    expect((await entries(app)).map((item) => item.querySelector('h3')?.textContent)).toEqual([
      'apology, helped',
      'excuse, hurt',
      'solution, helped',
      'a claim of fact, noted',
    ]);
    const excuse = await entry(app, /^excuse/u);
    expect(excuse.getByText('sorry we were busy')).toBeVisible();
    expect(excuse.getByText('found')).toBeVisible();
    expect(excuse.getByText('excuse.busy')).toBeVisible();
    expect(excuse.getByText('Why excuse.busy.')).toBeVisible();
    expect(excuse.getByText('We were late, and that is on us.')).toBeVisible();
    expect((await entry(app, /^solution/u)).getByText('likely: the rule may be wrong here')).toBeVisible();
    await expectAccessible();
  });

  it('names the degree of a fault and what to do instead, and what exactly was noted besides the signals', async () => {
    const app = await openLab();
    write(app, 'Send me your CVV, or we cannot help. You will have $40 on 5 May.');
    const refusal = await entry(app, /^brush-off/u);
    expect(refusal.getByText('refuses help')).toBeVisible();
    expect(refusal.getByText('Say what you can do, or who can.')).toBeVisible();
    const secret = await entry(app, /^personal data, hurt/u);
    expect(secret.getByText('asks for: CVV')).toBeVisible();
    expect(secret.getByText('Based on word lists in src/rules/en/lexicons')).toBeVisible();
    expect(app.screen.getByText('states as fact: sum $40')).toBeVisible();
    expect(app.screen.getByText(/^states as fact: date .*May/u)).toBeVisible();
  });

  it('says what choosing a language is for, once one is chosen', async () => {
    const app = await openLab();
    const lang = app.screen.getByRole('combobox', { name: 'Language' });
    expect(lang).toHaveValue('');
    await app.user.selectOptions(lang, 'Russian');
    expect(lang).toHaveAccessibleDescription(/^The language of each sentence is detected on its own/u);
  });

  it('marks overlapping words piece by piece, and leads from a number to its finding and back', async () => {
    const app = await openLab();
    write(app, REPLY);
    const written = await region(app, 'Reply');
    await within(written).findByRole('heading', { name: 'As it was read' });
    expect([...written.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'so ',
      'sorry',
      ' we were busy',
      'We will send',
      'today',
    ]);
    await app.user.click(within(written).getByRole('button', { name: '2: excuse, hurt' }));
    const [, excuse] = await entries(app);
    await waitFor(() => {
      expect(excuse).toHaveFocus();
    });
    await app.user.click(within(excuse as HTMLElement).getByRole('button', { name: '2, excuse: Show in the reply' }));
    expect(within(written).getByRole('button', { name: '2: excuse, hurt' })).toHaveFocus();
    await app.user.click(within(written).getByText('We will send'));
    await waitFor(async () => {
      expect((await entries(app))[2]).toHaveFocus();
    });
  });

  it('tells the language of every sentence, and says where no rule has found anything', async () => {
    const app = await openLab();
    write(app, 'So sorry! Вибачте нам. The weather is fine. 誠に申し訳ございません。');
    const rows = within(await region(app, 'Sentence by sentence')).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent?.replace(/Something is missing.*/u, ''))).toEqual([
      'So sorry!English1: apology, helped',
      'Вибачте нам.Ukrainian2: apology, helped',
      'The weather is fine.Englishno rule found anything here',
      '誠に申し訳ございません。not read: none of the three languages',
    ]);
    expect((await entries(app))[1]).toHaveTextContent('Why, for Ukrainian.');
  });

  it('shows sums, times and the like with what was understood', async () => {
    const app = await openLab();
    write(app, 'We will send you $40 within 2 hours, by 18:00.');
    const table = within(await region(app, 'Facts in the reply')).getByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => [...row.children].map((cell) => cell.textContent)),
    ).toEqual([
      ['$40', 'sum', '$40'],
      ['2 hours', 'duration', '2 hr'],
      ['18:00', 'time', '18:00'],
    ]);
  });

  it('takes the channel and the customer’s name into account', async () => {
    const app = await openLab();
    write(app, 'Dear Dana, ring me.');
    expect(await entry(app, /^invites/u)).toBeTruthy();
    await app.user.selectOptions(app.screen.getByRole('combobox', { name: 'Channel' }), 'Phone');
    await waitFor(() => {
      expect(app.screen.queryByRole('heading', { level: 3, name: /^invites/u })).toBeNull();
    });
    await app.user.click(app.screen.getByText('Who is being answered'));
    write(app, 'Dana', 'The customer’s name');
    expect(await app.screen.findByRole('row', { name: /name Dana$/u })).toBeVisible();
  });

  it('says “not assessed” of a language that is not read, and of signs alone', async () => {
    const app = await openLab();
    write(app, 'お荷物が届かず、誠に申し訳ございません。');
    expect(await app.screen.findByText('Not assessed')).toBeVisible();
    expect(app.screen.queryByRole('region', { name: 'What was found' })).toBeNull();
    write(app, '…?!');
    expect(await app.screen.findByText('Not assessed')).toBeVisible();
    await expectAccessible();
  });

  it('says how much was found once the typing rests, not at every key', async () => {
    const app = await openLab();
    const said: string[] = [];
    const status = app.screen.getAllByRole('status').at(-1) as HTMLElement;
    const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await app.user.type(app.screen.getByRole('textbox', { name: 'Reply' }), 'so sorry, we cannot help');
    await waitFor(() => {
      expect(said).toEqual(['2 findings: 1 helps, 1 hurts']);
    });
    observer.disconnect();
  });

  it('reads each state of the text at most once, and none that was typed over', async () => {
    const { analyser, ...rest } = fewRules();
    const analyse = vi.fn<typeof analyser.analyse>((...args) => analyser.analyse(...args));
    const reading: Reading = { ...rest, analyser: { ...analyser, analyse } };
    const app = await openLab({ loadReading: async () => reading });
    for (const text of ['so', 'so s', 'so sor', 'so sorry']) write(app, text);
    await entry(app, /^apology/u);
    await app.user.hover((await entries(app))[0] as HTMLElement);
    fireEvent.click(app.screen.getAllByRole('button', { name: '1: apology, helped' })[0] as HTMLElement);
    expect(analyse.mock.calls.map(([text]) => text)).toEqual(['so sorry']);
  });

  it('says that what reads is loading, and reads what was typed meanwhile', async () => {
    let arrive: (reading: Reading) => void = () => {};
    const app = await openLab({ loadReading: () => new Promise((resolve) => (arrive = resolve)) });
    write(app, REPLY);
    expect(app.screen.getByText(/^The rules and the learned layer are loading/u)).toBeInTheDocument();
    arrive(fewRules());
    expect(await entry(app, /^apology/u)).toBeTruthy();
    expect(app.screen.queryByText(/are loading/u)).toBeNull();
  });

  it('clears the text, and keeps it nowhere', async () => {
    const app = await openLab();
    write(app, REPLY);
    await entry(app, /^apology/u);
    await app.user.click(app.screen.getByRole('button', { name: 'Clear' }));
    expect(app.screen.getByRole('textbox', { name: 'Reply' })).toHaveValue('');
    expect(app.screen.getByRole('heading', { name: 'Nothing to read yet' })).toBeVisible();
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });
});

describe('the reply lab with all rules', () => {
  // reading all rules takes its time, and is no part of any one test
  beforeAll(() => {
    theAnalyser();
    theReading({ learned: false });
  }, 120_000);

  it('shows what the learned layer takes for likely with the words that weighed most, unless it is switched off', async () => {
    const { text, signal, words } = likelyReply('en');
    const stores = durableStores();
    const on = await openApp({ path: '/lab', stores });
    await on.screen.findByRole('heading', { level: 1 });
    write(on, text);
    const card = (await on.screen.findByText(`model.${signal}`)).closest('li');
    expect(card).toHaveTextContent('Found by the learned layer, not by a rule.');
    expect(card).toHaveTextContent(words);
    on.screen.unmount();
    await stores.settings.put({ ...(await stores.settings.get()), learned: false });
    const off = await openApp({ path: '/lab', stores });
    await off.screen.findByText('The learned layer is switched off, so only what rules find is shown.', { exact: false });
    write(off, text);
    await region(off, 'What was found');
    expect(off.screen.queryByText(/^model\./u)).toBeNull();
  });

  it.each([
    ['uk', 'The customer is asked to forgive.', 'У клієнта просять пробачення.'],
    ['ru', 'The customer is asked to forgive.', 'У клиента просят прощения.'],
  ] as const)('says why in the language of the screen: %s', async (lang, english, translated) => {
    const app = await openApp({ path: '/lab', lang });
    await app.screen.findByRole('heading', { level: 1 });
    write(app, 'Please forgive us.', translate(lang, 'lab.reply'));
    expect(await app.screen.findByText(translated)).toHaveAttribute('lang', lang);
    expect(app.screen.queryByText(english)).toBeNull();
  });

  it.each(['uk', 'ru', 'en'] as const)('has three examples in %s that are read differently, each at a click', async (lang) => {
    const say = (key: string) => translate(lang, `lab.${key}`);
    const app = await openApp({ path: '/lab', lang });
    const counts: Record<string, { good: number; bad: number }> = {};
    for (const id of ['caring', 'cold', 'mixed']) {
      await app.user.click(await app.screen.findByRole('button', { name: new RegExp(`^${say(`example.${id}.name`)}`, 'u') }));
      expect(app.screen.getByRole('textbox', { name: say('reply') })).toHaveValue(say(`example.${id}.text`));
      const list = await region(app, say('findings'));
      const tones = (word: string) => within(list).queryAllByRole('heading', { level: 3, name: new RegExp(`, ${word}$`, 'u') }).length;
      counts[id] = { good: tones(translate(lang, 'debrief.helped')), bad: tones(translate(lang, 'debrief.hurt')) };
      if (id === 'mixed') await expectAccessible();
      await app.user.click(app.screen.getByRole('button', { name: say('clear') }));
    }
    expect(counts['caring']?.good).toBeGreaterThan(3);
    expect(counts['caring']?.bad).toBe(0);
    expect(counts['cold']?.good).toBeLessThan(counts['cold']?.bad ?? 0);
    expect(counts['mixed']?.good).toBeGreaterThan(0);
    expect(counts['mixed']?.bad).toBeGreaterThan(0);
    await expectAccessible();
  });
});
