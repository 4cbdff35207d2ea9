/** The default rubric in the order of the eight steps, with the reason for each weight. A scenario or a team may weigh anew. */
import { apology } from './criteria/apology.ts';
import { argument } from './criteria/argument.ts';
import { blame } from './criteria/blame.ts';
import { bounce } from './criteria/bounce.ts';
import { brushOff } from './criteria/brush-off.ts';
import { clarification } from './criteria/clarification.ts';
import { compensation } from './criteria/compensation.ts';
import { dataSafety } from './criteria/data-safety.ts';
import { empathy } from './criteria/empathy.ts';
import { excuses } from './criteria/excuses.ts';
import { fairRefusal } from './criteria/fair-refusal.ts';
import { firstResponse } from './criteria/first-response.ts';
import { hollowApology } from './criteria/hollow-apology.ts';
import { listening } from './criteria/listening.ts';
import { nextStep } from './criteria/next-step.ts';
import { ownership } from './criteria/ownership.ts';
import { personalVoice } from './criteria/personal-voice.ts';
import { plainWords } from './criteria/plain-words.ts';
import { privateChannel } from './criteria/private-channel.ts';
import { promisesKept } from './criteria/promises-kept.ts';
import { register } from './criteria/register.ts';
import { responsePace } from './criteria/response-pace.ts';
import { rightDepartment } from './criteria/right-department.ts';
import { rudeness } from './criteria/rudeness.ts';
import { selfPraise } from './criteria/self-praise.ts';
import { solution } from './criteria/solution.ts';
import { stupidQuestions } from './criteria/stupid-questions.ts';
import { thanks } from './criteria/thanks.ts';
import { unfoundedClaims } from './criteria/unfounded-claims.ts';
import { verification } from './criteria/verification.ts';
import type { CriterionId } from './types.ts';
import type { Criterion } from './verdict.ts';

export type RubricEntry = { readonly criterion: Criterion; readonly weight: number; readonly because: string };

export const DEFAULT_RUBRIC: readonly RubricEntry[] = [
  // Answering
  { criterion: firstResponse, weight: 10, because: 'A late answer is hardly better than none: the customer hardens while waiting.' },
  { criterion: responsePace, weight: 4, because: 'Once somebody has answered, waiting hurts less, but it still does.' },
  { criterion: promisesKept, weight: 4, because: 'A broken promise is a second failure, after the talk.' },
  // The person
  { criterion: thanks, weight: 3, because: 'A courtesy that opens the door; it repairs nothing.' },
  { criterion: apology, weight: 10, because: 'Its absence is one of the five gross errors.' },
  { criterion: empathy, weight: 5, because: 'An apology without it sounds learnt by heart.' },
  { criterion: listening, weight: 5, because: 'Customers who speak out often name the solution themselves.' },
  { criterion: personalVoice, weight: 3, because: 'A name shows a person; it is easily done and easily hollow.' },
  { criterion: plainWords, weight: 3, because: 'Official words build a wall, though help may stand behind it.' },
  { criterion: register, weight: 1, because: 'A slip of address jars, and no more.' },
  // Owning it
  { criterion: ownership, weight: 10, because: 'One person who answers for it is what most complaints ask for.' },
  { criterion: excuses, weight: 8, because: 'Justifying oneself is one of the gross errors; it speaks of us, not of the customer.' },
  { criterion: blame, weight: 4, because: 'Passing the buck costs trust twice: in us, and in whom we named.' },
  { criterion: argument, weight: 4, because: 'A dispute that is won is a customer who is lost.' },
  { criterion: hollowApology, weight: 3, because: 'It mocks; what it lacks in sincerity is also missed under the apology.' },
  // Finding out
  { criterion: clarification, weight: 4, because: 'Help that asks nothing is a guess.' },
  { criterion: stupidQuestions, weight: 8, because: 'A question that doubts the customer makes the second failure worse than the first.' },
  { criterion: verification, weight: 3, because: 'Protects the customer where the company asks for it.' },
  { criterion: dataSafety, weight: 3, because: 'A leak is rare, and an auto-fail where it is certain.' },
  // Putting it right
  {
    criterion: solution,
    weight: 8,
    because: 'The goal of it all; yet a right remedy in a wrong tone keeps nobody, so it does not outweigh the manner.',
  },
  { criterion: nextStep, weight: 6, because: 'By when, who, and how they will hear: what calms where nothing can be solved at once.' },
  { criterion: compensation, weight: 8, because: 'The last of the eight steps: shows that the trouble was seen.' },
  { criterion: fairRefusal, weight: 4, because: 'A no can keep a customer, where it comes with help and a way on.' },
  { criterion: unfoundedClaims, weight: 4, because: 'What is not so will come out.' },
  { criterion: brushOff, weight: 4, because: 'To refuse help is to end it; the worst forms fail the attempt by themselves.' },
  { criterion: bounce, weight: 3, because: 'Nobody should be sent round because the first one does not know.' },
  { criterion: rightDepartment, weight: 3, because: 'A complaint in the wrong place waits.' },
  { criterion: privateChannel, weight: 4, because: 'Disputes in the open spread; one invitation helps.' },
  // Manner
  { criterion: rudeness, weight: 5, because: 'No deed makes up for it; an insult fails the attempt by itself.' },
  { criterion: selfPraise, weight: 2, because: 'Out of place, seldom wounding.' },
];

/** The helping criteria whose share makes a dialogue's substance: thanks to next-step in the order of the rubric. */
export const SUBSTANCE: readonly CriterionId[] = DEFAULT_RUBRIC.slice(
  DEFAULT_RUBRIC.findIndex(({ criterion }) => criterion.id === 'thanks'),
  DEFAULT_RUBRIC.findIndex(({ criterion }) => criterion.id === 'next-step') + 1,
)
  .filter(({ criterion }) => criterion.nature === 'help')
  .map(({ criterion }) => criterion.id);

/** What each criterion weighs where nobody says otherwise. */
export const DEFAULT_WEIGHTS = Object.fromEntries(DEFAULT_RUBRIC.map(({ criterion, weight }) => [criterion.id, weight])) as Readonly<
  Record<CriterionId, number>
>;
