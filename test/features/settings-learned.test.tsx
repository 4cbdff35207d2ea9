import { waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/analysis/types.ts';
import type { Attempt, Stores } from '../../src/core/progress/types.ts';
import { durableStores, openApp, type TestApp, theReading } from '../support/app.tsx';
import { KETTLE, playAttempt } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { likelyReply } from '../support/likely.ts';
import { ALL_SAID, say, start } from '../support/practice.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theReading({ learned: true });
  theReading({ learned: false });
}, 120_000);

const SWITCH = { name: 'Learned layer: show also what is only likely' };

async function switchOff(stores: Stores): Promise<void> {
  const app = await openApp({ path: '/settings', stores });
  await app.user.click(await app.screen.findByRole('switch', SWITCH));
  app.screen.unmount();
}

/** Plays one reply and leaves; the attempt that was stored. */
async function play(stores: Stores, text: string): Promise<Attempt> {
  const app = await start({ stores });
  await app.pass(ALL_SAID);
  await say(app, text);
  return finish(app);
}

async function finish(app: TestApp): Promise<Attempt> {
  const id = app.path().split('/').at(-1) ?? '';
  for (let minutes = 0; minutes < 40 && !(await app.stores.attempts.get(id)); minutes += 1) await app.pass(60_000);
  await waitFor(async () => {
    expect(await app.stores.attempts.get(id)).toBeDefined();
  });
  app.screen.unmount();
  return (await app.stores.attempts.get(id)) as Attempt;
}

const findingsOf = (attempt: Attempt): readonly Finding[] =>
  attempt.dialogue.transcript.flatMap((entry) => (entry.by === 'operator' ? entry.findings : []));
const learnedIn = (attempt: Attempt) => findingsOf(attempt).filter(({ rule }) => rule.startsWith('model.'));

describe('the switch of the learned layer', () => {
  it('is on at first, says what it does, and is remembered', async () => {
    const app = await openApp({ path: '/settings' });
    const learned = await app.screen.findByRole('switch', SWITCH);
    expect(learned).toBeChecked();
    expect(learned).toHaveAccessibleDescription(/Switched off, marks rest on rules alone/u);
    await app.user.click(learned);
    expect(learned).not.toBeChecked();
    expect(await app.stores.settings.get()).toMatchObject({ learned: false });
    await app.user.click(learned);
    expect(await app.stores.settings.get()).toMatchObject({ learned: true });
    await expectAccessible();
  });

  it('off, a reply is read by rules alone, and the attempt names no model', async () => {
    const { text } = likelyReply('ru');
    const stores = durableStores();
    const before = await play(stores, text);
    expect(learnedIn(before)).not.toEqual([]);
    expect(before.stamp.modelVersion).toBe(theReading().analyser.modelVersion);
    await switchOff(stores);
    const after = await play(stores, text);
    expect(learnedIn(after)).toEqual([]);
    expect(findingsOf(after)).toEqual(findingsOf(before).filter(({ rule }) => !rule.startsWith('model.')));
    expect(after.stamp.modelVersion).toBeNull();
    expect(await stores.attempts.get(before.id)).toEqual(before);
  });

  it('changed while a conversation is under way, leaves that one as it began', async () => {
    const stores = durableStores();
    const app = await start({ stores });
    await app.pass(2000);
    const path = app.path();
    app.screen.unmount();
    await switchOff(stores);
    const again = await openApp({ path, stores });
    const [goOn] = await again.screen.findAllByRole('button', { name: 'Go on' });
    await again.user.click(goOn as HTMLElement);
    await again.pass(ALL_SAID);
    await say(again, likelyReply('ru').text);
    const attempt = await finish(again);
    expect(learnedIn(attempt)).not.toEqual([]);
    expect(attempt.stamp.modelVersion).toBe(theReading().analyser.modelVersion);
  });

  it('does not touch what a stored attempt shows', async () => {
    const stores = durableStores();
    const { attempt, scenario } = playAttempt(KETTLE, [{ waitMs: 30_000, text: likelyReply('ru').text }]);
    const [profile] = await stores.profiles.list();
    await stores.attempts.finish({ ...attempt, profileId: profile?.id ?? 'nobody' }, scenario, null);
    const shown = async () => {
      const app = await openApp({ path: `/attempt/${attempt.id}`, stores });
      await app.screen.findByRole('heading', { level: 1 });
      const text = document.querySelector('main')?.textContent;
      app.screen.unmount();
      return text;
    };
    const before = await shown();
    await switchOff(stores);
    expect(await shown()).toBe(before);
  });
});
