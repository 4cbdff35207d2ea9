import { describe, expect, it } from 'vitest';
import { type Marking, received, type Received } from '../../../src/core/progress/index.ts';
import { agreedId, lastJudge, markingLines, type MarkingRow, newMarkings, readMarkings } from '../../../src/core/team/index.ts';

const marking = (number: number, change: Partial<Marking> = {}): Marking => ({
  id: `m-${number}`,
  profileId: 'p',
  attemptId: 'a1',
  by: 'Анна',
  atMs: 1000 + number,
  marks: { apology: 1, excuses: null, ownership: 0.5 },
  ...change,
});
const row = (record: Marking): MarkingRow => received('marking', record, { profileId: record.profileId, madeMs: record.atMs });
const made = { app: '0.1.0', madeMs: 5000 };
const written = (rows: readonly MarkingRow[]) => [...markingLines(rows, made)];
const faults = async (lines: readonly string[]) => {
  const read = await readMarkings(lines);
  return read.state === 'broken' ? read.faults.map(({ line, code }) => `${line} ${code}`) : [];
};

describe('a file of markings', () => {
  it('comes back as it was written', async () => {
    const agreed = marking(2, { id: agreedId('a1', 'apology'), reply: { turn: 1, message: 0, words: 'Простите' } });
    const rows = [row(marking(1)), row(agreed)];
    expect(await readMarkings(written(rows))).toEqual({ state: 'sound', rows, madeMs: 5000 });
  });

  it.each([
    ['of something else', ['{"format":"otvet/results","version":1}\n'], ['1 not-a-backup']],
    ['that was cut off', written([row(marking(1))]).slice(0, 2), ['2 cut-off']],
    ['that was changed', written([row(marking(1))]).map((line) => line.replace('"apology":1', '"apology":0')), ['3 altered']],
    ['with one marking twice', written([row(marking(1)), row(marking(1))]), ['3 twice']],
    ['with an unknown criterion', written([row(marking(1, { marks: { charm: 1 } as Marking['marks'] }))]), ['2 broken-record']],
    ['with a mark that is none', written([row(marking(1, { marks: { apology: 7 } }))]), ['2 broken-record']],
    ['by nobody', written([row(marking(1, { by: ' ' }))]), ['2 broken-record']],
    ['with a reply that is none', written([row(marking(1, { reply: {} as NonNullable<Marking['reply']> }))]), ['2 broken-record']],
    ['that would stand in the place of another record', written([{ ...row(marking(1)), id: 'person:p' }]), ['2 broken-record']],
    [
      'with something that is no marking',
      written([received('person', { id: 'p', name: 'Анна' }, { profileId: 'p', madeMs: 1 }) as unknown as MarkingRow]),
      ['2 unknown-table'],
    ],
    ['that does not say when it was made', [...markingLines([], { ...made, madeMs: Number.NaN })], ['1 broken-record']],
  ])('%s is named as broken', async (_what, lines, expected) => {
    expect(await faults(lines)).toEqual(expected);
  });

  it('adds what is new, once; a blind marking that is here already stays as it was', async () => {
    const file = { state: 'sound', madeMs: 5000, rows: [row(marking(1)), row(marking(2))] } as const;
    expect(newMarkings(file, []).map(({ record, madeMs }) => [record.id, madeMs])).toEqual([
      ['m-1', 5000],
      ['m-2', 5000],
    ]);
    expect(newMarkings(file, [marking(1, { atMs: 1 })]).map(({ record }) => record.id)).toEqual(['m-2']);
    expect(newMarkings(file, [marking(1), marking(2)])).toEqual([]);
  });

  it('takes an agreed mark over where it is newer', () => {
    const agreed = (atMs: number) => marking(1, { id: agreedId('a1', 'apology'), atMs });
    const file = { state: 'sound', madeMs: 5000, rows: [row(agreed(50))] } as const;
    expect(newMarkings(file, [agreed(60)])).toEqual([]);
    expect(newMarkings(file, [agreed(40)])).toEqual([row(agreed(50))]);
  });
});

describe('who last marked here', () => {
  it('is known by what was said here; what came in a file is said by others', () => {
    const theirs = newMarkings({ state: 'sound', madeMs: 9000, rows: [row(marking(9, { by: 'Олена' }))] }, []);
    const rows: readonly Received[] = [row(marking(1)), row(marking(2, { by: 'Анна К.' })), ...theirs];
    expect(lastJudge(rows)).toBe('Анна К.');
    expect(lastJudge(theirs)).toBeNull();
    expect(lastJudge([row(marking(3, { id: agreedId('a1', 'apology'), by: 'Анна + Олена' }))])).toBeNull();
  });
});
