import { useTranslation } from 'react-i18next';
import type { Touched } from '../../core/team/index.ts';
import styles from './Team.module.css';
import type { NameOf } from './TeamScreen.tsx';

/** What a corrected scenario, or new rules of marking, leave no more what it was. */
export function TouchedList({ touched, nameOf }: { readonly touched: readonly Touched[]; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  if (touched.length === 0) return null;
  return (
    <section aria-labelledby="team-touched" className={styles.screenOnly}>
      <h2 id="team-touched">{t('team.touched')}</h2>
      <p className={styles.soft}>{t('team.touchedLead')}</p>
      <ul className={styles.broken}>
        {touched.map(({ scenarioId, title, why, attempts, people, sittings, assignments }) => (
          <li key={scenarioId}>
            <p>
              <strong>{title}</strong> <span className={styles.soft}>{t(`team.why.${why}`)}</span>
            </p>
            <p>
              {attempts > 0 && `${t('team.touchedAttempts', { count: attempts })} `}
              {people.length > 0 && `${people.map(({ id }) => nameOf(id)).join(', ')}.`}
              {sittings > 0 && ` ${t('team.touchedSittings', { count: sittings })}`}
              {assignments.length > 0 && ` ${t('team.touchedAssignments', { titles: assignments.map((one) => one.title).join(', ') })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
