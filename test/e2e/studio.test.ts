// A team lead writes a scenario from next to nothing, breaks and mends it, covers its endings and gives it away; a trainee takes it in and plays it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translate } from '../../src/i18n/index.ts';
import { newProfile, openBrowser, openPage, serveBuilt, type Served } from '../support/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveBuilt();
});
afterAll(() => served.stop());

const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string => translate('en', key, params);
const TITLE = 'The kettle that sulks';

/** How somebody works the screen. */
type Hands = {
  readonly press: (target: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  readonly openTab: (name: string) => Promise<void>;
};

const byMouse = (page: Page): Hands => ({
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  openTab: (name) => tab(page, name).click(),
});

/** Nothing but keys: Tab and Shift+Tab from place to place, Enter to press, arrows along tabs. */
function byKeyboard(page: Page): Hands {
  const isOn = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    // whichever way is the shorter in the order of the page
    const back = await target.evaluate((element) => {
      const at = document.activeElement;
      return at !== null && at !== document.body && (at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    for (let steps = 0; steps < 400 && !(await isOn(target)); steps += 1) await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    expect(await isOn(target)).toBe(true);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    write: async (field, text) => {
      await reach(field);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    },
    openTab: async (name) => {
      const list = page.getByRole('tablist').filter({ has: tab(page, name) });
      await reach(list.getByRole('tab', { selected: true }));
      for (let steps = 0; steps < 10 && (await tab(page, name).getAttribute('aria-selected')) !== 'true'; steps += 1)
        await page.keyboard.press('ArrowRight');
      expect(await tab(page, name).getAttribute('aria-selected')).toBe('true');
    },
  };
}

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Endings, each with the replies that lead there. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  delighted: ['I am so sorry, Robin, the mistake is ours.', 'I will send you a new kettle today, it will be there by six this evening.'],
  kept: ['I am so sorry, Robin, the mistake is ours.', 'I will send you a new kettle.'],
  resigned: ['I am so sorry, Robin.', 'Well.', 'Hm.', 'Well, well.', 'Hm, hm.'],
  lost: [],
};

async function writeScenario(page: Page, hands: Hands): Promise<void> {
  const { press, write, openTab } = hands;
  await press(page.getByRole('link', { name: say('studio.create') }));
  await press(button(page, say('start.empty.take')));
  await page.getByRole('tab', { name: say('studio.panel.form') }).waitFor();
  await openTab(say('studio.panel.form'));
  await write(page.getByLabel(say('studioForm.title'), { exact: true }), TITLE);
  await write(page.getByLabel(say('studioForm.name'), { exact: true }), 'Robin Dale');
  await write(page.getByLabel(say('studioForm.message', { number: 1 }), { exact: true }), 'Your kettle hums and stays cold.');
  await write(
    page.getByLabel(say('studioForm.pattern.item', { label: say('studioForm.phrases'), number: 1 }), { exact: true }),
    'new kettle',
  );
  await press(page.locator('summary').filter({ hasText: say('studioForm.section.talk.title') }));
  await press(button(page, say('studioForm.talkOwn')));
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

/** A key misspelt in the text: the message says what is meant, and mends it. */
async function breakAndMend(page: Page, { press, openTab }: Hands): Promise<void> {
  await openTab(say('studio.panel.text'));
  const text = page.getByRole('textbox', { name: say('studio.text.label') });
  await press(text);
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('chanel: chat\n');
  await openTab(say('studio.panel.messages'));
  const fault = page.getByRole('listitem').filter({ hasText: 'chanel' });
  expect(await fault.textContent()).toContain(say('studio.messages.severity.error'));
  await press(fault.getByRole('button', { name: new RegExp(`^${say('studio.messages.fix')}`, 'u') }));
  await page.getByText(say('studio.messages.none')).waitFor();
  await page.getByText(/^channel: chat/u).waitFor();
}

async function coverEndings(page: Page, { press, write, openTab }: Hands): Promise<void> {
  await openTab(say('studio.panel.samples'));
  for (const [ending, replies] of Object.entries(SAMPLES)) {
    await press(button(page, say('samples.add')));
    const form = page.getByRole('form', { name: say('samples.editor.add') });
    await write(form.getByLabel(say('samples.editor.name')), ending);
    const fields = form.getByLabel(say('samples.editor.text'), { exact: true });
    for (const [index, reply] of replies.entries()) {
      if ((await fields.count()) <= index) await press(form.getByRole('button', { name: say('samples.editor.addTurn') }));
      await write(fields.nth(index), reply);
    }
    for (let spare = await fields.count(); spare > replies.length; spare -= 1)
      await press(form.getByRole('button', { name: say('samples.editor.removeTurn', { number: spare }) }));
    await press(form.getByRole('button', { name: say('samples.editor.save') }));
    await form.waitFor({ state: 'detached' });
  }
  await page.getByText(say('samples.allGood', { count: Object.keys(SAMPLES).length })).waitFor();
  await openTab(say('studio.panel.coverage'));
  const outcomes = page.getByRole('region', { name: say('samples.coverage.outcomes'), exact: true }).getByRole('listitem');
  await outcomes.first().waitFor();
  const said = await outcomes.allTextContents();
  for (const ending of Object.keys(SAMPLES)) expect(said.some((text) => text.includes(`(${ending})${ending}`))).toBe(true);
  expect(said.filter((text) => text.includes(say('samples.coverage.noSample')))).toEqual([]);
}

async function giveAway(page: Page, { press, write, openTab }: Hands, folder: string): Promise<string> {
  await openTab(say('studio.panel.share'));
  const pack = page.getByRole('region', { name: say('share.pack'), exact: true });
  await write(pack.getByLabel(say('share.title'), { exact: true }), 'Kettles');
  await write(pack.getByLabel(say('share.name'), { exact: true }), 'kettles');
  const downloading = page.waitForEvent('download');
  await press(button(page, say('share.download', { name: 'kettles.zip' })));
  const file = join(folder, 'kettles.zip');
  await (await downloading).saveAs(file);
  return file;
}

async function takeInAndPlay(page: Page, { press, write }: Hands, file: string): Promise<void> {
  await page.clock.install({ time: new Date('2026-03-12T09:20:00Z') });
  await page.goto(`${served.url}#/open`);
  const choosing = page.waitForEvent('filechooser');
  await press(button(page, say('open.file')));
  await (await choosing).setFiles(file);
  await page.getByText(TITLE).first().waitFor();
  await press(page.getByRole('button', { name: say('open.take', { count: 1 }) }));
  await press(page.getByRole('link', { name: say('open.toLibrary') }).first());
  await press(page.getByRole('link', { name: TITLE }).first());
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await write(page.getByLabel(say('practice.brief.name')), 'Kim');
  await press(page.locator('form button[type=submit]'));
  await page.getByRole('log').waitFor();
  for (const reply of SAMPLES['delighted']!) {
    await page.clock.runFor(20_000);
    await write(page.locator('#answer'), reply);
    await page.keyboard.press('Enter');
    // what reads replies comes in its own time: the reply is sent, or warned of
    const anyway = button(page, say('coach.warning.send'));
    const sent = page.getByRole('log').getByText(reply);
    await anyway.or(sent).first().waitFor();
    if ((await anyway.count()) > 0) await press(anyway);
    await sent.first().waitFor();
    await page.clock.runFor(20_000);
  }
  await page.getByRole('link', { name: say('practice.ended.debrief') }).waitFor();
}

describe.each([
  ['by mouse', byMouse],
  ['by keyboard alone', byKeyboard],
] as const)('%s', (_how, handsOf) => {
  it(
    'a scenario is written from next to nothing, broken and mended, covered, given away, taken in elsewhere and played',
    { timeout: 240_000 },
    async () => {
      const lead = newProfile();
      const trainee = newProfile();
      const folder = mkdtempSync(join(tmpdir(), 'otvet-pack-'));
      try {
        const writing = await openBrowser(lead.folder, { locale: 'en-GB', width: 1440, height: 900 });
        const { page, faults } = await openPage(writing, served.url);
        await page.goto(`${served.url}#/studio`);
        const hands = handsOf(page);
        await writeScenario(page, hands);
        await breakAndMend(page, hands);
        await coverEndings(page, hands);
        expect(
          (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
          ),
        ).toEqual([]);
        const file = await giveAway(page, hands, folder);
        // whatever was written is there after the browser was closed
        await page.reload();
        await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
        expect(faults).toEqual([]);
        await writing.close();

        const elsewhere = await openBrowser(trainee.folder, { locale: 'en-GB' });
        const other = await openPage(elsewhere, served.url);
        await takeInAndPlay(other.page, handsOf(other.page), file);
        expect(other.faults).toEqual([]);
        await elsewhere.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
        lead.remove();
        trainee.remove();
      }
    },
  );
});
