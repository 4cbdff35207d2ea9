import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Company, Scenario } from '../../src/core/scenario/types.ts';
import { openApp } from '../support/app.tsx';
import { CHARGE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { atDesk, contentWith, desk, open, press } from '../support/desk.ts';

const MINUTE = 60_000;
const pounds = (amount: number) => ({ amount, currency: 'GBP' });
const charge = shippedScenario(CHARGE);

function withCompany(change: Partial<Company>): Scenario {
  if (charge.company === null) throw new Error('The scenario has no company.');
  return { ...charge, company: { ...charge.company, ...change } };
}

const POWERS: Company['powers'] = [
  { offer: 'discount', upTo: { percent: 15 }, who: 'operator' },
  { offer: 'refund', upTo: pounds(500), who: 'manager' },
  { offer: 'bonus', upTo: null, who: 'manager' },
];

const RULED = withCompany({
  powers: POWERS,
  address: 'mirror',
  verification: { methods: ['last-digits', 'date-of-birth'], neededFor: ['money', 'keys'] },
  deadlines: [{ what: 'a refund to the card', withinMs: 3 * 86_400_000 }],
  forbidden: ['per our {policy|rules}'],
  obligatory: ['thank you'],
});

describe('the rules of a company', () => {
  it('stand in the brief as one card, and say nothing of the case', async () => {
    const app = await openApp({ path: `/scenario/${CHARGE}`, ports: { content: contentWith(RULED) } });
    await app.user.click(await app.screen.findByRole('button', { name: /^Company rules/u }));
    const card = within(app.screen.getByRole('dialog', { name: `${RULED.company?.name}: the rules` }));
    expect(card.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'What may be given for the trouble',
      'Who it is',
      'How long things take',
      'Never written here',
      'Always written here',
    ]);
    expect(card.getByText('You decide alone').nextElementSibling).toHaveTextContent('a discount up to 15 %');
    expect(card.getByText('It takes the manager').nextElementSibling).toHaveTextContent('a refund up to £500a bonus, no limit');
    expect(card.getByText('Checked by: last digits or date of birth')).toBeVisible();
    expect(card.getByText('Needed for: anything to do with money and keys')).toBeVisible();
    expect(card.getByText('a refund to the card').nextElementSibling).toHaveTextContent('within 3 days');
    expect(card.getByText('«per our policy / rules»')).toBeVisible();
    expect(card.getByText('«thank you»')).toBeVisible();
    await expectAccessible();
    await app.user.click(card.getByRole('button', { name: 'Close' }));
    expect(app.screen.queryByRole('dialog')).toBeNull();
  });

  it('name the form of address where the language has two', async () => {
    const app = await openApp({ path: `/scenario/${CHARGE}`, ports: { content: contentWith({ ...RULED, lang: 'uk' }) } });
    await app.user.click(await app.screen.findByRole('button', { name: /^Company rules/u }));
    expect(app.screen.getByRole('heading', { name: 'Form of address' }).nextElementSibling).toHaveTextContent(
      'As the customer addresses you',
    );
  });

  it('are not offered where the company has none', async () => {
    const plain = withCompany({ powers: [], verification: null, deadlines: [], forbidden: [], obligatory: [] });
    const app = await openApp({ path: `/scenario/${CHARGE}`, ports: { content: contentWith(plain) } });
    await app.screen.findByRole('heading', { level: 1 });
    expect(app.screen.queryByRole('button', { name: /^Company rules/u })).toBeNull();
    app.screen.unmount();
    const talk = await atDesk(plain);
    expect(desk(talk).queryByRole('button', { name: 'Company rules' })).toBeNull();
  });

  it('lie on the desk as well', async () => {
    const app = await atDesk(RULED);
    await open(app, 'Company rules');
    expect(desk(app).getByRole('heading', { level: 5, name: 'Never written here' })).toBeVisible();
    await expectAccessible();
  });
});

describe('the manager', () => {
  const powersShown = (title: string, app: Awaited<ReturnType<typeof atDesk>>) =>
    desk(app).getByText(title).nextElementSibling?.textContent;

  it('is asked for what is above the operator’s powers, and grants or refuses it', async () => {
    const manager = {
      says: 'Two hundred, and no bonus.',
      takesMs: 2 * MINUTE,
      allows: [{ offer: 'refund', upTo: pounds(200), who: 'manager' }],
    } as const;
    const app = await atDesk(withCompany({ powers: POWERS, manager }));
    await open(app, 'Call in the manager');
    expect(powersShown('You decide alone', app)).toBe('a discount up to 15 %');
    expect(powersShown('It takes the manager', app)).toBe('a refund up to £500a bonus, no limit');
    await press(app, 'Call the manager');
    expect(powersShown('It takes the manager', app)).toBe('a refund up to £500a bonus, no limit');
    await app.pass(2 * MINUTE);
    expect(desk(app).getByText('Two hundred, and no bonus.')).toBeVisible();
    expect(powersShown('The manager lets you give', app)).toBe('a refund up to £200');
    expect(powersShown('The manager says no to', app)).toBe('a bonus, no limit');
    expect(desk(app).queryByText('It takes the manager')).toBeNull();
    await expectAccessible();
  });
});
