/** What the buttons of the share panel do: gather, judge, give; and what is said of it afterwards. */
import { useState } from 'react';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type PackedFile, writeLink, writePack } from '../../../core/exchange/index.ts';
import type { Diagnostic } from '../../../core/scenario/index.ts';
import { StorageError } from '../../../core/progress/types.ts';
import { useKeeping } from '../use-keeping.ts';
import { download } from '../../../ui/download.ts';
import { addressOf, askForFolder, standingIn, writeInto } from './giving.ts';
import { gather, type Gathered, type Member, type PackWords } from './gather.ts';

export type Said =
  | { readonly what: 'downloaded' | 'written'; readonly name: string }
  | { readonly what: 'copied' | 'too-long' | 'failed' }
  /** The link could not be put on the clipboard. */
  | { readonly what: 'link'; readonly link: string }
  /** Files of these names would be replaced. */
  | { readonly what: 'standing'; readonly names: readonly string[]; readonly replace: () => void }
  | { readonly what: 'faults'; readonly diagnostics: readonly Diagnostic[] };

type What = { readonly members: readonly Member[]; readonly words: PackWords | null };

export type Giving = {
  readonly said: Said | null;
  readonly isBusy: boolean;
  /** The very text as it stands, right or wrong. */
  readonly giveText: (name: string, way: 'download' | 'folder') => void;
  /** Scenarios with what they need; never with errors. */
  readonly givePack: (what: What, way: 'download' | 'folder' | 'link') => void;
};

export function useGiving(getText: () => string): Giving {
  const ports = usePorts();
  const { reportTrouble } = usePerson();
  const keeping = useKeeping();
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);

  const run = async (work: () => Promise<Said | null>) => {
    setBusy(true);
    setSaid(null);
    try {
      setSaid(await work());
    } catch (error) {
      // whatever the disk or the network has against it: nothing of the draft is lost
      if (error instanceof StorageError) reportTrouble(error);
      else setSaid({ what: 'failed' });
    } finally {
      setBusy(false);
    }
  };
  /** It left the browser: nobody need be reminded to save it for a while. */
  const given = async (what: Said): Promise<Said> => {
    await keeping.addVersion('exported');
    return what;
  };
  const intoFolder = async (files: readonly PackedFile[], name: string): Promise<Said | null> => {
    const folder = await askForFolder();
    if (folder === null) return null;
    const write = async () => {
      await writeInto(folder, files);
      return given({ what: 'written', name });
    };
    const names = await standingIn(folder, files);
    return names.length === 0 ? write() : { what: 'standing', names, replace: () => void run(write) };
  };
  const asLink = async ({ files }: Gathered): Promise<Said> => {
    const link = writeLink(files);
    if (link === null) return { what: 'too-long' };
    const address = addressOf(link);
    try {
      await navigator.clipboard.writeText(address);
      return await given({ what: 'copied' });
    } catch {
      return { what: 'link', link: address };
    }
  };

  return {
    said,
    isBusy,
    giveText: (name, way) =>
      void run(async () => {
        const bytes = new TextEncoder().encode(getText());
        if (way === 'folder') return intoFolder([{ path: name, bytes }], name);
        download(name, [bytes], 'application/yaml');
        return given({ what: 'downloaded', name });
      }),
    givePack: ({ members, words }, way) =>
      void run(async () => {
        const gathered = await gather(getText(), members, words, ports);
        if (gathered.hasErrors) return { what: 'faults', diagnostics: gathered.diagnostics.filter(({ severity }) => severity === 'error') };
        if (way === 'link') return asLink(gathered);
        const id = gathered.content.pack?.id ?? gathered.content.scenarios[0]!.id;
        if (way === 'folder')
          return intoFolder(
            gathered.files.map(({ path, bytes }) => ({ path: `${id}/${path}`, bytes })),
            `${id}/`,
          );
        download(`${id}.zip`, [writePack(gathered.content) as BlobPart], 'application/zip');
        return given({ what: 'downloaded', name: `${id}.zip` });
      }),
  };
}
