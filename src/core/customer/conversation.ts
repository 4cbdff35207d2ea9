/**
 * What the customer does with a turn or a silence: the scenario's own rules where it has stages, the default conversation
 * (opening → talk → closing) where it has none. Pure; the machine draws its transitions from these decisions.
 */
import type { Scenario, SilenceRule, Stage, Target, Visibility } from '../scenario/types.ts';
import type { Cause, EndReason, Numbers } from '../session/types.ts';
import { heatOf, moodOf, onScale } from './mood.ts';
import type { Reaction } from './lines.ts';
import { outcomeAs, outcomeOf, settledBy } from './outcome.ts';
import { reactionTo } from './reaction.ts';
import { ruleFor, signsOf } from './rules.ts';
import { ENDINGS, FOUND_OUT_AFTER_TURNS, PERSONAS, SILENCE_AT } from './temper-data.ts';
import { isTooSmooth, remember, temperFoundOut, type Felt } from './temper.ts';
import type { CustomerEvent, Memory, Note, RemedyFit, Say, SilenceStep, TurnReading } from './types.ts';

const DEFAULT_STAGES = ['opening', 'talk', 'closing'] as const;

export type Decision = {
  /** A stage or an outcome; null stays. */
  readonly goto: string | null;
  readonly memory: Memory;
  readonly says: readonly Say[];
  /** What moved the numbers beside the turn itself and the scenario's own rules. */
  readonly causes?: readonly Cause[];
};

type Reply = Extract<CustomerEvent, { type: 'reply' }>;
type Silence = Extract<CustomerEvent, { type: 'silence' }>;

export function stageIds(scenario: Scenario): readonly string[] {
  return scenario.stages?.map((stage) => stage.id) ?? DEFAULT_STAGES;
}

export function isStage(scenario: Scenario, id: string): boolean {
  return stageIds(scenario).includes(id);
}

/** The best of the remedies offered; real help stands for one where there is none to offer (for praise, thanks do). */
function fitOf(scenario: Scenario, reading: TurnReading): RemedyFit | null {
  const named = scenario.remedies.filter((remedy) => reading.remedies.includes(remedy.id));
  const fit = (['right', 'partly', 'wrong'] as const).find((one) => named.some((remedy) => remedy.right === one));
  if (settledBy(scenario) !== 'help') return fit ?? null;
  return reading.signals.includes(scenario.kind === 'praise' ? 'thanks' : 'solution') ? 'right' : (fit ?? null);
}

/** A turn as the temper feels it: against what the customer can tell and has told. */
export function feltBy(scenario: Scenario, memory: Memory, visibility: Visibility, reading: TurnReading): Felt {
  const known = reading.asks.filter((id) => memory.told.includes(id));
  return {
    signals: reading.signals,
    assessed: reading.assessed,
    spoken: reading.spoken,
    waited: reading.waited,
    remedy: fitOf(scenario, reading),
    asksNew: known.length < reading.asks.length,
    asksAgain: known.length > 0,
    visibility: reading.notes.includes('in-thread') && visibility === 'private' ? 'public' : visibility,
    notes: reading.notes,
    isOfferEarly: isOfferEarly(scenario, memory, reading),
    closesThread: closesThread(memory, reading),
    foundOut: reading.spoken ? dueDebts(memory).reduce((sum, debt) => sum + debt.lies, 0) : 0,
  };
}

/** Something for the trouble while nothing is put right: it looks like a bribe, and is one. */
function isOfferEarly(scenario: Scenario, memory: Memory, reading: TurnReading): boolean {
  if (!reading.signals.includes('compensation') || settledBy(scenario) !== 'remedy') return false;
  const fit = fitOf(scenario, reading);
  return memory.remedy === null && fit !== 'right' && fit !== 'partly';
}

/** The first line in the thread that was left, if it is no quarrel. */
function closesThread(memory: Memory, reading: TurnReading): boolean {
  return memory.thread === 'left' && reading.spoken && reading.notes.includes('in-thread');
}

/** Claims that the customer has had the time to look into. */
function dueDebts(memory: Memory): Memory['debts'] {
  return memory.debts.filter((debt) => memory.turn + 1 - debt.turn >= FOUND_OUT_AFTER_TURNS);
}

const sorted = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].toSorted();

