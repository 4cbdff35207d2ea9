/** The graph of a draft: picture and list say the same, lead into the text and back, and name what cannot be right. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { GraphPanel } from '../../src/features/studio/graph/GraphPanel.tsx';
import { type DraftModel, openDraft } from '../../src/features/studio/model.ts';
import { needWording, openWording } from '../../src/i18n/screens.ts';
import { expectAccessible } from '../support/axe.ts';

const HEAD = `id: the-kettle
lang: en
title: The kettle
lessons: [apologise-dont-argue]
channel: chat
difficulty: 2
brief: A shop.
customer: { name: Mary Doyle, persona: precise, anger: 70 }
opening: [Where is my kettle?]
remedies: { send: { right: true, phrases: [send] } }
`;
const STAGES = `stages:
  first:
    replies:
      - when: { all: [apology], none: [excuse, blame_shift], anger: { max: 50 } }
        goto: repair
      - when: { any: [ever.remedy.send, action.manager], late: true }
        goto: repair
      - otherwise: { goto: nowhere }
    silence:
      - { after: 90 s, says: [Hello?] }
      - { after: 6 min, goto: lost }
  repair:
    replies:
      - otherwise: { goto: well }
  island:
    replies:
      - otherwise: { goto: island }
outcomes:
  well: { as: kept }
`;

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'DOMMatrixReadOnly',
    class {
      m22 = 1;
    },
  );
  return () => {
    vi.unstubAllGlobals();
  };
});

async function openGraph(text: string): Promise<{ draft: DraftModel; gone: string[] }> {
  const draft = openDraft('one', text, () => ({}));
  const gone: string[] = [];
  draft.onGoTo(({ start, end }) => {
    gone.push(draft.getSnapshot().text.slice(start, end));
  });
  const wording = await openWording('en');
  await needWording(['studio', 'studioGraph', 'outcomes']);
  render(
    <I18nextProvider i18n={wording}>
      <GraphPanel draft={draft} />
    </I18nextProvider>,
  );
  // labels are drawn once the picture is there
  await screen.findAllByRole('button', { name: /^From /u });
  return { draft, gone };
}

const picture = () => screen.getByRole('application');
const drawnPart = (name: RegExp) => within(picture()).getByRole('button', { name });
const listed = (name: RegExp) => screen.getByRole('heading', { level: 3, name }).closest('li')!;

describe('the graph of a draft', () => {
  it('says in the picture what can be answered, where it leads, and what cannot be right', async () => {
    const { gone } = await openGraph(HEAD + STAGES);
    const user = userEvent.setup();
    expect(screen.getByText(/3 stages · .* outcomes ·/u)).toHaveTextContent('parts need a look');
    expect(drawnPart(/^Stage ?Start first ?Stay here: 1 silence$/u)).toBeInTheDocument();
    expect(drawnPart(/^Stage island Nothing leads here$/u)).toBeInTheDocument();
    expect(drawnPart(/^Not in the file nowhere Nothing in the file is called this$/u)).toBeInTheDocument();
    expect(drawnPart(/^Outcome The customer stays well$/u)).toBeInTheDocument();
    const words = within(picture())
      .getAllByRole('button', { name: /^From “first”/u })
      .map((way) => way.getAttribute('aria-label'));
    expect(words).toEqual([
      'From “first” to “repair”: apology; without excuse or blames others; anger 50 or less',
      'From “first” to “repair”: remedy “send” (now or before) or manager called in; the reply is late',
      'From “first” to “nowhere”: any other reply',
      'From “first” to “The customer is gone”: silence: 6 min',
    ]);

    await user.click(within(picture()).getByRole('button', { name: /silence: 6 min/u }));
    drawnPart(/^Stage island/u).focus();
    await user.keyboard('{Enter}');
    expect(gone).toEqual(['{ after: 6 min, goto: lost }', 'island']);
    await expectAccessible();
  });

  it('says in the list all that the picture says', async () => {
    const { gone } = await openGraph(HEAD + STAGES);
    const user = userEvent.setup();
    const drawn = within(picture())
      .getAllByRole('button')
      .flatMap((button) => [...button.querySelectorAll('span')].filter(({ children }) => children.length === 0))
      .map((span) => span.textContent);
    await user.click(screen.getByRole('radio', { name: 'List' }));
    const { textContent } = screen.getAllByRole('list')[0]!;
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter((words) => !textContent.includes(words))).toEqual([]);

    await user.click(within(listed(/^Stage first/u)).getAllByRole('button', { name: 'repair' })[0]!);
    expect(screen.getByRole('heading', { name: 'Stage repair' })).toHaveFocus();
    await user.click(within(listed(/^Stage repair/u)).getByRole('button', { name: 'any other reply' }));
    expect(gone).toEqual(['otherwise: { goto: well }']);
    await expectAccessible();
  });

  it('marks the part in which the caret stands, also while the text is broken', async () => {
    const { draft } = await openGraph(`${HEAD.replace('difficulty: 2', 'difficulty: none')}${STAGES}`);
    expect(draft.getSnapshot().reading.scenario).toBeNull();
    const state = draft.editorState([]);
    act(() => {
      draft.take([state.update({ selection: { anchor: draft.getSnapshot().text.indexOf('goto: well') } })]);
    });
    expect(drawnPart(/The caret is here repair/u)).toHaveAttribute('aria-current', 'location');
    expect(within(picture()).getByRole('button', { name: /^From “repair” to “The customer stays”/u })).toHaveAttribute(
      'aria-current',
      'location',
    );
  });

  it('is gone through and put elsewhere by keyboard, until it is tidied up', async () => {
    const { draft } = await openGraph(HEAD + STAGES);
    const user = userEvent.setup();
    drawnPart(/^Stage ?Start/u).focus();
    await user.keyboard('{ArrowDown}');
    expect(drawnPart(/^Stage ?Start/u)).not.toHaveFocus();
    expect(document.activeElement).toHaveAttribute('data-part');
    drawnPart(/ repair$/u).focus();
    await user.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
    const { layout, text, canUndo } = draft.getSnapshot();
    expect(Object.keys(layout)).toEqual(['repair']);
    expect({ text, canUndo }).toEqual({ text: HEAD + STAGES, canUndo: false });
    await user.click(screen.getByRole('button', { name: 'Tidy up' }));
    expect(draft.getSnapshot().layout).toEqual({});
    expect(screen.getByRole('status')).toHaveTextContent('All parts are back');
  });

  it('draws the usual conversation where the file has no stages', async () => {
    await openGraph(HEAD);
    expect(screen.getByText(/no stages of its own/u)).toBeInTheDocument();
    expect(within(picture()).getByRole('button', { name: 'From “Opening” to “Conversation”: somebody answers' })).toBeInTheDocument();
    await expectAccessible();
  });
});
