import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { untoldIn, verdictOf } from '../../core/progress/index.ts';
import type { AttemptSummary } from '../../core/progress/types.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Choice, SelectField } from '../../ui/Field.tsx';
import { EmptyState, Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AttemptDays } from './AttemptDays.tsx';
import { type AttemptList, type Filter, useAttempts } from './attempts.ts';
import { BackupReminder } from './BackupReminder.tsx';
import styles from './HistoryScreen.module.css';
import { OpenSessions } from './OpenSessions.tsx';
import { RemoveAttempt } from './RemoveAttempt.tsx';

/** `#/history?lang=…&scenario=…`: what the current profile has finished, and what it left open. */
export function HistoryScreen() {
  const { t } = useTranslation();
  const { stores, content } = usePorts();
  const { profile } = usePerson();
  const [address, setAddress] = useSearchParams();
  const filter = filterIn(address);
  const list = useAttempts(stores, profile.id, filter);
  const library = useLoaded(content.loadLibrary);
  const titles = useLoaded(useCallback(() => playedScenarios(stores.attempts, profile.id), [stores, profile.id]));
  const [removing, setRemoving] = useState<AttemptSummary | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);

  useEffect(() => {
    // the button that was pressed is gone; while the dialog stood open nothing behind it could be focused
    if (removed !== null) document.getElementById('main')?.focus({ preventScroll: true });
  }, [removed]);

  const choose = (name: keyof Filter, value: string) => {
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
    setAddress({}, { replace: true });
  };
  const hasFilter = filter.lang !== null || filter.scenario !== null;
  const played = titles.state === 'ready' ? titles.value : new Map<string, string>();
  const langs = titles.state === 'ready' ? LANGS : [];
  const isEmpty = list.state === 'ready' && list.attempts.length === 0;

  return (
    <Page title={t('history.title')} lead={isEmpty && !hasFilter ? undefined : t('history.lead')} above={<PastNav />}>
      <BackupReminder />
      <LeftOut profileId={profile.id} />
      <OpenSessions profileId={profile.id} library={library.state === 'ready' ? library.value : null} />
      {(hasFilter || played.size > 0) && (
        <search className={styles.filters} aria-label={t('history.filters')}>
          <Choice
            legend={t('history.filterLang')}
            value={filter.lang ?? ''}
            onChange={(value: string) => {
              choose('lang', value);
            }}
            options={[{ value: '', label: t('history.anyLang') }, ...langs.map((value) => ({ value, label: t(`common.lang.${value}`) }))]}
          />
          <SelectField
            className={styles.scenario ?? ''}
            label={t('history.filterScenario')}
            value={filter.scenario ?? ''}
            onChange={(event) => {
              choose('scenario', event.target.value);
            }}
          >
            <option value="">{t('history.anyScenario')}</option>
            {[...withChosen(played, filter.scenario)].map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        </search>
      )}
      <output className="visually-hidden">{removed !== null ? t('history.removed') : ''}</output>
      <List list={list} hasFilter={hasFilter} onClear={clear} onRemove={setRemoving} />
      <RemoveAttempt
        attempt={removing}
        onClose={() => {
          setRemoving(null);
        }}
        onRemoved={(id) => {
          setRemoving(null);
          setRemoved(id);
          if (list.state === 'ready') list.forget(id);
        }}
      />
    </Page>
  );
}

/** Says that records cannot be read, where there are such: they stand in no list. */
function LeftOut({ profileId }: { readonly profileId: string }) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const count = useLoaded(useCallback(() => stores.unreadable(profileId), [stores, profileId]));
  if (count.state !== 'ready' || count.value === 0) return null;
  return <Notice tone="partly">{t('history.unreadable', { count: count.value })}</Notice>;
}

type ListProps = {
  readonly list: AttemptList;
  readonly hasFilter: boolean;
  readonly onClear: () => void;
  readonly onRemove: (attempt: AttemptSummary) => void;
};

function List({ list, hasFilter, onClear, onRemove }: ListProps) {
  const { t } = useTranslation();
  const { profile, reportTrouble } = usePerson();
  const { stores, wallNow } = usePorts();
  // what a lead has said since a conversation of an exam was marked
  const sat = useLoaded(
    useCallback(async () => {
      const exams = await stores.exams.list(profile.id);
      return {
        verdicts: new Map(exams.flatMap(({ items }) => items.map((item) => [item.attemptId, verdictOf(item)] as const))),
        untold: untoldIn(exams, wallNow()),
      };
    }, [stores, wallNow, profile.id]),
  );
  // nothing is drawn before it is known what may be told
  if (list.state === 'loading' || sat.state === 'loading') return <Loading label={t('history.loading')} />;
  if (list.state === 'failed' || sat.state === 'failed') {
    const retry = () => {
      for (const one of [list, sat]) if (one.state === 'failed') one.retry();
    };
    return <Notice tone="bad" role="alert" title={t('history.failed')} actions={<Button onClick={retry}>{t('common.retry')}</Button>} />;
  }
  const { verdicts, untold } = sat.value;
  const shown = list.attempts.filter(({ id }) => !untold.has(id));
  if (shown.length === 0 && hasFilter)
    return (
      <EmptyState title={t('history.noneFoundTitle')} action={<Button onClick={onClear}>{t('history.clearFilters')}</Button>}>
        <p>{t('history.noneFoundText')}</p>
      </EmptyState>
    );
  if (shown.length === 0)
    return (
      <EmptyState
        title={t('history.emptyTitle')}
        action={
          <ButtonLink to="/" look="primary">
            {t('history.emptyAction')}
          </ButtonLink>
        }
      >
        <p>{t('history.emptyText')}</p>
      </EmptyState>
    );
  return (
    <>
      <AttemptDays attempts={shown} verdicts={verdicts} onRemove={onRemove} />
      {list.hasMore && (
        <div className={styles.more}>
          <Button onClick={() => void list.loadMore().catch(reportTrouble)} aria-disabled={list.isLoadingMore}>
            {t(list.isLoadingMore ? 'history.moreLoading' : 'history.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function filterIn(address: URLSearchParams): Filter {
  const lang = address.get('lang');
  return { lang: LANGS.find((one): one is Lang => one === lang) ?? null, scenario: address.get('scenario') };
}

/** So many of the newest attempts are looked through for scenarios to filter by. */
const LOOKED_AT = 1000;

/** Scenario ids with the title they were last played under. */
async function playedScenarios(
  attempts: { summaries(profileId: string, page: { limit: number }): Promise<AttemptSummary[]> },
  profileId: string,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const { scenarioId, scenarioTitle } of await attempts.summaries(profileId, { limit: LOOKED_AT })) {
    if (!titles.has(scenarioId)) titles.set(scenarioId, scenarioTitle);
  }
  return new Map([...titles].toSorted((one, other) => one[1].localeCompare(other[1])));
}

/** The scenario in the address stays a choice even when nothing of it is left. */
function withChosen(played: ReadonlyMap<string, string>, chosen: string | null): ReadonlyMap<string, string> {
  return chosen === null || played.has(chosen) ? played : new Map([...played, [chosen, chosen]]);
}
