import type { Mood } from '../scenario/types.ts';
import type { Numbers } from '../session/types.ts';
import type { Heat } from './lines.ts';
import { ANGRY, CALM, FURIOUS, GRATEFUL_FAIRNESS, UPSET } from './temper-data.ts';

/** The mood that the two numbers make (FORMATS §4). */
export function moodOf(numbers: Numbers): Mood {
  if (numbers.anger >= FURIOUS) return 'furious';
  if (numbers.anger >= ANGRY) return 'angry';
  if (numbers.anger >= UPSET) return 'upset';
  if (numbers.anger >= CALM || numbers.fairness < GRATEFUL_FAIRNESS) return 'calm';
  return 'grateful';
}

/** How hot the customer's own words are in that mood. */
export function heatOf(mood: Mood): Exclude<Heat, 'any'> {
  if (mood === 'furious' || mood === 'angry') return 'hot';
  return mood === 'upset' ? 'warm' : 'cool';
}

/** A whole number on the scale 0…100. */
export function onScale(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value)));
}
