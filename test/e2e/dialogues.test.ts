import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { readScenarioFolder } from '../../src/adapters/node/scenarios.ts';
import type { Attempt } from '../../src/core/progress/types.ts';
import { playEntries } from '../../src/core/rehearsal/index.ts';
import type { SampleEntry, Scenario } from '../../src/core/scenario/types.ts';
import type { Scorecard } from '../../src/core/scoring/types.ts';
import { theAnalyser } from '../support/attempts.ts';
import { Player, storedAttempt } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const LOCALES = { uk: 'uk-UA', ru: 'ru-RU', en: 'en-GB' } as const;
const shipped = readScenarioFolder('scenarios').flatMap(({ scenario, hash }) => (scenario && hash ? [{ scenario, hash }] : []));
const ENDINGS = [
  { sample: 'good', outcomes: ['delighted', 'kept'], passed: 'passed' },
  { sample: 'bad', outcomes: ['lost', 'public', 'claim', 'resigned'], passed: 'failed' },
] as const;

let served: Served;
let profile: ReturnType<typeof newProfile>;
let context: BrowserContext;

beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());
beforeEach(() => {
  profile = newProfile();
});
afterEach(async () => {
  await context.close();
  profile.remove();
});

describe.each(shipped)('$scenario.id', ({ scenario, hash }) => {
  it('is played to a good and to a bad end, and both attempts are there after the browser was closed', async () => {
    context = await openBrowser(profile.folder, { locale: LOCALES[scenario.lang] });
    const { page, faults } = await openPage(context, served.url);
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await page.goto(served.url);
    const player = new Player(page, scenario.lang, scenario);
    const attempts: Attempt[] = [];
    for (const { sample, outcomes, passed } of ENDINGS) {
      await player.start('Олена');
      await player.letTheCustomerSpeak();
      for (const text of textsOf(scenario, sample)) await player.reply(text);
      await player.toTheEnd();
      const attempt = await storedAttempt(page, await player.openDebrief());
      expect(outcomes).toContain(attempt.outcome.as);
      expect(attempt.scorecard.passed).toBe(passed);
      attempts.push(attempt);
      // The command tells the same story as the screen.
      const rehearsed = playEntries(
        { scenario, scenarioHash: hash, analyser: theAnalyser(), lines: loadLines(scenario.lang), operator: 'Олена' },
        entriesOf(attempt),
        attempt.stamp.seed,
      );
      expect({ outcome: rehearsed.dialogue.outcome, survey: rehearsed.dialogue.survey, ...marksOf(rehearsed.scorecard) }).toEqual({
        outcome: attempt.dialogue.outcome,
        survey: attempt.dialogue.survey,
        ...marksOf(attempt.scorecard),
      });
      await page.goto(`${served.url}#/`);
    }
    expect(faults).toEqual([]);
    await context.close();

    context = await openBrowser(profile.folder, { locale: LOCALES[scenario.lang] });
    const evening = await openPage(context, served.url);
    await evening.page.goto(`${served.url}#/history`);
    for (const { id } of attempts) await evening.page.locator(`a[href="#/attempt/${id}"]`).first().waitFor();
    for (const attempt of attempts) expect(await storedAttempt(evening.page, attempt.id)).toEqual(attempt);
    expect(evening.faults).toEqual([]);
  });
});

function textsOf(scenario: Scenario, name: string): string[] {
  const sample = scenario.samples.find((one) => one.name === name);
  if (!sample) throw new Error(`${scenario.id} has no sample «${name}»`);
  return sample.replies.flatMap((entry) => entry.messages);
}

/** What was typed on the screen and after how long a wait, as entries of `play`. */
function entriesOf({ log }: Attempt): SampleEntry[] {
  const entries: SampleEntry[] = [];
  let heardAt = 0;
  for (const event of log) {
    if (event.type === 'customer-said') heardAt = event.at_ms;
    if (event.type === 'replied') entries.push({ waitMs: event.at_ms - heardAt, messages: [event.text], action: null });
  }
  return entries;
}

/** Everything of a scorecard but the moments: on the screen a turn closes a little after it was sent. */
function marksOf({ score, passed, autoFails, criteria }: Scorecard): object {
  return {
    score,
    passed,
    autoFails: autoFails.map(({ id }) => id),
    criteria: criteria.map(({ id, status, mark, weight, effectiveWeight, evidence }) => ({
      id,
      status,
      mark,
      weight,
      effectiveWeight,
      evidence: evidence.map(({ turn, message, start, end, text, rule }) => ({ turn, message, start, end, text, rule })),
    })),
  };
}
