import type { CompanyDocument } from '../company-schema.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { TextsInput } from './check.ts';
import { checkLetters } from './languages.ts';
import { tooLong } from './lengths.ts';
import { checkPatterns } from './patterns.ts';
import { checkColleagues } from './references.ts';
import { checkUnsafe } from './unsafe.ts';

/** Everything beyond the shape of a company's file. */
export function checkCompany(document: CompanyDocument, input: TextsInput): Diagnostic[] {
  return [
    ...checkColleagues(input, document, []),
    ...checkPatterns(input),
    ...checkLetters(input),
    ...tooLong(input),
    ...checkUnsafe(input),
  ];
}
