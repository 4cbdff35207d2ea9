import type { TFunction } from 'i18next';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import {
  drawableFor,
  dryRunFor,
  type Exam,
  type Lane,
  laneKey,
  lanesOf,
  mayBeginMs,
  openExamIn,
  ruleAt,
  type AttemptSummary,
} from '../../../core/progress/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { useLaneName } from '../../../ui/use-lane-name.ts';
import { beginExam, limitMs } from './begin-exam.ts';
import { Checks } from './Checks.tsx';
import styles from './Exam.module.css';

/** `#/exam/:lane`: what an exam is, whether all is well for one, and its beginning. */
export function ExamStart() {
  const { t } = useTranslation();
  const { lane: key = '' } = useParams();
  const { wallNow } = usePorts();
  const { settings } = usePerson();
  const { readiness } = settings;
  // the same lane while the same rule holds: what was checked stays checked whatever else is set
  const lanes = useMemo(() => lanesOf(ruleAt(readiness ?? [], wallNow()).rule), [readiness, wallNow]);
  const lane = lanes.find((one) => laneKey(one) === key);
  return (
    <Page
      title={t('exam.title')}
      lead={lane && t('exam.lead', nameOf(lane, t))}
      width="text"
      above={
        <Link to="/readiness" className={styles.back}>
          <Icon name="back" size={18} />
          {t('exam.toReadiness')}
        </Link>
      }
    >
      {lane ? <Start key={key} lane={lane} /> : <Lanes lanes={lanes} />}
    </Page>
  );
}

const nameOf = ({ lang, requirement }: Lane, t: TFunction) => ({
  lang: t(`common.lang.${lang}`),
  channels: requirement.channels.map((one) => t(`common.channel.${one}`)).join(', '),
});

/** For which language and channels. */
function Lanes({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { t } = useTranslation();
  const laneName = useLaneName();
  return (
    <nav aria-label={t('exam.which')}>
      <p>{t('exam.which')}</p>
      <ul className={styles.lanes}>
        {lanes.map((lane) => (
          <li key={laneKey(lane)}>
            <ButtonLink to={`/exam/${laneKey(lane)}`}>{laneName(laneKey(lane))}</ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Past = {
  /** The one to go on with first. */
  readonly running: Exam | null;
  readonly exams: readonly Exam[];
  readonly last: AttemptSummary | null;
  readonly drawable: number;
  readonly dryRun: string | null;
};

function Start({ lane }: { readonly lane: Lane }) {
  const { stores, content, wallNow } = usePorts();
  const { profile } = usePerson();
  const past = useLoaded(
    useCallback(async (): Promise<Past> => {
      const [exams, [last = null], live, { entries }] = await Promise.all([
        stores.exams.list(profile.id),
        stores.attempts.summaries(profile.id, { limit: 1 }),
        stores.live.list(profile.id),
        content.loadLibrary(),
      ]);
      const running = openExamIn(exams, new Set(live.map(({ id }) => id)), wallNow()) ?? null;
      const dryRun = dryRunFor(entries, lane.lang)?.id ?? null;
      const without = new Set(dryRun === null ? [] : [dryRun]);
      const drawable = drawableFor({ ...lane, scenarios: entries, without, exams, nowMs: wallNow() }).length;
      return { running, exams, last, drawable, dryRun };
    }, [stores, content, wallNow, profile.id, lane]),
  );
  return <LoadGate loaded={past}>{(value) => <Ready lane={lane} past={value} onStale={past.retry} />}</LoadGate>;
}

type ReadyProps = {
  readonly lane: Lane;
  readonly past: Past;
  /** Something else has come of it meanwhile: all is to be looked at anew. */
  readonly onStale: () => void;
};

function Ready({ lane, past, onStale }: ReadyProps) {
  const { t } = useTranslation();
  const ports = usePorts();
  const { profile, settings, reportTrouble } = usePerson();
  const navigate = useNavigate();
  const format = useFormat();
  const [lacking, setLacking] = useState<readonly string[]>(['checks']);
  const [isAsked, setAsked] = useState(false);
  const [isStarting, setStarting] = useState(false);
  const nowMs = ports.wallNow();
  const { conversations } = lane.requirement;
  const size = Math.min(conversations, past.drawable);
  const { running } = past;
  const beginsMs = mayBeginMs(past.exams, lane, nowMs);

  if (running)
    return (
      <Notice
        tone="partly"
        title={t('exam.running')}
        actions={
          <ButtonLink to={`/sitting/${running.id}`} look="primary">
            {t('exam.goOn')}
          </ButtonLink>
        }
      >
        {nowMs < running.endsMs ? t('exam.runningText', { when: format.hour(running.endsMs) }) : t('common.exam.timeUp')}
      </Notice>
    );
  if (beginsMs > nowMs)
    return (
      <Notice title={t('exam.tooSoon', { when: format.moment(beginsMs) })} actions={<ButtonLink to="/">{t('exam.practise')}</ButtonLink>}>
        {t('exam.tooSoonText', { count: lane.requirement.gapHours })}
      </Notice>
    );
  if (size === 0)
    return (
      <Notice tone="partly" title={t('exam.nothing')}>
        {t('exam.nothingText')}
      </Notice>
    );

  const begin = async () => {
    setAsked(true);
    if (lacking.length > 0) return;
    setStarting(true);
    try {
      const exam = await beginExam(lane, { profileId: profile.id, settings }, ports);
      if (exam !== null) await navigate(`/sitting/${exam.id}`);
      else {
        setStarting(false);
        onStale();
      }
    } catch (error) {
      setStarting(false);
      reportTrouble(error);
    }
  };

  return (
    <div className={styles.start}>
      <section aria-labelledby="exam-terms">
        <h2 id="exam-terms">{t('exam.terms')}</h2>
        <ul className={styles.terms}>
          <li>{t('exam.term.set', { count: size })}</li>
          <li>{t('exam.term.time', { time: format.duration(limitMs(lane, settings)) })}</li>
          <li>{t('exam.term.alone')}</li>
          <li>{t('exam.term.clock')}</li>
          <li>{t('exam.term.noted')}</li>
          <li>{t('exam.term.reported')}</li>
        </ul>
        {size < conversations && <p className={styles.soft}>{t('exam.fewer', { count: size, of: conversations })}</p>}
      </section>
      <Checks lane={lane} last={past.last} hasDryRun={past.dryRun !== null} onLacking={setLacking} />
      <div className={styles.ways}>
        <Button look="primary" size="l" aria-disabled={isStarting || lacking.length > 0} onClick={() => void begin()}>
          {t('exam.begin')}
        </Button>
        <output className={styles.fault}>{isAsked && lacking.length > 0 ? t('exam.lacking', { what: lacking.join(', ') }) : ''}</output>
      </div>
    </div>
  );
}
