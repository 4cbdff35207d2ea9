/** A draft tried beside its text: played, explained, followed through edits, kept as a sample. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { NO_HOUSE } from '../../src/adapters/react/house.ts';
import { openPerson, PersonProvider } from '../../src/adapters/react/person.tsx';
import { type Ports, PortsContext } from '../../src/adapters/react/ports.ts';
import { createManualClock, hearingWith } from '../../src/core/session/index.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { type DraftModel, openDraft } from '../../src/features/studio/model.ts';
import { TryPanel } from '../../src/features/studio/tryout/TryPanel.tsx';
import { needWording, openWording } from '../../src/i18n/screens.ts';
import { durableStores } from '../support/app.tsx';
import { expectAccessible } from '../support/axe.ts';
import { fakeAnalyser } from '../support/fake-analyser.ts';

const TEXT = `id: the-kettle
lang: en
title: The kettle
lessons: [apologise-dont-argue]
channel: chat
difficulty: 2
brief: A shop.
customer: { name: Mary Doyle, persona: precise, anger: 70 }
opening: [Where is my kettle?]
facts:
  order: { ask: ["order number"], tell: "It is 4512." }
remedies: { send: { right: true, label: Send a new one, phrases: ["send ..3 kettle"] } }
stages:
  complaint:
    replies:
      - when: { all: [apology], none: [excuse], anger: { max: 100 } }
        says: [And what now?]
        goto: repair
      - otherwise: { says: [Really?] }
    silence:
      - { after: 90 s, says: [Hello?] }
  repair:
    replies:
      - { when: { all: [remedy.send], turn: { min: 2 } }, goto: kept }
      - { when: { any: [ever.remedy.send, action.manager] }, says: [When?] }
      - otherwise: { says: [Well?] }
samples:
  - { name: silent, replies: [], expect: { outcome: lost } }
model_answers: [{ stage: repair, reply: "We send a new kettle." }]
`;

let draft: DraftModel;
const press = (element: HTMLElement): void => void fireEvent.click(element);

async function open(text = TEXT): Promise<void> {
  draft = openDraft('a', text, () => ({}));
  const analyser = fakeAnalyser();
  const clock = createManualClock();
  const ports: Ports = {
    stores: durableStores(),
    notKept: null,
    // nothing else of the content is asked for
    content: {
      loadReading: async () => ({ analyser, hear: hearingWith(analyser), knows: () => true, why: () => null }),
      loadLines: async (lang: Lang) => loadLines(lang),
    } as Partial<Ports['content']> as Ports['content'],
    clock,
    wallNow: () => 0,
    claim: async () => null,
    newId: () => '00000000-0000-4000-8000-000000000001',
    house: NO_HOUSE,
    newSeed: () => 1,
    appVersion: '0.1.0',
    restart: () => {},
  };
  const person = await openPerson(ports);
  const wording = await openWording('en');
  await needWording(['studio', 'tryout', 'debrief', 'causes', 'outcomes', 'autofails', 'moods']);
  render(
    <PortsContext value={ports}>
      <I18nextProvider i18n={wording}>
        <PersonProvider initial={person}>
          <main>
            <h1>The kettle</h1>
            <TryPanel draft={draft} />
          </main>
        </PersonProvider>
      </I18nextProvider>
    </PortsContext>,
  );
}

async function send(text: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Your reply'), { target: { value: text } });
  press(screen.getByText('Send'));
}

/** The step as it stands in the conversation, opened or not. */
const step = (number: number): HTMLElement => screen.getByText(new RegExp(`^Step ${number}:`, 'u')).closest('details')!;
const edit = (from: string, to: string): void => {
  const start = draft.getSnapshot().text.indexOf(from);
  act(() => draft.edit([{ start, end: start + from.length, text: to }]));
};

beforeEach(() => open());

