import { readingOf, scoreDialogue, type Rubric, type Scorecard } from '../scoring/index.ts';
import { castScenario, underRubric } from '../scenario/index.ts';
import type { SampleEntry } from '../scenario/types.ts';
import {
  advance,
  dialogueOf,
  openSession,
  viewOf,
  type Dialogue,
  type Session,
  type SessionDeps,
  type SessionInput,
} from '../session/index.ts';

/** `rubric`: the team's, under which it is played and marked; absent: the one the scenario stands under. */
export type RehearsalDeps = SessionDeps & { readonly rubric?: Rubric; readonly operator?: string };

export type Rehearsal = { readonly session: Session; readonly dialogue: Dialogue; readonly scorecard: Scorecard };

/** Wall clock of rehearsals: a log made twice is the same log. */
const WALL_MS = 0;

type Bare<Input> = Input extends SessionInput ? Omit<Input, 'wallMs'> : never;

/**
 * Plays entries as a trainee would: each is one turn that ends its wait after the customer's last words. When they run out in an
 * open dialogue, the clock runs on until it ends by silence.
 */
export function playEntries(given: RehearsalDeps, entries: readonly SampleEntry[], seed: number): Rehearsal {
  return playBy(given, inTurn(entries), seed);
}

/** What comes next, once the customer has finished; `taken`: entries before it. null: nothing more is said or done. */
type Choose = (session: Session, taken: number) => SampleEntry | null;

const inTurn =
  (entries: readonly SampleEntry[]): Choose =>
  (_, taken) =>
    entries[taken] ?? null;

/** The same with entries that are chosen as the dialogue goes. */
export function playBy(given: RehearsalDeps, choose: Choose, seed: number): Rehearsal {
  const deps = given.rubric === undefined ? given : { ...given, scenario: underRubric(given.scenario, given.rubric) };
  let { session } = playChosen(deps, choose, seed);
  while (session.state.outcome === null) session = passTo(session, session.nowMs + STRIDE_MS, deps);
  return { session, ...marked(session, deps) };
}

/** The dialogue as far as it has come, and what it is worth so far. */
export function marked(session: Session, deps: SessionDeps): Pick<Rehearsal, 'dialogue' | 'scorecard'> {
  const dialogue = dialogueOf(session);
  const scorecard = scoreDialogue(castScenario(deps.scenario, session.state.seed), dialogue, readingOf(deps.analyser, deps.scenario));
  return { dialogue, scorecard };
}

/** The turns alone: the dialogue stands where the last of them was taken, the customer's answer still on its way. `taken`: how many there was time for. */
export const playTurns = (deps: PlayDeps, entries: readonly SampleEntry[], seed: number): Turns => playChosen(deps, inTurn(entries), seed);

type PlayDeps = SessionDeps & Pick<RehearsalDeps, 'operator'>;
type Turns = { readonly session: Session; readonly taken: number };

function playChosen(deps: PlayDeps, choose: Choose, seed: number): Turns {
  let session = openSession(deps, { seed, mode: 'practice', operator: deps.operator ?? '', wallMs: WALL_MS });
  const take = (input: Bare<SessionInput>): void => {
    session = advance(session, { ...input, wallMs: WALL_MS }, deps);
  };
  for (let taken = 0; ; taken += 1) {
    const heard = listen(session, deps);
    const entry = choose(heard, taken);
    if (entry === null) return { session, taken };
    session = heard;
    if (!viewOf(session, deps).canReply) return { session, taken };
    session = passTo(session, session.nowMs + (entry.waitMs ?? halfOfGood(session, deps)), deps);
    if (session.state.outcome !== null) return { session, taken };
    if (entry.action !== null) take({ type: 'act', action: entry.action });
    for (const text of entry.messages) take({ type: 'send', text, more: true });
    take({ type: 'close-turn' });
  }
}

/** Every silence ends within days of scenario time; steps of a day keep the loop short. */
const STRIDE_MS = 86_400_000;

export const passTo = (session: Session, toMs: number, deps: SessionDeps): Session =>
  advance(session, { type: 'time', toMs, wallMs: WALL_MS }, deps);

/** Lets the customer finish: nothing more is on its way. */
export function listen(session: Session, deps: SessionDeps): Session {
  let heard = session;
  for (;;) {
    const [next] = heard.state.pending;
    if (next === undefined) return heard;
    heard = passTo(heard, next.atMs, deps);
  }
}

/** How long an entry takes that does not say. */
export function halfOfGood(session: Session, deps: SessionDeps): number {
  return Math.round(viewOf(session, deps).waiting.target.goodMs / 2);
}
