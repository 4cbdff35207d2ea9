/** An assignment as a part of an address: the very file that a lead would send, packed. */
import { strFromU8, strToU8 } from 'fflate';
import { readLink, writeLink } from '../exchange/index.ts';
import { type FromLead, fromLeadLines, type FromLeadReading, readFromLead } from './from-lead.ts';

const PATH = 'assignment.otvet';

/** null where it would be too long for an address. */
export function writeAssignmentLink(file: FromLead, options: { readonly app: string }): string | null {
  return writeLink([{ path: PATH, bytes: strToU8([...fromLeadLines(file, options)].join('')) }]);
}

/** Never throws; a link that is cut off or damaged is a broken file. */
export async function readAssignmentLink(written: string): Promise<FromLeadReading> {
  const packed = readLink(written)?.find(({ path }) => path === PATH);
  if (packed === undefined) return { state: 'broken', faults: [{ line: 0, code: 'cut-off', params: { there: 0, said: 0 } }] };
  return readFromLead(strFromU8(packed.bytes).split('\n'));
}
