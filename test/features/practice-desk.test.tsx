import { fireEvent, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caseNumber } from '../../src/core/desk/index.ts';
import type { LiveSession } from '../../src/core/progress/types.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import { durableStores, entryOf, openApp } from '../support/app.tsx';
import { CHARGE, KETTLE, shippedScenario } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { atDesk, contentWith, deeds, desk, log, open, press, sight, tools } from '../support/desk.ts';
import { ALL_SAID, field, say, start } from '../support/practice.ts';

const MINUTE = 60_000;
const ANSWER = /^Both went through at 6\.02/u;

describe('the desk', () => {
  it('offers what this company has, and nothing that it has not', async () => {
    const app = await atDesk();
    expect(tools(app)).toEqual([
      'Put it right',
      'Give it to a department',
      'Register the complaint',
      'Steps of the case',
      'Hand the case over',
      'Customer card',
      'Check who it is',
      'Look it up',
      'Cases solved before',
      'Ask a colleague',
      'Call in the manager',
      'Company rules',
      'Promise a call',
      'Take the talk elsewhere',
    ]);
    expect(
      desk(app)
        .getAllByRole('heading', { level: 3 })
        .map((group) => group.textContent),
    ).toEqual(['The case', 'The customer', 'Finding out', 'The talk']);
    await expectAccessible();
  });

  it('has a call to promise where there is no company and no card', async () => {
    const kettle = shippedScenario(KETTLE);
    const app = await atDesk({ ...kettle, company: null, customer: { ...kettle.customer, card: null } });
    expect(tools(app)).toEqual(['Steps of the case', 'Cases solved before', 'Ask to wait', 'Promise a call']);
  });

  it('is there in an exam as in practice', async () => {
    const scenario = shippedScenario(CHARGE);
    const stores = durableStores();
    const ports = { content: contentWith(scenario) };
    const first = await openApp({ stores, ports });
    const [profile] = await stores.profiles.list();
    first.screen.unmount();
    const stamp = { scenarioHash: entryOf(scenario).hash, rulesVersion: 'few', modelVersion: null, appVersion: '0.1.0', seed: 1 };
    const session: LiveSession = {
      v: 1,
      id: 'exam',
      profileId: profile?.id ?? '',
      scenarioId: CHARGE,
      mode: 'exam',
      startedMs: 0,
      stamp,
      draft: '',
    };
    await stores.live.start(session, scenario);
    const app = await openApp({ stores, path: '/practice/exam', ports });
    await app.screen.findByRole('button', { name: 'Ask a colleague' });
    await press(app, 'Do it: Take it off the next bill');
    expect(log(app).getByText('Done: Take it off the next bill')).toBeVisible();
  });

  it('does a thing, which then stands in the talk and in the log, and cannot be done twice', async () => {
    const app = await atDesk();
    const offered = desk(app).getAllByRole('button', { name: /^Do it: / });
    expect(offered.map((button) => button.textContent).toSorted()).toEqual([
      "Cover the bank's charge",
      'Let the bank sort it out by itself',
      'Send the second payment back',
      'Take it off the next bill',
    ]);
    await press(app, 'Do it: Send the second payment back');
    expect(log(app).getByText('Done: Send the second payment back')).toBeVisible();
    expect(desk(app).queryByRole('button', { name: 'Do it: Send the second payment back' })).toBeNull();
    expect(desk(app).getByText('Done: Send the second payment back')).toBeVisible();
    expect(desk(app).getByRole('button', { name: 'Put it right' })).toHaveFocus();
    await waitFor(async () => {
      expect(await deeds(app)).toEqual([{ type: 'remedy', id: 'refund' }]);
    });
  });

  it('rests while the conversation does', async () => {
    const app = await atDesk();
    await app.user.click(app.screen.getByRole('button', { name: 'Pause' }));
    expect(desk(app).getByText('The desk waits until the conversation goes on.')).toBeVisible();
    expect(desk(app).getByRole('button', { name: 'Do it: Send the second payment back' })).toBeDisabled();
    await expectAccessible();
  });
});

