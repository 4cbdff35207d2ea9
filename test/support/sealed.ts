/** Leads' keys for tests: made once, since a passphrase takes its time on purpose. */
import { makeKey, unlock, type Unlocked } from '../../src/adapters/browser/crypto.ts';
import type { OwnKey } from '../../src/core/progress/index.ts';

export const PASSPHRASE = 'сім разів відміряй';
export const KEY_MS = Date.UTC(2025, 2, 1);

export type Lead = { readonly own: OwnKey; readonly unlocked: Unlocked };

const leads = new Map<string, Promise<Lead>>();

export function leadNamed(name: string): Promise<Lead> {
  const lead = leads.get(name) ?? makeLead(name);
  leads.set(name, lead);
  return lead;
}

async function makeLead(name: string): Promise<Lead> {
  const own = await makeKey({ name, madeMs: KEY_MS }, PASSPHRASE);
  const unlocked = await unlock(own, PASSPHRASE);
  if (unlocked === null) throw new Error('A key opens with the passphrase it was made with.');
  return { own, unlocked };
}

/** The text with one sign of it changed into another one. */
export function withOneChanged(text: string, at: number, by: number): string {
  const place = at % text.length;
  const code = text.charCodeAt(place);
  return `${text.slice(0, place)}${String.fromCharCode(code ^ (1 << (by % 7)))}${text.slice(place + 1)}`;
}
