/** Lessons that a scenario names and that nothing in it can teach. What carries each lesson: the table of the five source texts. */
import type { CriterionId } from '../../scoring/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { LessonId } from '../lessons.ts';
import { startsInPublic } from '../outcomes.ts';
import type { Scenario } from '../types.ts';
import { type Check, found } from './check.ts';
import { outOfTheMarks } from './criteria.ts';

/** Taught if one of these criteria is marked here, or if the case itself carries it. */
type Carrier = { readonly criteria: readonly CriterionId[]; readonly carries?: (scenario: Scenario) => boolean };

const hasManager = ({ company, stages }: Scenario): boolean => company?.manager != null || asksFor(stages, 'action.manager');
const hasColleagues = ({ company }: Scenario): boolean => (company?.colleagues.length ?? 0) > 0 || (company?.departments.length ?? 0) > 1;
const hasKnowledge = ({ company }: Scenario): boolean => (company?.knowledge.length ?? 0) > 0;

function asksFor(stages: Scenario['stages'], sign: string): boolean {
  return (stages ?? []).some(({ replies }) =>
    replies.some(({ when }) => [...(when?.all ?? []), ...(when?.any ?? []), ...(when?.none ?? [])].some((one) => one.endsWith(sign))),
  );
}

const CARRIERS: Readonly<Record<LessonId, Carrier>> = {
  'answer-always': { criteria: ['first-response', 'response-pace'] },
  'answer-at-once': { criteria: ['first-response'] },
  'name-and-number': { criteria: ['next-step', 'ownership'] },
  'human-voice': { criteria: ['personal-voice', 'plain-words'] },
  'apologise-dont-argue': { criteria: ['apology', 'argument'] },
  'departments-help': { criteria: ['right-department'], carries: hasColleagues },
  'visible-process': { criteria: ['next-step', 'promises-kept'] },
  'one-person-answers': { criteria: ['ownership'] },
  'when-you-cannot': { criteria: ['compensation', 'fair-refusal'] },
  'keep-every-complaint': { criteria: ['right-department'] },
  'thanks-matter-too': { criteria: ['thanks'], carries: ({ kind }) => kind === 'praise' },
  'eight-steps': { criteria: [], carries: (scenario) => startsInPublic(scenario) || scenario.kind === 'complaint' },
  'gross-errors': { criteria: ['excuses', 'argument', 'apology', 'first-response'] },
  'amateur-reply': { criteria: ['brush-off', 'excuses', 'self-praise', 'rudeness'] },
  'sincere-apology': { criteria: ['apology', 'hollow-apology'] },
  'no-stupid-questions': { criteria: ['stupid-questions'] },
  'let-manager-in': { criteria: [], carries: hasManager },
  'people-experts': { criteria: ['bounce'], carries: hasColleagues },
  'self-service': { criteria: [], carries: hasKnowledge },
  'contact-in-sight': { criteria: ['next-step'] },
  'ask-how-it-went': { criteria: ['promises-kept'] },
  'service-culture': { criteria: ['bounce', 'solution'] },
  // what is registered by department, cause and product is what reports count
  measure: { criteria: [], carries: ({ department, cause, product }) => department !== null && cause !== null && product !== undefined },
  'know-the-customer': { criteria: [], carries: ({ customer }) => customer.card !== null },
  'not-robots': { criteria: ['personal-voice'] },
  'success-stories': { criteria: [], carries: ({ kind }) => kind === 'praise' },
  'reward-calm-work': { criteria: [], carries: ({ customer }) => customer.anger < 60 },
  'value-over-price': { criteria: ['compensation'] },
  'let-them-speak': { criteria: ['listening'] },
  'when-who-how': { criteria: ['next-step'] },
  'human-channel': { criteria: ['bounce'] },
  'customers-choice': {
    criteria: ['private-channel'],
    carries: ({ stages, channel }) => channel !== 'phone' || asksFor(stages, 'action.move'),
  },
  'keeping-is-cheaper': { criteria: [], carries: () => true },
};

export const checkLessons: Check = (input) => {
  const { scenario } = input;
  const out = outOfTheMarks(scenario);
  if (scenario.lessons.length === 0)
    return [found(input, ['id'], { code: 'lesson/none', severity: 'warning', suggestion: 'lessons: [sincere-apology]' })];
  return scenario.lessons.flatMap((lesson, index): Diagnostic[] => {
    const { criteria, carries } = CARRIERS[lesson];
    if (criteria.some((criterion) => !out.has(criterion)) || carries?.(scenario)) return [];
    return [found(input, ['lessons', index], { code: 'lesson/not-taught', severity: 'warning', params: { lesson } })];
  });
};
