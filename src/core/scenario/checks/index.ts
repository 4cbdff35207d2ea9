import type { Diagnostic } from '../diagnostic.ts';
import type { Check, CheckInput } from './check.ts';
import { checkCriteria } from './criteria.ts';
import { checkKind } from './kind.ts';
import { checkLanguages } from './languages.ts';
import { checkLengths } from './lengths.ts';
import { checkLessons } from './lessons.ts';
import { checkOtherwise } from './otherwise.ts';
import { checkPatterns } from './patterns.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkReachability } from './reachability.ts';
import { checkReferences } from './references.ts';
import { checkRemedies } from './remedies.ts';
import { checkSilence } from './silence.ts';
import { checkStageNames } from './stage-names.ts';
import { checkUnsafe } from './unsafe.ts';
import { checkVary } from './vary.ts';

const CHECKS: readonly Check[] = [
  checkReferences,
  checkPatterns,
  checkOtherwise,
  checkStageNames,
  checkReachability,
  checkSilence,
  checkVary,
  checkPlaceholders,
  checkRemedies,
  checkLessons,
  checkCriteria,
  checkKind,
  checkLanguages,
  checkLengths,
  checkUnsafe,
];

/** Everything beyond the shape of one file. */
export function checkScenario(input: CheckInput): Diagnostic[] {
  return CHECKS.flatMap((check) => check(input));
}
