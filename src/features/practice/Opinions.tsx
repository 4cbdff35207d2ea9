import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../adapters/react/ports.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './BriefScreen.module.css';

/** What those who have played it here think of it; nothing while nobody has said anything. */
export function Opinions({ scenarioId }: { readonly scenarioId: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { stores } = usePorts();
  const found = useLoaded(useCallback(() => stores.ratings.ofScenario(scenarioId), [stores, scenarioId]));
  const ratings = found.state === 'ready' ? found.value : [];
  if (ratings.length === 0) return null;
  const mean = Math.round((ratings.reduce((sum, { stars }) => sum + stars, 0) / ratings.length) * 10) / 10;
  const comments = ratings.filter(({ comment }) => comment !== '');
  return (
    <section aria-labelledby="brief-opinions">
      <h2 id="brief-opinions">{t('practice.brief.opinions')}</h2>
      <p>{t('practice.brief.rated', { mean: number(mean), count: ratings.length })}</p>
      {comments.length > 0 && (
        <details>
          <summary>{t('practice.brief.comments', { count: comments.length })}</summary>
          <ul className={styles.opinions}>
            {comments.map(({ id, stars, comment }) => (
              <li key={id}>
                <strong>{t('practice.brief.ofFive', { stars })}</strong> {comment}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
