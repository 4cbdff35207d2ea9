// A trainee at the built app: opens a scenario, types, waits, and reads the end. Time in the page is told by the test.
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Attempt } from '../../src/core/progress/types.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import type { Lang } from '../../src/core/text/index.ts';
import { translate } from '../../src/i18n/index.ts';

/** The customer has said all there was to say, and nothing else comes unasked yet. */
const SPEAK_OUT_MS = 20_000;

export class Player {
  readonly page: Page;
  readonly lang: Lang;
  readonly scenario: Scenario;

  constructor(page: Page, lang: Lang, scenario: Scenario) {
    this.page = page;
    this.lang = lang;
    this.scenario = scenario;
  }

  say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    return translate(this.lang, key, params);
  }

  /** From the library through the brief into the conversation. */
  async start(name: string): Promise<void> {
    await this.page.getByRole('link', { name: this.scenario.title }).first().click();
    await this.page.getByRole('heading', { level: 1, name: this.scenario.title }).waitFor();
    await this.page.getByLabel(this.say('practice.brief.name')).fill(name);
    await this.page.locator('form button[type=submit]').click();
    await this.page.getByRole('log').waitFor();
  }

  async letTheCustomerSpeak(): Promise<void> {
    await this.page.clock.runFor(SPEAK_OUT_MS);
  }

  /** Types and sends, whatever the coach thinks of it; nothing where the customer has ended it already. */
  async reply(text: string): Promise<void> {
    const field = this.page.locator('#answer');
    if ((await field.count()) === 0) return;
    await field.fill(text);
    await field.press(this.scenario.channel === 'email' ? 'Control+Enter' : 'Enter');
    const anyway = this.page.getByRole('button', { name: this.say('coach.warning.send') });
    // what reads replies comes in its own time: the page's clock stands until the reply has been read or warned of
    const taken = async () => bare(await this.page.getByRole('log').textContent()).includes(bare(text));
    await vi.waitUntil(async () => (await anyway.count()) > 0 || (await taken()), { timeout: 30_000 });
    if (!(await taken())) {
      await anyway.click();
      await vi.waitUntil(taken, { timeout: 30_000 });
    }
    // The turn closes, the customer thinks, types and answers.
    await this.page.clock.runFor(30_000);
  }

  /** Does something at the desk, which stands beside the conversation. */
  async doRemedy(id: string): Promise<void> {
    const what = this.scenario.remedies.find((remedy) => remedy.id === id)?.label ?? id;
    await this.page.getByRole('button', { name: this.say('desk.remedy.do', { what }), exact: true }).click();
  }

  /** Lets the clock run until the customer has gone or the end has been reached before. */
  async toTheEnd(): Promise<void> {
    const debrief = this.page.getByRole('link', { name: this.say('practice.ended.debrief') });
    for (let minutes = 0; minutes < 40 && (await debrief.count()) === 0; minutes += 1) {
      const skip = this.page.getByRole('button', { name: this.say('practice.skip') });
      if ((await skip.count()) > 0 && (await skip.first().isEnabled())) await skip.first().click();
      await this.page.clock.runFor(60_000);
    }
    await debrief.waitFor();
  }

  async openDebrief(): Promise<string> {
    await this.page.getByRole('link', { name: this.say('practice.ended.debrief') }).click();
    await this.page.waitForURL(/#\/attempt\//u);
    // the address is there before the screen: it asks for one's own judgement first, or shows both tries
    const own = this.page.getByRole('button', { name: this.say('debrief.ownSkip') });
    await own
      .or(this.page.getByRole('link', { name: this.say('again.toBefore') }))
      .first()
      .waitFor();
    return this.page.url().split('/').at(-1) ?? '';
  }

  /** Says nothing of one's own before the marks: they are shown. */
  async skipOwnJudgement(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('debrief.ownSkip') }).click();
    await this.page.getByRole('heading', { name: this.say('debrief.core') }).waitFor();
  }
}

/** A text without its spaces and breaks, which a screen sets in its own way. */
function bare(text: string | null): string {
  return (text ?? '').replaceAll(/\s/gu, '');
}

/** The attempt as the browser has stored it. */
export function storedAttempt(page: Page, id: string): Promise<Attempt> {
  return page.evaluate(
    (key) =>
      new Promise<Attempt>((resolve, reject) => {
        const opening = indexedDB.open('otvet');
        opening.addEventListener('error', () => reject(new Error('the database does not open')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('attempts').objectStore('attempts').get(key);
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result as Attempt);
          });
          reading.addEventListener('error', () => reject(new Error('the attempt can not be read')));
        });
      }),
    id,
  );
}
