import { readFileSync } from 'node:fs';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { type Content, type Ports, PortsContext } from '../../src/adapters/react/ports.ts';
import type { Fix } from '../../src/core/scenario/index.ts';
import { LANGS, type Lang } from '../../src/core/text/index.ts';
import { setValue } from '../../src/core/studio/index.ts';
import { FormView } from '../../src/features/studio/form/FormView.tsx';
import { openDraft } from '../../src/features/studio/model.ts';
import { needWording, openWording } from '../../src/i18n/screens.ts';
import { expectAccessible } from '../support/axe.ts';

const EMPTY = `# ours
id: lamp
lang: en   # her language

# to be written
customer: {}
`;

async function open(text: string, lang: Lang = 'en') {
  const draft = openDraft('d', text, () => ({}));
  const wording = await openWording(lang);
  await needWording(['studioForm', 'company', 'debrief', 'diagnostics', 'moods', 'outcomes']);
  const content = { loadCompanies: async () => ({}) } as unknown as Content;
  render(
    <PortsContext value={{ content } as Ports}>
      <I18nextProvider i18n={wording}>
        <main>
          <FormView draft={draft} />
        </main>
      </I18nextProvider>
    </PortsContext>,
  );
  await screen.findAllByRole('heading', { level: 2 });
  return { draft, user: userEvent.setup({ delay: null }), text: () => draft.getSnapshot().text };
}

const put = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

