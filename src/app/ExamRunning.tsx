import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { usePerson } from '../adapters/react/person.tsx';
import { usePorts } from '../adapters/react/ports.ts';
import { useFormat } from '../ui/use-format.ts';
import styles from './Shell.module.css';

type Running = { readonly id: string; readonly endsMs: number };

/** Wherever one is while an exam goes on: its clock runs, and this is the way back to it. */
export function ExamRunning() {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const { pathname } = useLocation();
  const [running, setRunning] = useState<Running | null>(null);
  const isThere = pathname.startsWith('/sitting/');

  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const [exams, live] = await Promise.all([stores.exams.list(profile.id), stores.live.list(profile.id)]);
      // one whose time is up is still to be closed while a conversation of it is open
      const isOpen = (attemptId: string) => live.some(({ id }) => id === attemptId);
      const found = exams.find(({ items, endsMs }) =>
        items.some(({ result, attemptId }) => result === null && (wallNow() < endsMs || isOpen(attemptId))),
      );
      if (isWanted) setRunning(found ?? null);
    };
    look().catch(() => {
      // what cannot be read is said where it is stored; the way to the exam is in the list of them too
    });
    return () => {
      isWanted = false;
    };
  }, [stores, wallNow, profile.id, pathname]);

  if (running === null || isThere) return null;
  return (
    <p className={styles.exam} role="status">
      {t('common.exam.running', { when: format.hour(running.endsMs) })} <Link to={`/sitting/${running.id}`}>{t('common.exam.goOn')}</Link>
    </p>
  );
}
