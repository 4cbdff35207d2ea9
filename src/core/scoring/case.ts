/** What a criterion judges: the cast scenario and the dialogue, with the findings laid out as evidence. */
import type { Finding, FindingKind, OtherFinding, Signal, SignalFinding } from '../analysis/types.ts';
import { targetsOn, withMoreTime } from '../scenario/index.ts';
import type { Remedy, Scenario } from '../scenario/types.ts';
import { channelNow } from '../session/index.ts';
import { remediesDoneBy } from '../session/index.ts';
import type { Dialogue, Turn } from '../session/types.ts';
import { LANGS, type Lang, type Lexicons } from '../text/index.ts';
import type { Evidence } from './types.ts';

type Reads = (signal: Signal, lang: Lang) => boolean;

export type Case = {
  readonly scenario: Scenario;
  readonly dialogue: Dialogue;
  /** Turns in which the trainee wrote something, in order. */
  readonly worded: readonly Turn[];
  /** Something was written, and something of it could be read. */
  readonly hasWords: boolean;
  readonly isRead: boolean;
  /** The rules can find this signal in every language the replies are in. */
  readonly reads: (signal: Signal) => boolean;
  /** Likewise for a finding that is no signal; false where nobody says. */
  readonly readsKind: (kind: FindingKind) => boolean;
  readonly lexicons: Lexicons;
  /** What an answer in this turn is measured by: the talk may have moved to another channel by then. */
  readonly targetsAt: (turn: number) => Scenario['targets'];
};

export type CaseSources = {
  readonly reads: Reads;
  /** Findings that are no signals; where nobody says, none of them can be missed by anybody. */
  readonly readsKind?: (kind: FindingKind, lang: Lang) => boolean;
  /** For the scenario's own phrases. */
  readonly lexicons?: Lexicons;
  /** Factor on all targets for people who need more time; 1 is the usual. */
  readonly accommodation?: number;
};

/** `written`: with the targets as they are for everybody; `sources` say how much longer they are here. */
export function openCase(written: Scenario, dialogue: Dialogue, sources: CaseSources): Case {
  const { accommodation = 1 } = sources;
  const scenario = withMoreTime(written, accommodation);
  const worded = dialogue.turns.filter((turn) => turn.messages.length > 0);
  const messages = worded.flatMap((turn) => turn.messages);
  const langs = languagesOf(scenario, messages);
  const { readsKind } = sources;
  return {
    scenario,
    dialogue,
    worded,
    hasWords: messages.length > 0,
    isRead: messages.some((message) => message.assessed),
    reads: (signal) => langs.every((lang) => sources.reads(signal, lang)),
    lexicons: sources.lexicons ?? {},
    targetsAt: (turn) => {
      const channel = channelNow(written, dialogue.transcript, turn);
      return withMoreTime({ ...written, targets: targetsOn(written, channel) }, accommodation).targets;
    },
    readsKind: (kind) => readsKind !== undefined && langs.every((lang) => readsKind(kind, lang)),
  };
}

/** The languages written in; where a message does not say, all that the scenario takes replies in. */
function languagesOf(scenario: Scenario, messages: Turn['messages']): readonly Lang[] {
  const langs = new Set<Lang>();
  for (const message of messages.filter((each) => each.assessed)) {
    const lang = LANGS.find((known) => known === message.lang);
    if (lang === undefined) scenario.replyLangs.forEach((each) => langs.add(each));
    else langs.add(lang);
  }
  return langs.size > 0 ? [...langs] : scenario.replyLangs;
}

/** Every place where a signal was read, in the order of the dialogue. */
export function signalEvidence(c: Case, signal: Signal, keep: (finding: SignalFinding, turn: Turn) => boolean = () => true): Evidence[] {
  return findingEvidence(c, (finding, turn) => 'signal' in finding && finding.signal === signal && keep(finding, turn));
}

/** Every place where a finding that is no signal was read. */
export function kindEvidence(c: Case, kind: FindingKind, keep: (finding: OtherFinding, turn: Turn) => boolean = () => true): Evidence[] {
  return findingEvidence(c, (finding, turn) => 'kind' in finding && finding.kind === kind && keep(finding, turn));
}

function findingEvidence(c: Case, keep: (finding: Finding, turn: Turn) => boolean): Evidence[] {
  return c.worded.flatMap((turn) =>
    turn.messages.flatMap(({ findings, atMs }, message) =>
      findings
        .filter((finding) => keep(finding, turn))
        .map((finding): Evidence => {
          const { start, end, text, rule, certainty } = finding;
          const better = 'signal' in finding ? finding.better : null;
          return { turn: turn.turn, message, start, end, text, rule, certainty, better, at_ms: atMs };
        }),
    ),
  );
}

/** Evidence of a time or a deed: no words to point at. */
export function deedEvidence(turn: number, atMs: number, rule: string | null = null): Evidence {
  return { turn, message: 0, start: null, end: null, text: '', rule, certainty: 'found', better: null, at_ms: atMs };
}

/** Evidence for each action of the given kind. */
export function actionEvidence(c: Case, keep: (action: NonNullable<Turn['action']>) => boolean): Evidence[] {
  return c.dialogue.turns.flatMap((turn) =>
    turn.action !== null && keep(turn.action) ? [deedEvidence(turn.turn, turn.atMs, `action.${turn.action.type}`)] : [],
  );
}

/** The deeds that do a remedy. */
export function remedyDeeds(c: Case, remedy: Remedy): Evidence[] {
  return actionEvidence(c, (action) => remediesDoneBy(c.scenario, action).includes(remedy.id));
}

/** The trainee took any action at all. */
export function hasActions(c: Case): boolean {
  return c.dialogue.turns.some((turn) => turn.action !== null);
}

/** A span of a message that no rule of the analyser found. */
export function wordsEvidence(turn: Turn, message: number, start: number, end: number, rule: string): Evidence {
  const said = turn.messages[message];
  return {
    turn: turn.turn,
    message,
    start,
    end,
    text: said === undefined ? '' : said.text.slice(start, end),
    rule,
    certainty: 'likely',
    better: null,
    at_ms: said === undefined ? turn.atMs : said.atMs,
  };
}

/**
 * Somebody is on it, with a name or a time, and nothing is settled yet: the reply that only stops the waiting clock.
 * Where the rules cannot tell, any reply may be one.
 */
export function isHolding(c: Case, turn: Turn): boolean {
  if (!c.reads('ownership') || !c.reads('timeline') || !c.reads('contact')) return true;
  const has = (signal: Signal) => turn.signals.includes(signal);
  return has('ownership') && (has('timeline') || has('contact')) && !has('solution') && !has('compensation') && turn.remedies.length === 0;
}

/** The dialogue went on in the open at this turn. */
export function isPublicAt(turn: Turn): boolean {
  return turn.visibility !== 'private';
}
