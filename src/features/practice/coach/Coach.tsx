import { useEffect, useMemo, useRef } from 'react';
import { coachSteps } from '../../../core/coach/index.ts';
import { castScenario } from '../../../core/scenario/index.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import type { Desk } from '../desk.ts';
import type { Opened } from '../load-session.ts';
import type { Conversation } from '../use-conversation.ts';
import { Steps } from './Steps.tsx';
import { useDraftHeard } from './use-draft-heard.ts';
import { useWarnings } from './use-warnings.ts';
import { WarningBox } from './WarningBox.tsx';

export type CoachProps = {
  readonly opened: Opened;
  readonly conversation: Conversation;
  readonly desk: Desk;
  /** The next message goes into the open thread, though the talk is private by now. */
  readonly inThread: boolean;
  readonly onHide: () => void;
};

/** Looks on while a reply is written: which of the eight steps are met, and what had better not go. */
export function Coach({ opened, conversation, desk, inThread, onHide }: CoachProps) {
  const { session: now, view } = conversation;
  const { deps } = opened;
  const loaded = useLoaded(opened.readings.first);
  const all = useLoaded(opened.readings.all);
  const first = loaded.state === 'ready' ? loaded.value : null;
  const reading = all.state === 'ready' ? all.value : first;
  const { knows } = opened.readings;
  const session = useRef(now);
  useEffect(() => {
    session.current = now;
  });
  const scenario = useMemo(() => castScenario(opened.scenario, opened.live.stamp.seed), [opened]);

  const { transcript, turn, turnOpen } = view;
  const visibility = inThread ? 'public' : view.visibility;
  const situation = useMemo(
    () => ({ scenario, transcript, turn, turnOpen, visibility, lexicons: reading?.analyser.lexiconsOf(scenario.lang) ?? {} }),
    [scenario, transcript, turn, turnOpen, visibility, reading],
  );

  const draft = useDraftHeard({ desk, reading, knows, session, deps });
  const { told } = now.state.customer.memory;
  const answered = transcript.some((entry) => entry.by === 'operator');
  const firstMs = now.state.firstResponseMs ?? now.state.open?.responseMs ?? 0;
  const late = answered ? firstMs > scenario.targets.firstReply.goodMs * (deps.accommodation ?? 1) : view.waiting.level !== 'in-time';
  // a line for the thread changes nothing in where the talk stands
  const steps = useMemo(
    () => coachSteps({ ...situation, visibility: view.visibility, draft, told, answered, late }),
    [situation, view.visibility, draft, told, answered, late],
  );

  const { warned, ...commands } = useWarnings({ desk, reading, knows, session, deps, situation });
  const shown = conversation.phase === 'talking' && !view.paused ? warned : null;
  return (
    <>
      <Steps
        steps={steps}
        lang={scenario.replyLangs[0] ?? scenario.lang}
        isReading={loaded.state === 'loading'}
        isWarned={shown !== null}
        onHide={onHide}
      />
      {shown && reading && <WarningBox key={shown.text} warned={shown} why={reading.why} {...commands} />}
    </>
  );
}
