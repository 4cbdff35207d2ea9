import { describe, expect, it } from 'vitest';
import {
  modelAnswerFor,
  type ModelPlace,
  MOST_PROPOSAL,
  type Own,
  proposalOf,
  type Story,
  withChosen,
  withoutAuthor,
  withoutChosen,
} from '../../../src/core/progress/index.ts';
import { anAttempt, aStory, SCENARIO, uuid } from '../../stores/records.ts';

const PLACE: ModelPlace = {
  attemptId: uuid(300),
  lang: 'ru',
  lesson: 'when-who-how',
  channel: 'chat',
  scenarioTitle: SCENARIO.title,
  replies: ['Уже сказано.'],
};
const chosen = { by: 'Олена', atMs: 1, lessons: ['when-who-how', 'sincere-apology'] } as const;
const elsewhere = { scenarioTitle: 'Другая история', chosen };

describe('a model answer', () => {
  const newest = aStory(4, elsewhere);
  const sameChannel = aStory(3, { ...elsewhere, channel: 'chat' });
  const sameScenario = aStory(2, { chosen });
  const older = aStory(1, { chosen });

  it.each<[string, readonly Story[], Story | null]>([
    ['the newest', [older, sameScenario], sameScenario],
    ['of the same scenario before others', [newest, sameChannel, sameScenario], sameScenario],
    ['of the same channel before others', [newest, sameChannel], sameChannel],
    ['else whatever teaches the lesson', [newest], newest],
    ['never of another language', [aStory(5, { chosen, lang: 'uk' })], null],
    ['never one that teaches something else', [aStory(5, { chosen: { ...chosen, lessons: ['measure'] } })], null],
    ['never one that nobody chose', [aStory(5)], null],
    ['never what was answered there', [aStory(5, { chosen, text: 'Уже сказано.' })], null],
    ['never a reply of the same attempt', [aStory(5, { chosen, attemptId: PLACE.attemptId })], null],
  ])('is %s', (_what, stories, expected) => {
    expect(modelAnswerFor(PLACE, stories)).toEqual(expected);
  });

  it('is none where no lesson belongs to what was lost', () => {
    expect(modelAnswerFor({ ...PLACE, lesson: null }, [older])).toBeNull();
  });

  it('is chosen and let go of without anything else of it changing', () => {
    const story = aStory(1, { note: 'спокойно' });
    const made = withChosen(story, { by: ' Олена ', atMs: 5, lessons: ['measure'] });
    expect(made).toEqual({ ...story, chosen: { by: 'Олена', atMs: 5, lessons: ['measure'] } });
    expect(withoutChosen(made)).toEqual(story);
  });

  it('says nowhere to others who wrote it', () => {
    const names = { operator: 'Ганна', customer: ['Марина'] };
    const story = aStory(1, { text: 'Меня зовут Анна, Марина.', customer: 'Анна, где чайник?', note: 'моё', names });
    expect(withoutAuthor(story, 'Анна')).toEqual({
      ...story,
      text: 'Меня зовут [имя], Марина.',
      customer: '[имя], где чайник?',
      note: '',
    });
  });
});

describe('a proposal', () => {
  const attempt = anAttempt(1);
  const entry = attempt.dialogue.transcript.find((one): one is Own => one.by === 'operator')!;
  const given = {
    entry,
    words: 'много заказов',
    better: 'беру на себя',
    rule: 'excuse.load',
    criterion: 'excuses',
    lesson: 'apologise-dont-argue',
  } as const;
  const made = (text: string, why = '') => proposalOf(attempt, { ...given, text, why }, { id: uuid(1), atMs: 7, forms: ['Марина'] });

  it('stands beside the reply it is about, with what it would replace', () => {
    expect(made(' Я разберусь. ', ' Короче. ')).toMatchObject({
      v: 1,
      id: uuid(1),
      attemptId: attempt.id,
      profileId: attempt.profileId,
      turn: entry.turn,
      message: entry.message,
      text: 'Я разберусь.',
      note: 'Короче.',
      channel: 'chat',
      atMs: 7,
      instead: { text: 'много заказов', better: 'беру на себя', rule: 'excuse.load', criterion: 'excuses', lesson: 'apologise-dont-argue' },
      names: { customer: ['Марина'] },
    });
    expect(made('я'.repeat(900)).text).toHaveLength(MOST_PROPOSAL);
  });

  it('keeps its reason for others, without who gave it', () => {
    const others = withoutAuthor({ ...made('Анна разберётся.', 'Так говорю я, Анна.'), lang: 'ru' }, 'Анна');
    expect([others.text, others.note]).toEqual(['[имя] разберётся.', 'Так говорю я, [имя].']);
  });
});
