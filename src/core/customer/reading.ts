import type { TurnReading } from './types.ts';

/** A turn in which nothing has been said or done yet. */
export const EMPTY_READING: TurnReading = {
  signals: [],
  remedies: [],
  action: null,
  asks: [],
  question: false,
  nextStep: false,
  assessed: true,
  spoken: false,
  waited: 'in-time',
  notes: [],
  lies: 0,
};
