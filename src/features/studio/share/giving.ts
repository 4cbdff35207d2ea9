/** The ways out of the browser: a download, a folder, the clipboard. */
import type { PackedFile } from '../../../core/exchange/index.ts';

type PicksFolders = { readonly showDirectoryPicker: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle> };

/** Not every browser has it. */
const picker = (page: object = globalThis): PicksFolders | null => ('showDirectoryPicker' in page ? (page as PicksFolders) : null);

export const canWriteFolders = (): boolean => picker() !== null;

/** null: whoever was asked has changed their mind. */
export async function askForFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picker()?.showDirectoryPicker({ mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Names of files there that are others than these: they would be lost. */
export async function standingIn(folder: FileSystemDirectoryHandle, files: readonly PackedFile[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { path, bytes } of files) {
    const there = await readIn(folder, path.split('/'));
    if (there !== null && (there.length !== bytes.length || there.some((byte, index) => byte !== bytes[index]))) found.push(path);
  }
  return found;
}

/** A file is written whole or stays as it was: the browser puts it in place only when it is closed. */
export async function writeInto(folder: FileSystemDirectoryHandle, files: readonly PackedFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    const parts = path.split('/');
    let into = folder;
    for (const part of parts.slice(0, -1)) into = await into.getDirectoryHandle(part, { create: true });
    const handle = await into.getFileHandle(parts.at(-1)!, { create: true });
    const stream = await handle.createWritable();
    await stream.write(bytes as FileSystemWriteChunkType);
    await stream.close();
  }
}

async function readIn(folder: FileSystemDirectoryHandle, parts: readonly string[]): Promise<Uint8Array | null> {
  try {
    let into = folder;
    for (const part of parts.slice(0, -1)) into = await into.getDirectoryHandle(part);
    const file = await (await into.getFileHandle(parts.at(-1)!)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'TypeMismatchError')) return null;
    throw error;
  }
}

/** Whether this copy of the app stands at an address that others can open. */
export const hasAddress = (): boolean => location.protocol === 'https:' || location.protocol === 'http:';

export const addressOf = (link: string): string => `${location.href.replace(/#.*$/u, '')}#/open?pack=${link}`;
