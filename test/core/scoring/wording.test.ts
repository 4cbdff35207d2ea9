import { describe, expect, it } from 'vitest';
import { AUTO_FAILS, CRITERIA, DEFAULT_RUBRIC, GENERAL_REASONS, NOT_APPLICABLE } from '../../../src/core/scoring/index.ts';
import { LESSONS } from '../../../src/core/scenario/lessons.ts';
import { LANGS } from '../../../src/core/text/language.ts';
import { en } from '../../../src/i18n/en.ts';
import { ru } from '../../../src/i18n/ru.ts';
import { uk } from '../../../src/i18n/uk.ts';

const words = { en, ru, uk };
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/gu))].toSorted();

describe.each(LANGS)('what marks say in %s', (lang) => {
  const { explain, autofails, criteria, lessons } = words[lang];
  const told = explain as Readonly<Record<string, Readonly<Record<string, string>>>>;

  it('every criterion explains every reason it gives, and none that it does not', () => {
    const reasons = Object.fromEntries(DEFAULT_RUBRIC.map(({ criterion }) => [criterion.id, criterion.reasons.toSorted()]));
    const texts = Object.fromEntries(CRITERIA.map((id) => [id, Object.keys(told[id] ?? {}).toSorted()]));
    expect(texts).toEqual(reasons);
  });

  it('reasons that any criterion may give are explained once', () => {
    const kinds = Object.entries(NOT_APPLICABLE).flatMap(([kind, ids]) => (ids.length > 0 ? [`kind-${kind}`] : []));
    expect(Object.keys(explain.general).toSorted()).toEqual([...GENERAL_REASONS, 'rubric', 'team', ...kinds].toSorted());
  });

  it('has a line for each criterion, each auto-fail and each lesson', () => {
    expect(Object.keys(criteria).toSorted()).toEqual(CRITERIA.toSorted());
    expect(Object.keys(autofails).toSorted()).toEqual(AUTO_FAILS.toSorted());
    expect(Object.keys(lessons).toSorted()).toEqual(LESSONS.toSorted());
  });

  it('asks for no parameter that English does not ask for', () => {
    const english = en.explain as typeof told;
    const wrong = Object.entries(told).flatMap(([id, texts]) =>
      Object.entries(texts).flatMap(([reason, text]) => {
        const known = placeholders(english[id]?.[reason] ?? '');
        // A language may leave one out, or say `done` of `all`; it may not ask for what nobody gives.
        const extra = placeholders(text).filter((each) => !known.includes(each) && each !== '{{done}}');
        return extra.map((each) => `${id}.${reason} ${each}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says nothing twice and leaves nothing empty', () => {
    const texts = [told, { criteria }].flatMap((table) => Object.values(table).flatMap((each) => Object.values(each)));
    expect(texts.filter((text) => text.trim().length < 10)).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe('the rubric', () => {
  it('holds every criterion in the order of the sections, each with its weight and the reason for it', () => {
    expect(DEFAULT_RUBRIC.map(({ criterion }) => criterion.id)).toEqual(CRITERIA);
    expect(DEFAULT_RUBRIC.filter(({ because }) => because.length < 20)).toEqual([]);
  });

  it('weighs as the formats say', () => {
    expect(Object.fromEntries(DEFAULT_RUBRIC.map(({ criterion, weight }) => [criterion.id, weight]))).toEqual({
      'first-response': 10,
      'response-pace': 4,
      'promises-kept': 4,
      thanks: 3,
      apology: 10,
      empathy: 5,
      listening: 5,
      'personal-voice': 3,
      'plain-words': 3,
      register: 1,
      ownership: 10,
      excuses: 8,
      blame: 4,
      argument: 4,
      'hollow-apology': 3,
      clarification: 4,
      'stupid-questions': 8,
      verification: 3,
      'data-safety': 3,
      solution: 8,
      'next-step': 6,
      compensation: 8,
      'fair-refusal': 4,
      'unfounded-claims': 4,
      'brush-off': 4,
      bounce: 3,
      'right-department': 3,
      'private-channel': 4,
      rudeness: 5,
      'self-praise': 2,
    });
  });

  it('names a lesson for every criterion but the three that the texts do not teach', () => {
    const without = DEFAULT_RUBRIC.flatMap(({ criterion }) => (criterion.lesson === null ? [criterion.id] : []));
    expect(without).toEqual(['register', 'verification', 'data-safety']);
  });
});
