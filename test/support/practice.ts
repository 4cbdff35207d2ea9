/** A trainee on the practice screen in jsdom. */
import { fireEvent, within } from '@testing-library/react';
import { openApp, type TestApp } from './app.tsx';
import { KETTLE } from './attempts.ts';

/** Scenario time in which the customer has said everything of the opening. */
export const ALL_SAID = 20_000;
export async function start(options: Parameters<typeof openApp>[0] = {}, name = KETTLE): Promise<TestApp> {
  const app = await openApp({ path: `/scenario/${name}`, ...options });
  const [button] = await app.screen.findAllByRole('button', { name: /^(Start the conversation|Open the post)$/u });
  await app.user.click(button as HTMLElement);
  await app.screen.findByRole('log');
  return app;
}

export const field = (app: TestApp) => app.screen.getByRole('textbox');

/** Puts a text into the composer in one go, as a paste or a fast typist would, and presses Enter. */
export async function send(app: TestApp, text: string): Promise<void> {
  fireEvent.change(field(app), { target: { value: text } });
  await app.user.type(field(app), '{Enter}');
}

/** Likewise, whatever a coach thinks of it. */
export async function say(app: TestApp, text: string): Promise<void> {
  await send(app, text);
  const anyway = app.screen.queryByRole('button', { name: 'Send anyway' });
  if (anyway) await app.user.click(anyway);
}

export const messages = (app: TestApp) =>
  within(app.screen.getByRole('log'))
    .queryAllByRole('listitem')
    .map((entry) => entry.querySelector('p[class*="words"]')?.textContent)
    .filter((text) => text !== undefined);
