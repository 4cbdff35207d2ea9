import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../../src/core/scoring/types.ts';
import { scoreDialogue } from '../../../src/core/scoring/index.ts';
import { agreedExamples, agreedMarking, agreedMarks, type Agreement, type Category, needsReply } from '../../../src/core/team/index.ts';
import { anAttempt, SCENARIO } from '../../stores/records.ts';
import { aDialogue, readsAll } from '../../support/dialogues.ts';

const TEXT = 'Спасибо. Просто скажите номер, и я всё сделаю.';
const dialogue = aDialogue(SCENARIO, {
  turns: [
    {
      says: [TEXT],
      finds: [
        { signal: 'thanks', words: 'Спасибо' },
        { signal: 'excuse', words: 'Просто скажите' },
        { signal: 'clarify', words: 'скажите номер' },
      ],
    },
    { says: ['Нам очень жаль, что так вышло.'], finds: [] },
  ],
  outcome: { as: 'lost', reason: 'closed' },
});
const attempt = anAttempt(1, { dialogue, scorecard: scoreDialogue(SCENARIO, dialogue, { reads: readsAll }) });
const attempts = new Map([[attempt.id, attempt]]);

const agree = (criterion: CriterionId, category: Category, reply: Agreement['reply'] = null) =>
  agreedMarking({ attempt, criterion, category, names: ['Анна', 'Олена'], reply, atMs: 1000 });
const examples = (...markings: readonly ReturnType<typeof agree>[]) => {
  const { rows, left } = agreedExamples(markings, attempts, { hide: null });
  return { left, rows: rows.map((row) => JSON.parse(row) as Readonly<Record<string, unknown>>) };
};

describe('an agreed mark', () => {
  it('is a marking by both, one for each attempt and criterion', () => {
    const agreed = agree('apology', 'partly');
    expect(agreed).toEqual({
      id: `agreed:${attempt.id}:apology`,
      profileId: attempt.profileId,
      attemptId: attempt.id,
      by: 'Анна + Олена',
      atMs: 1000,
      marks: { apology: 0.5 },
    });
    expect(agreedMarks([agreed, { ...agreed, id: 'm-1' }])).toEqual([{ marking: agreed, criterion: 'apology', category: 'partly' }]);
  });

  it('takes away what was read wrongly, in the shape of disputed replies', () => {
    const { rows, left } = examples(agree('excuses', 'met'));
    expect(left).toBe(0);
    expect(rows).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^agreed-ru-[0-9a-f]{8}$/u),
        lang: 'ru',
        channel: 'chat',
        reply: TEXT,
        signals: ['thanks', 'clarify'],
        why: 'agreed, excuses: met',
      }),
    ]);
  });

  it('adds what was overlooked, where it is said in which reply', () => {
    expect(needsReply(attempt, 'apology', 'met')).toBe(true);
    expect(needsReply(attempt, 'apology', 'not')).toBe(false);
    expect(needsReply(attempt, 'excuses', 'not')).toBe(false);
    expect(needsReply(attempt, 'compensation', 'met')).toBe(false);
    expect(examples(agree('apology', 'met'))).toEqual({ rows: [], left: 1 });
    const { rows } = examples(agree('apology', 'met', { turn: 2, message: 0, words: 'Нам очень жаль' }));
    expect(rows).toEqual([
      expect.objectContaining({
        reply: 'Нам очень жаль, что так вышло.',
        signals: ['apology'],
        evidence: { apology: ['Нам очень жаль'] },
        sentences: [{ text: 'Нам очень жаль, что так вышло.', signals: ['apology'] }],
      }),
    ]);
  });

  it.each([
    ['what was rightly found', agree('thanks', 'met'), ['thanks', 'clarify', 'excuse'], TEXT],
    ['a fault that was rightly found', agree('excuses', 'partly'), ['thanks', 'clarify', 'excuse'], TEXT],
    [
      'what was rightly not found, where a reply is named',
      agree('apology', 'not', { turn: 2, message: 0, words: '' }),
      [],
      'Нам очень жаль, что так вышло.',
    ],
  ])('bears out %s', (_what, agreed, signals, reply) => {
    expect(examples(agreed).rows).toEqual([expect.objectContaining({ reply, signals })]);
  });

  it('is passed on without names', () => {
    const named = aDialogue(SCENARIO, {
      turns: [{ says: ['Степан Гнатюк слушает. Просто скажите номер.'], finds: [{ signal: 'excuse', words: 'Просто скажите' }] }],
      outcome: { as: 'lost', reason: 'closed' },
    });
    const other = anAttempt(1, { dialogue: named, scorecard: scoreDialogue(SCENARIO, named, { reads: readsAll }) });
    const { rows } = agreedExamples([agree('excuses', 'not')], new Map([[other.id, other]]), { hide: ['Степан Гнатюк'] });
    const row = JSON.parse(rows[0] ?? '{}') as { readonly reply: string; readonly evidence: object };
    expect(row.reply).not.toMatch(/Степан|Гнатюк/u);
    expect(row.evidence).toEqual({ excuse: ['Просто скажите'] });
  });

  it('of one reply with others makes one example', () => {
    const { rows } = examples(agree('thanks', 'met'), agree('excuses', 'met'), agree('blame', 'not', { turn: 1, message: 0, words: '' }));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.['signals']).toEqual(expect.arrayContaining(['thanks', 'clarify', 'blame_shift']));
    expect(rows[0]?.['signals']).not.toContain('excuse');
  });

  it('makes none where it rests on more than words, does not apply, or its attempt is not here', () => {
    const elsewhere = agreedMarking({
      attempt: { id: 'x', profileId: 'p' },
      criterion: 'excuses',
      category: 'met',
      names: ['Анна', 'Олена'],
      reply: null,
      atMs: 1,
    });
    expect(examples(agree('compensation', 'met'), agree('first-response', 'met'), agree('thanks', 'na'), elsewhere)).toEqual({
      rows: [],
      left: 4,
    });
  });
});
