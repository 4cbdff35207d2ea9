import { type SyntheticEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { type Attempt, MOST_REASON, type Rating } from '../../core/progress/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, TextAreaField } from '../../ui/Field.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './RateScenario.module.css';

const STARS = ['1', '2', '3', '4', '5'] as const;

/** What the trainee thinks of the scenario: for whoever writes it. */
export function RateScenario({ attempt }: { readonly attempt: Attempt }) {
  const { stores } = usePorts();
  const before = useLoaded(useCallback(() => stores.ratings.get(attempt.id), [stores, attempt.id]));
  if (before.state !== 'ready') return null;
  return <RatingForm attempt={attempt} before={before.value ?? null} />;
}

function RatingForm({ attempt, before }: { readonly attempt: Attempt; readonly before: Rating | null }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const [stars, setStars] = useState(before === null ? '' : String(before.stars));
  const [comment, setComment] = useState(before?.comment ?? '');
  const [isKept, setKept] = useState(before !== null);

  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (stars === '') return;
    const { id, profileId, scenarioId, stamp } = attempt;
    const rating: Rating = {
      v: 1,
      id,
      profileId,
      scenarioId,
      scenarioHash: stamp.scenarioHash,
      stars: Number(stars),
      comment: comment.trim().slice(0, MOST_REASON),
      atMs: wallNow(),
    };
    try {
      await stores.ratings.put(rating);
      setKept(true);
    } catch (error) {
      reportTrouble(error);
    }
  };

  return (
    <section className={styles.rate} aria-labelledby="rate-scenario">
      <h2 id="rate-scenario">{t('debrief.rate.title')}</h2>
      <form className={styles.form} onSubmit={(event) => void keep(event)}>
        <Choice
          legend={t('debrief.rate.stars')}
          value={stars}
          options={STARS.map((value) => ({ value: value as string, label: value }))}
          onChange={(value) => {
            setStars(value);
            setKept(false);
          }}
        />
        <TextAreaField
          label={t('debrief.rate.comment')}
          hint={t('debrief.rate.hint')}
          rows={2}
          maxLength={MOST_REASON}
          value={comment}
          onChange={(event) => {
            setComment(event.target.value);
            setKept(false);
          }}
        />
        <div className={styles.row}>
          <Button type="submit" size="s" aria-disabled={stars === ''}>
            {t('debrief.rate.keep')}
          </Button>
          <output>{isKept ? t('debrief.rate.kept') : ''}</output>
        </div>
      </form>
    </section>
  );
}
