import { useCallback, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Ports, usePorts } from '../../adapters/react/ports.ts';
import { toldOf } from '../../adapters/react/untold.ts';
import type { Attempt } from '../../core/progress/types.ts';
import { castScenario } from '../../core/scenario/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { reweigh } from '../../core/scoring/index.ts';
import type { Rubric } from '../../core/scoring/types.ts';
import { classes } from '../../ui/classes.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Rubric.module.css';

const LAST = 20;

/** The last attempts as they were marked and as they would be; nothing of it is stored. `rubric` is null while a field is wrong. */
export function WhatIf({ rubric }: { readonly rubric: Rubric | null }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const wanted = useDeferredValue(rubric);
  const loaded = useLoaded(useCallback(() => lastAttempts({ stores, wallNow }, profile.id), [stores, wallNow, profile.id]));
  return (
    <section className={styles.part} aria-labelledby="rubric-what-if">
      <h2 id="rubric-what-if">{t('rubric.whatIf')}</h2>
      <p className={styles.note}>{t('rubric.whatIfNote')}</p>
      {loaded.state === 'ready' && loaded.value.length === 0 && <p>{t('rubric.noAttempts')}</p>}
      {wanted === null && loaded.state === 'ready' && loaded.value.length > 0 && (
        <p className={styles.problem}>{t('rubric.whatIfWrong')}</p>
      )}
      {loaded.state === 'ready' && wanted !== null && (
        <ul className={styles.attempts}>
          {loaded.value.map((one) => (
            <Line key={one.attempt.id} {...one} rubric={wanted} />
          ))}
        </ul>
      )}
    </section>
  );
}

export type Played = { readonly attempt: Attempt; readonly scenario: Scenario };

function Line({ attempt, scenario, rubric }: Played & { readonly rubric: Rubric }) {
  return <MovedAttempt attempt={attempt} {...reweigh(attempt, scenario, rubric)} />;
}

type Moved = { readonly attempt: Attempt; readonly score: number | null; readonly hasPassed: boolean; readonly isPartial: boolean };

/** An attempt as it was marked, and as it would be. */
export function MovedAttempt({ attempt, ...would }: Moved) {
  const { t } = useTranslation();
  const format = useFormat();
  const { score, passed } = attempt.scorecard;
  const number = (value: number | null) => (value === null ? '—' : format.number(value));
  const wouldBe = would.hasPassed ? 'passed' : 'failed';
  const isMoved = number(score) !== number(would.score) || (passed !== 'pending' && passed !== wouldBe);
  return (
    <li className={classes(styles.attempt, isMoved && styles.changed)}>
      <p>
        <Link to={`/attempt/${attempt.id}`} lang={attempt.lang}>
          {attempt.scenarioTitle}
        </Link>
        <span className={styles.asks}>{format.moment(attempt.endedMs)}</span>
      </p>
      <p className={styles.result}>
        <span className="visually-hidden">{t('rubric.asMarked')} </span>
        {number(score)} <span>{t(`rubric.${passed}`)}</span>
      </p>
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      <p className={styles.result} data-passed={wouldBe}>
        <span className="visually-hidden">{t('rubric.wouldBe')} </span>
        {would.isPartial && '≈ '}
        {number(would.score)} <span>{t(`rubric.${wouldBe}`)}</span>
      </p>
    </li>
  );
}

/** Those whose scenario is still there; one that cannot be read takes none of the others with it. */
export async function lastAttempts({ stores, wallNow }: Pick<Ports, 'stores' | 'wallNow'>, profileId: string): Promise<readonly Played[]> {
  const summaries = await toldOf({ stores, wallNow }, profileId, stores.attempts.summaries(profileId, { limit: LAST }));
  const read = await Promise.all(
    summaries.map(async ({ id, stamp }) => {
      try {
        const [attempt, scenario] = await Promise.all([stores.attempts.get(id), stores.scenarios.byHash(stamp.scenarioHash)]);
        return attempt && scenario ? [{ attempt, scenario: castScenario(scenario, stamp.seed) }] : [];
      } catch {
        return [];
      }
    }),
  );
  return read.flat();
}
