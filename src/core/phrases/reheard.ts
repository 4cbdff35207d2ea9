/** A stored dialogue as it would be read with other phrases: what other rules found stays as it was found then. */
import type { Analyser, Finding, Signal } from '../analysis/types.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Dialogue, Turn } from '../session/types.ts';
import { isTeamRule } from './rules.ts';

/** `team` reads with the phrases alone (`phrasesAlone`); the scenario is the one that was played, cast. Moods and the ending stay. */
export function reheard(dialogue: Dialogue, { replyLangs, customer }: Scenario, team: Analyser): Dialogue {
  const [lang] = replyLangs;
  const context = { ...(lang === undefined ? {} : { lang }), customerNames: [...new Set([...customer.forms, customer.name])] };
  return {
    ...dialogue,
    turns: dialogue.turns.map((turn): Turn => {
      const messages = turn.messages.map((message) => {
        const theirs = message.findings.filter(({ rule }) => !isTeamRule(rule));
        const ours = message.assessed ? team.analyse(message.text, context).findings.filter(({ rule }) => isTeamRule(rule)) : [];
        // a second finding of the same thing at the same place is the same finding
        const added = ours.filter((one) => !theirs.some((other) => isSame(one, other)));
        return { ...message, findings: [...theirs, ...added].toSorted((a, b) => a.start - b.start) };
      });
      const before = signalsOf(turn.messages.flatMap(({ findings }) => findings));
      const after = signalsOf(messages.flatMap(({ findings }) => findings));
      // what the turn counts besides its findings stays
      const kept = turn.signals.filter((signal) => after.has(signal) || !before.has(signal));
      const fresh = [...after].filter((signal) => !before.has(signal) && !turn.signals.includes(signal));
      return { ...turn, messages, signals: [...kept, ...fresh] };
    }),
  };
}

function isSame(one: Finding, other: Finding): boolean {
  return 'signal' in one && 'signal' in other && one.signal === other.signal && one.start < other.end && other.start < one.end;
}

function signalsOf(findings: readonly Finding[]): ReadonlySet<Signal> {
  return new Set(findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : [])));
}
