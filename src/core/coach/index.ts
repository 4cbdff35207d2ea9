/** The coach of practice: which of the eight steps are met, and what had better not be sent. Nothing here moves a number or a mark. */
export { betterPut, type Put } from './better.ts';
export type { Draft, Situation } from './replies.ts';
export { type CoachInput, coachSteps, type Step, type StepEvidence, type StepId, STEPS, type StepState } from './steps.ts';
export { type Warning, type WarningId, warningsOf } from './warnings.ts';
