/** The scenario language: text → document → scenario → graph, and back to text. */
export { factsKnownFromTheStart } from './known-facts.ts';
export { longer, withMoreTime } from './more-time.ts';
export { canonicalJson } from './canonical.ts';
export { castScenario } from './cast.ts';
export { type EntriesReading, readEntries } from './entries.ts';
export { DEFAULT_ANGER, DEFAULT_DIFFICULTY, DEFAULT_FAIRNESS } from './defaults.ts';
export { type LibraryFile, checkLibrary } from './checks/library.ts';
export { type Diagnostic, type Fix, type Path, type Severity, type SourceRange, NOWHERE, diagnosticOf, inFileOrder } from './diagnostic.ts';
export { type EdgeCause, type GraphEdge, type GraphNode, type ScenarioGraph, graphOf } from './graph.ts';
export { type Trouble, troublesOf } from './graph-troubles.ts';
export { formsOf } from './names.ts';
export { hashOf, sha256 } from './hash.ts';
export { isRealMoment, isTimeZone } from './moments.ts';
export { firstVisibility, possibleOutcomes, startsInPublic } from './outcomes.ts';
export { type Pack, byPlace, inLang } from './course.ts';
export { readPack } from './pack.ts';
export { type Reading, parseCompany, parseScenario, parseWith } from './parse.ts';
export { printScenario } from './print.ts';
export { parseDuration, printDuration } from './quantities.ts';
export {
  type CompanyReading,
  type ReadOptions,
  type ScenarioRanges,
  type ScenarioReading,
  type StageRanges,
  readCompany,
  readScenario,
} from './read.ts';
export { resolveScenario } from './resolve.ts';
export { many, target, text, weights } from './schema-parts.ts';
export { type ScenarioDocument, scenarioSchema } from './schema.ts';
export { alternativesAt, shapeAt } from './shape.ts';
export { SIGNAL_IDS } from './vocabulary.ts';
export { demanded, takenOut, targetsOn, underRubric, usualTargets } from './under-rubric.ts';
export { isTooDeep } from './yaml/mend.ts';
export { type Written, printYaml, printYamlPart, printYamlText } from './yaml/write-yaml.ts';
