/**
 * A folder that somebody chose, as far as the browser lets a page use one (File System Access API: Chrome and Edge). Which one it was is
 * kept in a small database of its own: a handle means nothing on another machine, so it stands in no backup.
 */
import { inStore } from './small-database.ts';

export type FolderMode = 'read' | 'readwrite';

/** What TypeScript does not know of yet. */
type Asking = {
  readonly queryPermission?: (of: { readonly mode: FolderMode }) => Promise<PermissionState>;
  readonly requestPermission?: (of: { readonly mode: FolderMode }) => Promise<PermissionState>;
};
type Picking = {
  readonly showDirectoryPicker: (options: { readonly id: string; readonly mode: FolderMode }) => Promise<FileSystemDirectoryHandle>;
};

const picking = (page: object = globalThis): Picking | null => ('showDirectoryPicker' in page ? (page as Picking) : null);

export const canChooseFolder = (): boolean => picking() !== null;

/** null where somebody thought better of it. */
export async function chooseFolder(mode: FolderMode): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picking()?.showDirectoryPicker({ id: 'otvet-team', mode })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** `ask` needs a click just before it: browsers show the question only then. */
export async function mayUse(folder: FileSystemDirectoryHandle, mode: FolderMode, { ask }: { readonly ask: boolean }): Promise<boolean> {
  const { queryPermission, requestPermission } = folder as Asking;
  if (queryPermission === undefined || requestPermission === undefined) return true;
  if ((await queryPermission.call(folder, { mode })) === 'granted') return true;
  return ask && (await requestPermission.call(folder, { mode })) === 'granted';
}

/** Files of these endings that stand in the folder itself, by name. */
export async function filesIn(folder: FileSystemDirectoryHandle, endings: readonly string[]): Promise<readonly FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === 'file' && endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) files.push(entry);
  }
  return files.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** In the place of what has its name there, once all of it is written. */
export async function writeFile(folder: FileSystemDirectoryHandle, name: string, lines: Iterable<string>): Promise<void> {
  const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    for (const line of lines) await writing.write(line);
  } catch (error) {
    await writing.abort();
    throw error;
  }
  await writing.close();
}

/** For what a folder is used: the lead reads from one, a trainee writes into one. */
export type FolderUse = 'team' | 'results';

const FOLDERS = { database: 'otvet-folders', store: 'folders' } as const;

/** Which folder it was; a browser that will not keep it asks again next time. */
export async function keepFolder(use: FolderUse, folder: FileSystemDirectoryHandle | null): Promise<void> {
  try {
    await (folder === null
      ? inStore(FOLDERS, 'readwrite', (store) => store.delete(use))
      : inStore(FOLDERS, 'readwrite', (store) => store.put(folder, use)));
  } catch {
    // it is chosen anew
  }
}

export async function keptFolder(use: FolderUse): Promise<FileSystemDirectoryHandle | null> {
  const kept = await inStore(FOLDERS, 'readonly', (store) => store.get(use) as IDBRequest<FileSystemDirectoryHandle | undefined>).catch(
    () => null,
  );
  return kept ?? null;
}
