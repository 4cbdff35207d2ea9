import { render, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/core/text/language.ts';
import { viewOf } from '../../src/core/session/index.ts';
import { WaitingClock } from '../../src/features/practice/WaitingClock.tsx';
import { needWording, openWording } from '../../src/i18n/screens.ts';
import { depsFor, KETTLE, Play } from '../support/play.ts';

/** The clock once a holding reply has named a time so many minutes ahead, and after `waitMs` more. */
async function clockAfter(minutes: number, waitMs = 0, lang: Lang = 'en'): Promise<HTMLElement> {
  await needWording(['practice']);
  const dialogue = new Play(depsFor(KETTLE)).listen();
  dialogue.input({ type: 'send', text: `[ownership] I am on it. [timeline] You will hear in ${minutes} min.` });
  dialogue.input({ type: 'close-turn' }).listen().wait(waitMs);
  return render(
    <I18nextProvider i18n={await openWording(lang)}>
      <WaitingClock view={viewOf(dialogue.session, dialogue.deps)} scenario={KETTLE} />
    </I18nextProvider>,
  ).container;
}

describe('the waiting clock, stopped by a holding reply', () => {
  it.each([
    ['en', 'The clock stands', 'until 10:35, as you promised'],
    ['uk', 'Годинник стоїть', 'до 10:35, як ви й обіцяли'],
    ['ru', 'Часы стоят', 'до 10:35, как вы и обещали'],
  ] as const)('stands and says until when (%s)', async (lang, stands, until) => {
    const clock = within(await clockAfter(15, 0, lang));
    expect(clock.getByText(stands)).toBeVisible();
    expect(clock.getByText(until)).toBeVisible();
    expect(clock.getByRole('status')).toHaveTextContent('10:35');
  });

  it('names the day where it is another one', async () => {
    expect(await clockAfter(24 * 60)).toHaveTextContent(/until \D*13\D*, 10:20, as you promised/u);
  });

  it('runs again once the promised time has come', async () => {
    const clock = await clockAfter(15, 16 * 60_000);
    expect(clock).toHaveTextContent(/Waiting 1:\d\d/u);
    expect(clock).not.toHaveTextContent('The clock stands');
  });
});
