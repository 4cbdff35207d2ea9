/** The ports as the screens receive them: a test hands in memory stores, a manual clock and content of its own. */
import { createContext, useContext } from 'react';
import type { Analyser } from '../../core/analysis/types.ts';
import type { Lines } from '../../core/customer/lines.ts';
import type { StorageError, Stores } from '../../core/progress/types.ts';
import type { LessonId } from '../../core/scenario/lessons.ts';
import type { Pack } from '../../core/scenario/index.ts';
import type { Channel, Company, Kind, Notice, PersonaId, Scenario, Trade } from '../../core/scenario/types.ts';
import type { CriterionId } from '../../core/scoring/types.ts';
import type { Clock, Hear } from '../../core/session/index.ts';
import type { Phrases, Yardstick } from '../../core/phrases/index.ts';
import type { Lang } from '../../core/text/language.ts';
import type { House } from './house.ts';

/** What a card in the library needs; the scenario itself is fetched when it is opened. */
export type LibraryEntry = {
  readonly id: string;
  readonly title: string;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly difficulty: number;
  readonly kind: Kind;
  readonly brief: string;
  readonly lessons: readonly LessonId[];
  /** What somebody may not want to meet today. */
  readonly notices: readonly Notice[];
  readonly company: string | null;
  readonly trade: Trade | null;
  /** Criteria that its samples turn on. */
  readonly practises: readonly CriterionId[];
  readonly customerName: string;
  readonly persona: PersonaId;
  readonly hash: string;
  /** The file or link it was taken in from; absent where it is built in. */
  readonly from?: string;
  readonly load: () => Promise<Scenario>;
};

/** A fault of a scenario file, as far as the library shows it; its wording is the message `diagnostics.<code>`. */
export type FileFault = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly suggestion: string | null;
};

export type Library = {
  /** Of the rules and the learned layer built in: known before they are loaded. */
  readonly rulesVersion: string;
  readonly modelVersion: string | null;
  readonly entries: readonly LibraryEntry[];
  /** Courses, in the order of their folders' names; ids of scenarios that are not there are left out. */
  readonly courses: readonly Pack[];
  readonly broken: readonly { readonly file: string; readonly diagnostics: readonly FileFault[] }[];
};

/** What reads replies; it weighs most, and comes when it is first needed. */
export type Reading = {
  readonly analyser: Analyser;
  readonly hear: Hear;
  /** Whether it reads a text as it would with all languages; `expected`: the language that settles what could be several. */
  readonly knows: (text: string, expected?: Lang) => boolean;
  /** Why a rule finds what it finds, in English as its file says it; null for ids that stand in no rule file. */
  readonly why: (lang: Lang, rule: string) => string | null;
};

/** Which layers read: rules always do, the learned one where the person lets it, a team's phrases where they have some. */
export type Layers = { readonly learned: boolean; readonly phrases?: Phrases | null | undefined };

export type Content = {
  readonly loadLibrary: () => Promise<Library>;
  /** `langs`: reads nothing else, and is there sooner for it; all by default. */
  readonly loadReading: (layers: Layers, langs?: readonly Lang[]) => Promise<Reading>;
  readonly loadLines: (lang: Lang, persona: PersonaId) => Promise<Lines>;
  /** Labelled sentences that phrases are held against. */
  readonly loadYardstick: (lang: Lang) => Promise<Yardstick>;
  /** A scenario's file as it stands; rejects where there is none of this id. */
  readonly loadScenarioText: (id: string) => Promise<string>;
  /** Every shared company, by its id. */
  readonly loadCompanies: () => Promise<Readonly<Record<string, Company>>>;
  /** A shared company's file as it stands; rejects where there is none of this id. */
  readonly loadCompanyText: (id: string) => Promise<string>;
};

/** A session is played in one tab at a time. */
export type Claim = {
  /** Gives the session free for other tabs. */
  readonly release: () => void;
};

export type Ports = {
  readonly stores: Stores;
  /** Why nothing outlives the page, as a key of `common.notKept`; null where it does. */
  readonly notKept: StorageError['reason'] | null;
  readonly content: Content;
  /** What the server says for everybody. */
  readonly house: House;
  readonly clock: Clock;
  /** Epoch ms of the wall clock. */
  readonly wallNow: () => number;
  /**
   * Claims a live session for this tab; null where another tab has it. `take` takes it over all the same, and the other
   * tab's `onLost` is called.
   */
  readonly claim: (sessionId: string, options: { readonly take: boolean; readonly onLost: () => void }) => Promise<Claim | null>;
  /** A new UUID. */
  readonly newId: () => string;
  /** A whole number from 1, different every time it is asked. */
  readonly newSeed: () => number;
  readonly appVersion: string;
  /** Begins anew with what is stored by now, at the first screen. */
  readonly restart: () => void;
};

export const PortsContext = createContext<Ports | null>(null);

export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('A screen stands outside <PortsContext>.');
  return ports;
}
