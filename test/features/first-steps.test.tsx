import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { typedWordsAMinute } from '../../src/features/first-steps/typed.ts';
import { openApp } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';

describe('the first ten minutes', () => {
  it('are four steps, which newcomers are shown from the library', async () => {
    const app = await openApp({ lang: 'uk' });
    await app.user.click(await app.screen.findByRole('link', { name: 'Ви тут уперше? Почніть із чотирьох коротких кроків' }));
    expect(await app.screen.findByRole('heading', { level: 1, name: 'Перші десять хвилин' })).toBeVisible();
    expect(app.screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Одна скарга, три відповіді',
      'Шість окремих повідомлень',
      'Як швидко ви друкуєте',
      'Що читають оцінки й хто це бачить',
      'А далі',
    ]);
    await expectAccessible();
  });

  it('show one customer with a bad answer, a good one and one’s own, each with its marks and its mood', async () => {
    const app = await openApp({ lang: 'ru', path: '/first-steps/guided' });
    await app.user.click(await app.screen.findByRole('button', { name: 'Показать плохой ответ' }));
    const bad = app.screen.getByRole('region', { name: 'Плохой ответ' });
    expect(bad).toHaveTextContent(/После: (в ярости|злится|злой|в гневе)|После: \S+/u);
    expect(within(bad).getAllByRole('listitem').length).toBeGreaterThan(0);
    await app.user.click(app.screen.getByRole('button', { name: 'Показать хороший ответ' }));
    const good = app.screen.getByRole('region', { name: 'Хороший ответ' });
    expect(within(good).getAllByRole('listitem').length).toBeGreaterThan(within(bad).getAllByRole('listitem').length);
    await app.user.click(app.screen.getByRole('button', { name: 'Теперь вы' }));
    await app.user.type(app.screen.getByRole('textbox'), 'Простите нас, пожалуйста. Это наша вина, я разберусь.');
    await app.user.click(app.screen.getByRole('button', { name: 'Отправить' }));
    const own = app.screen.getByRole('region', { name: 'Ваш ответ' });
    expect(own).toHaveTextContent('Простите нас');
    expect(within(own).getAllByRole('listitem').length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('let one message be tried: what it takes is named, and nothing is kept', async () => {
    const app = await openApp({ lang: 'en', path: '/first-steps/drills' });
    const box = await app.screen.findByRole('textbox', { name: 'Your message' });
    await app.user.type(box, 'Noted.');
    await app.user.click(app.screen.getByRole('button', { name: 'Read it' }));
    expect(await app.screen.findByText('Nearly: something is missing.')).toBeVisible();
    await app.user.clear(box);
    await app.user.type(box, 'I am so sorry, we left you waiting all day.');
    await app.user.click(app.screen.getByRole('button', { name: 'Read it' }));
    expect(await app.screen.findByText('That is it.')).toBeVisible();
    await app.user.click(app.screen.getByRole('link', { name: 'Next: Take it on' }));
    expect(await app.screen.findByRole('heading', { name: 'Take it on' })).toBeVisible();
    expect(app.path()).toBe('/first-steps/drills/own');
    await expectAccessible();
  });

  it('measure how fast somebody types, keep it, and forget it when asked', async () => {
    const app = await openApp({ lang: 'en', path: '/first-steps/typing' });
    const box = await app.screen.findByRole('textbox', { name: 'Type it here' });
    await app.user.type(box, 'G');
    app.clock.pass(30_000);
    await app.user.type(box, 'ood afternoon, this is Anna. Thank you for telling us.');
    await app.user.click(app.screen.getByRole('button', { name: 'Done' }));
    expect(await app.screen.findByText('22 words a minute')).toBeVisible();
    await expectAccessible();
    expect((await app.stores.settings.get()).typing).toBe(22);
    await app.user.click(app.screen.getByRole('button', { name: 'Once more' }));
    await app.user.click(app.screen.getByRole('button', { name: 'Forget it' }));
    expect((await app.stores.settings.get()).typing).toBeUndefined();
  });

  it('say what marks read, what they cannot, and who sees what is typed', async () => {
    const { screen } = await openApp({ lang: 'ru', path: '/first-steps/reading' });
    expect(await screen.findByRole('heading', { name: 'Кто видит, что вы пишете' })).toBeVisible();
    await expectAccessible();
  });
});

describe('typing speed', () => {
  it.each([
    ['x'.repeat(200), 60_000, 40],
    ['x'.repeat(200), 30_000, 80],
    ['x'.repeat(39), 60_000, null],
    ['x'.repeat(200), 0, null],
  ])('of %j in %d ms is %s words a minute', (text, tookMs, words) => {
    expect(typedWordsAMinute(text, tookMs)).toBe(words);
  });
});
