/** What was chosen or dropped in the browser → bytes with paths. Folders are gone through; nothing is looked into yet. */
import { MOST_ENTRIES, MOST_FILE_BYTES, type PackedFile } from '../../core/exchange/index.ts';

export type Given = { readonly files: readonly PackedFile[]; /** For people. */ readonly name: string };

export async function fromFiles(list: FileList | readonly File[]): Promise<Given> {
  const files = [...list];
  const read = await Promise.all(files.slice(0, MOST_ENTRIES + 1).map((file) => packed(file, file.webkitRelativePath || file.name)));
  return { files: read, name: nameOf(read) };
}

/** Entries must be asked for at once: after the first wait the browser has forgotten what was dropped. */
export async function fromDrop(dropped: DataTransfer): Promise<Given> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return fromFiles(dropped.files);
  const files: PackedFile[] = [];
  for (const entry of entries) await walk(entry, files);
  return { files, name: nameOf(files) };
}

async function walk(entry: FileSystemEntry, into: PackedFile[]): Promise<void> {
  if (into.length > MOST_ENTRIES) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    into.push(await packed(file, entry.fullPath.replace(/^\//u, '')));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0 || into.length > MOST_ENTRIES) return;
    for (const each of some) await walk(each, into);
  }
}

/** Of a file that is too big no more is read than shows it. */
async function packed(file: File, path: string): Promise<PackedFile> {
  return { path, bytes: new Uint8Array(await file.slice(0, MOST_FILE_BYTES + 1).arrayBuffer()) };
}

/** The file, the folder that all of them are in, or the first with how many more there are. */
function nameOf(files: readonly PackedFile[]): string {
  const [first = '', ...others] = files.map(({ path }) => path);
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/') + 1) : null;
  if (folder !== null && others.every((path) => path.startsWith(folder))) return folder;
  return others.length === 0 ? first : `${first} + ${others.length}`;
}
