import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Attempt, AttemptSummary, LiveSession } from '../../core/progress/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './SecondTries.module.css';
import { useWords } from './words.ts';

/** The forks of this attempt, finished and open ones; nothing where there are none. */
export function SecondTries({ attempt: { id, profileId, scorecard } }: { readonly attempt: Attempt }) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const tries = useLoaded(
    useCallback(async () => {
      const [finished, live] = await Promise.all([stores.attempts.forksOf(id), stores.live.list(profileId)]);
      return { finished, open: live.filter(({ fork }) => fork?.of === id) };
    }, [stores, id, profileId]),
  );
  if (tries.state === 'loading') return null;
  if (tries.state === 'failed')
    return (
      <Notice
        tone="bad"
        title={t('again.triesFailed')}
        actions={
          <Button size="s" onClick={tries.retry}>
            {t('common.retry')}
          </Button>
        }
      />
    );
  const { finished, open } = tries.value;
  if (finished.length + open.length === 0) return null;
  return (
    <section className={styles.tries} aria-labelledby="tries-title">
      <h2 id="tries-title">{t('again.tries')}</h2>
      <p className={styles.soft}>{t('again.triesNote')}</p>
      <ul className={styles.list}>
        {open.map((session) => (
          <Open key={session.id} session={session} />
        ))}
        {finished.map((summary) => (
          <Finished key={summary.id} summary={summary} score={scorecard.score} />
        ))}
      </ul>
    </section>
  );
}

function useFrom() {
  const { t } = useTranslation();
  return (turn: number | undefined) => (turn === undefined ? t('again.fromUnknown') : t('again.from', { turn }));
}

function Open({ session: { id, fork, startedMs } }: { readonly session: LiveSession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = useFrom();
  const name = from(fork?.turn);
  return (
    <li>
      <div>
        <p className={styles.from}>{name}</p>
        <p className={styles.soft}>
          {format.moment(startedMs)} · {t('again.unfinished')}
        </p>
      </div>
      <ButtonLink to={`/practice/${id}`} size="s">
        {t('again.goOn')}
        <span className="visually-hidden">: {name}</span>
      </ButtonLink>
    </li>
  );
}

/** `score`: of the attempt that it branches off. */
function Finished({ summary, score }: { readonly summary: AttemptSummary; readonly score: number | null }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const format = useFormat();
  const from = useFrom();
  const moved = score === null || summary.score === null ? null : summary.score - score;
  return (
    <li>
      <div>
        <p className={styles.from}>
          <Link to={`/attempt/${summary.id}`}>{from(summary.forkTurn)}</Link>
        </p>
        <p className={styles.soft}>
          {format.moment(summary.endedMs)} · {say(`outcomes.${summary.outcome.as}.title`) ?? summary.outcome.as}
        </p>
      </div>
      <p className={styles.score}>
        {summary.score === null ? t('debrief.noScore') : t('again.scoreOf', { score: format.number(summary.score) })}
        {moved !== null && <span data-tone={moved > 0 ? 'good' : moved < 0 ? 'bad' : undefined}>{format.signed(moved)}</span>}
      </p>
    </li>
  );
}
