/** What a turn makes of the customer's card: known or not, told to whom it must not be, given what fits, taken where the customer likes to talk. */
import type { Note } from '../customer/index.ts';
import { PREFERRED_CHANNELS, type PreferredChannel, type Scenario } from '../scenario/types.ts';
import { cardUseIn, everythingSaid, isMeant, isToTheirTaste, type Scene } from './knowing.ts';
import { isRegular, offeredBeside } from './standing.ts';
import type { OpenTurn, SessionState } from './state.ts';
import { asksFor, offersCall } from './wished-channel.ts';

export function cardNotesOf(state: SessionState, turn: OpenTurn, scenario: Scenario, isPublicLine: boolean): readonly Note[] {
  const notes: Note[] = [...channelNotes(state, turn, scenario)];
  if (!turn.reading.spoken) return notes;
  const inPublic = isPublicLine || state.customer.visibility !== 'private';
  const scene: Scene = { scenario, transcript: state.transcript, curve: state.curve, told: state.customer.memory.told, inPublic };
  const uses = turn.messages.map(({ text }) => cardUseIn(text, scene));
  const isGivenAway = uses.some(({ tells }) => tells.length > 0) || (inPublic && turn.messages.some(tellsPersonal));
  // Whoever is not the customer is not hurt by hearing of them; the marks count it.
  if (isGivenAway && (inPublic || scenario.customer.identity === undefined)) notes.push('data-told');
  if (uses.some(({ knows }) => knows.length > 0) && isMeant(turn.reading, state.turns)) {
    notes.push('knows-them');
    if (isRegular(scenario)) notes.push('regular');
  }
  const offered = offeredBeside(turn.messages, scenario, everythingSaid(state.transcript));
  if (offered?.is === 'below') notes.push('below-standing');
  const fits = turn.messages.some(({ findings }, index) =>
    isToTheirTaste(
      uses[index]?.knows ?? [],
      findings.filter((finding) => 'signal' in finding && finding.signal === 'compensation'),
    ),
  );
  if (offered?.is === 'generous' || fits) notes.push('fitting-offer');
  return notes;
}

/** The analyser has found that something personal is told, not asked for. */
const tellsPersonal = ({ findings }: OpenTurn['messages'][number]): boolean =>
  findings.some((finding) => 'kind' in finding && finding.kind === 'personal-data' && finding.rule.startsWith('personal-data.tell'));

function channelNotes(state: SessionState, turn: OpenTurn, scenario: Scenario): readonly Note[] {
  const preferred = scenario.customer.card?.preferredChannel;
  if (preferred === undefined) return [];
  const { action } = turn;
  if (action?.type === 'call-back') return preferred === 'phone' ? ['preferred-channel'] : [];
  if (action?.type === 'move' && isChannel(action.to)) {
    if (action.to === preferred) return ['preferred-channel'];
    return action.to === scenario.channel || asksFor(action.to, everythingSaid(state.transcript)) ? [] : ['other-channel'];
  }
  return preferred === 'phone' && scenario.channel !== 'phone' && turn.messages.some(({ text }) => offersCall(text))
    ? ['channel-offered']
    : [];
}

const isChannel = (to: string): to is PreferredChannel => PREFERRED_CHANNELS.some((channel) => channel === to);
