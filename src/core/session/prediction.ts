import type { SessionEvent } from './types.ts';

type Predicted = Extract<SessionEvent, { type: 'predicted' }>;

/** How a trainee thinks it went, by criterion: 0, 0.5 or 1 each. Empty where they did not want to say. */
export type Prediction = Predicted['marks'];

/** A finished dialogue's log with the trainee's own judgement at its end, as `advance` adds it; as it was where there is one already. */
export function withPrediction(log: readonly SessionEvent[], marks: Prediction, wallMs: number): readonly SessionEvent[] {
  if (predictionOf(log) !== null) return log;
  return [...log, { type: 'predicted', marks, at_ms: log.at(-1)?.at_ms ?? 0, wall_ms: wallMs }];
}

/** null where the trainee was never asked. */
export function predictionOf(log: readonly SessionEvent[]): Prediction | null {
  return log.find((event) => event.type === 'predicted')?.marks ?? null;
}
