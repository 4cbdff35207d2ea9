import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { agreementOf } from '../../../core/team/index.ts';
import { TextField } from '../../../ui/Field.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { localCalendar } from '../../../ui/local-calendar.ts';
import { Page } from '../../../ui/Page.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { AgreementTables } from './AgreementTables.tsx';
import styles from './Calibration.module.css';
import { Differences } from './Differences.tsx';
import { Examples } from './Examples.tsx';
import { Exchange } from './Exchange.tsx';
import { findAll, type Found, judgedFor, seenMarkings } from './load.ts';
import { MarkedTranscripts, Transcripts } from './Transcripts.tsx';
import { useJudge } from './use-judge.ts';

/** `#/team/calibration`: what can be marked without seeing other marks, and how far people agree. */
export function CalibrationScreen() {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const load = useCallback(() => findAll(stores, { profileId: profile.id, nowMs: wallNow() }), [stores, profile.id, wallNow]);
  const loaded = useLoaded(load);
  return (
    <Page title={t('calibration.title')} lead={t('calibration.lead')} above={<TeamNav />}>
      <LoadGate loaded={loaded}>{(found) => <Calibration found={found} onNew={loaded.retry} />}</LoadGate>
    </Page>
  );
}

function Calibration({ found, onNew }: { readonly found: Found; readonly onNew: () => void }) {
  const { t } = useTranslation();
  const judge = useJudge(found);
  const [, setParams] = useSearchParams();
  const judged = useMemo(() => judgedFor(found, judge), [found, judge]);
  const pairs = useMemo(() => agreementOf(judged, localCalendar), [judged]);
  return (
    <div className={styles.screen}>
      <TextField
        className={styles.judge}
        label={t('calibration.judge')}
        hint={t('calibration.judgeHint')}
        value={judge}
        autoComplete="off"
        onChange={(event) => {
          setParams({ as: event.target.value }, { replace: true });
        }}
      />
      <Transcripts found={found} judge={judge} />
      <MarkedTranscripts found={found} judge={judge} judged={judged} />
      <Differences found={found} judge={judge} judged={judged} />
      {pairs.length > 0 && <AgreementTables pairs={pairs} />}
      <Exchange found={found} onNew={onNew} />
      <Examples markings={seenMarkings(found, judge)} candidates={found.candidates} />
    </div>
  );
}