describe('the guided form', () => {
  it('makes a sound scenario of an empty one, and leaves remarks alone', async () => {
    const { draft, user, text } = await open(EMPTY);
    expect(draft.getSnapshot().reading.scenario).toBeNull();
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/«name» is missing/u);
    put('Title', 'A lamp: in pieces');
    put('What the trainee should know', 'A shop for lamps.');
    await user.selectOptions(screen.getByLabelText('What it teaches: Add…'), 'sincere-apology');
    put('Name', 'Sarah Mitchell');
    put('Message 1', 'Your lamp has arrived. In eleven pieces.');
    await user.click(screen.getByText('+ another message'));
    expect(screen.getByLabelText('Message 2')).toHaveFocus();
    put('Message 2', 'Is this a puzzle?');
    await user.type(screen.getByLabelText('What else can be offered?'), 'Send a new one{Enter}');
    put('Words by which the offer is recognised: phrase 1', '{send|new} ..3 lamp');
    expect(text()).toBe(`# ours
id: lamp
lang: en   # her language
title: "A lamp: in pieces"
lessons: [ sincere-apology ]
brief: A shop for lamps.

# to be written
customer:
  name: Sarah Mitchell
remedies:
  send-a-new-one:
    label: Send a new one
    right: true
    phrases:
      - "{send|new} ..3 lamp"
opening:
  - Your lamp has arrived. In eleven pieces.
  - Is this a puzzle?
`);
    expect(draft.getSnapshot().reading.diagnostics).toEqual([]);
    expect(draft.getSnapshot().reading.scenario?.title).toBe('A lamp: in pieces');
    await user.type(screen.getByLabelText(/Try a sentence/u), 'I will send you a lamp');
    expect(screen.getByText('Yes, by “{send|new} ..3 lamp”')).toBeVisible();
    await expectAccessible();
  });

  it('keeps what is typed and where, writes it at a pause, and takes it back with the text’s own history', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const { draft, text } = await open(EMPTY.replace('customer: {}', 'title: Lamp\ncustomer: { name: Ann } # she'));
      const title = screen.getByLabelText<HTMLInputElement>('Title');
      title.focus();
      for (const value of ['Lamps', 'Lamps:', 'Lamps: t', 'Lamps: two']) fireEvent.change(title, { target: { value } });
      expect(text()).toContain('title: Lamp\n');
      await act(async () => {
        vi.advanceTimersByTime(300);
      });
      expect(text()).toContain('title: "Lamps: two"\n');
      expect([document.activeElement, title.value]).toEqual([title, 'Lamps: two']);
      draft.edit(setValue(text(), ['customer', 'name'], 'Ann Reed'));
      fireEvent.change(title, { target: { value: 'Lamps: three' } });
      fireEvent.keyDown(title, { key: 'z', ctrlKey: true });
      expect([text().includes('Lamps: two'), text().includes('{ name: Ann Reed } # she')]).toEqual([true, true]);
      fireEvent.keyDown(title, { key: 'z', ctrlKey: true });
      fireEvent.keyDown(title, { key: 'z', ctrlKey: true });
      expect(screen.getByLabelText('Title')).toHaveValue('Lamp');
      fireEvent.keyDown(title, { key: 'z', ctrlKey: true, shiftKey: true });
      expect(screen.getByLabelText('Title')).toHaveValue('Lamps: two');
    } finally {
      vi.useRealTimers();
    }
  });

  it('hands on what is typed before whoever stores the draft looks at it, when the window goes', async () => {
    const { text } = await open(EMPTY);
    const seen: string[] = [];
    const look = () => seen.push(text());
    // as whoever stores does: there from the beginning, and asked when the page goes
    document.addEventListener('visibilitychange', look);
    addEventListener('pagehide', look);
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Lamp' } });
    fireEvent(document, new Event('visibilitychange'));
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Lamps' } });
    fireEvent(globalThis as unknown as Window, new Event('pagehide'));
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', look);
    expect(seen.map((one) => /^title: (.*)$/mu.exec(one)?.[1])).toEqual(['Lamp', 'Lamps']);
  });

  it('says a fault beside its field and mends it; a broken text locks the form and leads to the place', async () => {
    const { draft, user, text } = await open(`${EMPTY}title: Lamp\nchannel: chatt\nbrief: Lamps\nopening: Well?\n`);
    expect(screen.getByLabelText('Channel')).toHaveAccessibleDescription(/chatt/u);
    await user.click(screen.getByText('Replace with: chat'));
    expect(text()).toContain('channel: chat\n');
    const gone = vi.fn<(range: Pick<Fix, 'start' | 'end'>) => void>();
    draft.onGoTo(gone);
    const at = text().indexOf('Lamps');
    act(() => draft.edit([{ start: at, end: at, text: '"' }]));
    expect(screen.getByLabelText('Title')).toBeDisabled();
    expect(screen.getByLabelText('Title')).toHaveValue('Lamp');
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('The text cannot be read from line 9 on');
    await user.click(within(alert).getByText('Go to that place'));
    expect(gone.mock.calls[0]![0]).toMatchObject({ start: text().indexOf('"Lamps') });
    await expectAccessible();
    act(() => draft.undo());
    expect(screen.getByLabelText('Title')).toBeEnabled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(LANGS)('asks for a whole scenario in %s', async (lang) => {
    const { draft, text } = await open(readFileSync('scenarios/first-week/kettle-plugged-in.yaml', 'utf8'), lang);
    const before = text();
    expect(screen.getByDisplayValue(draft.getSnapshot().reading.document!.title)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/\b(?:studioForm|diagnostics|common|outcomes|moods|company|library)\.[a-z]/u);
    expect(text()).toBe(before);
  });

  it('turns the default conversation into stages that lead somewhere', async () => {
    const { draft, user } = await open(
      `${EMPTY.replace('{}', '{ name: Ann }')}title: Lamp\nbrief: Lamps\nopening: Well?\nlessons: [sincere-apology]\n`,
    );
    await user.click(screen.getByText('How the talk goes'));
    await user.click(await screen.findByText('Write stages of my own'));
    expect(screen.getByText(/^Rule 2: apology «All right. And what happens now\?» → repair$/u)).toBeVisible();
    const field = screen.getAllByLabelText('Name in the file')[1]!;
    fireEvent.change(field, { target: { value: 'Рішення' } });
    fireEvent.blur(field);
    const { document: written, diagnostics } = draft.getSnapshot().reading;
    expect([Object.keys(written!.stages!), written!.stages!['complaint']!.replies[1]!.goto]).toEqual([
      ['complaint', 'rishennia'],
      'rishennia',
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
