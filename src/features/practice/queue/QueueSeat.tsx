import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { castScenario } from '../../../core/scenario/index.ts';
import type { Mood } from '../../../core/scenario/types.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Pressure } from '../../../ui/Countdown.tsx';
import { ConversationPanel } from '../ConversationView.tsx';
import { createDesk } from '../desk.ts';
import type { Opened } from '../load-session.ts';
import { SessionGate } from '../SessionGate.tsx';
import { useConversation } from '../use-conversation.ts';
import styles from './Queue.module.css';

/** What the tab of a chat shows of it. */
export type Standing = {
  readonly name: string;
  readonly mood: Mood;
  /** How pressing the answer is that is awaited; `over`: the talk has ended. */
  readonly pressure: Pressure | 'over';
  /** Whole seconds that the customer has been waiting; null while nobody waits. */
  readonly waitsS: number | null;
  /** Messages of the customer's so far. */
  readonly said: number;
};

type Props = {
  readonly sessionId: string;
  readonly isSelected: boolean;
  readonly onStanding: (id: string, standing: Standing) => void;
};

/** One chat of the shift: it goes on whether it is on the screen or not. */
export function QueueSeat({ sessionId, isSelected, onStanding }: Props) {
  return (
    <SessionGate sessionId={sessionId} finished={isSelected ? <Finished sessionId={sessionId} /> : null}>
      {(opened, onClash) => <Chat opened={opened} onClash={onClash} isSelected={isSelected} onStanding={onStanding} />}
    </SessionGate>
  );
}

function Chat({
  opened,
  onClash,
  isSelected,
  onStanding,
}: Omit<Props, 'sessionId'> & { readonly opened: Opened; readonly onClash: () => void }) {
  const conversation = useConversation(opened, onClash);
  const [desk] = useState(() => createDesk(opened.live.draft));
  const { view, phase } = conversation;
  const { id } = opened.live;
  const { name } = castScenario(opened.scenario, opened.live.stamp.seed).customer;
  const isOver = phase === 'marking' || phase === 'unstored' || phase === 'stored';
  const { sinceMs, elapsedMs, level, held } = view.waiting;
  const isWaiting = !isOver && sinceMs !== null && held === null;
  const pressure = isOver ? 'over' : isWaiting && level !== 'gone' ? level : 'none';
  const waitsS = isWaiting ? Math.floor(elapsedMs / 1000) : null;
  const said = view.transcript.filter(({ by }) => by === 'customer').length;
  const { mood } = view;

  useEffect(() => {
    onStanding(id, { name, mood, pressure, waitsS, said });
  }, [onStanding, id, name, mood, pressure, waitsS, said]);

  if (!isSelected) return null;
  return (
    <section role="tabpanel" id={`chat-${id}`} aria-labelledby={`tab-${id}`} className={styles.panel}>
      <ConversationPanel opened={opened} conversation={conversation} desk={desk} />
    </section>
  );
}

function Finished({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.finished}>
      <Notice title={t('queue.finished')} actions={<ButtonLink to={`/attempt/${sessionId}`}>{t('queue.debrief')}</ButtonLink>} />
    </div>
  );
}
