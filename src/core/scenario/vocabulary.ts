/**
 * The signals a rule may ask for. Reading replies is none of the scenario's business, so the words are repeated here;
 * a test keeps them the same as the analyser's.
 */
export const SIGNAL_IDS = [
  'thanks',
  'apology',
  'empathy',
  'ownership',
  'solution',
  'timeline',
  'contact',
  'clarify',
  'private',
  'compensation',
  'personal',
  'excuse',
  'blame_shift',
  'stupid_question',
  'argument',
  'rudeness',
  'self_promo',
  'brush_off',
  'bounce',
  'false_apology',
  'bureaucratese',
] as const;

/** Filled in when the scenario is played, without any `vary`: the trainee's name and the customer's. */
export const PLACEHOLDERS = ['operator', 'name'] as const;
