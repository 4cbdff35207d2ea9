import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { type Reading, usePorts } from '../../../adapters/react/ports.ts';
import { type Phrases, phrasesAlone, reheard } from '../../../core/phrases/index.ts';
import type { Analyser } from '../../../core/analysis/types.ts';
import { passMarkOf, readingOf, scoreDialogue } from '../../../core/scoring/index.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { lastAttempts, MovedAttempt, type Played } from '../WhatIf.tsx';
import rubric from '../Rubric.module.css';

/** The last attempts as they were marked and as they would be with these phrases; nothing of it is stored. null: something is wrong. */
export function RemarkedAttempts({ phrases, reading }: { readonly phrases: Phrases | null; readonly reading: Reading }) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const played = useLoaded(useCallback(() => lastAttempts({ stores, wallNow }, profile.id), [stores, wallNow, profile.id]));
  const attempts = played.state === 'ready' ? played.value : null;
  const loaded = useLoaded(
    useCallback(
      async () => (phrases === null || attempts === null ? null : remarked(attempts, reading.analyser, phrases)),
      [phrases, attempts, reading],
    ),
  );
  const moved = loaded.state === 'ready' ? loaded.value : null;
  return (
    <section className={rubric.part} aria-labelledby="phrases-what-if">
      <h2 id="phrases-what-if">{t('rubric.whatIf')}</h2>
      <p className={rubric.note}>{t('phrases.whatIfNote')}</p>
      {attempts?.length === 0 && <p>{t('rubric.noAttempts')}</p>}
      {phrases === null && attempts !== null && attempts.length > 0 && <p className={rubric.problem}>{t('phrases.movementWrong')}</p>}
      {phrases !== null && moved !== null && moved.length > 0 && (
        <ul className={rubric.attempts}>
          {moved.map((one) => (
            <MovedAttempt key={one.attempt.id} {...one} />
          ))}
        </ul>
      )}
    </section>
  );
}

type Moved = Parameters<typeof MovedAttempt>[0];

async function remarked(attempts: readonly Played[], analyser: Analyser, phrases: Phrases): Promise<readonly Moved[]> {
  const team = phrasesAlone(phrases, analyser.lexiconsOf);
  return attempts.map(({ attempt, scenario }) => {
    const context = { ...readingOf(analyser, scenario), accommodation: attempt.accommodation ?? 1 };
    const marked = (dialogue: typeof attempt.dialogue) => scoreDialogue(scenario, dialogue, context);
    const asStored = marked(attempt.dialogue);
    const would = marked(reheard(attempt.dialogue, scenario, team));
    const { score, passed } = attempt.scorecard;
    // marked by other rules of marking than today's: then only the difference that the phrases make is sure
    const isPartial = asStored.score !== score;
    const moves = score === null || would.score === null || asStored.score === null ? 0 : would.score - asStored.score;
    const next = isPartial && score !== null ? Math.min(100, Math.max(0, score + moves)) : would.score;
    const hasPassed = isPartial ? (next ?? 0) >= passMarkOf(scenario) && passed === 'passed' : would.passed === 'passed';
    return { attempt, score: next, hasPassed: would.passed === asStored.passed ? passed === 'passed' : hasPassed, isPartial };
  });
}