describe('a colleague', () => {
  it('answers after the time it takes, in the desk and in the talk, and after coming back to it as well', async () => {
    const stores = durableStores();
    const app = await atDesk(shippedScenario(CHARGE), { stores });
    await open(app, 'Ask a colleague');
    expect(desk(app).getByText(/^Takes about 15/u)).toBeVisible();
    await press(app, 'Ask Billing: the two payments');
    expect(log(app).getByText('Asked Billing: the two payments')).toBeVisible();
    expect(sight(app).getByText('Billing will answer you')).toBeVisible();
    expect(sight(app).getByText('18:55, in 15:00')).toBeVisible();
    await expectAccessible();
    await app.pass(5 * MINUTE);
    expect(sight(app).getByText('18:55, in 10:00')).toBeVisible();
    expect(app.screen.queryByText(ANSWER)).toBeNull();
    await app.pass(10 * MINUTE);
    const note = log(app).getByText(ANSWER).closest('li') as HTMLElement;
    expect(note).toHaveTextContent('Billing, to you');
    expect(note).toHaveTextContent('The customer does not see this');
    expect(desk(app).getByText(ANSWER)).toBeVisible();
    expect(app.screen.queryByRole('region', { name: 'Not to be forgotten' })).toBeNull();
    const path = app.path();
    app.screen.unmount();
    const again = await openApp({ path, stores, ports: { content: contentWith(shippedScenario(CHARGE)) } });
    expect(await within(await again.screen.findByRole('log')).findByText(ANSWER)).toBeVisible();
  });

  it('is told of in the debrief, where the answer came before the end', async () => {
    const app = await atDesk();
    await open(app, 'Ask a colleague');
    await press(app, 'Ask Billing: the two payments');
    await app.pass(15 * MINUTE);
    await open(app, 'Call in the manager');
    await press(app, 'Call the manager');
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    await app.user.click(app.screen.getByRole('button', { name: 'End it' }));
    await app.user.click(await app.screen.findByRole('link', { name: 'To the debrief' }));
    const talk = within(await app.screen.findByRole('region', { name: 'The conversation' }));
    expect(talk.getByText('Asked Billing: the two payments').closest('li')).toHaveTextContent(
      /Answered 15 min later: Both went through at 6\.02/u,
    );
    expect(talk.getByText('Manager called in').closest('li')).not.toHaveTextContent('later');
  });

  it('may be the manager', async () => {
    const app = await atDesk();
    await open(app, 'Call in the manager');
    await press(app, 'Call the manager');
    expect(log(app).getByText('Manager called in')).toBeVisible();
    await app.pass(20 * MINUTE);
    expect(
      log(app)
        .getByText(/^Send it back today/u)
        .closest('li'),
    ).toHaveTextContent('Your manager, to you');
  });
});

describe('the case', () => {
  it('is registered with category, department, cause and promise, and has a number to tell', async () => {
    const app = await atDesk();
    await open(app, 'Register the complaint');
    expect(desk(app).getByRole('button', { name: 'Register' })).toBeDisabled();
    await app.user.selectOptions(desk(app).getByLabelText('Department'), 'Billing');
    await app.user.selectOptions(desk(app).getByLabelText('Cause'), 'a payment taken twice');
    expect(desk(app).getByRole('button', { name: 'Register' })).toBeDisabled();
    await app.user.selectOptions(desk(app).getByLabelText('Category'), 'Claim (refund, exchange, damages)');
    const promised = desk(app).getByLabelText('Promised by (you may leave it empty)');
    fireEvent.change(promised, { target: { value: '2025-03-12T18:00' } });
    expect(desk(app).getByText('That hour has passed already.')).toBeVisible();
    expect(desk(app).getByRole('button', { name: 'Register' })).toBeDisabled();
    fireEvent.change(promised, { target: { value: '2025-03-12T21:00' } });
    await expectAccessible();
    await press(app, 'Register');
    expect(
      log(app).getByText(/^Case registered: Billing, a payment taken twice; promised by Mar 12, 21:00; category: Claim/u),
    ).toBeVisible();
    const number = caseNumber(CHARGE, 1);
    expect(sight(app).getByText(`Case ${number}`)).toBeVisible();
    expect(sight(app).getByText('Claim (refund, exchange, damages)')).toBeVisible();
    expect(sight(app).getByText('promised by 21:00')).toBeVisible();
    await app.user.click(sight(app).getByRole('button', { name: 'Put into the reply' }));
    expect(field(app)).toHaveValue(number);
    await waitFor(async () => {
      expect(await deeds(app)).toEqual([
        { type: 'register', department: 'billing', cause: 'duplicate-payment', category: 'claim', promised_by: '2025-03-12 21:00' },
      ]);
    });
  });

  it('is handed over with a word of warning', async () => {
    const app = await atDesk();
    await open(app, 'Hand the case over');
    expect(desk(app).getByText(/^The customer feels it/u)).toBeVisible();
    await app.user.selectOptions(desk(app).getByLabelText('To whom'), 'Network');
    await expectAccessible();
    await press(app, 'Hand over all the same');
    expect(log(app).getByText('Handed over to Network')).toBeVisible();
  });

  it('is taken aside from the thread, and then there is nothing to take aside', async () => {
    const app = await atDesk();
    await open(app, 'Take the talk elsewhere');
    await press(app, 'Move to a private talk');
    expect(log(app).getByText('Moved to a private talk')).toBeVisible();
    await app.pass(10_000);
    await open(app, 'Take the talk elsewhere');
    expect(desk(app).queryByRole('button', { name: 'Move to a private talk' })).toBeNull();
  });

  it('goes on by phone, as a call, where it is taken to the phone, and there the customer can be asked to wait', async () => {
    const app = await atDesk();
    expect(tools(app)).not.toContain('Ask to wait');
    await open(app, 'Take the talk elsewhere');
    await press(app, 'To the phone');
    expect(log(app).getByText('Gone on by phone')).toBeVisible();
    expect(app.screen.getByRole('textbox', { name: 'What you say' })).toBeVisible();
    await open(app, 'Ask to wait');
    await press(app, 'For 5 min');
    expect(log(app).getByText('Put on hold for 5 min')).toBeVisible();
    await expectAccessible();
  });
});

