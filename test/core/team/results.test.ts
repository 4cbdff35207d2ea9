import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { received, receivedOf, summaryOf } from '../../../src/core/progress/index.ts';
import {
  chosen,
  examWithWord,
  fromLeadLines,
  madeByNow,
  readFromLead,
  readResults,
  resultsLines,
  type ResultsToSend,
} from '../../../src/core/team/index.ts';
import { aDispute, anAttempt, anExamAttempt, anExamOf, aStory, PROFILE, uuid } from '../../stores/records.ts';

const practice = anAttempt(2);
const sat = anExamAttempt(1);
const INSTEAD = { text: 'много', better: 'беру', rule: null, criterion: 'excuses', lesson: null } as const;
const ALL: ResultsToSend = {
  person: { id: PROFILE.id, name: PROFILE.name },
  summaries: [summaryOf(practice), summaryOf(sat)],
  exams: [anExamOf(1)],
  attempts: [practice, sat],
  disputes: [aDispute(1, { attemptId: practice.id }), aDispute(2, { attemptId: sat.id })],
  stories: [
    aStory(1, { attemptId: practice.id }),
    aStory(2, { attemptId: sat.id, instead: INSTEAD, note: 'Короче.' }),
    aStory(3, { attemptId: uuid(99) }),
  ],
  howFar: [
    {
      id: `${PROFILE.id} ${uuid(800)}`,
      profileId: PROFILE.id,
      assignmentId: uuid(800),
      tasks: [
        { what: 'scenario', scenarioId: 'kettle', state: 'done', sinceMs: 5 },
        { what: 'exam', lane: 'uk.chat', state: 'open', sinceMs: null },
      ],
    },
  ],
};
const LINES = [...resultsLines(ALL, { app: '0.1.0', madeMs: 7 })];
const codes = async (lines: readonly string[]) => {
  const reading = await readResults(lines);
  return reading.state === 'broken' ? reading.faults.map(({ line, code }) => `${line} ${code}`) : reading.state;
};

