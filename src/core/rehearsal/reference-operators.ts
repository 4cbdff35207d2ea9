/**
 * Operators of a known kind who play any scenario, so that a scenario in which fine manners alone win is seen before a person plays it.
 * Each is the same every time: what they say depends on the scenario, the seed and where the talk stands, on nothing else.
 */
import type { SampleEntry, Scenario } from '../scenario/types.ts';
import { castScenario } from '../scenario/index.ts';
import { type Session, viewOf } from '../session/index.ts';
import { type Lang, LANGS } from '../text/index.ts';
import { playBy, type Rehearsal, type RehearsalDeps } from './play-entries.ts';
import { idealTurn } from './reference-operators-ideal.ts';
import { LINES_OF, type ScriptedId } from './reference-operators-lines.ts';

export const OPERATORS = [
  'ideal',
  'late',
  'apologiser',
  'promiser',
  'excuse-maker',
  'robot',
  'bouncer',
  'arguer',
  'silent',
] as const satisfies readonly (ScriptedId | 'ideal' | 'late' | 'silent')[];
export type OperatorId = (typeof OPERATORS)[number];

/** Whoever plays so has not handled the case: where one of them passes, the scenario teaches the wrong thing. */
export const EMPTY_HANDED: readonly OperatorId[] = ['apologiser', 'promiser', 'excuse-maker', 'robot', 'bouncer', 'arguer', 'silent'];

export type OperatorPlay = Rehearsal & {
  readonly operator: OperatorId;
  /** ms from the customer's last opening message; null where nobody answered. */
  readonly firstResponseMs: number | null;
  /** ms of scenario time from the opening to the end. */
  readonly handleMs: number;
};

export function playOperator(operator: OperatorId, deps: RehearsalDeps, seed = 1): OperatorPlay {
  const scenario = castScenario(deps.scenario, seed);
  const played = playBy(deps, (session) => turnOf(operator, scenario, session, deps), seed);
  const { firstResponseMs, durationMs } = played.dialogue;
  return { ...played, operator, firstResponseMs, handleMs: durationMs };
}

/** The language that an operator answers in: the customer's, where replies may be in it. */
export const spokenIn = ({ lang, replyLangs }: Pick<Scenario, 'lang' | 'replyLangs'>): Lang =>
  replyLangs.includes(lang) ? lang : (LANGS.find((each) => replyLangs.includes(each)) ?? lang);

function turnOf(operator: OperatorId, scenario: Scenario, session: Session, deps: RehearsalDeps): SampleEntry | null {
  if (operator === 'silent') return null;
  if (operator === 'ideal') return idealTurn(scenario, session, deps, spokenIn(scenario));
  if (operator === 'late') {
    const turn = idealTurn(scenario, session, deps, spokenIn(scenario));
    // deeds take no longer than usual; it is the words that people wait for
    return turn === null || turn.messages.length === 0 ? turn : { ...turn, waitMs: tooLate(session, deps) };
  }
  const said = session.state.turns.filter(({ messages }) => messages.length > 0).length;
  const line = LINES_OF[operator][spokenIn(scenario)][said];
  if (line === undefined) return null;
  const [name = scenario.customer.name] = scenario.customer.forms;
  return { waitMs: null, messages: [line.replaceAll('{name}', name)], action: null };
}

/** Later than is poor, and before everybody has gone. */
const TOO_LATE = 1.4;

const tooLate = (session: Session, deps: RehearsalDeps): number => Math.round(viewOf(session, deps).waiting.target.poorMs * TOO_LATE);