describe('a promise', () => {
  it('to call stays in sight with the time that is left', async () => {
    const app = await atDesk();
    await open(app, 'Promise a call');
    expect(desk(app).getByLabelText('When')).toHaveValue('2025-03-12T19:15');
    fireEvent.change(desk(app).getByLabelText('When'), { target: { value: '2025-03-12T18:30' } });
    expect(desk(app).getByRole('button', { name: 'Promise this hour' })).toBeDisabled();
    fireEvent.change(desk(app).getByLabelText('When'), { target: { value: '2025-03-12T19:00' } });
    await press(app, 'Promise this hour');
    expect(log(app).getByText('Call-back promised for Mar 12, 19:00')).toBeVisible();
    expect(sight(app).getByText('You promised to call back')).toBeVisible();
    expect(sight(app).getByText('by 19:00, 19:40 left')).toBeVisible();
    await app.pass(10 * MINUTE);
    expect(sight(app).getByText('by 19:00, 9:40 left')).toBeVisible();
    await expectAccessible();
  });
});

describe('looking something up', () => {
  it('finds while one types, notes the opening once, and puts plain facts where the caret stands', async () => {
    const app = await atDesk();
    const text = shippedScenario(CHARGE).company?.knowledge.find(({ id }) => id === 'who-is-it')?.text ?? '';
    await open(app, 'Look it up');
    expect(desk(app).getAllByRole('button', { name: /^(A payment|Answering|Before)/u })).toHaveLength(3);
    await app.user.type(desk(app).getByRole('searchbox', { name: 'Search the articles' }), 'accounts digit');
    expect(desk(app).getByRole('status')).toHaveTextContent('1 article');
    await press(app, 'Before we touch money');
    expect(desk(app).getByRole('heading', { name: 'Before we touch money' })).toHaveFocus();
    expect(log(app).getByText('Looked up: Before we touch money')).toBeVisible();
    await expectAccessible();
    fireEvent.change(field(app), { target: { value: 'Bronwen, thank you.' } });
    (field(app) as HTMLTextAreaElement).setSelectionRange(8, 8);
    await press(app, 'Put into the reply');
    expect(field(app)).toHaveValue(`Bronwen, ${text} thank you.`);
    expect(field(app)).toHaveFocus();
    expect((field(app) as HTMLTextAreaElement).selectionStart).toBe(`Bronwen, ${text}`.length);
    await press(app, 'Back to the articles');
    expect(desk(app).getByRole('searchbox')).toHaveFocus();
    await press(app, 'Before we touch money');
    await waitFor(async () => {
      expect(await deeds(app)).toEqual([{ type: 'look-up', article: 'who-is-it' }]);
    });
  });

  it('says so where nothing is written', async () => {
    const app = await atDesk();
    await open(app, 'Look it up');
    await app.user.type(desk(app).getByRole('searchbox'), 'kettle');
    expect(desk(app).getByText(/^Nothing is written about that/u)).toBeVisible();
    await expectAccessible();
  });
});

describe('what is personal', () => {
  const charge = shippedScenario(CHARGE);
  const company = charge.company && { ...charge.company, verification: { methods: ['last-digits'], neededFor: ['card'] } };
  const guarded: Scenario = { ...charge, company, facts: [] };
  const PERSONAL = /does not like being rung at work/u;

  it('opens once the operator has checked who it is, in the desk and beside the case, and not before the talk', async () => {
    const before = await openApp({ path: `/scenario/${CHARGE}`, ports: { content: contentWith(guarded) } });
    expect(await before.screen.findByText('The rest of the card opens once you have checked who it is.')).toBeVisible();
    expect(before.screen.queryByText(PERSONAL)).toBeNull();
    before.screen.unmount();
    const app = await atDesk(guarded);
    await open(app, 'Customer card');
    expect(desk(app).getByText(/^What is on the card is personal/u)).toBeVisible();
    expect(app.screen.queryByText(PERSONAL)).toBeNull();
    await expectAccessible();
    await open(app, 'Check who it is');
    await press(app, 'Checked: last digits');
    expect(log(app).getByText('Identity checked: last digits')).toBeVisible();
    expect(desk(app).getByText('You know whom you are talking to: last digits.')).toBeVisible();
    await open(app, 'Customer card');
    expect(desk(app).getByText(PERSONAL)).toBeVisible();
    expect(app.screen.getAllByText(PERSONAL)).toHaveLength(2);
  });
});

