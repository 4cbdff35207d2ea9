import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadVoices } from '../../src/adapters/node/lines.ts';
import { readScenarioFolder } from '../../src/adapters/node/scenarios.ts';
import { playReport } from '../../src/cli/support/play-report.ts';
import type { Attempt } from '../../src/core/progress/types.ts';
import { playEntries } from '../../src/core/rehearsal/index.ts';
import { readEntries } from '../../src/core/scenario/index.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import { theAnalyser } from '../support/attempts.ts';
import { Player, storedAttempt } from '../support/player.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

const LOCALES = { uk: 'uk-UA', ru: 'ru-RU', en: 'en-GB' } as const;
const ENDINGS = [
  { which: 'good', outcomes: ['delighted', 'kept'], passed: 'passed' },
  { which: 'bad', outcomes: ['lost', 'public', 'claim', 'resigned'], passed: 'failed' },
] as const;

/** Chats, a letter and a public thread, in every language (on the phone a pause ends with the first key, which the command knows nothing of); that the samples of all of them come out as they say is checked without a browser. */
const PLAYED: Readonly<Record<string, { readonly good: string; readonly bad: string }>> = {
  'kettle-plugged-in': { good: 'good', bad: 'bad' },
  'parcel-lost-twice-uk': { good: 'good', bad: 'bad' },
  'double-charge-public': { good: 'good', bad: 'bad' },
  'room-304': { good: 'good', bad: 'a template again' },
};
const played = readScenarioFolder('scenarios').flatMap(({ scenario }) => {
  const samples = scenario ? PLAYED[scenario.id] : undefined;
  return scenario && samples ? [{ scenario, samples }] : [];
});

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

it('every one of them is there', async () => {
  // no page is needed for it, but each test has one
  context = await openBrowser(profile.folder);
  expect(played.map(({ scenario }) => scenario.id).toSorted()).toEqual(Object.keys(PLAYED).toSorted());
  expect(new Set(played.map(({ scenario }) => scenario.channel)).size).toBe(3);
});

describe.each(played)('$scenario.id', ({ scenario, samples }) => {
  it('is played to a good and to a bad end, and both attempts are there after the browser was closed', async () => {
    context = await openBrowser(profile.folder, { locale: LOCALES[scenario.lang] });
    const { page, faults } = await openPage(context, served.url);
    // Chance is the test's here: the first row of what varies, for which the samples are written.
    await page.addInitScript(() => {
      Math.random = () => 0;
    });
    await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
    await page.goto(served.url);
    const player = new Player(page, scenario.lang, scenario);
    const attempts: Attempt[] = [];
    for (const { which, outcomes, passed } of ENDINGS) {
      await player.start('Олена');
      await player.letTheCustomerSpeak();
      for (const { messages, action } of entriesIn(scenario, samples[which])) {
        // what is claimed to be done must be done; the sample's other deeds are not needed for its ending
        if (action?.type === 'remedy') await player.doRemedy(action.id);
        for (const text of messages) await player.reply(text);
      }
      await player.toTheEnd();
      const attempt = await storedAttempt(page, await player.openDebrief());
      expect(outcomes).toContain(attempt.outcome.as);
      expect(attempt.scorecard.passed).toBe(passed);
      attempts.push(attempt);
      // The command tells the same story as the screen.
      expect(replayed(scenario, attempt)).toEqual(reported(attempt));
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

function entriesIn(scenario: Scenario, name: string): Scenario['samples'][number]['replies'] {
  const sample = scenario.samples.find((one) => one.name === name);
  if (!sample) throw new Error(`${scenario.id} has no sample «${name}»`);
  return sample.replies;
}

/** The end of the attempt's story as `npm run play` tells it, from what was typed on the screen. */
function replayed(scenario: Scenario, attempt: Attempt): unknown {
  const entries = readEntries(entriesOf(attempt))?.entries;
  if (!entries) throw new Error('what was typed does not read as replies');
  const deps = { scenario, scenarioHash: attempt.stamp.scenarioHash, analyser: theAnalyser(), ...loadVoices(scenario) };
  const report = JSON.parse(JSON.stringify(playReport(scenario.id, playEntries(deps, entries, attempt.stamp.seed)))) as Report;
  return { outcome: report.outcome, survey: report.survey, scorecard: withoutMoments(report.scorecard) };
}

/** The same of the stored attempt, in the words of the command (FORMATS §5). */
function reported({ outcome, dialogue, scorecard }: Attempt): unknown {
  const { score, passed, autoFails, criteria } = scorecard;
  return {
    outcome: outcome.id,
    survey: dialogue.survey,
    scorecard: withoutMoments({
      score,
      passed,
      auto_fails: autoFails.map(({ id }) => id),
      criteria: criteria.map(({ effectiveWeight, id, status, mark, weight, evidence }) => {
        return { id, status, mark, weight, effective_weight: effectiveWeight, evidence };
      }),
    }),
  };
}

/** What was typed and done on the screen, and after how long a wait; a deed belongs to the words that follow it. */
function entriesOf({ log }: Attempt): object[] {
  const entries: object[] = [];
  let heardAt = 0;
  let done: object = {};
  for (const event of log) {
    if (event.type === 'customer-said') heardAt = event.at_ms;
    if (event.type === 'acted') done = { action: event.action };
    if (event.type !== 'replied') continue;
    entries.push({ wait_seconds: (event.at_ms - heardAt) / 1000, text: event.text, ...done });
    done = {};
  }
  return entries;
}

type Evidence = {
  readonly turn: unknown;
  readonly message: unknown;
  readonly start: unknown;
  readonly end: unknown;
  readonly text: unknown;
  readonly rule: unknown;
};
type Card = {
  readonly score: unknown;
  readonly passed: unknown;
  readonly auto_fails: unknown;
  readonly criteria: readonly {
    readonly id: unknown;
    readonly status: unknown;
    readonly mark: unknown;
    readonly weight: unknown;
    readonly effective_weight: unknown;
    readonly evidence: readonly Evidence[];
  }[];
};
type Report = { readonly outcome: unknown; readonly survey: unknown; readonly scorecard: Card };

/** On the screen a turn closes a little after it was sent. */
function withoutMoments(card: Card): Card {
  return {
    ...card,
    criteria: card.criteria.map((criterion) => ({
      ...criterion,
      evidence: criterion.evidence.map(({ turn, message, start, end, text, rule }) => ({ turn, message, start, end, text, rule })),
    })),
  };
}
