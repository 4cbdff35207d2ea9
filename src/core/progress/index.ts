export { DEFAULT_SETTINGS } from './settings.ts';
export {
  CURRENT,
  isReadable,
  type Migration,
  MIGRATIONS,
  readRecord,
  readRecords,
  type RecordKind,
  type StoredEvent,
  type StoredScenario,
  upgradeRecord,
} from './migrations.ts';
export { calibrationRows, disputesOf, keptReply, type Objection, type Own, SIGNAL_OF } from './disputed.ts';
export { caseOf, type CaseRecord, type Named, newestCases } from './cases.ts';
export * from './kept.ts';
export { counts, newestFirst, summaryOf } from './summary.ts';
export { type Suggestion, suggestNext, weakCriteria } from './practice-plan.ts';
export * from './types.ts';
