import type { Stores } from '../../core/progress/types.ts';
import { dialogueOf, type Session } from '../../core/session/index.ts';
import { castScenario } from '../../core/scenario/index.ts';
import type { Opened } from './load-session.ts';

/** Marks a finished session and stores it as an attempt of the same id. */
export async function finishSession(stores: Stores, session: Session, { live, readings, scenario, stored }: Opened): Promise<void> {
  const { outcome } = session.state;
  const ended = session.log.find(({ type }) => type === 'ended');
  if (outcome === null || ended === undefined) throw new Error('A session is marked when it is over.');
  // marking is fetched only now: the first screens do without it
  const [{ readingOf, scoreDialogue }, { analyser }] = await Promise.all([import('../../core/scoring/index.ts'), readings.first()]);
  const dialogue = dialogueOf(session);
  const scorecard = scoreDialogue(castScenario(scenario, live.stamp.seed), dialogue, {
    ...readingOf(analyser, scenario),
    accommodation: live.accommodation ?? 1,
    // practice is the trainee's own: nobody else reads it, so nothing of it waits for anybody
    hasLead: live.exam !== undefined && (await stores.settings.get()).lead != null,
  });
  await stores.attempts.finish(
    {
      v: 1,
      id: live.id,
      profileId: live.profileId,
      scenarioId: scenario.id,
      scenarioTitle: castScenario(scenario, live.stamp.seed).title,
      lang: scenario.lang,
      channel: scenario.channel,
      mode: live.mode,
      startedMs: live.startedMs,
      // not when it is marked: the page may have gone in between; and what was open when its time was up ended then
      endedMs: Math.min(ended.wall_ms, live.exam?.endsMs ?? Infinity),
      stamp: { ...live.stamp, rulesVersion: analyser.rulesVersion, modelVersion: analyser.modelVersion },
      log: session.log,
      dialogue,
      outcome: { id: outcome.id, as: outcome.as },
      scorecard,
      ...(scenario.team && { rubric: scenario.team }),
      ...(live.phrases && { phrases: live.phrases }),
      ...(live.accommodation === undefined ? {} : { accommodation: live.accommodation }),
      ...(live.typing === undefined ? {} : { typing: live.typing }),
      forkOf: live.fork?.of ?? null,
      ...(live.fork === undefined ? {} : { forkTurn: live.fork.turn }),
      ...(live.exam && { exam: live.exam }),
    },
    scenario,
    stored === null ? null : live.id,
  );
}
