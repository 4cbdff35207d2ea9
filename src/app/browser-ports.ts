import { version } from '../../package.json';
import { openHouse } from '../adapters/browser/house.ts';
import { claimSession } from '../adapters/browser/claim.ts';
import { browserClock } from '../adapters/browser/clock.ts';
import { openBrowserStores } from '../adapters/browser/stores.ts';
import * as bundled from '../adapters/bundled/index.ts';
import { openPerson, type Person } from '../adapters/react/person.tsx';
import type { Ports } from '../adapters/react/ports.ts';
import { withTakenIn } from '../adapters/react/taken-in.ts';

type Opened = { readonly ports: Ports; readonly person: Pick<Person, 'settings' | 'profile'> };

/** The ports as a browser has them, and whose they are. */
export async function openPorts(onSuperseded: () => void): Promise<Opened> {
  const wallNow = () => Date.now();
  const [house, { stores, notKept, first }] = await Promise.all([
    openHouse(),
    openBrowserStores((tried) => openPerson({ stores: tried, newId: randomUuid, wallNow }), { onSuperseded }),
  ]);
  const ports: Ports = {
    stores,
    notKept,
    content: withTakenIn(bundled, stores, house),
    house,
    clock: browserClock,
    wallNow,
    claim: claimSession,
    newId: randomUuid,
    newSeed: () => 1 + Math.floor(Math.random() * 2_147_483_646),
    appVersion: version,
    restart: () => {
      window.location.hash = '#/';
      window.location.reload();
    },
  };
  return { ports, person: first };
}

/** A version 4 UUID; `crypto.randomUUID` itself exists only on HTTPS and localhost. */
function randomUuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
