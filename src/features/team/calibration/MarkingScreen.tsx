import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/Loading.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Page } from '../../../ui/Page.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { BlindForm } from './BlindForm.tsx';
import styles from './Calibration.module.css';
import { Compare } from './Compare.tsx';
import { findOne, hasMarked, type Opened } from './load.ts';
import { Talk } from './Talk.tsx';
import { useJudge } from './use-judge.ts';

/** `#/team/calibration/:id`: one conversation, marked without seeing other marks, and only then compared. */
export function MarkingScreen() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const load = useCallback(() => findOne(stores, id, { profileId: profile.id, nowMs: wallNow() }), [stores, id, profile.id, wallNow]);
  const loaded = useLoaded(load);
  return (
    <LoadGate loaded={loaded}>
      {(opened) =>
        opened === null ? (
          <Page title={t('calibration.blind.gone')} above={<TeamNav />}>
            <EmptyState
              title={t('calibration.blind.gone')}
              action={<ButtonLink to="/team/calibration">{t('calibration.back')}</ButtonLink>}
            >
              <p>{t('calibration.blind.goneText')}</p>
            </EmptyState>
          </Page>
        ) : (
          <Marked key={id} opened={opened} onChange={loaded.retry} />
        )
      }
    </LoadGate>
  );
}

function Marked({ opened, onChange }: { readonly opened: Opened; readonly onChange: () => void }) {
  const { t } = useTranslation();
  const { found, candidate, scenario } = opened;
  const { attempt } = candidate;
  const judge = useJudge(found);
  const [isSaved, setSaved] = useState(false);
  const isDone = hasMarked(found, attempt.id, judge);
  const title = t(isDone ? 'calibration.side.title' : 'calibration.blind.title', { title: attempt.scenarioTitle });
  return (
    <Page
      title={title}
      lead={isDone ? undefined : t('calibration.blind.lead')}
      above={
        <>
          <TeamNav />
          <Link to={`/team/calibration?${new URLSearchParams({ as: judge }).toString()}`}>{t('calibration.back')}</Link>
        </>
      }
    >
      <output className={isSaved && isDone ? styles.soft : 'visually-hidden'}>{isSaved && isDone && t('calibration.side.saved')}</output>
      <div className={styles.both}>
        <Talk attempt={attempt} scenario={scenario} />
        {isDone ? (
          <Compare opened={opened} judge={judge} onChange={onChange} />
        ) : (
          <BlindForm
            attempt={attempt}
            judge={judge}
            onSaved={() => {
              setSaved(true);
              onChange();
            }}
          />
        )}
      </div>
    </Page>
  );
}
