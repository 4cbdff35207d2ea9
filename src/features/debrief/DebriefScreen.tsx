import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Attempt } from '../../core/progress/types.ts';
import { castScenario } from '../../core/scenario/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { DebriefPage } from './DebriefPage.tsx';

type Found = { readonly attempt: Attempt; readonly scenario: Scenario | null };

/** `#/attempt/:id`: what came of a finished dialogue, and why. */
export function DebriefScreen() {
  const { id = '' } = useParams();
  const { stores } = usePorts();
  const load = useCallback(async (): Promise<Found | null> => {
    const attempt = await stores.attempts.get(id);
    if (attempt === undefined) return null;
    const scenario = await stores.scenarios.byHash(attempt.stamp.scenarioHash);
    return { attempt, scenario: scenario === undefined ? null : castScenario(scenario, attempt.stamp.seed) };
  }, [stores, id]);
  const loaded = useLoaded(load);
  return (
    <LoadGate loaded={loaded}>
      {(found) =>
        found === null ? <NoAttempt /> : <DebriefPage key={found.attempt.id} attempt={found.attempt} scenario={found.scenario} />
      }
    </LoadGate>
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
