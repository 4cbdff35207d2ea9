/** The whole app in jsdom: real routes and screens, memory stores, a manual clock, content from the repository's files. */
import { createHash } from 'node:crypto';
import { act, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describeScenario } from '../../src/adapters/bundled/entry.ts';
import { readingWith } from '../../src/adapters/bundled/reading.ts';
import { memoryStores } from '../../src/adapters/memory/index.ts';
import { loadLines } from '../../src/adapters/node/lines.ts';
import { NO_HOUSE } from '../../src/adapters/react/house.ts';
import { openPerson, PersonProvider } from '../../src/adapters/react/person.tsx';
import {
  type Content,
  type Layers,
  type Library,
  type LibraryEntry,
  type Ports,
  PortsContext,
  type Reading,
} from '../../src/adapters/react/ports.ts';
import { withTakenIn } from '../../src/adapters/react/taken-in.ts';
import { routes } from '../../src/app/routes.tsx';
import { createManualClock, type ManualClock } from '../../src/core/session/index.ts';
import { canonicalJson } from '../../src/core/scenario/index.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import type { Stores } from '../../src/core/progress/types.ts';
import type { Lang } from '../../src/core/text/language.ts';
import { openWording } from '../../src/i18n/screens.ts';
import { shippedTexts } from './shipped.ts';
import { CHARGE, KETTLE, PARCEL, shippedScenario, theAnalyser, theRules } from './attempts.ts';

export type TestApp = {
  readonly screen: RenderResult;
  readonly user: UserEvent;
  readonly stores: Stores;
  readonly clock: ManualClock;
  /** The address, without the `#`. */
  readonly path: () => string;
  /** Lets time pass on the manual clock, with everything that follows from it. */
  readonly pass: (ms: number) => Promise<void>;
};

type Options = {
  readonly path?: string;
  readonly lang?: Lang;
  readonly stores?: Stores;
  readonly library?: Library;
  readonly ports?: Partial<Ports>;
  /** In the place of what is built in. */
  readonly content?: Partial<Content>;
};

export const WALL_MS = Date.UTC(2025, 2, 12, 8, 0);

export function entryOf(scenario: Scenario): LibraryEntry {
  return {
    ...describeScenario(scenario),
    hash: createHash('sha256').update(canonicalJson(scenario)).digest('hex'),
    load: async () => scenario,
  };
}

/** What reads replies, and what customers say. */
const theWords: Pick<Content, 'loadReading' | 'loadLines'> = {
  loadReading: async (layers) => theReading(layers),
  loadLines: async (lines) => loadLines(lines),
};

const readings = new Map<string, Reading>();

/** What reads replies, as the app has it once loaded. */
export function theReading(layers: Layers = { learned: true }): Reading {
  const key = JSON.stringify([layers.learned, layers.phrases?.entries ?? []]);
  const reading = readings.get(key) ?? readingWith(theRules(), layers);
  readings.set(key, reading);
  return reading;
}

export function shippedLibrary(): Library {
  const entries = [KETTLE, PARCEL, CHARGE].map((name) => entryOf(shippedScenario(name)));
  const { rulesVersion, modelVersion } = theAnalyser();
  return { rulesVersion, modelVersion, entries, courses: [], broken: [] };
}

/** Stores of one person whose screens speak `lang`; they say they are durable, so that nothing stands in the way. */
export function durableStores(): Stores {
  return { ...memoryStores(), durable: true };
}

export async function openApp(options: Options = {}): Promise<TestApp> {
  const { path = '/', lang = 'en', stores = durableStores(), library = shippedLibrary(), ports: own = {}, content = {} } = options;
  const clock = createManualClock();
  let ids = 0;
  const ports: Ports = {
    stores,
    notKept: stores.durable ? null : 'unavailable',
    content: withTakenIn({ ...shippedTexts, loadLibrary: async () => library, ...theWords, ...content }, stores, own.house ?? NO_HOUSE),
    house: NO_HOUSE,
    clock,
    wallNow: () => WALL_MS + clock.now(),
    claim: async () => ({ release: () => {} }),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    newSeed: () => 1,
    appVersion: '0.1.0',
    restart: () => {},
    ...own,
  };
  const person = await openPerson(ports);
  const wording = await openWording(lang);
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const screen = render(
    <PortsContext value={ports}>
      <I18nextProvider i18n={wording}>
        <PersonProvider initial={person}>
          <RouterProvider router={router} />
        </PersonProvider>
      </I18nextProvider>
    </PortsContext>,
  );
  await screen.findByRole('main');
  return {
    screen,
    user: userEvent.setup(),
    stores,
    clock,
    path: () => `${router.state.location.pathname}${router.state.location.search}`,
    pass: async (ms) => {
      // what the last rendering has set going (the conversation's ticking, say) must run before its time passes
      await act(async () => {
        await Promise.resolve();
      });
      await act(async () => {
        clock.pass(ms);
        await Promise.resolve();
      });
    },
  };
}