/** The memory after a reply, before any rule of the stage. */
export function takeIn(scenario: Scenario, memory: Memory, event: Reply, visibility: Visibility): Memory {
  const { reading } = event;
  const felt = feltBy(scenario, memory, visibility, reading);
  // Whoever was lied to does not count on what was offered before.
  const trusted = felt.foundOut > 0 ? null : memory.remedy;
  const right = trusted === 'right' || felt.remedy === 'right';
  const partly = trusted === 'partly' || felt.remedy === 'partly';
  const told = sorted(memory.told, reading.asks);
  return {
    ...memory,
    numbers: event.numbers,
    history: remember(memory.history, felt),
    turn: memory.turn + (reading.spoken ? 1 : 0),
    answered: memory.answered || reading.spoken,
    told,
    ever: sorted(
      memory.ever,
      signsOf(reading),
      told.map((id) => `fact.${id}`),
      felt.foundOut > 0 ? ['claim-false'] : [],
    ),
    remedy: right ? 'right' : partly ? 'partly' : null,
    nextStep: (trusted !== null && memory.nextStep) || (right && reading.nextStep),
    hotTurns: hotTurnsAfter(memory, event),
    silences: reading.spoken ? 0 : memory.silences,
    quiet: reading.spoken ? 0 : memory.quiet,
    dutyBroken: memory.dutyBroken || reading.signals.includes('brush_off') || felt.foundOut > 0,
    debts: debtsAfter(memory, reading),
    thread: threadAfter(memory, felt.closesThread, event.visibility),
  };
}

/** What is still to be found out: what fell due is settled, what this turn claims without ground is added. */
function debtsAfter(memory: Memory, reading: TurnReading): Memory['debts'] {
  const due = reading.spoken ? dueDebts(memory) : [];
  const kept = memory.debts.filter((debt) => !due.includes(debt));
  return reading.lies > 0 ? [...kept, { turn: memory.turn + (reading.spoken ? 1 : 0), lies: reading.lies }] : kept;
}

function threadAfter(memory: Memory, closes: boolean, visibility: Visibility): Memory['thread'] {
  if (memory.thread === null) return null;
  if (visibility !== 'private') return 'open';
  if (memory.thread === 'open') return 'left';
  return closes ? 'closed' : memory.thread;
}

function hotTurnsAfter(memory: Memory, { reading, numbers }: Reply): number {
  if (!reading.spoken) return memory.hotTurns;
  return numbers.anger >= ENDINGS.hopelessAngerFrom ? memory.hotTurns + 1 : 0;
}

const tell = (scenario: Scenario, ids: readonly string[]): readonly Say[] =>
  scenario.facts.filter((fact) => ids.includes(fact.id)).map((fact) => ({ own: [fact.tell], reaction: null, heat: 'any' }));

const end = (memory: Memory, ended: EndReason): Memory => ({ ...memory, ended });

function reactionIn(scenario: Scenario, before: Memory, after: Memory, reading: TurnReading): Reaction | null {
  const isNew = (note: Note): boolean => reading.notes.includes(note) && before.history.seen[note] === undefined;
  return reactionTo(reading, {
    remedy: fitOf(scenario, reading),
    asksAgain: reading.asks.length > 0 && reading.asks.every((id) => before.told.includes(id)),
    tells: after.told.length > before.told.length,
    remedyKnown: after.remedy === 'right',
    nextStepKnown: after.nextStep,
    apologies: after.history.seen['apology'] ?? 0,
    isOfferEarly: isOfferEarly(scenario, before, reading),
    inPublic: before.thread === 'open',
    movesAside: before.thread === 'open' && after.thread === 'left',
    closesThread: closesThread(before, reading),
    isTooSmooth: isTooSmooth(reading),
    isRecognised: isNew('knows-them'),
    isChannelLiked: isNew('preferred-channel'),
  });
}

function say(reaction: Reaction | null, numbers: Numbers, own: readonly string[] = []): readonly Say[] {
  return reaction === null && own.length === 0 ? [] : [{ own, reaction, heat: heatOf(moodOf(numbers)) }];
}

/** What an ending makes the customer say: the outcome's own words, else the default ones. */
function lastWords(scenario: Scenario, outcome: string, numbers: Numbers): readonly Say[] {
  const own = scenario.outcomes.find((spec) => spec.id === outcome)?.says ?? [];
  return say(own.length > 0 ? null : `end-${outcomeAs(scenario, outcome)}`, numbers, own);
}

