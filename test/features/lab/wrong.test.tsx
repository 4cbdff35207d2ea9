import { waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { readRuleFile } from '../../../src/core/rulebook/index.ts';
import type { TestApp } from '../../support/app.tsx';
import { expectAccessible } from '../../support/axe.ts';
import { entry, openLab, region, write } from '../../support/lab.tsx';

const REPLY = 'I am so "very" [so sorry]. We cannot help.\nIs it on your side?';

/** What a rule file says of a rule with the copied lines under it. */
function examplesIn(lines: string) {
  const { rules, faults } = readRuleFile(
    `signal: apology\nrules:\n  - id: apology.one\n    when: [sorry]\n    why: One.\n${lines}\n`,
    'a.yaml',
  );
  expect(faults.filter(({ message }) => !/match/u.test(message))).toEqual([]);
  return { match: rules[0]?.match, miss: rules[0]?.miss };
}

async function report(app: TestApp, named: RegExp) {
  const card = await entry(app, named);
  await app.user.click(card.getByRole('button', { name: /^This is wrong/u }));
  return within(app.screen.getByRole('dialog'));
}

async function missing(app: TestApp, sentence: RegExp) {
  const rows = within(await region(app, 'Sentence by sentence')).getAllByRole('listitem');
  const row = rows.find((one) => sentence.test(one.textContent ?? '')) as HTMLElement;
  await app.user.click(within(row).getByRole('button', { name: /^Something is missing/u }));
  return within(app.screen.getByRole('dialog'));
}

const copied = () => navigator.clipboard.readText();

describe('“This is wrong”', () => {
  it('copies a sentence that a rule must miss, and says into which file and rule it goes', async () => {
    const app = await openLab();
    write(app, 'We are so sorry about Dana’s "parcel". Bye.');
    const dialog = await report(app, /^apology/u);
    expect(dialog.getByRole('heading', { name: '“apology” is wrong here' })).toBeVisible();
    expect(dialog.getByText('src/rules/en/apology.yaml')).toBeVisible();
    expect(dialog.getByText(/^Add it to the rule apology\.direct\./u)).toBeVisible();
    await expectAccessible();
    await app.user.click(dialog.getByRole('button', { name: 'Copy the example' }));
    expect(dialog.getByRole('status')).toHaveTextContent('Copied.');
    expect(await copied()).toBe(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Ready to copy' }).value);
    const lines = `    match: ["[sorry]"]\n${await copied()}`;
    expect(examplesIn(lines).miss).toEqual(['We are so sorry about Dana’s "parcel".']);
    await app.user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(app.screen.queryByRole('dialog')).toBeNull();
  });

  it('copies a row to learn from, with the signals of the sentence put right', async () => {
    const app = await openLab();
    write(app, 'We are so sorry, but we cannot help. Bye.');
    await app.user.selectOptions(app.screen.getByRole('combobox', { name: 'Channel' }), 'E-mail');
    await app.user.click(app.screen.getByText('Who is being answered'));
    write(app, 'Where is it?', 'The customer’s message');
    const dialog = await report(app, /^apology/u);
    await app.user.click(dialog.getByRole('radio', { name: 'the learned layer' }));
    expect(dialog.getByText('test/calibration/training/replies.en.jsonl')).toBeVisible();
    expect(dialog.getByText(/the sentence carries: brush-off\./u)).toBeVisible();
    await app.user.click(dialog.getByRole('button', { name: 'Copy the example' }));
    expect(await copied()).not.toContain('\n');
    expect(JSON.parse(await copied())).toEqual({
      id: expect.stringMatching(/^lab-en-[0-9a-f]{8}$/u) as string,
      lang: 'en',
      channel: 'email',
      customer: 'Where is it?',
      sentences: [{ text: 'We are so sorry, but we cannot help.', signals: ['brush_off'] }],
    });
  });

  it('where something is missing asks what, and puts the words that carry it in brackets', async () => {
    const app = await openLab();
    write(app, REPLY);
    const dialog = await missing(app, /^Is it on your side/u);
    expect(dialog.queryByRole('textbox', { name: 'Ready to copy' })).toBeNull();
    await app.user.selectOptions(dialog.getByRole('combobox', { name: 'What the sentence does' }), 'blames others');
    const words = dialog.getByRole('textbox', { name: 'The words that carry it' });
    expect(words).toHaveValue('Is it on your side');
    await app.user.clear(words);
    await app.user.type(words, 'my side');
    expect(words).toBeInvalid();
    expect(words).toHaveAccessibleDescription('The sentence does not have these words side by side.');
    await app.user.clear(words);
    await app.user.type(words, 'on your side');
    expect(dialog.getByText('src/rules/en/blame_shift.yaml')).toBeVisible();
    await app.user.click(dialog.getByRole('button', { name: 'Copy the example' }));
    expect(examplesIn(await copied()).match).toEqual(['Is it [on your side]?']);
    await app.user.click(dialog.getByRole('radio', { name: 'the learned layer' }));
    await app.user.click(dialog.getByRole('button', { name: 'Copy the example' }));
    expect(JSON.parse(await copied())).toMatchObject({ sentences: [{ text: 'Is it on your side?', signals: ['blame_shift'] }] });
    await expectAccessible();
  });

  it('does not offer as missing what was found there, and leaves brackets of the text out of a match', async () => {
    const app = await openLab();
    write(app, REPLY);
    const dialog = await missing(app, /^I am so/u);
    const select = dialog.getByRole('combobox', { name: 'What the sentence does' });
    expect(within(select).queryByRole('option', { name: 'apology' })).toBeNull();
    await app.user.selectOptions(select, 'empathy');
    await app.user.click(dialog.getByRole('button', { name: 'Copy the example' }));
    expect(examplesIn(await copied()).match).toEqual(['[I am so "very" so sorry].']);
  });

  it('without the permission to copy leaves the example selected, to be copied by hand', async () => {
    const app = await openLab();
    write(app, 'We are so sorry.');
    const dialog = await report(app, /^apology/u);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await app.user.click(dialog.getByRole('button', { name: 'Copy the example' }));
    await waitFor(() => {
      expect(dialog.getByRole('status')).toHaveTextContent(/^The browser did not allow copying\./u);
    });
    const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Ready to copy' });
    await waitFor(() => {
      expect(field).toHaveFocus();
    });
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  });
});
