import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { stageDeps } from '../../../adapters/react/stage-deps.ts';
import { dryRunFor, type LiveSession } from '../../../core/progress/index.ts';
import { hashOf } from '../../../core/scenario/index.ts';
import { openSession } from '../../../core/session/index.ts';
import { LANGS } from '../../../core/text/language.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/Loading.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { ConversationView } from '../ConversationView.tsx';
import type { Opened } from '../load-session.ts';
import { readingsFor } from '../readings.ts';
import styles from './Exam.module.css';

/** `#/exam/:lane/dry-run`: a conversation as in an exam, of which nothing is kept or marked. */
export function DryRunScreen() {
  const { t } = useTranslation();
  const { lane = '' } = useParams();
  const lang = LANGS.find((one) => one === lane.split('.')[0]);
  const opened = useOpened(lang);
  return (
    <LoadGate loaded={opened}>
      {(value) => (value ? <DryRun opened={value} lane={lane} /> : <EmptyState title={t('exam.check.dryRun.none')} />)}
    </LoadGate>
  );
}

function useOpened(lang: (typeof LANGS)[number] | undefined) {
  const { content, newId, newSeed, wallNow, appVersion } = usePorts();
  const { profile } = usePerson();
  const { id: profileId, name } = profile;
  return useLoaded(
    useCallback(async (): Promise<Opened | null> => {
      const { entries, rulesVersion } = await content.loadLibrary();
      const entry = lang && dryRunFor(entries, lang);
      if (!entry) return null;
      const scenario = await entry.load();
      const seed = newSeed();
      const scenarioHash = hashOf(scenario);
      const live: LiveSession = {
        v: 1,
        id: newId(),
        profileId,
        scenarioId: entry.id,
        mode: 'exam',
        startedMs: wallNow(),
        stamp: { scenarioHash, rulesVersion, modelVersion: null, appVersion, seed },
        draft: '',
      };
      const deps = await stageDeps(content, scenario, scenarioHash);
      const session = openSession(deps, { seed, mode: 'exam', operator: name, wallMs: wallNow() });
      return { live, session, deps, readings: readingsFor(content, scenario, { learned: true }), scenario, isDry: true, stored: null };
    }, [content, newId, newSeed, wallNow, appVersion, profileId, name, lang]),
  );
}

function DryRun({ opened, lane }: { readonly opened: Opened; readonly lane: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.sitting}>
      <p className={styles.dry}>
        <strong>{t('exam.dryRun')}</strong> {t('exam.dryRunText')} <Link to={`/exam/${lane}`}>{t('exam.dryRunBack')}</Link>
      </p>
      <ConversationView opened={opened} onClash={() => {}} after={<DryRunOver lang={opened.scenario.lang} lane={lane} />} />
    </div>
  );
}

/** Whoever has come to an end of it has been through it. */
function DryRunOver({ lang, lane }: { readonly lang: (typeof LANGS)[number]; readonly lane: string }) {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  const done = settings.dryRuns ?? [];
  return (
    <ButtonLink
      to={`/exam/${lane}`}
      look="primary"
      size="l"
      onClick={() => {
        if (!done.includes(lang)) changeSettings({ dryRuns: [...done, lang] });
      }}
    >
      {t('exam.dryRunDone')}
    </ButtonLink>
  );
}