export function decideReply(scenario: Scenario, stage: string, memory: Memory, before: Visibility, event: Reply): Decision {
  const after = takeIn(scenario, memory, event, before);
  const foundOut = event.reading.spoken && dueDebts(memory).length > 0;
  const found = foundOut ? say('claim-false', after.numbers) : [];
  const decided =
    scenario.stages === null
      ? decideByDefault(scenario, stage, memory, after, event)
      : decideByRules(scenario, scenario.stages, stage, memory, after, event);
  // Whoever has just found out speaks of that, and not of the reply; the scenario's own words stand.
  const says = foundOut && scenario.stages === null ? decided.says.filter((one) => one.reaction === null) : decided.says;
  const decision = withTruth(scenario, { ...decided, says: [...found, ...says] }, event.visibility);
  if (decision.goto !== null && isStage(scenario, decision.goto)) return decision.goto === stage ? decision : inNewStage(decision);
  if (decision.goto === null) return decision;
  return { ...decision, says: [...decision.says, ...lastWords(scenario, decision.goto, decision.memory.numbers)] };
}

/** Nobody goes home content with what is not so: before a good ending everything comes out. */
function withTruth(scenario: Scenario, decision: Decision, visibility: Visibility): Decision {
  const { goto, memory } = decision;
  const lies = memory.debts.reduce((sum, debt) => sum + debt.lies, 0);
  if (goto === null || isStage(scenario, goto) || lies === 0) return decision;
  const as = outcomeAs(scenario, goto);
  if (as !== 'delighted' && as !== 'kept') return decision;
  const { numbers, causes } = temperFoundOut(memory.numbers, lies, PERSONAS[scenario.customer.persona]);
  const after: Memory = { ...memory, numbers, debts: [], remedy: null, dutyBroken: true, ever: sorted(memory.ever, ['claim-false']) };
  const outcome = outcomeOf(scenario, after, visibility);
  return { goto: outcome, memory: after, says: [...decision.says, ...say('claim-false', numbers)], causes };
}

/** A new stage brings silences of its own, counted from its beginning. */
const inNewStage = (decision: Decision): Decision => ({ ...decision, memory: { ...decision.memory, silences: 0 } });

function decideByDefault(scenario: Scenario, stage: string, memory: Memory, after: Memory, event: Reply): Decision {
  const { reading, visibility } = event;
  const outcome = outcomeOf(scenario, after, visibility);
  const telling = tell(
    scenario,
    reading.asks.filter((id) => !memory.told.includes(id)),
  );
  if (!reading.spoken) return { goto: null, memory: after, says: [] };
  if (after.hotTurns >= ENDINGS.hopelessTurns) return { goto: outcome, memory: end(after, 'hopeless'), says: [] };
  const factsTold = scenario.facts.every((fact) => !fact.required || after.told.includes(fact.id));
  const settled = factsTold && after.remedy === 'right' && after.nextStep;
  // Once everything has been said, one more turn is the farewell.
  const farewell = settled && stage === 'closing';
  if (settled && (farewell || outcome === 'delighted')) return { goto: outcome, memory: end(after, 'closed'), says: telling };
  if (after.turn >= ENDINGS.turns) return { goto: outcome, memory: end(after, 'turns'), says: telling };
  const says = [...say(reactionIn(scenario, memory, after, reading), after.numbers), ...telling];
  if (settled && stage !== 'closing') return { goto: 'closing', memory: after, says };
  return { goto: stage === 'opening' ? 'talk' : null, memory: after, says };
}

