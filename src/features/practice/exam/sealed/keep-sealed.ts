/** What is under way is kept on this machine, encrypted: without the code nobody reads it, whoever has the machine. */
import { type Safe, safeWith } from '../../../../adapters/browser/crypto.ts';
import { keepSealed, keptSealed, type KeptSealed } from '../../../../adapters/browser/kept-sealed.ts';
import type { Ports } from '../../../../adapters/react/ports.ts';
import type { Settings } from '../../../../core/progress/index.ts';
import { printSigned, readUnderWay, tidyCode, type UnderWay, underWayHeader } from '../../../../core/team/index.ts';
import { type Inside, lookAt, type NotOpened, openWith, type SealedFile } from './open-sealed.ts';

export type Keeping = {
  /** Writes follow one another; what changes meanwhile is written together. */
  readonly keep: (now: UnderWay) => void;
  /** The result in the place of what was under way. */
  readonly end: (result: string) => Promise<void>;
  /** Another tab goes on with it: nothing is written from here any more. */
  readonly stop: () => void;
};

type Options = {
  readonly file: SealedFile;
  readonly safe: Safe;
  readonly now: UnderWay;
  /** The browser keeps nothing (any more): it lives as long as the page. */
  readonly onFailed: () => void;
};

/** Resolves when it is kept for the first time, or cannot be. */
export async function startKeeping({ file, safe, now: first, onFailed }: Options): Promise<Keeping> {
  const { id, profileId, startedMs, endsMs } = first.exam;
  const header = underWayHeader({ id, profileId, sealedId: file.body.id });
  const put = (held: KeptSealed['held']) =>
    keepSealed({ v: 1, id, profileId, file: printSigned(file), startedMs, endsMs, held }).catch(onFailed);
  let wanted = first;
  let kept: UnderWay | null = null;
  let isStopped = false;
  const write = async () => {
    if (isStopped || kept === wanted) return;
    const now = wanted;
    const lock = await safe.lock(JSON.stringify(now), header);
    await put({ lock });
    kept = now;
  };
  let queue = write();
  await queue;
  return {
    keep: (now) => {
      wanted = now;
      queue = queue.then(write);
    },
    end: async (result) => {
      await queue;
      if (isStopped) return;
      isStopped = true;
      await put({ result });
    },
    stop: () => {
      isStopped = true;
    },
  };
}

export type Found = { readonly file: SealedFile; readonly inside: Inside; readonly safe: Safe; readonly underWay: UnderWay };

/** What is under way, with the code that it was begun with. `broken`: what is kept cannot be read. */
export async function openKept(row: KeptSealed, code: string, content: Ports['content'], settings: Settings): Promise<Found | NotOpened> {
  const file = await lookAt(row.file);
  if (typeof file === 'string' || !('lock' in row.held)) return 'broken';
  const inside = await openWith(file, code, content, settings);
  if (inside === 'code' || inside === 'broken') return inside;
  const safe = await safeWith(tidyCode(code), row.held.lock.salt);
  const underWay = await heldIn(row, file, safe);
  return underWay === null ? 'broken' : { file, inside, safe, underWay };
}

/** As it was written last: another tab may have gone on with it until a moment ago. null: it is over, or gone. */
export async function newest({ file, safe, ...found }: Found): Promise<Found | null> {
  const row = (await keptSealed()).find(({ id }) => id === found.underWay.exam.id);
  const underWay = row === undefined ? null : await heldIn(row, file, safe);
  return underWay === null ? null : { ...found, file, safe, underWay };
}

async function heldIn({ id, profileId, held }: KeptSealed, file: SealedFile, safe: Safe): Promise<UnderWay | null> {
  if (!('lock' in held)) return null;
  const read = await safe.open(held.lock, underWayHeader({ id, profileId, sealedId: file.body.id }));
  return read === null ? null : readUnderWay(read);
}
