/** The files of what was dropped, those in folders too. To be called while the drop is handled: later a browser gives nothing any more. */
export async function droppedFiles({ items, files }: Partial<Pick<DataTransfer, 'items'>> & Pick<DataTransfer, 'files'>): Promise<File[]> {
  const entries = [...(items ?? [])].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // a folder is given in pieces, the last of which is empty
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (piece.length === 0) return found;
    for (const one of piece) found.push(...(await filesOf(one)));
  }
}
