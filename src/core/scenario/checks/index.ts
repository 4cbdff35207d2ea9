import type { Diagnostic } from '../diagnostic.ts';
import type { CheckInput } from './check.ts';

export function checkScenario(_input: CheckInput): Diagnostic[] {
  return [];
}
