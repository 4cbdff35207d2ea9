import { describe, expect, it } from 'vitest';
import { modelAnswers, received, type Received, withChosen } from '../../../src/core/progress/index.ts';
import { fromLeadLines, modelRow, passedOn, readFromLead, sentStories } from '../../../src/core/team/index.ts';
import { aStory, PROFILE, uuid } from '../../stores/records.ts';

const of = { profileId: PROFILE.id, madeMs: 10 };
const CHOICE = { by: 'Ірина', atMs: 50, lessons: ['sincere-apology'] } as const;
const story = aStory(1, { text: 'Это Анна, простите нас.', names: { operator: 'Анна', customer: ['Олег'] } });
const ROWS: readonly Received[] = [
  received('person', { id: PROFILE.id, name: 'Анна' }, of),
  received('story', aStory(2), of),
  received('story', story, of),
];
const chosenIn = (rows: readonly Received[], nowMs = 50) => {
  const sent = sentStories(rows).find((one) => one.story.id === story.id);
  if (sent === undefined) throw new Error('It is there.');
  return modelRow(sent, CHOICE, { rows, nowMs });
};

describe('what people keep and propose', () => {
  it('is listed newest first, with who sent it and what a lead has made of it', () => {
    expect(sentStories([...ROWS, chosenIn(ROWS)]).map(({ story: { id }, sender, chosen }) => [id, sender.name, chosen])).toEqual([
      [aStory(2).id, 'Анна', null],
      [story.id, 'Анна', CHOICE],
    ]);
  });

  it('becomes a model answer that names nobody, and that goes with whoever wrote it', () => {
    const row = chosenIn(ROWS);
    expect(row).toMatchObject({ id: `model:${story.id}`, profileId: PROFILE.id, madeMs: 50, record: { chosen: CHOICE } });
    expect(JSON.stringify(row)).not.toContain('Анна');
    expect(row.record.names).toEqual({ operator: '', customer: ['Олег'] });
    const [passed] = passedOn([...ROWS, row]);
    expect(passed).toMatchObject({ id: row.id, profileId: '', madeMs: 50, record: { profileId: '', text: row.record.text } });
    expect(JSON.stringify(passed)).not.toContain(PROFILE.id);
  });

  it('is taken back without its words, later than it was chosen by whatever clock', () => {
    const rows = [...ROWS, chosenIn(ROWS, 90)];
    const sent = sentStories(rows).find(({ chosen }) => chosen !== null);
    const back = sent && modelRow(sent, null, { rows, nowMs: 60 });
    expect(back).toMatchObject({ id: `model:${story.id}`, madeMs: 91, record: { text: '', customer: '' } });
    expect(back?.record).not.toHaveProperty('chosen');
    expect(sentStories([...ROWS, ...(back ? [back] : [])]).map(({ chosen }) => chosen)).toEqual([null, null]);
  });

  it('goes back to everybody in a file of the second version, each under its own id', async () => {
    const file = { to: null, by: 'Ірина', madeMs: 60, rows: passedOn([chosenIn(ROWS)]) };
    const lines = [...fromLeadLines(file, { app: '' })];
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ version: 2 });
    expect(await readFromLead(lines)).toEqual({ state: 'sound', file });
    const [row] = file.rows;
    const broken = async (change: object) =>
      (await readFromLead([...fromLeadLines({ ...file, rows: [{ ...row, ...change } as never] }, { app: '' })])).state;
    expect(await broken({ id: 'model:other' })).toBe('broken');
    expect(await broken({ record: { ...row?.record, text: null } })).toBe('broken');
    expect(await broken({ record: { ...row?.record, v: 2 } })).toBe('broken');
  });
});

describe('model answers of everybody', () => {
  const mine = aStory(1);
  const model = { ...withChosen(mine, CHOICE), profileId: '' };

  it('are those chosen here and those of a lead; the last choice holds, and one’s own stays one’s own', () => {
    const other = withChosen(aStory(2, { profileId: uuid(2) }), CHOICE);
    expect(modelAnswers({ chosen: [other], models: [model], own: [] })).toEqual([other, model]);
    expect(modelAnswers({ chosen: [], models: [model], own: [mine] })).toEqual([withChosen(mine, CHOICE)]);
    const later = withChosen(mine, { ...CHOICE, by: 'Степан', atMs: 51 });
    expect(modelAnswers({ chosen: [later], models: [model], own: [mine] })).toEqual([later]);
    const before = withChosen(mine, { ...CHOICE, by: 'Степан', atMs: 49 });
    expect(modelAnswers({ chosen: [before], models: [model], own: [mine] })).toEqual([withChosen(mine, CHOICE)]);
  });

  it('are not those that were taken back', () => {
    const { chosen: _, ...back } = model;
    expect(modelAnswers({ chosen: [], models: [back], own: [mine] })).toEqual([]);
  });
});