function decideByRules(scenario: Scenario, stages: readonly Stage[], stage: string, memory: Memory, after: Memory, event: Reply): Decision {
  const { reading } = event;
  const rule = ruleFor(stages.find(({ id }) => id === stage)?.replies ?? [], after, event);
  const reveals = rule?.reveals ?? [];
  const telling = tell(
    scenario,
    sorted(reading.asks, reveals).filter((id) => !memory.told.includes(id)),
  );
  const told = sorted(after.told, reveals);
  const moved: Memory = {
    ...after,
    numbers: byRule(after.numbers, rule),
    told,
    ever: sorted(
      after.ever,
      told.map((id) => `fact.${id}`),
    ),
  };
  const tooLong = reading.spoken && after.turn >= ENDINGS.turnsWithStages && (rule?.goto == null || isStage(scenario, rule.goto));
  if (tooLong) {
    return { goto: outcomeOf(scenario, moved, event.visibility), memory: end(moved, 'turns'), says: telling };
  }
  const leaves = rule?.goto != null && !isStage(scenario, rule.goto);
  const own = rule?.says ?? [];
  // On leaving, the outcome has the last words; a deed without a word is met with the rule's own words, or with none.
  const isUnmet = rule === null || !reading.spoken || (leaves && own.length === 0);
  const reaction = isUnmet ? null : reactionIn(scenario, memory, moved, reading);
  const says = say(reaction, moved.numbers, own);
  return { goto: rule?.goto ?? null, memory: leaves ? end(moved, 'goto') : moved, says: [...says, ...telling] };
}

/** The numbers with what the rule itself adds. */
export function byRule(numbers: Numbers, rule: { readonly angerBy: number; readonly fairnessBy: number } | null): Numbers {
  if (rule === null) return numbers;
  return { anger: onScale(numbers.anger + rule.angerBy), fairness: onScale(numbers.fairness + rule.fairnessBy) };
}

const LEAVE = 'leave';

/** The silences of a stage in order. Whatever the author wrote, the last one ends the dialogue. */
export function silencesOf(scenario: Scenario, stage: string, target: Target): readonly SilenceStep[] {
  const after = (share: number): number => Math.round(target.poorMs * share);
  const step = (afterMs: number, goto: string | null, harmless = false): SilenceStep => {
    return { afterMs, says: [], angerBy: 0, fairnessBy: 0, goto, harmless };
  };
  // All is said and done: nobody owes an answer, the customer just goes.
  if (scenario.stages === null && stage === 'closing') return [step(after(SILENCE_AT.again), LEAVE, true)];
  const own = scenario.stages?.find(({ id }) => id === stage)?.silence ?? [];
  if (own.length === 0)
    return [step(after(SILENCE_AT.again), null), step(after(SILENCE_AT.once_more), null), step(after(SILENCE_AT.leave), LEAVE)];
  const steps = own.map((rule: SilenceRule): SilenceStep => ({ ...rule, harmless: false })).toSorted((a, b) => a.afterMs - b.afterMs);
  const last = steps.findIndex((rule) => rule.goto !== null);
  if (last !== -1) return steps.slice(0, last + 1);
  const longest = steps.at(-1)?.afterMs ?? 0;
  return [...steps, step(Math.max(after(SILENCE_AT.leave), longest + after(SILENCE_AT.once_more)), LEAVE)];
}

/** A promise broken, or the case sent back: the customer says so, and waits on. */
export function decideLetDown(memory: Memory, event: Extract<CustomerEvent, { type: 'let-down' }>): Decision {
  // Put into the wrong department is clumsy; nobody has refused anything.
  if (event.by === 'route') return { goto: null, memory: { ...memory, numbers: event.numbers }, says: say('misrouted', event.numbers) };
  const felt: Memory = { ...memory, numbers: event.numbers, dutyBroken: true, ever: sorted(memory.ever, ['promise-broken']) };
  return { goto: null, memory: felt, says: say('promise-broken', event.numbers) };
}

export function decideSilence(scenario: Scenario, memory: Memory, event: Silence, step: SilenceStep): Decision {
  const felt: Memory = {
    ...memory,
    numbers: event.numbers,
    silences: memory.silences + 1,
    quiet: memory.quiet + 1,
    dutyBroken: memory.dutyBroken || (memory.silences >= 1 && !step.harmless),
  };
  // Stages that hand a silent trainee round in a circle do not do so for ever.
  const goto = step.goto === LEAVE || felt.quiet >= ENDINGS.mostSilences ? outcomeOf(scenario, felt, event.visibility) : step.goto;
  if (goto === null) {
    const reaction = memory.silences === 0 ? 'silence' : 'silence-again';
    return { goto, memory: felt, says: say(reaction, event.numbers, step.says) };
  }
  const own = say(null, event.numbers, step.says);
  if (isStage(scenario, goto)) return inNewStage({ goto, memory: felt, says: own });
  return { goto, memory: end(felt, step.harmless ? 'closed' : 'silence'), says: [...own, ...lastWords(scenario, goto, event.numbers)] };
}
