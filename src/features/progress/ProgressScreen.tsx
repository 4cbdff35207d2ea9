import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Library, usePorts } from '../../adapters/react/ports.ts';
import { type AttemptSummary, practiceSession, type TrendFilter, type Trends, trendsIn } from '../../core/progress/index.ts';
import { DRILLS, PRACTISED } from '../../core/rehearsal/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { localCalendar } from '../../ui/local-calendar.ts';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AllCriteria } from './AllCriteria.tsx';
import { DueCriteria } from './DueCriteria.tsx';
import { OwnWord } from './OwnWord.tsx';
import { PracticeDays } from './PracticeDays.tsx';
import styles from './Progress.module.css';
import { filterIn, leavesOut } from './progress-filter.ts';
import { ProgressFilters } from './ProgressFilters.tsx';
import { ScoreCourse } from './ScoreCourse.tsx';
import { Slices } from './Slices.tsx';
import { Strengths } from './Strengths.tsx';
import { TenMinutes } from './TenMinutes.tsx';
import { TimesCourse } from './TimesCourse.tsx';
import { type Read, useAttempts } from './use-attempts.ts';
import { type ProgressWords, useProgressWords } from './use-progress-words.ts';

const FILTERS = ['lang', 'channel', 'scenario', 'mode', 'criterion'] as const satisfies readonly (keyof TrendFilter)[];

/** `#/progress?…`: what the current profile's attempts come to. What is looked at stands in the address (progress-filter.ts). */
export function ProgressScreen() {
  const { t } = useTranslation();
  const { loaded, retryOlder } = useAttempts();
  const isNothing = ({ attempts, older }: Read) => attempts.length === 0 && older === 'none';
  const isEmpty = loaded.state === 'ready' && isNothing(loaded.value);
  return (
    <Page title={t('progress.title')} lead={isEmpty ? undefined : t('progress.lead')} above={<PastNav />}>
      <LoadGate loaded={loaded}>{(read) => (isNothing(read) ? <Nothing /> : <Attempts {...read} onRetry={retryOlder} />)}</LoadGate>
    </Page>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('progress.empty.title')}
      action={
        <ButtonLink to="/" look="primary">
          {t('progress.empty.action')}
        </ButtonLink>
      }
    >
      <p>{t('progress.empty.text')}</p>
      <p>
        <Link to="/first-steps">{t('progress.empty.steps')}</Link>
      </p>
    </EmptyState>
  );
}

function Attempts({ attempts, older, onRetry }: Read & { readonly onRetry: () => void }) {
  const words = useProgressWords();
  const { t, score } = words;
  const { wallNow } = usePorts();
  const [address, setAddress] = useSearchParams();
  const filter = filterIn(address);
  const { nowMs, trends } = useTrends(attempts, filter, wallNow);

  const change = (name: keyof TrendFilter, value: string) => {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const clear = () => {
    setAddress({}, { replace: true, preventScrollReset: true });
  };

  return (
    <>
      <ProgressFilters attempts={attempts} filter={filter} onChange={change} />
      <div className={styles.found}>
        <output>{[t('progress.shown', { count: trends.count }), scoresOf(trends, words)].filter((part) => part !== '').join(' · ')}</output>
        {older === 'coming' && <p>{t('progress.older.coming')}</p>}
        {older === 'failed' && (
          <>
            <p>{t('progress.older.failed')}</p>
            <Button size="s" onClick={onRetry}>
              {t('progress.older.again')}
            </Button>
          </>
        )}
        {FILTERS.some((name) => filter[name] !== null) && (
          <Button look="quiet" size="s" onClick={clear}>
            {t('progress.clear')}
          </Button>
        )}
      </div>
      <div className={styles.progress}>
        {trends.count > 0 ? (
          <Strengths criteria={trends.criteria} words={words} />
        ) : (
          <EmptyState title={t('progress.none.title')}>
            <p>{t('progress.none.text')}</p>
          </EmptyState>
        )}
        <div className={styles.next}>
          <Session attempts={attempts} nowMs={nowMs} words={words} />
          <DueCriteria due={trends.due} nowMs={nowMs} isFiltered={leavesOut(filter)} words={words} />
        </div>
        {trends.count > 0 && (
          <>
            <ScoreCourse course={trends.course} criterion={trends.criterion} words={words} />
            <AllCriteria criteria={trends.criteria} words={words} />
            <TimesCourse trends={trends} words={words} />
            {trends.count > 1 && <Slices trends={trends} words={words} />}
            <OwnWord judgement={trends.judgement} course={trends.course} words={words} />
          </>
        )}
        <PracticeDays habit={trends.habit} words={words} />
      </div>
    </>
  );

  function scoresOf({ count, score: median, best }: Trends, { t }: ProgressWords): string {
    if (median === null) return '';
    return count === 1 ? t('progress.score', { score: score(median) }) : t('progress.scores', { score: score(median), best: score(best) });
  }
}

/** Counted anew only when the attempts or the question change, not whenever something on the screen does. */
function useTrends(attempts: readonly AttemptSummary[], filter: TrendFilter, wallNow: () => number) {
  const question = JSON.stringify(filter);
  return useMemo(() => {
    const nowMs = wallNow();
    return { nowMs, trends: trendsIn(attempts, JSON.parse(question) as TrendFilter, { nowMs, calendar: localCalendar }) };
  }, [attempts, question, wallNow]);
}

const ONE_MESSAGE = DRILLS.map((id) => ({ id, practises: PRACTISED[id] }));

type SessionProps = { readonly attempts: readonly AttemptSummary[]; readonly nowMs: number; readonly words: ProgressWords };

/** The library may come later than the figures, or not at all. */
function Session({ attempts, nowMs, words }: SessionProps) {
  const { content } = usePorts();
  const { uiLang } = usePerson();
  const library = useLoaded(content.loadLibrary);
  const stepsIn = ({ entries, courses }: Library) =>
    practiceSession({ scenarios: entries, courses, drills: ONE_MESSAGE, summaries: attempts, uiLang, nowMs });
  return <LoadGate loaded={library}>{(value) => <TenMinutes steps={stepsIn(value)} library={value} words={words} />}</LoadGate>;
}
