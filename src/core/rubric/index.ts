/** A team's rubric as people pass it on: its file read, checked and printed. */
export { type RubricChange, changesBetween, targetOf, tidied } from './changes.ts';
export { type RubricFault, faultsOf, weightsOf } from './faults.ts';
export { printRubric, spelledOut } from './print.ts';
export { type RubricReading, readRubric } from './read.ts';
