import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { caseNumber } from '../../src/core/desk/index.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import type { TestApp } from '../support/app.tsx';
import { CHARGE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { atDesk, deeds, desk, log, open, press, sight } from '../support/desk.ts';

const MINUTE = 60_000;
const charge = shippedScenario(CHARGE);
/** Every department takes ten minutes. */
const swift: Scenario = {
  ...charge,
  company: charge.company && {
    ...charge.company,
    departments: charge.company.departments.map((one) => ({ ...one, takesMs: 10 * MINUTE })),
  },
};

async function choose(app: TestApp, label: string, option: string): Promise<void> {
  await app.user.selectOptions(desk(app).getByLabelText(label), option);
}

const noteIn = (app: TestApp, text: string) => log(app).getByText(text).closest('li');

describe('a department', () => {
  it('does what it is handed, in its time, while the operator goes on answering for it', async () => {
    const app = await atDesk(swift);
    await open(app, 'Give it to a department');
    const give = desk(app).getByRole('button', { name: 'Give it to them' });
    expect(give).toBeDisabled();
    await choose(app, 'What to do', 'Send the second payment back');
    await choose(app, 'Who does it', 'Billing');
    expect(desk(app).getByText('Takes about 10 min')).toBeVisible();
    await app.user.click(give);
    expect(log(app).getByText('Handed to Billing, still answered for here: Send the second payment back')).toBeVisible();
    expect(sight(app).getByText('Billing is on it')).toBeVisible();
    expect(desk(app).getByText('The answer is due: 18:50')).toBeVisible();
    await app.pass(10 * MINUTE);
    expect(noteIn(app, 'Done: Send the second payment back.')).toHaveTextContent('Billing, to you');
    expect(desk(app).getAllByText('Done: Send the second payment back.')).toHaveLength(1);
    await expectAccessible();
    await waitFor(async () => {
      expect(await deeds(app)).toEqual([{ type: 'delegate', department: 'billing', remedy: 'refund' }]);
    });
  });

  it('gives back what is not theirs to do', async () => {
    const app = await atDesk(swift);
    await open(app, 'Give it to a department');
    await choose(app, 'What to do', 'Send the second payment back');
    await choose(app, 'Who does it', 'Network');
    await press(app, 'Give it to them');
    await app.pass(10 * MINUTE);
    expect(noteIn(app, 'That is not ours to do. It comes back to you.')).toHaveTextContent('Network, to you');
  });

  it('sends back a case that is not theirs, and the desk says what to do, until it is put down where it belongs', async () => {
    const app = await atDesk(swift);
    await open(app, 'Register the complaint');
    await choose(app, 'Category', 'Complaint');
    await choose(app, 'Department', 'Network');
    await app.user.selectOptions(desk(app).getByLabelText('Cause'), desk(app).getAllByRole('option').at(-1) as HTMLElement);
    await press(app, 'Register');
    const number = `Case ${caseNumber(CHARGE, 1)}`;
    expect(sight(app).getByText(number)).toBeVisible();
    expect(sight(app).queryByText(/has sent it back/u)).toBeNull();
    await app.pass(10 * MINUTE);
    const back = 'Network has sent it back: not theirs. Put it down where it belongs.';
    expect(sight(app).getByText(back)).toBeVisible();
    expect(sight(app).queryByText('Tell the customer this number.')).toBeNull();
    expect(noteIn(app, 'This case is not ours. It comes back to you: put it down where it belongs.')).toHaveTextContent('Network, to you');
    await expectAccessible();
    await choose(app, 'Category', 'Complaint');
    await choose(app, 'Department', 'Billing');
    await choose(app, 'Cause', 'a payment taken twice');
    await press(app, 'Put it down anew');
    expect(sight(app).queryByText(back)).toBeNull();
    expect(sight(app).getByText('Tell the customer this number.')).toBeVisible();
  });

  it('says so where it knows nothing of what it is asked', async () => {
    const app = await atDesk(swift);
    await open(app, 'Ask a colleague');
    await choose(app, 'Another department', 'Network');
    await choose(app, 'What about', 'the two payments');
    await press(app, 'Ask there');
    expect(log(app).getByText('Asked Network: the two payments')).toBeVisible();
    await app.pass(15 * MINUTE);
    const unknown = 'We know nothing of that here. Try another department.';
    expect(noteIn(app, unknown)).toHaveTextContent('Network, to you');
    expect(desk(app).getByText(unknown)).toBeVisible();
    await expectAccessible();
  });
});

describe('what departments answered', () => {
  it('is told of in the debrief', async () => {
    const app = await atDesk(swift);
    await open(app, 'Give it to a department');
    await choose(app, 'What to do', 'Send the second payment back');
    await choose(app, 'Who does it', 'Network');
    await press(app, 'Give it to them');
    await app.pass(10 * MINUTE);
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    await app.user.click(app.screen.getByRole('button', { name: 'End it' }));
    await app.user.click(await app.screen.findByRole('link', { name: 'To the debrief' }));
    await app.screen.findByRole('region', { name: 'The conversation' });
    expect(app.screen.getByText(/still answered for here: Send the second/u).closest('li')).toHaveTextContent(
      'Answered 10 min later: That is not ours to do. It comes back to you.',
    );
  });
});
