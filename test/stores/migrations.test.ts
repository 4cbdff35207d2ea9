import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CURRENT,
  type Migration,
  MIGRATIONS,
  readRecord,
  type RecordKind,
  StorageError,
  upgradeRecord,
} from '../../src/core/progress/index.ts';

const RECORDS = new URL('records/', import.meta.url);
const KINDS = Object.keys(CURRENT) as RecordKind[];

const stored = (kind: RecordKind, version: number) =>
  JSON.parse(readFileSync(new URL(`${kind}.v${version}.json`, RECORDS), 'utf8')) as Record<string, unknown>;

describe('every version of every record that was ever stored', () => {
  const versions = KINDS.flatMap((kind) => Array.from({ length: CURRENT[kind] }, (_, index) => [kind, index + 1] as const));

  it.each(versions)('a %s of version %i is read', (kind, version) => {
    expect(readRecord(kind, stored(kind, version))).toMatchObject({ v: CURRENT[kind] });
  });

  it('has a record of its own to try, and no record lacks its version', () => {
    expect(readdirSync(RECORDS).toSorted()).toEqual(versions.map(([kind, version]) => `${kind}.v${version}.json`).toSorted());
  });

  it('has exactly one migration that leads on, and each of them ran', () => {
    const ran = new Set<string>();
    const watched = MIGRATIONS.map((migration) => ({
      ...migration,
      migrate: (record: Parameters<Migration['migrate']>[0]) => {
        ran.add(`${migration.kind}.v${migration.from}`);
        return migration.migrate(record);
      },
    }));
    for (const kind of KINDS) upgradeRecord(kind, stored(kind, 1), CURRENT[kind], watched);
    const needed = versions.filter(([kind, version]) => version < CURRENT[kind]).map(([kind, version]) => `${kind}.v${version}`);
    expect([...ran].toSorted()).toEqual(needed.toSorted());
    expect(MIGRATIONS.map(({ kind, from }) => `${kind}.v${from}`).toSorted()).toEqual(needed.toSorted());
  });

  it('reads a record of the present version as it stands', () => {
    for (const kind of KINDS) expect(readRecord(kind, stored(kind, CURRENT[kind]))).toEqual(stored(kind, CURRENT[kind]));
  });
});

describe('the engine', () => {
  const chain: Migration[] = [
    { name: 'names are split', kind: 'profile', from: 1, migrate: ({ name, ...rest }) => ({ ...rest, name: `${String(name)}!` }) },
    { name: 'names are loud', kind: 'profile', from: 2, migrate: ({ name, ...rest }) => ({ ...rest, name: String(name).toUpperCase() }) },
    { name: 'of another kind', kind: 'attempt', from: 1, migrate: () => ({}) },
  ];

  it('runs the migrations of the kind one after another, and raises the version', () => {
    const old = { v: 1, id: 'a', name: 'анна', createdMs: 1 };
    expect(upgradeRecord('profile', old, 3, chain)).toEqual({ v: 3, id: 'a', name: 'АННА!', createdMs: 1 });
    expect(old).toEqual({ v: 1, id: 'a', name: 'анна', createdMs: 1 });
  });

  it.each([
    ['a later version', { v: 4, id: 'a', name: '', createdMs: 1 }, 'newer-version'],
    ['no version', { id: 'a', name: '', createdMs: 1 }, 'corrupt'],
    ['half a version', { v: 1.5, id: 'a', name: '', createdMs: 1 }, 'corrupt'],
    ['no record', 'profile', 'corrupt'],
    ['a list', [], 'corrupt'],
    ['what no profile can lack', { v: 3, id: 'a', name: '' }, 'corrupt'],
  ])('refuses %s', (_, record, reason) => {
    expect(reasonOf(() => upgradeRecord('profile', record, 3, chain))).toBe(reason);
  });

  it('refuses a gap in the chain, and names a migration that fails', () => {
    expect(reasonOf(() => upgradeRecord('profile', { v: 1, id: 'a', name: '', createdMs: 1 }, 4, chain))).toBe('corrupt');
    const failing: Migration = {
      name: 'always fails',
      kind: 'profile',
      from: 1,
      migrate: () => {
        throw new Error('boom');
      },
    };
    expect(() => upgradeRecord('profile', { v: 1 }, 2, [failing])).toThrow('«always fails»');
  });
});

function reasonOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof StorageError ? error.reason : String(error);
  }
}
