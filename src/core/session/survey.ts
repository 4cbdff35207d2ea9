import type { CustomerState } from '../customer/index.ts';
import type { EndReason, Survey } from './types.ts';

/** Faults by how long they are remembered. */
const REMEMBERED = [
  'rudeness',
  'brush_off',
  'stupid_question',
  'blame_shift',
  'bounce',
  'argument',
  'false_apology',
  'excuse',
  'self_promo',
] as const;

/** What came out in the talk and weighs more than any tone. */
const BETRAYED = ['claim-false', 'promise-broken'] as const;

/** Every `why` that a survey can give: keys of the i18n table `survey`. */
export const SURVEY_REASONS = [
  ...REMEMBERED,
  ...BETRAYED,
  'bureaucratese',
  'solved-and-more',
  'solved-by-a-person',
  'solved',
  'solved-but-hurt',
  'solved-too-late',
  'half-solved',
  'only-words',
  'not-solved',
  'never-answered',
  'left-waiting',
  'operator-left',
] as const;

/** The simulated answer at the end (FORMATS §4): CSAT 1…5 from both numbers, solved by a right remedy, and one reason why. */
export function surveyOf(customer: CustomerState, reason: EndReason): Survey {
  const { anger, fairness } = customer.memory.numbers;
  const solved = customer.memory.remedy === 'right';
  const csat = 1 + Math.round((4 * (0.6 * fairness + 0.4 * (100 - anger))) / 100);
  return { solved, csat, why: why(customer, reason, solved) };
}

function why({ memory }: CustomerState, reason: EndReason, solved: boolean): (typeof SURVEY_REASONS)[number] {
  const { anger, fairness } = memory.numbers;
  const had = (sign: string): boolean => memory.ever.includes(sign);
  if (reason === 'silence') return memory.answered ? 'left-waiting' : 'never-answered';
  if (reason === 'left' && !solved) return 'operator-left';
  const betrayed = BETRAYED.find(had);
  if (had('claim-false') || (betrayed !== undefined && !solved)) return betrayed ?? 'claim-false';
  const fault = REMEMBERED.find(had);
  if (!solved) {
    if (fault !== undefined) return fault;
    if (memory.remedy === 'partly') return 'half-solved';
    if (had('apology') || had('empathy')) return 'only-words';
    return had('bureaucratese') ? 'bureaucratese' : 'not-solved';
  }
  if (fault === 'rudeness' || fault === 'stupid_question' || fault === 'blame_shift') return 'solved-but-hurt';
  if (anger >= 60) return 'solved-too-late';
  if (had('compensation') && fairness >= 70) return 'solved-and-more';
  return had('ownership') ? 'solved-by-a-person' : 'solved';
}
