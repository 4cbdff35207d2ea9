import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Library, usePorts } from '../../adapters/react/ports.ts';
import type { LiveSession } from '../../core/progress/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './HistoryScreen.module.css';

/** Conversations left open, newest first, to go on with or to give up. */
export function OpenSessions({ profileId, library }: { readonly profileId: string; readonly library: Library | null }) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { reportTrouble } = usePerson();
  const format = useFormat();
  const live = useLoaded(
    // an exam is no practice to be taken up or given up here: its clock runs, and the way to it stands above
    useCallback(async () => (await stores.live.list(profileId)).filter(({ exam }) => exam === undefined), [stores, profileId]),
  );
  const [leaving, setLeaving] = useState<LiveSession | null>(null);
  if (live.state !== 'ready' || live.value.length === 0) return null;
  const titleOf = ({ scenarioId }: LiveSession) => library?.entries.find((entry) => entry.id === scenarioId)?.title ?? scenarioId;
  const newestFirst = live.value.toSorted((one, other) => other.startedMs - one.startedMs);

  async function discard(session: LiveSession) {
    setLeaving(null);
    try {
      await stores.live.discard(session.id);
      live.retry();
    } catch (error) {
      reportTrouble(error);
    }
  }

  return (
    <section className={styles.open} aria-labelledby="open-title">
      <h2 id="open-title">{t('history.open')}</h2>
      <p className={styles.soft}>{t('history.openLead')}</p>
      <ul className={styles.openList}>
        {newestFirst.map((session) => (
          <li key={session.id}>
            <div className={styles.openWords}>
              <h3 className={styles.title}>{titleOf(session)}</h3>
              <p className={styles.soft}>
                {t('history.startedAt', { when: format.moment(session.startedMs) })} ·{' '}
                {session.fork === undefined ? t(`history.mode.${session.mode}`) : t('again.turn', { turn: session.fork.turn })}
              </p>
            </div>
            <div className={styles.openActions}>
              <ButtonLink to={`/practice/${session.id}`} look="primary" size="s">
                {t('history.continue')}
                <span className="visually-hidden">: {titleOf(session)}</span>
              </ButtonLink>
              <Button
                look="quiet"
                size="s"
                aria-label={t('history.discardLabel', { title: titleOf(session) })}
                onClick={() => {
                  setLeaving(session);
                }}
              >
                {t('history.discard')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        open={leaving !== null}
        title={t('history.discardTitle')}
        onClose={() => {
          setLeaving(null);
        }}
        actions={
          <>
            <Button
              onClick={() => {
                setLeaving(null);
              }}
            >
              {t('common.cancel')}
            </Button>
            <Button look="danger" onClick={() => leaving && void discard(leaving)}>
              {t('history.discardConfirm')}
            </Button>
          </>
        }
      >
        <p>{leaving && t('history.discardText', { title: titleOf(leaving) })}</p>
      </Dialog>
    </section>
  );
}
