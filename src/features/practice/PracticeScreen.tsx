import { Navigate, useParams } from 'react-router';
import { ConversationView } from './ConversationView.tsx';
import { SessionGate } from './SessionGate.tsx';

/** One conversation at its address. */
export function PracticeScreen() {
  const { sessionId = '' } = useParams();
  return (
    <SessionGate key={sessionId} sessionId={sessionId} finished={<Navigate to={`/attempt/${sessionId}`} replace />}>
      {(opened, onClash) => {
        const { exam } = opened.live;
        return exam ? <Navigate to={`/sitting/${exam.exam}`} replace /> : <ConversationView opened={opened} onClash={onClash} />;
      }}
    </SessionGate>
  );
}
