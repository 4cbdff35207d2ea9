import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { loadModelAnswers } from '../../adapters/react/model-answers.ts';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { type Attempt, counts, overSinceMs, StorageError, type Stores } from '../../core/progress/index.ts';
import { castScenario, withMoreTime } from '../../core/scenario/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { type Prediction, predictionOf, withPrediction } from '../../core/session/index.ts';
import { needWordingIn } from '../../i18n/screens.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { NotYours } from '../../ui/NotYours.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formsOf } from './debrief.ts';
import { DebriefPage } from './DebriefPage.tsx';
import { type KeptOf, KeptProvider } from './kept.tsx';
import { OwnJudgement } from './OwnJudgement.tsx';

type Found = {
  readonly attempt: Attempt;
  readonly scenario: Scenario | null;
  readonly kept: KeptOf;
  readonly earlier: Attempt | null;
  /** Of a conversation whose exam still goes on: the exam's id. */
  readonly exam: string | null;
};

/** `#/attempt/:id`: what came of a finished dialogue, and why. */
export function DebriefScreen() {
  const { id = '' } = useParams();
  const { stores, wallNow } = usePorts();
  const load = useCallback(async (): Promise<Found | null> => {
    const attempt = await stores.attempts.get(id);
    if (attempt === undefined) return null;
    // without its wording the customer's view is left out; nothing else waits for it
    await needWordingIn(attempt.lang, ['view']).catch(() => {});
    const [scenario, earlier] = await Promise.all([stores.scenarios.byHash(attempt.stamp.scenarioHash), earlierOf(attempt, stores)]);
    const [disputes, kept, models] = await Promise.all([
      stores.disputes.ofAttempt(id),
      stores.stories.ofAttempt(id),
      loadModelAnswers(stores, attempt.profileId),
    ]);
    const cast = scenario === undefined ? null : withMoreTime(castScenario(scenario, attempt.stamp.seed), attempt.accommodation ?? 1);
    const exam = attempt.exam && (await stores.exams.get(attempt.exam.exam));
    return {
      exam: exam && overSinceMs(exam, wallNow()) === null ? exam.id : null,
      attempt,
      earlier,
      kept: { disputes, stories: kept, chosen: models.chosen },
      scenario: cast,
    };
  }, [stores, wallNow, id]);
  const { profile, people, switchPerson } = usePerson();
  const loaded = useLoaded(load);
  return (
    <LoadGate loaded={loaded}>
      {(found) => {
        if (found === null) return <NoAttempt />;
        if (found.exam !== null) return <ExamFirst id={found.exam} />;
        const owner = people.find(({ id: one }) => one === found.attempt.profileId && one !== profile.id);
        return owner ? (
          <NotYours
            owner={owner.name}
            onSwitch={() => {
              switchPerson(owner.id);
            }}
          />
        ) : (
          <Opened key={found.attempt.id} {...found} />
        );
      }}
    </LoadGate>
  );
}

/**
 * An attempt of one's own is judged by oneself before the marks are shown: once, and only where there is something to judge. A second
 * try opens with what came of it, beside the first.
 */
function Opened({ attempt: found, scenario, kept, earlier }: Omit<Found, 'exam'>) {
  const { stores, wallNow } = usePorts();
  const { profile, reportTrouble } = usePerson();
  const [attempt, setAttempt] = useState(found);
  const [isSaid, setSaid] = useState(false);
  const hasReply = attempt.dialogue.transcript.some((entry) => entry.by === 'operator');
  const isAsked = counts(attempt) && attempt.profileId === profile.id && hasReply && predictionOf(attempt.log) === null;

  useEffect(() => {
    // what was asked is gone from the page: reading begins at the top
    if (isSaid) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [isSaid]);

  async function say(marks: Prediction) {
    const wallMs = wallNow();
    try {
      await stores.attempts.predict(attempt.id, marks, wallMs);
    } catch (error) {
      reportTrouble(error);
    }
    setAttempt((before) => ({ ...before, log: withPrediction(before.log, marks, wallMs) }));
    setSaid(true);
  }

  const forms = useMemo(() => formsOf(scenario), [scenario]);
  if (isAsked) return <OwnJudgement attempt={attempt} onSaid={(marks) => void say(marks)} />;
  return (
    <KeptProvider attempt={attempt} forms={forms} found={kept}>
      <DebriefPage attempt={attempt} scenario={scenario} earlier={earlier} />
    </KeptProvider>
  );
}

/** What a second try branches off; null for a first telling, and where that is gone or of another version. */
async function earlierOf({ forkOf }: Attempt, { attempts }: Stores): Promise<Attempt | null> {
  if (forkOf === null) return null;
  try {
    return (await attempts.get(forkOf)) ?? null;
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
}

/** No way back while an exam goes on, and no marks. */
function ExamFirst({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('common.exam.notYet')} lead={t('common.exam.notYetText')} width="text">
      <ButtonLink to={`/sitting/${id}`} look="primary">
        {t('common.exam.goOn')}
      </ButtonLink>
    </Page>
  );
}

function NoAttempt() {
  const { t } = useTranslation();
  return (
    <Page title={t('debrief.title')}>
      <EmptyState
        title={t('debrief.missingTitle')}
        action={
          <ButtonLink to="/history" look="primary">
            {t('debrief.toHistory')}
          </ButtonLink>
        }
      >
        <p>{t('debrief.missingText')}</p>
      </EmptyState>
    </Page>
  );
}
