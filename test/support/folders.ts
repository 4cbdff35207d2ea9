/** A folder as the File System Access API gives one, held in a map. */
type Kept = Map<string, string>;

type Options = {
  readonly name?: string;
  /** What the browser says when asked for leave. */
  readonly permission?: () => PermissionState;
  /** When each file was changed last. */
  readonly changed?: ReadonlyMap<string, number>;
};

export function fakeFolder(files: Kept, { name = 'results', permission = () => 'granted', changed }: Options = {}) {
  const file = (own: string) => ({
    kind: 'file' as const,
    name: own,
    getFile: async () => {
      const text = files.get(own);
      if (text === undefined) throw new DOMException('It is gone.', 'NotFoundError');
      return new File([text], own, { lastModified: changed?.get(own) ?? 1 });
    },
    createWritable: async () => {
      let text = '';
      return {
        write: async (part: string) => {
          text += part;
        },
        close: async () => {
          files.set(own, text);
        },
        abort: async () => {},
      };
    },
  });
  return {
    kind: 'directory' as const,
    name,
    queryPermission: async () => permission(),
    requestPermission: async () => permission(),
    async *values() {
      for (const own of files.keys()) yield file(own);
    },
    getFileHandle: async (own: string) => file(own),
  } as unknown as FileSystemDirectoryHandle;
}