describe('who writes', () => {
  const charge = shippedScenario(CHARGE);
  const proof = { id: 'digits', ask: ['last ..2 digits'], tell: '4471.', required: false, verifies: 'last-digits' } as const;
  const company = charge.company && { ...charge.company, verification: { methods: ['last-digits', 'date-of-birth'], neededFor: ['card'] } };
  const checked: Scenario = { ...charge, company, facts: [proof] };

  async function askAndCheck(scenario: Scenario) {
    const app = await atDesk(scenario);
    await open(app, 'Check who it is');
    await press(app, 'Checked: last digits');
    return app;
  }

  it('is open until the customer has told what proves it, and no words for asking are given', async () => {
    const app = await askAndCheck(checked);
    expect(desk(app).getByText(/^Noted, but the customer has told you nothing of the kind yet/u)).toBeVisible();
    expect(desk(app).queryByRole('button', { name: 'Checked: last digits' })).toBeNull();
    expect(desk(app).getByRole('button', { name: 'Checked: date of birth' })).toBeVisible();
    expect(desk(app).queryByRole('button', { name: 'Put into the reply' })).toBeNull();
    await expectAccessible();
    await open(app, 'Customer card');
    expect(desk(app).getByText(/^What is on the card is personal/u)).toBeVisible();
    await say(app, 'Could you please tell me the last four digits of your account?');
    await app.pass(MINUTE);
    expect(log(app).getByText('4471.')).toBeVisible();
    expect(desk(app).queryByText(/^What is on the card is personal/u)).toBeNull();
    await open(app, 'Check who it is');
    expect(desk(app).getByText('You know whom you are talking to: last digits.')).toBeVisible();
  });

  it('is known to be somebody else, and then the card stays closed', async () => {
    const app = await askAndCheck({ ...checked, facts: [], customer: { ...charge.customer, identity: 'impostor' } });
    expect(desk(app).getByRole('alert')).toHaveTextContent(/^What you were told does not fit/u);
    expect(desk(app).queryByRole('button', { name: /^Checked/u })).toBeNull();
    await expectAccessible();
    await open(app, 'Customer card');
    expect(desk(app).getByText(/^What is on the card is personal/u)).toBeVisible();
  });

  it('and how they like to be talked to stands on the card', async () => {
    const card = {
      ...(charge.customer.card ?? { interests: [], notes: [], complaints: [] }),
      preferredName: 'Bron',
      preferredChannel: 'phone',
    } as const;
    const app = await atDesk({ ...charge, customer: { ...charge.customer, card } });
    await open(app, 'Customer card');
    expect(desk(app).getByText('Likes to be called Bron')).toBeVisible();
    expect(desk(app).getByText('Likes the phone best')).toBeVisible();
  });
});

describe('where there is no room for it beside the talk', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('opens as a drawer from a button, gives way to the reply, and hands the focus back', async () => {
    vi.stubGlobal('matchMedia', (media: string) => ({ matches: false, media, addEventListener: () => {}, removeEventListener: () => {} }));
    const app = await start({ ports: { content: contentWith(shippedScenario(CHARGE)) } }, CHARGE);
    await app.pass(ALL_SAID);
    expect(app.screen.queryByRole('complementary', { name: 'Desk' })).toBeNull();
    const button = app.screen.getByRole('button', { name: 'Desk' });
    await app.user.click(button);
    const drawer = within(app.screen.getByRole('dialog', { name: 'Desk' }));
    await app.user.click(await drawer.findByRole('button', { name: 'Look it up' }));
    await expectAccessible();
    await app.user.click(drawer.getByRole('button', { name: 'A payment taken twice' }));
    await app.user.click(drawer.getByRole('button', { name: 'Put into the reply' }));
    expect(app.screen.queryByRole('dialog')).toBeNull();
    expect((field(app) as HTMLTextAreaElement).value).toMatch(/^When the card company times out/u);
    expect(field(app)).toHaveFocus();
    await app.user.click(button);
    await app.user.click(drawer.getByRole('button', { name: 'Close' }));
    expect(app.screen.queryByRole('dialog')).toBeNull();
  });
});
