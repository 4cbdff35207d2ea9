export { DEFAULT_SETTINGS } from './settings.ts';
export {
  CURRENT,
  type Migration,
  MIGRATIONS,
  readRecord,
  type RecordKind,
  type StoredEvent,
  type StoredScenario,
  upgradeRecord,
} from './migrations.ts';
export { summaryOf } from './summary.ts';
export * from './types.ts';
