/** An operator at the desk of a conversation, in jsdom. */
import { within } from '@testing-library/react';
import type { Scenario } from '../../src/core/scenario/types.ts';
import type { SessionEvent } from '../../src/core/session/index.ts';
import { entryOf, type openApp, type TestApp } from './app.tsx';
import { CHARGE, shippedScenario } from './attempts.ts';
import { coachContent } from './coach.tsx';
import { ALL_SAID, start } from './practice.ts';
import { shippedTexts } from './shipped.ts';

export const contentWith = (scenario: Scenario) => ({
  ...coachContent(),
  ...shippedTexts,
  loadLibrary: async () => ({ rulesVersion: 'few', modelVersion: null, entries: [entryOf(scenario)], courses: [], broken: [] }),
});

/** At the desk of a conversation in which the customer has said everything. */
export async function atDesk(scenario = shippedScenario(CHARGE), options: Parameters<typeof openApp>[0] = {}): Promise<TestApp> {
  const app = await start({ ...options, ports: { content: contentWith(scenario) } }, scenario.id);
  await app.pass(ALL_SAID);
  await desk(app).findByRole('button', { name: 'Promise a call' });
  return app;
}

export const desk = (app: TestApp) => within(app.screen.getByRole('complementary', { name: 'Desk' }));
export const sight = (app: TestApp) => within(app.screen.getByRole('region', { name: 'Not to be forgotten' }));
export const log = (app: TestApp) => within(app.screen.getByRole('log'));
export const tools = (app: TestApp) =>
  desk(app)
    .getAllByRole('heading', { level: 4 })
    .map((head) => head.textContent);

export async function open(app: TestApp, tool: string): Promise<void> {
  const head = desk(app).getByRole('button', { name: tool });
  if (head.getAttribute('aria-expanded') !== 'true') await app.user.click(head);
}

export async function press(app: TestApp, name: string): Promise<void> {
  await app.user.click(desk(app).getByRole('button', { name }));
}

export async function deeds(app: TestApp): Promise<readonly unknown[]> {
  const id = app.path().split('/').at(-1) ?? '';
  const events = (await app.stores.live.load(id))?.events ?? [];
  return events.flatMap((event: SessionEvent) => (event.type === 'acted' ? [event.action] : []));
}