describe('a draft tried out', () => {
  it('plays, and says of each rule what it found or what was missing; the rule leads to its line', async () => {
    await send('[excuse] [apology]');
    expect(step(1)).toHaveTextContent('stays in complaint · by rule 2');
    const [first, otherwise] = within(step(1))
      .getAllByRole('listitem')
      .filter((item) => item.textContent.startsWith('Rule'));
    expect(first).toHaveTextContent('Rule 1to “repair”does not fitline 16missing: without: excuse: it is there');
    expect(first).toHaveTextContent('so it is: apology: found');
    expect(first).toHaveTextContent(/anger 100 or less: it is \d+/u);
    expect(otherwise).toHaveTextContent('Rule 2otherwise, staysthis oneline 19');
    expect(step(1)).toHaveTextContent(/an excuseanger \+\d+ · fairness −?\d+/u);
    expect(screen.getByText('Really?')).toBeVisible();

    const asked: number[] = [];
    draft.onGoTo(({ start }) => asked.push(start));
    press(within(step(1)).getByLabelText('Rule 1: show line 16'));
    expect(TEXT.slice(asked[0]).trimStart()).toMatch(/^(- )?when: \{ all: \[apology\]/u);
  });

  it('lets the customer wait, acts at the desk, goes back and begins anew', async () => {
    press(await screen.findByText(/^Until the customer speaks up/u));
    expect(step(1)).toHaveTextContent('Silence 1 of the stage “complaint” line 21');
    expect(screen.getByText('Hello?')).toBeVisible();
    await send('[apology]');
    press(screen.getByText('Do something at the desk'));
    fireEvent.change(screen.getByLabelText('What'), { target: { value: 'manager' } });
    press(screen.getByText('Do it'));
    expect(step(3)).toHaveTextContent('stays in repair · by rule 2');
    expect(step(3)).toHaveTextContent('asks for no deed, so a deed without words passes it by');
    press(screen.getByText('One step back'));
    expect(screen.queryByText(/^Step 3/u)).toBeNull();
    press(screen.getByText('Start anew'));
    expect(screen.queryByText(/^Step 1/u)).toBeNull();
  });

  it('begins at any stage with the numbers and what was said before, and there no sample is kept', async () => {
    press(await screen.findByText('Where it begins'));
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'repair' } });
    fireEvent.change(screen.getByLabelText('Anger'), { target: { value: '20' } });
    press(screen.getByLabelText('remedy “Send a new one”'));
    expect(screen.getByLabelText('Now')).toHaveTextContent('calmStage: repairanger 20');
    fireEvent.change(screen.getByLabelText('From samples and model answers'), { target: { value: 'model 0' } });
    press(screen.getByText('Send it as it is'));
    expect(step(1)).toHaveTextContent('stays in repair · by rule 2');
    expect(step(1)).toHaveTextContent('number of the reply 2 or more: it is 1');
    expect(step(1)).toHaveTextContent('found: remedy “Send a new one” (at any time so far)');
    press(screen.getByText('Keep as a sample'));
    expect(await screen.findByText(/^A sample begins at the beginning/u)).toBeVisible();
  });

  it('follows the text: says where it parts, and plays the last sound version while the text is broken', async () => {
    await send('[apology]');
    await send('We send a new kettle.');
    expect(screen.getByText('How it ended: The customer stays')).toBeVisible();
    edit('all: [apology]', 'all: [ownership]');
    expect(await screen.findByText('Since your edit it goes another way from step 1 on')).toBeVisible();
    expect(screen.getByText('Before: complaint → repair')).toBeVisible();
    expect(step(1)).toHaveTextContent('parts from before');
    edit('all: [ownership]', 'all: [ownership');
    expect(await screen.findByText('Playing the last sound version')).toBeVisible();
    expect(step(1)).toHaveTextContent('taking responsibility: not found');
    edit('all: [ownership', 'all: [apology]');
    expect(await screen.findByText('How it ended: The customer stays')).toBeVisible();
    expect(screen.queryByText(/^Since your edit/u)).toBeNull();
    expect(screen.queryByText('Playing the last sound version')).toBeNull();
  });

  it('is kept as a sample that comes out as it says', async () => {
    await send('[apology] [ownership]');
    await send('We send a new kettle.');
    press(screen.getByText('Keep as a sample'));
    fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'silent' } });
    expect(screen.getByText('Write it into the text')).toBeDisabled();
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'plain' } });
    expect(screen.getByLabelText('Must end as: kept')).toBeChecked();
    press(screen.getByText('Write it into the text'));
    expect(screen.getByText('“plain” stands among the samples.')).toBeVisible();
    const { text, reading } = draft.getSnapshot();
    expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.scenario?.samples[1]).toMatchObject({
      name: 'plain',
      seed: 1,
      replies: [
        { waitMs: null, messages: ['[apology] [ownership]'] },
        { waitMs: null, messages: ['We send a new kettle.'] },
      ],
      expect: { outcome: 'kept' },
    });
    expect(reading.scenario?.samples[1]?.expect.met).toContain('ownership');
    expect(text.startsWith(TEXT.slice(0, TEXT.indexOf('samples:')))).toBe(true);
    act(() => draft.undo());
    expect(draft.getSnapshot().text).toBe(TEXT);
    await expectAccessible();
  });

  it('says which line stands in the way where there has been no sound text yet', async () => {
    document.body.replaceChildren();
    await open(TEXT.replace('lang: en', 'lang: xx'));
    expect(screen.getByText('This text cannot be played yet')).toBeVisible();
    expect(screen.getByText('Show line 2')).toBeVisible();
    expect(screen.queryByLabelText('Your reply')).toBeNull();
  });
});
