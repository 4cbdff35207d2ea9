import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { standingNow } from '../../adapters/react/standing.ts';
import { type Exam, overSinceMs, type Readiness } from '../../core/progress/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { LaneCards } from './LaneCards.tsx';
import styles from './Readiness.module.css';
import { RuleInForce } from './RuleInForce.tsx';
import { Sittings } from './Sittings.tsx';
import { Verdict } from './Verdict.tsx';

/** `#/readiness?lane=uk.chat-phone`: whether this person may answer real customers, by the team's rule, and what is missing. */
export function ReadinessScreen() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { profile, settings } = usePerson();
  const found = useLoaded(
    useCallback(async () => {
      const nowMs = wallNow();
      const exams = await stores.exams.list(profile.id);
      return { nowMs, exams, lanes: await standingNow(content, exams, settings, nowMs) };
    }, [stores, content, wallNow, profile.id, settings]),
  );
  return (
    <Page
      title={t('readiness.title')}
      lead={t('readiness.lead')}
      above={<PastNav />}
      actions={<ButtonLink to="/readiness/rule">{t('readiness.toRule')}</ButtonLink>}
    >
      <LoadGate loaded={found}>
        {({ exams, lanes, nowMs }) => <Lanes key={profile.id} exams={exams} lanes={lanes} nowMs={nowMs} />}
      </LoadGate>
    </Page>
  );
}

type Props = { readonly exams: readonly Exam[]; readonly lanes: readonly Readiness[]; readonly nowMs: number };

function Lanes({ exams, lanes, nowMs }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { settings, uiLang } = usePerson();
  const [address] = useSearchParams();
  const running = exams.find((exam) => overSinceMs(exam, nowMs) === null);
  const chosen =
    lanes.find(({ key }) => key === address.get('lane')) ??
    lanes.toSorted((a, b) => b.sittings.length - a.sittings.length || Number(b.lane.lang === uiLang) - Number(a.lane.lang === uiLang))[0];
  return (
    <div className={styles.screen}>
      {running && (
        <Notice
          tone="partly"
          title={t('readiness.running')}
          actions={
            <ButtonLink to={`/sitting/${running.id}`} look="primary">
              {t('readiness.runningGo')}
            </ButtonLink>
          }
        >
          {t('readiness.runningText', { when: format.hour(running.endsMs) })}
        </Notice>
      )}
      <LaneCards lanes={lanes} chosen={chosen?.key ?? ''} />
      {chosen && (
        <>
          <Verdict readiness={chosen} lead={settings.lead?.name ?? null} />
          <Sittings readiness={chosen} />
          <RuleInForce lane={chosen.lane} rules={settings.readiness ?? []} nowMs={nowMs} />
        </>
      )}
      <section className={styles.private} aria-labelledby="readiness-private">
        <h2 id="readiness-private">{t('readiness.privateTitle')}</h2>
        <p>{t('readiness.privateText')}</p>
        <p>
          <Link to="/history">{t('readiness.toHistory')}</Link>
        </p>
      </section>
    </div>
  );
}
