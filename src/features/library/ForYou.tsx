import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { assigned, assignmentsFor } from '../../core/team/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './LibraryScreen.module.css';
import type { Before } from './past.ts';

/** A line where somebody asked this person for something that is left to do; else nothing. */
export function ForYou({ before }: { readonly before: Before | null }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const left = useLoaded(
    useCallback(async () => {
      if (before === null) return 0;
      const all = assignmentsFor(await stores.received.list(['assignment']), profile);
      if (all.length === 0) return 0;
      const work = { summaries: before.summaries, exams: await stores.exams.list(profile.id) };
      return all.filter((one) => assigned(one, work, wallNow()).state !== 'done').length;
    }, [before, stores, profile, wallNow]),
  );
  if (left.state !== 'ready' || left.value === 0) return null;
  return (
    <p className={styles.forYou}>
      <Icon name="forward" size={18} />
      <Link to="/assignments">{t('library.forYou', { count: left.value })}</Link>
    </p>
  );
}
