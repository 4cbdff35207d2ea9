import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { standingNow } from '../../adapters/react/standing.ts';
import { type Exam, openExamIn, type Readiness } from '../../core/progress/index.ts';
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
      const [exams, live] = await Promise.all([stores.exams.list(profile.id), stores.live.list(profile.id)]);
      const running = openExamIn(exams, new Set(live.map(({ id }) => id)), nowMs) ?? null;
      return { nowMs, exams, running, lanes: await standingNow(content, exams, settings, nowMs) };
    }, [stores, content, wallNow, profile.id, settings]),
  );
  return (
    <Page
      title={t('readiness.title')}
      lead={t('readiness.lead')}
      above={<PastNav />}
      actions={<ButtonLink to="/readiness/rule">{t('readiness.toRule')}</ButtonLink>}
    >
      <LoadGate loaded={found}>{(value) => <Lanes key={profile.id} {...value} />}</LoadGate>
    </Page>
  );
}

type Props = {
  readonly exams: readonly Exam[];
  /** The exam to go on with first. */
  readonly running: Exam | null;
  readonly lanes: readonly Readiness[];
  readonly nowMs: number;
};

function Lanes({ exams, running, lanes, nowMs }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { settings, uiLang } = usePerson();
  const [address] = useSearchParams();
  const lastMs = Math.max(...exams.flatMap(({ startedMs, items }) => [startedMs, ...items.map(({ result }) => result?.endedMs ?? 0)]));
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
          {nowMs < running.endsMs ? t('readiness.runningText', { when: format.hour(running.endsMs) }) : t('common.exam.timeUp')}
        </Notice>
      )}
      {lastMs > nowMs && (
        <Notice tone="bad" title={t('readiness.clock')}>
          {t('readiness.clockText', { now: format.moment(nowMs), last: format.moment(lastMs) })}
        </Notice>
      )}
      <LaneCards lanes={lanes} chosen={chosen?.key ?? ''} />
      {chosen && (
        <>
          <Verdict readiness={chosen} exams={exams} lead={settings.lead?.name ?? null} />
          <Sittings readiness={chosen} />
          <RuleInForce lane={chosen.lane} rules={settings.readiness ?? []} nowMs={nowMs} />
        </>
      )}
      <section className={styles.private} aria-labelledby="readiness-private">
        <h2 id="readiness-private">{t('readiness.privateTitle')}</h2>
        <p>{t('readiness.privateText')}</p>
        <p>
          <Link to="/history">{t('readiness.toHistory')}</Link> · <Link to="/sealed">{t('readiness.toSealed')}</Link> ·{' '}
          <Link to="/verify">{t('readiness.toVerify')}</Link>
        </p>
      </section>
    </div>
  );
}
