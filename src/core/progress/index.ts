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
export { counts, newestFirst, summaryOf } from './summary.ts';
export * from './types.ts';
