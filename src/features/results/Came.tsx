import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { receivedOf } from '../../core/progress/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Results.module.css';

/** What a lead has said of one's conversations, and what was agreed; each leads to its conversation. */
export function Came() {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores } = usePorts();
  const { profile } = usePerson();
  const found = useLoaded(
    useCallback(async () => {
      const rows = (await stores.received.list(['comment', 'ruling', 'agreed'])).filter(({ profileId }) => profileId === profile.id);
      const titles = new Map((await stores.attempts.summaries(profile.id)).map(({ id, scenarioTitle }) => [id, scenarioTitle]));
      const said = [
        ...receivedOf('comment', rows).map(({ id, attemptId, by, atMs, text }) => ({ id, attemptId, by, atMs, text })),
        ...receivedOf('ruling', rows).map(({ id, attemptId, by, atMs, reason }) => ({ id, attemptId, by, atMs, text: reason })),
      ].toSorted((a, b) => b.atMs - a.atMs);
      return { said, titles, agreed: receivedOf('agreed', rows).toSorted((a, b) => b.atMs - a.atMs) };
    }, [stores, profile.id]),
  );
  if (found.state !== 'ready') return null;
  const { said, titles, agreed } = found.value;
  if (said.length === 0 && agreed.length === 0) return null;
  return (
    <section aria-labelledby="results-came">
      <h2 id="results-came">{t('results.came')}</h2>
      <ul className={styles.came}>
        {agreed.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{t(one.doneMs === null ? 'results.agreed' : 'results.agreedDone')}</strong> {one.action}
            </p>
            <p className={styles.soft}>
              {t('results.by', { by: one.by, when: format.date(one.atMs) })}
              {one.dueMs !== null && ` · ${t('results.due', { when: format.date(one.dueMs) })}`}
            </p>
          </li>
        ))}
        {said.map((one) => (
          <li key={one.id}>
            <p>{one.text}</p>
            <p className={styles.soft}>
              {t('results.by', { by: one.by, when: format.date(one.atMs) })} ·{' '}
              {titles.has(one.attemptId) ? <Link to={`/attempt/${one.attemptId}`}>{titles.get(one.attemptId)}</Link> : t('results.gone')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
