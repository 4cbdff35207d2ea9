import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TestApp } from '../support/app.tsx';
import { CHARGE } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { startCoached } from '../support/coach.tsx';
import { field, messages, send } from '../support/practice.ts';

const INVITE = 'So sorry, Bronwen. Please message us privately.';
const CLOSING = 'Bronwen, it is settled. Thank you for telling us.';

const places = (app: TestApp) => app.screen.queryByRole('group', { name: 'Where the message goes' });

/** A post that has been answered and taken to a private talk. */
async function inPrivate(): Promise<TestApp> {
  const app = await startCoached({}, CHARGE);
  expect(places(app)).toBeNull();
  await send(app, INVITE);
  await app.pass(30_000);
  await app.screen.findByRole('group', { name: 'Where the message goes' });
  return app;
}

describe('the thread, after the talk has become private', () => {
  it('can be closed with a line: the deed first, then the words, with a tag and no word of the deed', async () => {
    const app = await inPrivate();
    expect(app.screen.getByRole('radio', { name: 'To the private talk' })).toBeChecked();
    expect(field(app)).toHaveAccessibleName('Your answer, in private');
    await app.user.click(app.screen.getByRole('radio', { name: 'In the public thread' }));
    expect(field(app)).toHaveAccessibleName('Your answer, in public');
    expect(app.screen.getByRole('button', { name: 'Publish' })).toBeVisible();
    await expectAccessible();
    await send(app, CLOSING);
    expect(messages(app)).toContain(CLOSING);
    const entry = app.screen.getByText(CLOSING).closest('li') as HTMLElement;
    expect(within(entry).getByText('in the thread')).toBeVisible();
    expect(app.screen.queryByText(/Moved to another channel/u)).toBeNull();
    // one line, and the next goes to the private talk again
    await waitFor(() => {
      expect(app.screen.queryByRole('radio', { name: 'In the public thread' })).not.toBeChecked();
    });
    const id = app.path().split('/').at(-1) ?? '';
    await waitFor(async () => {
      const events = (await app.stores.live.load(id))?.events ?? [];
      const at = events.findIndex((event) => event.type === 'acted');
      expect(events[at]).toMatchObject({ type: 'acted', action: { type: 'move', to: 'public' } });
      expect(events[at + 1]).toMatchObject({ type: 'replied', text: CLOSING, turn: (events[at] as { turn: number }).turn });
    });
  });

  it('is chosen by keyboard as well', async () => {
    const app = await inPrivate();
    app.screen.getByRole('radio', { name: 'To the private talk' }).focus();
    await app.user.keyboard('{ArrowRight}');
    expect(app.screen.getByRole('radio', { name: 'In the public thread' })).toBeChecked();
  });

  it('is public still: money offered there is warned of, and in private is not', async () => {
    const app = await inPrivate();
    const offer = 'We will give you 20 pounds.';
    await app.user.click(app.screen.getByRole('radio', { name: 'In the public thread' }));
    await send(app, offer);
    expect(within(app.screen.getByRole('alertdialog')).getByText('Money in public')).toBeVisible();
    await app.user.click(app.screen.getByRole('button', { name: 'Edit' }));
    await app.user.click(app.screen.getByRole('radio', { name: 'To the private talk' }));
    await app.user.type(field(app), '{Enter}');
    expect(app.screen.queryByRole('alertdialog')).toBeNull();
    expect(messages(app)).toContain(offer);
  });

  it('is told apart in the debrief too', async () => {
    const app = await inPrivate();
    await app.user.click(app.screen.getByRole('radio', { name: 'In the public thread' }));
    await send(app, CLOSING);
    await app.user.click(app.screen.getByRole('button', { name: 'End the conversation' }));
    await app.user.click(app.screen.getByRole('button', { name: 'End it' }));
    await app.user.click(await app.screen.findByRole('link', { name: 'To the debrief' }));
    await app.user.click(await app.screen.findByRole('button', { name: 'Skip' }));
    const talk = await app.screen.findByRole('region', { name: 'The conversation' });
    expect(within(talk).getAllByText('in the thread')).toHaveLength(1);
    expect(talk).not.toHaveTextContent('Moved to another channel');
  });
});
