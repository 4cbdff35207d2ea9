/** Samples and coverage of a draft: played at every change, written through the form, shown against reference operators. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStores } from '../../src/adapters/memory/index.ts';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { type Ports, PortsContext } from '../../src/adapters/react/ports.ts';
import { createManualClock } from '../../src/core/session/index.ts';
import { CoveragePanel } from '../../src/features/studio/coverage/CoveragePanel.tsx';
import { type DraftModel, openDraft } from '../../src/features/studio/model.ts';
import { SamplesPanel } from '../../src/features/studio/samples/SamplesPanel.tsx';
import { needWording, openWording } from '../../src/i18n/screens.ts';
import { theReading } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';

// reading all rules takes its time, and is no part of any one test
beforeAll(() => {
  theReading({ learned: false });
}, 120_000);

const TEXT = `id: cold-tea
lang: en
title: Cold tea
lessons: [sincere-apology]
brief: A café.
customer: { name: Ann Reed }
opening: My tea is cold.
remedies:
  fresh: { right: true, phrases: ["fresh {one|tea}"] }
stages:
  table:
    replies:
      - { when: { any: [rudeness] }, goto: lost }
      - { when: { any: [remedy.fresh] }, goto: kept }
      - otherwise: { says: [It is still cold.] }
    silence:
      - { after: 10 min, goto: lost }
samples:
  - name: good
    replies: ["Sorry about that, Ann, I will bring you a fresh tea in two minutes."]
    expect: { outcome: kept, met: [apology] }
`;

async function open(Panel: (props: { readonly draft: DraftModel }) => ReactNode, text: string) {
  const content = {
    loadReading: async () => theReading({ learned: false }),
    loadLines: async (lang: 'en' | 'ru' | 'uk') => loadLines(lang),
  };
  const ports = { content, stores: memoryStores(), clock: createManualClock() } as unknown as Ports;
  const draft = openDraft('1', text, () => ({}));
  const wording = await openWording('en');
  await needWording(['studio', 'samples', 'diagnostics', 'names', 'outcomes']);
  render(
    <PortsContext value={ports}>
      <I18nextProvider i18n={wording}>
        <main>
          <Panel draft={draft} />
        </main>
      </I18nextProvider>
    </PortsContext>,
  );
  return { draft, user: userEvent.setup() };
}

const replace = (draft: DraftModel, from: string, to: string): void => {
  const start = draft.getSnapshot().text.indexOf(from);
  draft.edit([{ start, end: start + from.length, text: to }]);
};

describe('the samples of a draft', () => {
  it('are played again at every change, in the words of the check and with their line', async () => {
    const { draft } = await open(SamplesPanel, TEXT);
    const gone: number[] = [];
    draft.onGoTo(({ start }) => gone.push(start));
    await screen.findByText('1 sample, and it comes out as it says.');
    await expectAccessible();

    replace(draft, 'any: [remedy.fresh] }, goto: kept', 'any: [remedy.fresh] }, goto: resigned');
    await screen.findByText('The sample «good» ends in «resigned», not in «kept».');
    (await screen.findByRole('button', { name: 'Line 19: good' })).click();
    expect(gone).toEqual([draft.getSnapshot().text.indexOf('good\n')]);

    replace(draft, 'lang: en', 'lang: [');
    await screen.findByText(/The text has an error in line 2\. Samples are played again/u);
    expect(screen.getByRole('button', { name: 'Add a sample' })).toBeDisabled();
    draft.undo();
    await screen.findByText('1 sample does not come out as it says.');
  });

  it('take what came out for the expectation, and all is as said again', async () => {
    const { draft, user } = await open(SamplesPanel, TEXT.replace('outcome: kept, met: [apology]', 'outcome: lost, broken: [apology]'));
    await user.click(await screen.findByRole('button', { name: 'Take what came out as the expectation: good' }));
    await screen.findByText('1 sample, and it comes out as it says.');
    expect(draft.getSnapshot().reading.scenario?.samples[0]?.expect).toMatchObject({ outcome: 'kept', met: ['apology'], broken: [] });
  });

  it('are written by hand, one step of the history each, and nothing is written while something is missing', async () => {
    const { draft, user } = await open(SamplesPanel, TEXT);
    await user.click(await screen.findByRole('button', { name: 'Add a sample' }));
    const form = screen.getByRole('form', { name: 'A new sample' });
    expect(within(form).getByLabelText('Name')).toHaveFocus();
    await user.click(within(form).getByRole('button', { name: 'Write into the text' }));
    expect(within(form).getByText('Give it a name.')).toBeVisible();
    expect(draft.getSnapshot().canUndo).toBe(false);
    await expectAccessible();

    const fill = async (field: string, words: string) => {
      await user.click(within(form).getByLabelText(field));
      await user.paste(words);
    };
    await fill('Name', 'rude');
    await fill('Reply', 'Shut up, you idiot.');
    await fill('After how long', '40 s');
    await user.selectOptions(within(form).getByLabelText('Outcome'), 'lost');
    await user.click(within(form).getByRole('button', { name: 'Write into the text' }));
    await screen.findByText('2 samples, and all of them come out as they say.');
    expect(draft.getSnapshot().reading.scenario?.samples[1]).toEqual({
      name: 'rude',
      seed: 1,
      replies: [{ waitMs: 40_000, messages: ['Shut up, you idiot.'], action: null }],
      expect: { outcome: 'lost', met: [], broken: [], autoFails: null, score: null },
    });

    await user.click(screen.getByRole('button', { name: 'Duplicate: rude' }));
    await screen.findByRole('heading', { name: 'rude 2' });
    await user.click(screen.getByRole('button', { name: 'Delete: rude' }));
    await waitFor(() => {
      expect(draft.getSnapshot().reading.scenario?.samples.map(({ name }) => name)).toEqual(['good', 'rude 2']);
    });
    draft.undo();
    draft.undo();
    draft.undo();
    expect(draft.getSnapshot().text).toBe(TEXT);
  });
});

describe('the coverage of a draft', () => {
  it('says what samples reach, and warns where somebody wins who handles nothing', async () => {
    // a case in which fine words are all that is asked for
    const { draft, user } = await open(CoveragePanel, TEXT);
    await screen.findByText('No sample comes to these 3 rules');
    const outcomes = within(screen.getByRole('region', { name: 'Outcomes' })).getAllByRole('listitem');
    expect(outcomes.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^The customer stays \(kept\)good/u),
      expect.stringMatching(/^The customer is gone \(lost\)no sample/u),
    ]);
    const gone: number[] = [];
    draft.onGoTo(({ start }) => gone.push(start));
    await user.click(screen.getByText('1 of 4 rules reached'));
    await user.click(screen.getByRole('button', { name: 'table, Rule 1: Line 13' }));
    expect(gone).toEqual([TEXT.indexOf('{ when: { any: [rudeness]')]);

    await user.click(screen.getByRole('button', { name: 'Play the operators' }));
    await screen.findByRole('button', { name: 'Play them again' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Play them again' })).toBeEnabled());
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(9);
    expect(within(rows[0]!).getByText('passed')).toBeVisible();
    expect(screen.getByText('Whoever handles the case passes, and nobody else does.')).toBeVisible();
    await expectAccessible();

    replace(draft, 'title: Cold tea', 'title: Cold tea again');
    await screen.findByText('The text has changed since. These results are of before.');
  });
});
