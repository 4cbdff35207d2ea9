import { describe, expect, it } from 'vitest';
import { compileCustomer, type CustomerState, type Memory } from '../../../src/core/customer/index.ts';
import { surveyOf, SURVEY_REASONS } from '../../../src/core/session/survey.ts';
import type { EndReason } from '../../../src/core/session/index.ts';
import { LANGS } from '../../../src/core/text/index.ts';
import { hasMessage } from '../../../src/i18n/index.ts';
import { KETTLE } from '../../support/play.ts';

const { memory, ...start } = compileCustomer(KETTLE).initial();
const customer = (changes: Partial<Memory>): CustomerState => ({ ...start, memory: { ...memory, answered: true, ...changes } });

describe('the survey', () => {
  it.each([
    [0, 100, 5],
    [20, 70, 4],
    [50, 50, 3],
    [75, 30, 2],
    [100, 0, 1],
  ])('anger %i and fairness %i give %i of 5', (anger, fairness, csat) => {
    expect(surveyOf(customer({ numbers: { anger, fairness } }), 'closed').csat).toBe(csat);
  });

  const calm = { anger: 20, fairness: 75 };
  const table: readonly (readonly [string, Partial<Memory>, EndReason])[] = [
    ['never-answered', { answered: false }, 'silence'],
    ['left-waiting', { ever: ['apology'] }, 'silence'],
    ['operator-left', {}, 'left'],
    // whoever hangs up after the right deed did not leave without one
    ['solved', { remedy: 'right', numbers: calm }, 'left'],
    ['solved-and-more', { remedy: 'right', numbers: calm, ever: ['compensation', 'ownership'] }, 'closed'],
    ['solved-by-a-person', { remedy: 'right', numbers: calm, ever: ['ownership'] }, 'closed'],
    ['solved', { remedy: 'right', numbers: calm }, 'closed'],
    ['solved-but-hurt', { remedy: 'right', numbers: calm, ever: ['compensation', 'stupid_question'] }, 'closed'],
    ['solved-too-late', { remedy: 'right' }, 'closed'],
    ['rudeness', { ever: ['excuse', 'rudeness'] }, 'hopeless'],
    ['excuse', { ever: ['apology', 'excuse'] }, 'turns'],
    ['half-solved', { remedy: 'partly' }, 'turns'],
    ['only-words', { ever: ['apology', 'bureaucratese'] }, 'turns'],
    ['bureaucratese', { ever: ['bureaucratese'] }, 'turns'],
    ['not-solved', {}, 'turns'],
  ];
  it.each(table)('says «%s»', (why, changes, reason) => {
    expect(surveyOf(customer(changes), reason).why).toBe(why);
  });

  it.each(LANGS)('has words for every reason in %s', (lang) => {
    expect(SURVEY_REASONS.filter((reason) => !hasMessage(lang, `survey.${reason}`))).toEqual([]);
  });
});