describe('results', () => {
  it('are read as they were written, as rows of whoever sent them', async () => {
    const reading = await readResults(LINES);
    expect(reading).toMatchObject({ state: 'sound', results: { sender: ALL.person, madeMs: 7, app: '0.1.0', hasTexts: true } });
    const rows = reading.state === 'sound' ? reading.results.rows : [];
    expect(receivedOf('summary', rows)).toEqual(ALL.summaries);
    expect(receivedOf('exam', rows)).toEqual(ALL.exams);
    expect(receivedOf('attempt', rows)).toEqual(ALL.attempts);
    expect(receivedOf('dispute', rows)).toEqual(ALL.disputes);
    expect(receivedOf('story', rows)).toEqual(ALL.stories);
    expect(receivedOf('howFar', rows)).toEqual(ALL.howFar);
    expect(new Set(rows.map(({ profileId, madeMs }) => `${profileId} ${madeMs}`))).toEqual(new Set([`${PROFILE.id} 7`]));
  });

  const [kept, proposed, ofNothing] = ALL.stories.map(({ id }) => id);
  it.each([
    ['exams alone, without texts', { practice: false, texts: false }, [[sat.id], [], [], []]],
    ['exams with their texts', { practice: false, texts: true }, [[sat.id], [sat.id], [aDispute(2).id], [proposed]]],
    ['practice too, marks only', { practice: true, texts: false }, [[practice.id, sat.id], [], [], []]],
    [
      'everything',
      { practice: true, texts: true },
      [
        [practice.id, sat.id],
        [practice.id, sat.id],
        [aDispute(1).id, aDispute(2).id],
        [kept, proposed, ofNothing],
      ],
    ],
  ])('hold by choice: %s', (_what, choice, expected) => {
    const { summaries, attempts, disputes, stories, exams } = chosen(ALL, { ...choice, asked: false });
    expect([summaries, attempts, disputes, stories].map((rows) => rows.map(({ id }) => id))).toEqual(expected);
    expect(exams).toEqual(ALL.exams);
  });

  it('say how far one is only where that was chosen, whatever else is', () => {
    expect(chosen(ALL, { practice: true, texts: true, asked: false }).howFar).toEqual([]);
    expect(chosen(ALL, { practice: false, texts: false, asked: true })).toMatchObject({ howFar: ALL.howFar, attempts: [], stories: [] });
  });

  it('hold no note that one made for oneself, nor what was chosen on one’s own machine', () => {
    const own = {
      ...ALL,
      stories: [aStory(1, { note: 'Тепло.', chosen: { by: 'Степан', atMs: 1, lessons: [] } }), ...ALL.stories.slice(1, 2)],
    };
    expect(chosen(own, { practice: true, texts: true, asked: false }).stories).toEqual([aStory(1), ALL.stories[1]]);
  });

  it('are of the first version for as long as an Otvet of then can read them', () => {
    const versionOf = (sent: ResultsToSend) => JSON.parse([...resultsLines(sent, { app: '', madeMs: 1 })][0] ?? '') as object;
    expect(versionOf({ ...ALL, stories: [], howFar: [] })).toMatchObject({ version: 1 });
    expect(versionOf({ ...ALL, stories: [] })).toMatchObject({ version: 2 });
    expect(versionOf({ ...ALL, howFar: [] })).toMatchObject({ version: 2 });
  });

  it('that hold what no screen could show are broken, and say where', async () => {
    const of = (change: object) => codes([...resultsLines({ ...ALL, ...change }, { app: '', madeMs: 1 })]);
    const [summary, exam, attempt] = [summaryOf(practice), anExamOf(1), practice];
    expect(await of({ summaries: [{ ...summary, marks: null }] })).toEqual(['2 broken-record']);
    expect(await of({ summaries: [{ ...summary, stamp: 'x' }] })).toEqual(['2 broken-record']);
    expect(await of({ exams: [{ ...exam, items: [null] }] })).toEqual(['4 broken-record']);
    expect(await of({ exams: [{ ...exam, items: exam.items.map((item) => ({ ...item, reviews: 'x' })) }] })).toEqual(['4 broken-record']);
    expect(await of({ attempts: [{ ...attempt, scorecard: {} }] })).toEqual(['5 broken-record']);
    expect(await of({ attempts: [{ ...attempt, lang: 'xx' }] })).toEqual(['5 broken-record']);
    expect(await of({ disputes: [aDispute(1, { text: 7 as never })] })).toEqual(['7 broken-record']);
    expect(await of({ stories: [aStory(1, { instead: {} as never })] })).toEqual(['9 broken-record']);
    expect(await of({ howFar: [{ ...ALL.howFar[0], tasks: [{ what: 'scenario', state: 'perhaps' }] }] })).toEqual(['12 broken-record']);
    expect(await of({ howFar: [{ ...ALL.howFar[0], id: 'other' }] })).toEqual(['12 broken-record']);
  });

  it('without texts hold no word of anybody’s', () => {
    const text = [...resultsLines(chosen(ALL, { practice: true, texts: false, asked: true }), { app: '', madeMs: 1 })].join('');
    for (const { text: said } of practice.dialogue.transcript.filter((entry) => entry.by !== 'action')) expect(text).not.toContain(said);
    expect(text).not.toContain(aDispute(1).reason);
    expect(text).not.toContain(aStory(1).text);
  });

  it('that were cut off, changed on their way, of a later Otvet or of another kind are told from sound ones', async () => {
    expect(await codes(LINES.slice(0, -1))).toEqual([`${LINES.length - 1} cut-off`]);
    expect(await codes([...LINES.slice(0, 2), ...LINES.slice(3)])).toEqual([`${LINES.length - 1} cut-off`]);
    expect(await codes(['{"format":"otvet/backup","version":1}\n'])).toEqual(['1 not-a-backup']);
    expect(await codes([LINES[0]?.replace('"version":2', '"version":3') ?? ''])).toEqual(['1 newer']);
    expect(await codes([LINES[0]?.replace(PROFILE.id, uuid(9)) ?? '', ...LINES.slice(1)])).toEqual([`${LINES.length} altered`]);
  });

  it('of somebody else’s are not taken for one’s own', async () => {
    const foreign = { ...ALL, summaries: [{ ...summaryOf(practice), profileId: uuid(9) }] };
    expect(await codes([...resultsLines(foreign, { app: '', madeMs: 1 })])).toEqual(['1 broken-record']);
  });

  it('are altered wherever one character is', async () => {
    const text = LINES.join('');
    const end = text.lastIndexOf('\n', text.length - 2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: end - 1 }), fc.constantFrom('x', '0', ' ', '"'), async (at, letter) => {
        fc.pre(text[at] !== letter && text[at] !== '\n' && letter.trim() !== '');
        const changed = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
        expect((await readResults(changed.split(/(?<=\n)/u))).state).toBe('broken');
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a lead sends back', () => {
  const said = { profileId: PROFILE.id, madeMs: 9 };
  const rows = [
    received(
      'ruling',
      { id: aDispute(1).id, profileId: PROFILE.id, attemptId: practice.id, by: 'Ірина', atMs: 9, agreed: true, reason: 'Так.' },
      said,
    ),
    received(
      'comment',
      { id: uuid(1), profileId: PROFILE.id, attemptId: practice.id, turn: 1, by: 'Ірина', atMs: 9, text: 'Гарно.' },
      said,
    ),
    received('exam', anExamOf(1), said),
  ];

  it('is read as it was written', async () => {
    const file = { to: ALL.person, by: 'Ірина', madeMs: 10, rows };
    expect(await readFromLead([...fromLeadLines(file, { app: '' })])).toEqual({ state: 'sound', file });
  });

  it('holds nothing but what leads say, each of its shape', async () => {
    const file = (extra: object) => [...fromLeadLines({ to: null, by: '', madeMs: 1, rows: [extra as never] }, { app: '' })];
    const faults = async (extra: object) => {
      const reading = await readFromLead(file(extra));
      return reading.state === 'broken' ? reading.faults.map(({ code }) => code) : [];
    };
    expect(await faults(received('person', ALL.person, said))).toEqual(['unknown-table']);
    expect(await faults({ ...rows[0], record: { id: 'x' } })).toEqual(['broken-record']);
    expect(await faults({ ...rows[0], record: null })).toEqual(['broken-record']);
    expect(await faults({ ...rows[2], record: { v: 1 } })).toEqual(['broken-record']);
  });

  it('keeps a word on an exam by whatever clock, and gives way to the next file of the trainee’s', () => {
    const exam = anExamOf(1);
    const row = received('exam', exam, { profileId: PROFILE.id, madeMs: 5_000 });
    const word = { by: 'Ірина', atMs: 3, passed: true, reason: 'Так.' };
    const said = examWithWord(row, exam.items[1]?.attemptId ?? '', word);
    expect(said).toMatchObject({ id: row.id, profileId: PROFILE.id, madeMs: 5_001 });
    expect(said.record.items.map(({ reviews }) => reviews)).toEqual([exam.items[0]?.reviews, [...(exam.items[1]?.reviews ?? []), word]]);
  });
});

describe('a file from a clock that was ahead', () => {
  it('counts as made when it was saved here, however often it is read again', () => {
    const rows = [received('person', { id: PROFILE.id, name: 'Анна' }, { profileId: PROFILE.id, madeMs: 90_000_000 })];
    const read = (nowMs: number) => madeByNow({ rows, madeMs: 90_000_000 }, { nowMs, savedMs: 1000 });
    expect([read(2000), read(5000)].map((found) => found.rows[0]?.madeMs)).toEqual([1000, 1000]);
    expect(read(2000).aheadMs).toBe(90_000_000 - 2000);
    expect(read(90_000_000)).toEqual({ rows, aheadMs: 0 });
  });
});
