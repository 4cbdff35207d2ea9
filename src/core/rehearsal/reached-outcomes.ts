/**
 * Which endings a customer can be brought to, by a walk over a fixed list of canonical replies per state. What it does not reach
 * is «not reached by these», never «unreachable».
 */
import { SIGNALS, type Signal } from '../analysis/types.ts';
import {
  compileCustomer,
  EMPTY_READING,
  outcomeIds,
  settledBy,
  walkCustomer,
  type CustomerEvent,
  type CustomerState,
  type Feeling,
  type TurnReading,
} from '../customer/index.ts';
import { graphOf } from '../scenario/index.ts';
import { ACTION_TYPES, type Condition, type Scenario } from '../scenario/types.ts';

/** Enough for every shipped scenario, and done within seconds. */
const MOST_STATES = 6000;
/** Of states that look alike so many are gone on from; each with its exact numbers. */
const ALIKE = 2;

/** The outcomes that the drawn conversation leads to and that follow from kind, channel and persona. */
export function possibleOutcomes(scenario: Scenario): readonly string[] {
  const { edges } = graphOf(scenario);
  const written = new Set(
    edges.filter(({ cause }) => scenario.stages === null || cause.type === 'reply' || isWritten(cause)).map(({ to }) => to),
  );
  const settles = settledBy(scenario) !== null;
  const mends = settles || scenario.remedies.some(({ right }) => right === 'partly');
  return outcomeIds(scenario).filter((id) => {
    if (!written.has(id)) return false;
    if (scenario.stages !== null) return true;
    if (id === 'delighted') return settles;
    return id === 'kept' ? mends : true;
  });
}

/** A silence that the author wrote, not the one that ends any stage. */
const isWritten = (cause: { readonly type: string; readonly afterMs?: number | null }): boolean =>
  cause.type === 'silence' && cause.afterMs !== null;

/** Outcomes reached by the canonical replies, in the scenario's order of outcomes. `scenario` is cast. */
export function reachedOutcomes(scenario: Scenario, most: number = MOST_STATES): readonly string[] {
  const customer = compileCustomer(scenario);
  const wanted = possibleOutcomes(scenario);
  const reached = new Set<string>();
  const readings = canonicalReadings(scenario);
  const met = new Map<string, number>();
  walkCustomer(
    scenario,
    (state) => {
      const look = lookOf(state);
      met.set(look, (met.get(look) ?? 0) + 1);
      return (met.get(look) ?? 0) > ALIKE ? [] : eventsAt(scenario, customer, readings, state);
    },
    (state) => {
      if (state.outcome !== null) reached.add(state.outcome);
      return wanted.every((id) => reached.has(id));
    },
    most,
  );
  return outcomeIds(scenario).filter((id) => reached.has(id));
}

/** What one sees of a state without its exact numbers. */
function lookOf({ stage, mood, visibility, memory }: CustomerState): string {
  const { numbers, told, remedy, nextStep, dutyBroken, silences, hotTurns } = memory;
  const fairness = Math.floor(numbers.fairness / 20);
  return [stage, mood, visibility, fairness, told.length, remedy, nextStep, dutyBroken, silences, hotTurns].join(' ');
}

function eventsAt(
  scenario: Scenario,
  customer: ReturnType<typeof compileCustomer>,
  readings: readonly TurnReading[],
  state: CustomerState,
): readonly CustomerEvent[] {
  const silence = customer.nextSilence(state);
  const silent: readonly CustomerEvent[] =
    silence === null ? [] : [{ type: 'silence' as const, ...without(customer.feelSilence(state, silence)) }];
  // An operator who has begun to keep silent keeps silent: the ways on from there are known from other states.
  if (state.memory.silences > 0) return silent;
  const stage = scenario.stages?.find(({ id }) => id === state.stage);
  const asked = (stage?.replies ?? []).flatMap(({ when }) => (when === null ? [] : [readingFor(scenario, when)]));
  const replies = [...readings, ...asked].map((reading): CustomerEvent => {
    return { type: 'reply', reading, ...without(customer.feel(state, reading)) };
  });
  return [...replies, ...silent];
}

const without = ({ numbers, visibility }: Feeling): Pick<Feeling, 'numbers' | 'visibility'> => ({ numbers, visibility });

/** The canonical operator knows the case. */
const PLAIN: TurnReading = { ...EMPTY_READING, spoken: true, notes: ['of-case'] };

const saying = (signals: readonly Signal[], more: Partial<TurnReading> = {}): TurnReading => ({
  ...PLAIN,
  signals: signals.toSorted(),
  question: signals.includes('clarify'),
  nextStep: signals.includes('timeline') || signals.includes('contact'),
  ...more,
});

/** How operators answer, from the best to the worst. */
function canonicalReadings(scenario: Scenario): readonly TurnReading[] {
  const asks = scenario.facts.map(({ id }) => id).toSorted();
  const remedies = (fit: 'right' | 'partly' | 'wrong'): readonly string[] =>
    scenario.remedies
      .filter(({ right }) => right === fit)
      .map(({ id }) => id)
      .toSorted();
  return [
    saying(['apology', 'ownership', 'empathy', 'personal', 'clarify', 'private'], { asks }),
    saying(['thanks', 'solution', 'timeline', 'contact', 'compensation'], { remedies: remedies('right') }),
    saying(['solution', 'timeline'], { remedies: remedies('right') }),
    saying(['solution', 'timeline'], { remedies: remedies('partly') }),
    saying(['thanks', 'empathy', 'timeline', 'contact']),
    saying(['clarify'], { asks }),
    saying(['excuse', 'solution', 'timeline'], { remedies: remedies('right') }),
    saying(['apology']),
    saying(['excuse']),
    saying(['stupid_question'], { question: true }),
    saying(['brush_off']),
    saying(['rudeness', 'argument']),
  ];
}

/** The plainest reply that has the signs a rule asks for. Numbers and moods come as they come. */
function readingFor(scenario: Scenario, when: Condition): TurnReading {
  const [first] = when.any ?? [];
  const signs = [...(when.all ?? []), ...(first === undefined ? [] : [first])].filter((sign) => !sign.startsWith('ever.'));
  const named = (prefix: string): readonly string[] =>
    signs.filter((sign) => sign.startsWith(prefix)).map((sign) => sign.slice(prefix.length));
  const known = new Set(scenario.facts.map(({ id }) => id));
  return saying(
    SIGNALS.filter((signal) => signs.includes(signal)),
    {
      remedies: named('remedy.').toSorted(),
      asks: named('fact.')
        .filter((id) => known.has(id))
        .toSorted(),
      action: ACTION_TYPES.find((type) => named('action.').includes(type)) ?? null,
      waited: when.late === true ? 'late' : 'in-time',
    },
  );
}
