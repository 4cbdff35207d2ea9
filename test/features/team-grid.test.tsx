/** The lead's grid of people: what somebody lacks is named as far as it is read at a glance, and the rest folded. */
import { within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { received, type Stores, summaryOf } from '../../src/core/progress/index.ts';
import * as csv from '../../src/ui/csv.ts';
import { aDispute, PROFILE, uuid } from '../stores/records.ts';
import { durableStores, openApp, WALL_MS } from '../support/app.tsx';
import { KETTLE, playAttempt, sampleReplies } from '../support/attempts.ts';
import { expectAccessible } from '../support/axe.ts';
import { aResult, anExam, anItem, DAY } from '../support/exams.ts';
import { aSummary } from '../support/summaries.ts';

async function withAnna(): Promise<Stores> {
  const stores = durableStores();
  const lead = { ...PROFILE, id: uuid(9), name: 'Ірина' };
  await stores.profiles.put(lead);
  await stores.settings.put({ v: 1, uiLang: 'en', theme: 'light', currentProfileId: lead.id });
  const of = { profileId: PROFILE.id, madeMs: WALL_MS - DAY };
  await stores.received.put([
    received('person', { id: PROFILE.id, name: 'Анна' }, of),
    received('summary', aSummary(1, { id: `${uuid(901)}-0`, endedMs: WALL_MS - DAY }), of),
    received('exam', anExam(1, WALL_MS - 2 * DAY, [anItem('a', { result: aResult({ score: 78, passed: 'pending' }) })]), of),
    received('dispute', aDispute(1, { lang: 'uk', text: 'Це Анна, ми винні.', reason: 'Анна просила, а не відмовляла.' }), of),
  ]);
  return stores;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what somebody lacks', () => {
  it('is named by its first three lines; the others are a click away', async () => {
    const app = await openApp({ stores: await withAnna(), path: '/team' });
    const table = within(await app.screen.findByRole('region', { name: 'People and criteria as a table' }));
    const row = table.getByRole('row', { name: /Анна/u });
    expect(row).toHaveTextContent(/Ukrainian: Chat, Phone: 12 things are missing:/u);
    const folded = within(row).getByText('and 9 more').closest('details');
    expect(folded).not.toHaveAttribute('open');
    const named = row.querySelector('li')?.textContent.replace(folded?.textContent ?? '', '') ?? '';
    expect(named.split(':').at(-1)?.split(',')).toHaveLength(3);
    expect(folded?.textContent.replace('and 9 more', '').split(',')).toHaveLength(9);
    await expectAccessible();
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'People' }));
    const [header, line] = String(save.mock.calls[0]?.[1]).split('\r\n');
    expect(header).toContain('Ready?,Missing,Conversations');
    expect(line).toMatch(/,"uk\.chat-phone: (?:[^,"]+, ){11}[^,"]+",1,/u);
  });
});

describe('what waits to be read', () => {
  it('goes to a spreadsheet', async () => {
    const app = await openApp({ stores: await withAnna(), path: '/team' });
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(await app.screen.findByRole('button', { name: 'To be read' }));
    expect(save.mock.calls[0]?.[0]).toBe('otvet-toRead-2025-03-12.csv');
    expect(save.mock.calls[0]?.[1].replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'Person,Scenario,Day,Score',
      'Анна,a,2025-03-10,78',
    ]);
  });
});

describe('without names', () => {
  it('none stands in what is disputed either, on the page and in the spreadsheet', async () => {
    const app = await openApp({ stores: await withAnna(), path: '/team' });
    const disputes = await app.screen.findByRole('region', { name: 'Disputed marks' });
    expect(disputes).toHaveTextContent('Це Анна, ми винні.');
    await app.user.click(app.screen.getByLabelText('Without names'));
    expect(disputes).toHaveTextContent('ми винні.');
    const save = vi.spyOn(csv, 'saveAsFile').mockImplementation(() => {});
    await app.user.click(app.screen.getByRole('button', { name: 'Disputed marks' }));
    for (const text of [disputes.textContent, String(save.mock.calls[0]?.[1])]) expect(text).not.toMatch(/Анн/u);
  });
});

const ABOUT = { profileId: PROFILE.id, attemptId: uuid(61) };

describe('the words of what goes wrong', () => {
  it('hide names where they shall not be seen, as in the message around, and in what was ruled', async () => {
    const { attempt } = playAttempt(KETTLE, sampleReplies(KETTLE, 'bad'), { id: uuid(61), profileId: PROFILE.id });
    const scorecard = {
      ...attempt.scorecard,
      criteria: attempt.scorecard.criteria.map((one) => ({
        ...one,
        evidence: one.evidence.map((words) => (words.start !== 0 ? words : { ...words, text: `Мельнику, ${words.text}` })),
      })),
    };
    const transcript = attempt.dialogue.transcript.map((entry) =>
      entry.by === 'operator' ? { ...entry, text: `Пане Мельнику, ${entry.text}` } : entry,
    );
    const named = { ...attempt, scorecard, dialogue: { ...attempt.dialogue, transcript } };
    const stores = await withAnna();
    const of = { profileId: PROFILE.id, madeMs: WALL_MS };
    await stores.received.put([
      received('summary', summaryOf(named), of),
      received('attempt', named, of),
      received('ruling', { ...ABOUT, id: uuid(701), by: 'Ірина', atMs: 1, agreed: true, reason: 'Анна має рацію.' }, of),
    ]);
    const app = await openApp({ stores, path: '/team' });
    await app.screen.findByText(/Анна має рацію\./u);
    const broken = await app.screen.findByRole('region', { name: 'What goes wrong most often' });
    expect((await within(broken).findAllByText(/Мельнику/u)).length).toBeGreaterThan(0);
    await app.user.click(app.screen.getByLabelText('Without names'));
    expect(broken).not.toHaveTextContent('Мельнику');
    expect(app.screen.getByRole('region', { name: 'Disputed marks' })).not.toHaveTextContent('Анна');
    expect(app.screen.getByRole('region', { name: 'Disputed marks' })).toHaveTextContent('має рацію');
  });
});
