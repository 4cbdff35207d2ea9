export {
  type BackupFault,
  type BackupHeader,
  backupLines,
  type BackupReading,
  type Contents,
  countIn,
  type Counted,
  noContents,
  readableContents,
  readBackup,
  TABLE_NAMES,
  type TableName,
} from './backup.ts';
export { DEFAULT_SETTINGS, settingsFor, settingsWithout } from './settings.ts';
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
export * from './keys.ts';
export { type Figures, quantile, type Times } from './reports/figures.ts';
export { type Dimension, DIMENSIONS, foldedKey, type Group } from './reports/groups.ts';
export { type Place, type Places, type Reason, type Spot } from './reports/places.ts';
export { type CaseFilter, narrowCases, type Report, reportOn } from './reports/report.ts';
export { type Solving, type Way } from './reports/solving.ts';
export { type Calendar, type Moment, type Span, type Step, type Timeline } from './reports/timeline.ts';
export { type Likeness, type SimilarCase, similarCases } from './similar.ts';
export { counts, newestFirst, summaryOf } from './summary.ts';
export * from './exam.ts';
export * from './readiness.ts';
export * from './readiness-rule.ts';
export {
  practiceSession,
  type SessionPlan,
  type SessionStep,
  type Suggestion,
  suggestNext,
  type Weak,
  weakCriteria,
} from './practice-plan.ts';
export * from './received.ts';
export { isSoundSaying } from './received-shapes.ts';
export { type LineFault, readRecordLines, recordLines } from './record-lines.ts';
export { namesOf, sharedDispute, sharedText } from './shared.ts';
export * from './stories.ts';
export * from './studio.ts';
export { type Slice, type TrendFilter, type TrendOptions, type Trends, trendsIn } from './trends.ts';
export { type Course, MOST_MOMENTS, type Stretch } from './trends/course.ts';
export { type Change, type CriteriaTrends, type CriterionTrend, type InScenario } from './trends/criteria.ts';
export { type Habit } from './trends/habit.ts';
export { type Compared, type Judgement } from './trends/judgement.ts';
export * from './types.ts';
