import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { usePerson } from '../adapters/react/person.tsx';
import { usePorts } from '../adapters/react/ports.ts';
import { openExamIn } from '../core/progress/index.ts';
import { useFormat } from '../ui/use-format.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import styles from './Shell.module.css';

/** Wherever one is while an exam goes on: its clock runs, and this is the way back to it. */
export function ExamRunning() {
  const { pathname } = useLocation();
  const { profile } = usePerson();
  // looked for anew on every screen
  return pathname.startsWith('/sitting/') ? null : <Running key={`${profile.id} ${pathname}`} profileId={profile.id} />;
}

function Running({ profileId }: { readonly profileId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow } = usePorts();
  const running = useLoaded(
    useCallback(async () => {
      const [exams, live] = await Promise.all([stores.exams.list(profileId), stores.live.list(profileId)]);
      const nowMs = wallNow();
      const exam = openExamIn(exams, new Set(live.map(({ id }) => id)), nowMs);
      return exam && { ...exam, isTimeUp: nowMs >= exam.endsMs };
    }, [stores, wallNow, profileId]),
  );
  // where it cannot be read, the list of exams says so
  if (running.state !== 'ready' || !running.value) return null;
  const { id, endsMs, isTimeUp } = running.value;
  return (
    <output className={styles.exam}>
      {isTimeUp ? t('common.exam.timeUp') : t('common.exam.running', { when: format.hour(endsMs) })}{' '}
      <Link to={`/sitting/${id}`}>{t(isTimeUp ? 'common.exam.finish' : 'common.exam.goOn')}</Link>
    </output>
  );
}
