import { type Case, remedyDeeds, signalEvidence, wordsEvidence } from '../case.ts';
import { phraseEvidence } from '../phrases.ts';
import { protocolVerdict } from '../protocol.ts';
import type { Remedy } from '../../scenario/types.ts';
import type { Evidence } from '../types.ts';
import { broken, criterion, helpBarrier, met, missing, notApplicable, partly } from '../verdict.ts';

/** The right remedy, offered and (where it takes a deed) done. */
export const solution = criterion({
  id: 'solution',
  nature: 'help',
  lesson: 'apologise-dont-argue',
  reasons: [
    'right',
    'not-done',
    'half',
    'wrong',
    'unknown-remedy',
    'offered',
    'no-remedy',
    'missing',
    'protocol-kept',
    'protocol-partly',
    'protocol-missing',
  ],
  judge: (c) => {
    const { remedies, kind, protocol } = c.scenario;
    if ((kind === 'danger' || kind === 'abuse') && protocol.length > 0) return protocolVerdict(c);
    const offered = signalEvidence(c, 'solution');
    if (remedies.length === 0 || (kind === 'refusal' && remedies.every((remedy) => remedy.right === 'wrong'))) {
      if (kind === 'refusal') return notApplicable('no-remedy');
      return offered.length > 0 ? met('offered', offered) : (helpBarrier(c, ['solution']) ?? missing('missing'));
    }
    return judgeRemedies(c, offered);
  },
});

function judgeRemedies(c: Case, offered: readonly Evidence[]) {
  const tried = c.scenario.remedies.flatMap((remedy) => {
    const evidence = remedyEvidence(c, remedy);
    return evidence.length > 0 ? [{ remedy, evidence, isDone: isDone(c, remedy) }] : [];
  });
  const best =
    tried.find(({ remedy, isDone }) => remedy.right === 'right' && isDone) ??
    tried.find(({ remedy }) => remedy.right === 'right') ??
    tried.find(({ remedy }) => remedy.right === 'partly') ??
    tried[0];
  if (best === undefined) {
    if (offered.length > 0) return partly('unknown-remedy', offered);
    // What is offered is read by the scenario's own phrases, so a signal that cannot be read is no barrier here.
    return helpBarrier(c, []) ?? missing('missing');
  }
  if (best.remedy.right === 'wrong') return broken('wrong', best.evidence);
  if (best.remedy.right === 'partly') return partly('half', best.evidence);
  return best.isDone ? met('right', best.evidence) : partly('not-done', best.evidence);
}

function isDone(c: Case, remedy: Remedy): boolean {
  return remedy.needs === null || remedyDeeds(c, remedy).length > 0;
}

/** The words of the remedy (its own phrase, else the signal's span in that turn, else the whole message), and its deeds. */
function remedyEvidence(c: Case, remedy: Remedy): Evidence[] {
  const rule = `remedy.${remedy.id}`;
  const words = c.worded
    .filter((turn) => turn.remedies.includes(remedy.id))
    .flatMap((turn) => {
      const own = phraseEvidence([turn], remedy.phrases, c.lexicons, rule);
      const spans = [own, ...(['solution', 'compensation'] as const).map((id) => signalEvidence(c, id, (_, at) => at.turn === turn.turn))];
      const message = turn.messages.length - 1;
      return spans.find((each) => each.length > 0) ?? [wordsEvidence(turn, message, 0, turn.messages[message]?.text.length ?? 0, rule)];
    });
  return [...words, ...remedyDeeds(c, remedy)];
}
