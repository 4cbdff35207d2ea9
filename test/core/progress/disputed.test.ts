import { describe, expect, it } from 'vitest';
import { calibrationRows, type Dispute, disputesOf, keptReply, MOST_REASON, type Own } from '../../../src/core/progress/index.ts';
import type { CriterionId } from '../../../src/core/scoring/types.ts';
import { scoreDialogue } from '../../../src/core/scoring/index.ts';
import { aDispute, anAttempt, SCENARIO } from '../../stores/records.ts';
import { aDialogue, readsAll } from '../../support/dialogues.ts';

const TEXT = 'Спасибо. Просто скажите номер, и я всё сделаю.';
const dialogue = aDialogue(SCENARIO, {
  turns: [
    {
      says: ['Добрый день.', TEXT],
      finds: [
        { signal: 'thanks', words: 'Спасибо' },
        { signal: 'excuse', words: 'Просто скажите' },
        { signal: 'clarify', words: 'скажите номер' },
      ],
    },
    { says: ['Просто у нас завал.'], finds: [{ signal: 'excuse', words: 'у нас завал' }] },
  ],
  outcome: { as: 'lost', reason: 'closed' },
});
const attempt = anAttempt(1, { dialogue, scorecard: scoreDialogue(SCENARIO, dialogue, { reads: readsAll }) });
const mark = (id: CriterionId) => attempt.scorecard.criteria.find((one) => one.id === id) ?? attempt.scorecard.criteria[0];
const entries = dialogue.transcript.filter((one): one is Own => one.by === 'operator');
let ids = 0;
const stamp = () => ({ newId: () => `id-${(ids += 1)}`, atMs: 1000 });

function object(id: CriterionId, how: { words: string; at: number } | { kind: 'false-alarm' }, reason = 'Потому что.') {
  const criterion = mark(id);
  if (criterion === undefined) throw new Error(`There is no mark ${id}.`);
  if ('kind' in how) return disputesOf(attempt, { kind: how.kind, criterion, reason, evidence: criterion.evidence }, stamp());
  return disputesOf(attempt, { kind: 'missing', criterion, reason, entry: entries[how.at] ?? null, words: how.words }, stamp());
}

const rows = (...disputes: readonly Dispute[]) =>
  calibrationRows(disputes).map((row) => JSON.parse(row) as Readonly<Record<string, unknown>>);

describe('a disputed mark', () => {
  it('is one record for each reply it concerns, with the words disputed and what else was read', () => {
    const disputes = object('excuses', { kind: 'false-alarm' });
    const words = ({ text, findings }: Dispute) => findings.map(({ signal, start, end }) => [signal, text.slice(start, end)]);
    expect(disputes.map((one) => [one.turn, one.message, words(one), one.others.map(({ signal }) => signal)])).toEqual([
      [1, 1, [['excuse', 'Просто скажите']], ['thanks', 'clarify']],
      [2, 0, [['excuse', 'у нас завал']], []],
    ]);
    expect(disputes[0]).toMatchObject({
      v: 1,
      profileId: attempt.profileId,
      attemptId: attempt.id,
      scenarioTitle: SCENARIO.title,
      channel: 'chat',
      criterion: 'excuses',
      kind: 'false-alarm',
      text: TEXT,
      lang: 'ru',
      customer: SCENARIO.opening.at(-1),
      reason: 'Потому что.',
      atMs: 1000,
      state: 'open',
    });
    expect(new Set(disputes.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps of a reason what fits, and no spaces around it', () => {
    expect(object('apology', { words: '', at: 0 }, `  ${'а'.repeat(MOST_REASON + 5)}`)[0]?.reason).toBe('а'.repeat(MOST_REASON));
  });

  it('can name words that were overlooked, or none', () => {
    expect(object('apology', { words: ' я всё сделаю ', at: 1 })[0]?.findings).toEqual([
      { signal: 'apology', rule: null, start: TEXT.indexOf('я всё'), end: TEXT.indexOf('.', 12) },
    ]);
    expect(object('apology', { words: '', at: 1 })[0]?.findings).toEqual([]);
  });

  it('stands even where nothing was answered', () => {
    expect(object('first-response', { words: '', at: 9 })).toMatchObject([{ turn: 0, message: 0, text: '', findings: [], others: [] }]);
  });

  it('remembers the language a reply was read in', () => {
    const [entry] = entries;
    if (entry === undefined) throw new Error('There is no reply.');
    const turns = dialogue.turns.map((turn) => ({
      ...turn,
      messages: turn.messages.map((message) => ({ ...message, lang: 'uk' as const })),
    }));
    expect(keptReply({ ...attempt, dialogue: { ...dialogue, turns } }, entry).lang).toBe('uk');
    expect(keptReply(attempt, entry).lang).toBe('ru');
  });
});

describe('what disputes come to as labelled replies', () => {
  it('is the reply with its signals and their words, the false alarm left out', () => {
    expect(rows(...object('excuses', { kind: 'false-alarm' }))).toEqual([
      {
        id: expect.stringMatching(/^dispute-ru-[0-9a-f]{8}$/u) as string,
        lang: 'ru',
        channel: 'chat',
        customer: SCENARIO.opening.at(-1),
        reply: TEXT,
        signals: ['thanks', 'clarify'],
        evidence: { thanks: ['Спасибо'], clarify: ['скажите номер'] },
        sentences: [
          { text: 'Спасибо.', signals: ['thanks'] },
          { text: 'Просто скажите номер, и я всё сделаю.', signals: ['clarify'] },
        ],
        why: 'Потому что.',
      },
      expect.objectContaining({ reply: 'Просто у нас завал.', signals: [], evidence: {} }) as object,
    ]);
  });

  it('adds what was overlooked, with its words where they are known', () => {
    expect(rows(...object('solution', { words: 'я всё сделаю', at: 1 }))).toMatchObject([
      { signals: ['thanks', 'solution', 'clarify', 'excuse'], evidence: { solution: ['я всё сделаю'], excuse: ['Просто скажите'] } },
    ]);
    const [wordless] = rows(...object('solution', { words: '', at: 0 }));
    expect(wordless).toMatchObject({ signals: ['solution'], evidence: {} });
    // nobody can say which sentence carries it
    expect(wordless).not.toHaveProperty('sentences');
  });

  it('puts several disputes of one reply into one row', () => {
    const both = [
      ...object('solution', { words: 'я всё сделаю', at: 1 }, 'Раз.'),
      ...object('excuses', { kind: 'false-alarm' }, 'Два.').slice(0, 1),
    ];
    const together = rows(...both);
    expect(together).toMatchObject([{ signals: ['thanks', 'solution', 'clarify'], why: 'Раз. / Два.' }]);
    expect(rows(...both.toReversed())).toMatchObject([{ signals: ['thanks', 'solution', 'clarify'], why: 'Два. / Раз.' }]);
  });

  it('leaves out what is withdrawn, what is no matter of reading, and what has no reply', () => {
    expect(
      rows(
        aDispute(1, { state: 'withdrawn' }),
        aDispute(2, { criterion: 'first-response', kind: 'missing', findings: [] }),
        aDispute(3, { findings: [{ signal: null, rule: 'register.formal', start: 0, end: 3 }] }),
        aDispute(4, { kind: 'missing', criterion: 'apology', text: '', findings: [], others: [] }),
      ),
    ).toEqual([]);
  });

  it('stands on one line, whatever the texts hold', () => {
    const [row] = calibrationRows([aDispute(1, { reason: 'Раз.\nДва.', customer: 'Три\nчетыре' })]);
    expect(row).not.toContain('\n');
  });
});
