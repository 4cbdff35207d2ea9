/**
 * The customer as a statechart: a compound root with the parallel state `talking` and one final state per outcome.
 * No timers, no invoked actors, no eventless transitions: time comes as an event. XState stays inside this file.
 */
import { assign, initialTransition, setup, transition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import { factsKnownFromTheStart, firstVisibility } from '../scenario/index.ts';
import { MOODS, VISIBILITIES, type Mood, type Scenario, type Visibility } from '../scenario/types.ts';
import type { Cause } from '../session/types.ts';
import { byRule, decideLetDown, decideReply, decideSilence, feltBy, silencesOf, stageIds, type Decision } from './conversation.ts';
import { moodOf, onScale } from './mood.ts';
import { outcomeIds, outcomeOf } from './outcome.ts';
import { PERSONAS } from './temper-data.ts';
import { EMPTY_HISTORY, temper, temperLetDown, temperSilence, visibilityAfter, visibilityInSilence } from './temper.ts';
import type { Beginning, CustomerEvent, CustomerMachine, CustomerState, Memory, Say, SilenceStep, WaitingLevel } from './types.ts';

/** Context of the chart: the memory, and what guards need to know of the other regions. */
type Context = { readonly memory: Memory; readonly stage: string; readonly visibility: Visibility };

type CustomerChart = ReturnType<typeof chartOf>;

// Authors name stages and outcomes as they like: prefixes keep those names apart from each other and from the chart's own states.
const OUTCOME_PREFIX = 'outcome-';
const stageNode = (id: string): string => `stage-${id}`;
const outcomeNode = (id: string): string => `${OUTCOME_PREFIX}${id}`;

function firstMemory(scenario: Scenario): Memory {
  return {
    numbers: { anger: scenario.customer.anger, fairness: scenario.customer.fairness },
    history: EMPTY_HISTORY,
    turn: 0,
    answered: false,
    // What the opening or the card says need not be asked.
    told: factsKnownFromTheStart(scenario),
    ever: [],
    remedy: null,
    nextStep: false,
    hotTurns: 0,
    silences: 0,
    quiet: 0,
    dutyBroken: false,
    debts: [],
    thread: firstVisibility(scenario) === 'private' ? null : 'open',
    ended: null,
  };
}

/** The customer as if the talk had come to another place: in that stage, with those numbers, having heard and told all that. */
function broughtTo(scenario: Scenario, first: CustomerState, from: Beginning): CustomerState {
  const told = [...new Set([...first.memory.told, ...from.told.filter((id) => scenario.facts.some((fact) => fact.id === id))])].toSorted();
  const numbers = { anger: onScale(from.numbers.anger), fairness: onScale(from.numbers.fairness) };
  const offered = scenario.remedies.filter(({ id }) => from.ever.includes(`remedy.${id}`));
  const memory: Memory = {
    ...first.memory,
    numbers,
    told,
    turn: from.turn,
    ever: [...new Set([...first.memory.ever, ...from.ever, ...from.told.map((id) => `fact.${id}`)])].toSorted(),
    remedy: (['right', 'partly'] as const).find((fit) => offered.some(({ right }) => right === fit)) ?? null,
  };
  const stage = stageIds(scenario).includes(from.stage) ? from.stage : first.stage;
  return { ...first, stage, mood: moodOf(numbers), memory };
}

function nextSilence(scenario: Scenario, stage: string, memory: Memory, targets = scenario.targets): SilenceStep | undefined {
  const { firstReply, reply } = targets;
  const steps = silencesOf(scenario, stage, memory.answered ? reply : firstReply);
  return steps[Math.min(memory.silences, steps.length - 1)];
}

/** The raw XState machine, for `walkCustomer`. Everything else goes through `compileCustomer`. */
export function chartOf(scenario: Scenario) {
  // Every guard and action of a transition asks for the same decision.
  let last: { readonly context: Context; readonly event: CustomerEvent; readonly decision: Decision } | null = null;
  const decide = (context: Context, event: CustomerEvent): Decision => {
    if (last === null || last.context !== context || last.event !== event) last = { context, event, decision: decideAnew(context, event) };
    return last.decision;
  };
  const decideAnew = (context: Context, event: CustomerEvent): Decision => {
    if (event.type === 'reply') return decideReply(scenario, context.stage, context.memory, context.visibility, event);
    if (event.type === 'let-down') return decideLetDown(context.memory, event);
    const step = event.type === 'silence' ? nextSilence(scenario, context.stage, context.memory) : undefined;
    if (event.type === 'waited' || step === undefined) return { goto: null, memory: context.memory, says: [] };
    return decideSilence(scenario, context.memory, event, step);
  };

  const base = setup({
    types: { context: {} as Context, events: {} as CustomerEvent },
    guards: {
      leadsTo: ({ context, event }, params: { readonly target: string }) => decide(context, event).goto === params.target,
      feels: ({ context, event }, params: { readonly mood: Mood }) => moodOf(decide(context, event).memory.numbers) === params.mood,
      isSeen: ({ event }, params: { readonly visibility: Visibility }) => event.type !== 'waited' && event.visibility === params.visibility,
      isWaiting: ({ event }, params: { readonly level: WaitingLevel }) => event.type === 'waited' && event.level === params.level,
      isSpoken: ({ event }) => event.type === 'reply' && event.reading.spoken,
    },
    actions: {
      say: (_args, _params: { readonly says: readonly Say[]; readonly causes: readonly Cause[] }) => undefined,
      remember: assign(({ context, event }) => {
        const { memory, goto } = decide(context, event);
        const stage = goto !== null && stageIds(scenario).includes(goto) ? goto : context.stage;
        return { memory, stage, visibility: event.type === 'waited' ? context.visibility : event.visibility };
      }),
    },
  });

  const react = [
    {
      type: 'say',
      params: ({ context, event }: { context: Context; event: CustomerEvent }) => {
        const { says, causes = [] } = decide(context, event);
        return { says, causes };
      },
    },
    { type: 'remember' },
  ];
  const stages = stageIds(scenario);
  // Where a stage and an outcome are named alike, the stage is meant: only then does the decision stay among stages.
  const outcomes = outcomeIds(scenario).filter((id) => !stages.includes(id));
  const wayTo = (target: string, node: string) => ({ guard: { type: 'leadsTo', params: { target } }, target: `#${node}`, actions: react });
  const candidates = [
    ...stages.map((id) => wayTo(id, stageNode(id))),
    ...outcomes.map((id) => wayTo(id, outcomeNode(id))),
    { actions: react },
  ];
  const conversation = Object.fromEntries(
    stages.map((id) => [id, { id: stageNode(id), on: { reply: candidates, silence: candidates, 'let-down': candidates } }]),
  );

  const moods = MOODS.map((mood) => ({ guard: { type: 'feels', params: { mood } }, target: `#mood-${mood}` }));
  const mood = Object.fromEntries(MOODS.map((id) => [id, { id: `mood-${id}`, on: { reply: moods, silence: moods, 'let-down': moods } }]));

  const seen = VISIBILITIES.map((visibility) => ({ guard: { type: 'isSeen', params: { visibility } }, target: `#seen-${visibility}` }));
  const visibility = Object.fromEntries(
    VISIBILITIES.map((id) => [id, { id: `seen-${id}`, on: { reply: seen, silence: seen, 'let-down': seen } }]),
  );

  const waited = (['late', 'overdue'] as const).map((level) => ({
    guard: { type: 'isWaiting', params: { level } },
    target: `#waiting-${level}`,
  }));
  const answered = { guard: { type: 'isSpoken' }, target: '#waiting-in-time' };
  const waiting = Object.fromEntries(
    (['in-time', 'late', 'overdue'] as const).map((id) => [id, { id: `waiting-${id}`, on: { waited, reply: answered } }]),
  );

  const first = firstMemory(scenario);
  const config = {
    id: 'customer',
    context: { memory: first, stage: stages[0], visibility: firstVisibility(scenario) },
    initial: 'talking',
    states: {
      talking: {
        type: 'parallel',
        states: {
          conversation: { initial: stages[0], states: conversation },
          mood: { initial: moodOf(first.numbers), states: mood },
          waiting: { initial: 'in-time', states: waiting },
          visibility: { initial: firstVisibility(scenario), states: visibility },
        },
      },
      ...Object.fromEntries(outcomes.map((id) => [outcomeNode(id), { id: outcomeNode(id), type: 'final' }])),
    },
  };
  return base.createMachine(config as unknown as Parameters<typeof base.createMachine>[0]);
}

/** A customer who takes in turns and silences, and answers. Everything passed in and out is plain JSON. */
export function compileCustomer(scenario: Scenario): CustomerMachine {
  const chart = chartOf(scenario);
  const persona = PERSONAS[scenario.customer.persona];

  return {
    initial: (from) => {
      const first = stateOf(initialTransition(chart)[0]);
      return from === undefined ? first : broughtTo(scenario, first, from);
    },
    step(state, event) {
      if (state.outcome !== null) return { state, says: [], causes: [] };
      const [next, actions] = transition(chart, snapshotOf(chart, state), event);
      const said = actions.flatMap(({ type, params }) => (type === 'say' ? [params as Spoken] : []));
      return { state: stateOf(next), says: said.flatMap(({ says }) => says), causes: said.flatMap(({ causes }) => causes) };
    },
    nextSilence: ({ stage, memory }, targets) => (stage === null ? null : (nextSilence(scenario, stage, memory, targets) ?? null)),
    feel(state, reading) {
      const { numbers, history } = state.memory;
      const felt = feltBy(scenario, state.memory, state.visibility, reading);
      return {
        ...temper(numbers, felt, persona, history, scenario.kind),
        visibility: visibilityAfter(state.visibility, felt, reading.action === 'move' && !reading.notes.includes('in-thread')),
      };
    },
    feelSilence(state, step) {
      const { numbers, silences: index } = state.memory;
      if (step.harmless) return { numbers, visibility: state.visibility, causes: [] };
      const felt = temperSilence(numbers, index, persona);
      const rule = ruleCause(step);
      return {
        numbers: byRule(felt.numbers, step),
        visibility: visibilityInSilence(state.visibility, index),
        causes: [...felt.causes, ...rule],
      };
    },
    feelLetDown: (state, by) => ({ ...temperLetDown(state.memory.numbers, persona, by), visibility: state.visibility }),
    outcomeNow: (state) => outcomeOf(scenario, state.memory, state.visibility),
  };
}

/** Which silence of the stage as written comes next; null where it is one that comes by itself. */
export function silenceRuleOf(scenario: Scenario, { stage, memory }: CustomerState): number | null {
  const step = stage === null ? undefined : nextSilence(scenario, stage, memory);
  const own = scenario.stages?.find(({ id }) => id === stage)?.silence ?? [];
  // A step is its rule, put in order.
  const place = own.findIndex(({ afterMs, goto, says }) => afterMs === step?.afterMs && goto === step.goto && says === step.says);
  return place === -1 ? null : place;
}

/** What a step makes the customer say, and what moved the numbers beside the event's own causes. */
type Spoken = { readonly says: readonly Say[]; readonly causes: readonly Cause[] };

/** What a rule of the scenario's own adds, as a cause; nothing where it adds nothing. */
function ruleCause(rule: { readonly angerBy: number; readonly fairnessBy: number }): readonly Cause[] {
  if (rule.angerBy === 0 && rule.fairnessBy === 0) return [];
  return [{ key: 'rule', params: {}, anger: rule.angerBy, fairness: rule.fairnessBy }];
}

/** The names of the regions, as they stand in an XState state value. */
type Talking = { readonly conversation: string; readonly mood: Mood; readonly waiting: WaitingLevel; readonly visibility: Visibility };

/** What a snapshot of the chart says in our own words. */
export function stateOf(snapshot: AnyMachineSnapshot): CustomerState {
  const { memory, visibility } = snapshot.context as Context;
  const value = snapshot.value as string | { readonly talking: Talking };
  if (typeof value === 'string') {
    const waiting = memory.ended === 'silence' ? 'gone' : 'in-time';
    const outcome = value.slice(OUTCOME_PREFIX.length);
    return { stage: null, mood: moodOf(memory.numbers), waiting, visibility, outcome, memory };
  }
  const { conversation, mood, waiting } = value.talking;
  return { stage: conversation, mood, waiting, visibility: value.talking.visibility, outcome: null, memory };
}

function snapshotOf(chart: CustomerChart, state: CustomerState) {
  const value: StateValue = {
    talking: { conversation: state.stage ?? '', mood: state.mood, waiting: state.waiting, visibility: state.visibility },
  };
  return chart.resolveState({ value, context: { memory: state.memory, stage: state.stage ?? '', visibility: state.visibility } });
}
