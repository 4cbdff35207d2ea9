import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { toldOf, untoldOf } from '../../adapters/react/untold.ts';
import { type CaseRecord, narrowCases, reportOn } from '../../core/progress/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { type Asked, askedIn, filterOf, isNarrowed } from './asked.ts';
import { ByDimension } from './ByDimension.tsx';
import { localCalendar } from '../../ui/local-calendar.ts';
import { Filters } from './Filters.tsx';
import { Operators } from './Operators.tsx';
import { OverTime } from './OverTime.tsx';
import { Places } from './Places.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { casesSheet } from './sheets.ts';
import { Solutions } from './Solutions.tsx';
import { Times } from './Times.tsx';
import { Totals } from './Totals.tsx';
import styles from './Reports.module.css';
import { useReportWords } from './use-report-words.ts';

/** `#/reports?…`: what the desk's cases come to. What is looked at stands in the address (asked.ts). */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const [address, setAddress] = useSearchParams();
  const asked = askedIn(address);
  const isEverybody = asked.who === 'everybody';
  const load = useCallback(async () => {
    if (!isEverybody) return toldOf({ stores, wallNow }, profile.id, stores.cases.list(profile.id));
    const cases = await stores.cases.all();
    const untold = await untoldOf({ stores, wallNow }, [...new Set(cases.map(({ profileId }) => profileId))]);
    return cases.filter(({ id }) => !untold.has(id));
  }, [stores, wallNow, profile.id, isEverybody]);
  const loaded = useLoaded(load);

  const change = useCallback(
    (name: string, value: string) => {
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setAddress],
  );
  const clear = () => {
    setAddress(isEverybody ? { who: 'everybody' } : {}, { replace: true, preventScrollReset: true });
  };

  return (
    <Page title={t('reports.title')} lead={t('reports.lead')} above={<PastNav />}>
      <LoadGate loaded={loaded}>
        {(cases) => <Cases cases={cases} asked={asked} by={address.get('by')} onChange={change} onClear={clear} />}
      </LoadGate>
    </Page>
  );
}

type Props = {
  readonly cases: readonly CaseRecord[];
  readonly asked: Asked;
  readonly by: string | null;
  readonly onChange: (name: string, value: string) => void;
  readonly onClear: () => void;
};

function Cases({ cases, asked, by, onChange, onClear }: Props) {
  const words = useReportWords();
  const { t } = words;
  const { wallNow } = usePorts();
  const { shown, report, channels } = useReport(cases, asked, words.lang, wallNow);

  return (
    <>
      <Filters cases={cases} asked={asked} onChange={onChange} />
      {cases.length === 0 ? (
        <EmptyState
          title={t('reports.empty.title')}
          action={
            <ButtonLink to="/" look="primary">
              {t('reports.empty.action')}
            </ButtonLink>
          }
        >
          <p>{t('reports.empty.text')}</p>
        </EmptyState>
      ) : (
        <div className={styles.found}>
          <output>{t('reports.shown', { count: shown.length })}</output>
          {isNarrowed(asked) && (
            <Button look="quiet" size="s" onClick={onClear}>
              {t('reports.clear')}
            </Button>
          )}
          {shown.length > 0 && <SaveCsv what="cases" label={t('reports.saveAll')} sheet={() => casesSheet(shown, words)} words={words} />}
        </div>
      )}
      {cases.length > 0 && shown.length === 0 && (
        <EmptyState title={t('reports.none.title')}>
          <p>{t('reports.none.text')}</p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <div className={styles.report}>
          <Totals whole={report.whole} isMixed={channels > 1} words={words} />
          <Places places={report.places} count={shown.length} words={words} />
          {report.timeline && <OverTime timeline={report.timeline} words={words} />}
          <ByDimension groups={report.groups} by={by} onChoose={onChange} words={words} />
          <Times channels={report.groups.channel} words={words} />
          <Solutions causes={report.causes} words={words} />
          <Operators operators={report.operators} words={words} />
        </div>
      )}
    </>
  );
}

/** Counted anew only when the cases or the question change, not whenever something on the screen does. */
function useReport(cases: readonly CaseRecord[], asked: Asked, lang: Asked['lang'] & string, wallNow: () => number) {
  const question = JSON.stringify(asked);
  return useMemo(() => {
    const { filter, span } = filterOf(JSON.parse(question) as Asked, wallNow());
    const shown = narrowCases(cases, filter);
    const report = reportOn(shown, { lang, span, calendar: localCalendar });
    return { shown, report, channels: report.groups.channel.length };
  }, [cases, question, lang, wallNow]);
}
