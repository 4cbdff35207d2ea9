/**
 * The operator who handles the case: says the model answers where they belong, in between asks for what is missing, does what has to be
 * done before saying that it is done, and says a right remedy in the scenario's own words where no model answer does.
 */
import { type Action, type ActionType, type Remedy, type SampleEntry, type Scenario } from '../scenario/types.ts';
import { hearDraft, hearingWith, type Heard, type Session, type SessionDeps, verificationOf } from '../session/index.ts';
import type { Lang } from '../text/index.ts';
import { IDEAL_WORDS } from './reference-operators-ideal-words.ts';
import { wordingOf } from './reference-operators-wording.ts';

/** Beyond so many answers nothing more is gained. */
const MOST_ANSWERS = 12;
/** A deed is done while the answer is being written. */
const DEED_MS = 5_000;

/** What comes next; null once all is said and done. `scenario` is cast. */
export function idealTurn(scenario: Scenario, session: Session, deps: SessionDeps, lang: Lang): SampleEntry | null {
  const said = session.state.turns.flatMap(({ messages }) => messages.map(({ text }) => text));
  if (said.length >= MOST_ANSWERS) return null;
  const text = modelAnswer(scenario, session, said) ?? ownAnswer(scenario, session, said, lang);
  if (text === null) return null;
  const heard = hearDraft(session, text, { ...deps, hear: hearingWith(deps.analyser) });
  const [deed] = deedsBefore(scenario, session, heard);
  if (deed !== undefined) return { waitMs: DEED_MS, messages: [], action: deed };
  return { waitMs: null, messages: [text], action: null };
}

/** The model answer of the stage that the talk is in, else the next that belongs to none. */
function modelAnswer({ modelAnswers }: Scenario, { state }: Session, said: readonly string[]): string | null {
  const left = modelAnswers.filter(({ reply }) => !said.includes(reply));
  const fitting = left.find(({ stage }) => stage === state.customer.stage) ?? left.find(({ stage }) => stage === null);
  return fitting?.reply ?? null;
}

/** What the author gave no model answer for. */
function ownAnswer(scenario: Scenario, { state }: Session, said: readonly string[], lang: Lang): string | null {
  const words = IDEAL_WORDS[lang];
  const { told, remedy, nextStep, turn } = state.customer.memory;
  const [name = scenario.customer.name] = scenario.customer.forms;
  const named = (text: string): string => text.replaceAll('{name}', name);
  const unknown = scenario.facts.filter(({ id }) => !told.includes(id));
  const asked = unknown.filter(({ required }) => required || turn === 0);
  const question = asked.length === 0 ? null : words.ask(asked.map(({ ask }) => wordingOf(ask)).filter((one) => one !== ''));
  const protocol = scenario.protocol.map(({ must }) => wordingOf([must])).map(sentence);
  const right = scenario.remedies.find((one) => one.right === 'right' && !state.deeds.includes(one.id));
  const isMoreToCome = scenario.modelAnswers.some(({ reply }) => !said.includes(reply));
  const candidates = [
    turn === 0 ? [named(words.opening[openingFor(scenario)]), ...protocol, ...(question === null ? [] : [question])].join(' ') : null,
    question === null ? null : named(`${words.bearing} ${question}`),
    remedy !== 'right' && right !== undefined ? named(`${words.help(saying(right), words.by(right.takesMs))} ${words.amends}`) : null,
    // what the author wrote for later is still to come: something firm leads on to it
    !nextStep || isMoreToCome ? named(words.next) : null,
    named(words.farewell),
  ];
  return candidates.find((one) => one !== null && !said.includes(one)) ?? null;
}

function openingFor({ kind, fault }: Scenario): 'ours' | 'theirs' | 'urgent' | 'glad' {
  if (kind === 'praise') return 'glad';
  if (kind === 'danger' || kind === 'fraud') return 'urgent';
  return fault === 'ours' && kind !== 'refusal' && kind !== 'bereavement' ? 'ours' : 'theirs';
}

const saying = ({ phrases, label, id }: Remedy): string => {
  const words = wordingOf(phrases);
  return words !== '' ? words : (label ?? id);
};

const sentence = (words: string): string => (words === '' ? '' : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`);

/** Deeds that must come before such a reply: who it is, where it belongs, what it says is done. */
function deedsBefore(scenario: Scenario, { state }: Session, heard: Heard): readonly Action[] {
  const done = state.transcript.flatMap((entry) => (entry.by === 'action' ? [entry.action] : []));
  const isDone = (type: ActionType): boolean => done.some((action) => action.type === type);
  const meant = scenario.remedies.filter(({ id, needs }) => heard.remedies.includes(id) && needs !== null);
  const claimed = heard.claims.flatMap(({ remedies, actions }) => {
    if (remedies.some((id) => done.some((action) => action.type === 'remedy' && action.id === id))) return [];
    if (actions.some(isDone)) return [];
    const right = remedies.find((id) => scenario.remedies.some((one) => one.id === id && one.right !== 'wrong'));
    if (right !== undefined) return [{ type: 'remedy' as const, id: right }];
    const [type] = actions;
    return type === undefined ? [] : deedOf(type, scenario, null);
  });
  const needed = meant.flatMap((remedy) => {
    if (remedy.right === 'wrong' || remedy.needs === null) return [];
    const isIt = done.some((action) => (action.type === 'remedy' ? action.id === remedy.id : action.type === remedy.needs));
    return isIt ? [] : deedOf(remedy.needs, scenario, remedy.id);
  });
  const acts = [...needed, ...claimed];
  const before =
    acts.length === 0 ? [] : [...verifying(scenario, state), ...(isDone('register') ? [] : deedOf('register', scenario, null))];
  return [...before, ...acts];
}

function verifying(scenario: Scenario, { transcript, customer }: Session['state']): readonly Action[] {
  const methods = scenario.company?.verification?.methods ?? [];
  const { told } = customer.memory;
  const method = methods.find((one) => scenario.facts.some(({ id, verifies }) => verifies === one && told.includes(id)));
  if (method === undefined || verificationOf(transcript, told, scenario) !== 'not-asked') return [];
  return [{ type: 'verify', method }];
}

/** A deed of a kind, as the scenario has it; none where it has nothing to do it with. */
function deedOf(type: ActionType, scenario: Scenario, remedy: string | null): readonly Action[] {
  const { department, cause, company } = scenario;
  const colleague = company?.colleagues.find((one) => one.department === department) ?? company?.colleagues[0];
  switch (type) {
    case 'remedy':
      return remedy === null ? [] : [{ type, id: remedy }];
    case 'register':
      return department === null || cause === null ? [] : [{ type, department, cause }];
    case 'manager':
      return [{ type }];
    case 'ask':
      return colleague === undefined ? [] : [{ type, whom: colleague.department, about: colleague.about }];
    case 'transfer':
      return department === null ? [] : [{ type, department }];
    case 'delegate':
      return department === null || remedy === null ? [] : [{ type, department, remedy }];
    case 'hold':
      return [{ type, for: '2 min' }];
    case 'move':
      return [{ type, to: 'private' }];
    case 'call-back':
      return [{ type, at: scenario.starts }];
    default:
      return [];
  }
}
