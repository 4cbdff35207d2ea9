import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Library, usePorts } from '../../adapters/react/ports.ts';
import { suggestNext } from '../../core/progress/index.ts';
import { type Mood, MOODS } from '../../core/scenario/types.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { MoodFace } from '../../ui/MoodFace.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BrokenFiles } from './BrokenFiles.tsx';
import { CourseHead, Courses } from './Courses.tsx';
import { type Filter, FILTERS, readAddress, shownOf } from './filters.ts';
import { Filters } from './Filters.tsx';
import { ForYou } from './ForYou.tsx';
import styles from './LibraryScreen.module.css';
import { NextUp } from './NextUp.tsx';
import { type Before, readPast } from './past.ts';
import { ScenarioCard } from './ScenarioCard.tsx';

/** The first screen: what can be practised, what has been, and what is still open. */
export function LibraryScreen() {
  const { t } = useTranslation();
  const { content, stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const library = useLoaded(content.loadLibrary);
  const past = useLoaded(useCallback(() => readPast({ stores, wallNow }, profile.id), [stores, wallNow, profile.id]));

  return (
    <Page
      title={t('library.title')}
      lead={
        <>
          {t('library.lead')} <Link to="/open">{t('library.openFile')}</Link>
        </>
      }
      actions={<Faces />}
    >
      <ForYou before={past.state === 'ready' ? past.value : null} />
      <LoadGate loaded={library}>{(value) => <Shelf library={value} before={past.state === 'ready' ? past.value : null} />}</LoadGate>
    </Page>
  );
}

/** The way that every conversation can go, as a picture. */
function Faces() {
  const moods: readonly Mood[] = MOODS;
  return (
    <div className={styles.faces} aria-hidden="true">
      {moods.map((mood) => (
        <MoodFace key={mood} mood={mood} size={44} />
      ))}
    </div>
  );
}

function Shelf({ library, before }: { readonly library: Library; readonly before: Before | null }) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const { wallNow } = usePorts();
  const [address, setAddress] = useSearchParams();
  const { entries, courses } = library;
  const narrowed = readAddress(address, courses);
  const { course, lang } = narrowed;
  const shown = shownOf(entries, narrowed, uiLang);
  const past = before?.past ?? null;
  const isNarrowed = FILTERS.some((name) => address.get(name));
  const suggestion = useMemo(
    () => before && suggestNext({ scenarios: entries, courses, summaries: before.summaries, uiLang, nowMs: wallNow() }),
    [before, entries, courses, uiLang, wallNow],
  );

  const choose = (name: Filter, value: string) => {
    setAddress(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };

  if (entries.length === 0) {
    return (
      <>
        <EmptyState title={t('library.empty.title')}>{t('library.empty.text')}</EmptyState>
        <BrokenFiles broken={library.broken} />
      </>
    );
  }
  return (
    <>
      {!isNarrowed && suggestion && <NextUp library={library} suggestion={suggestion} />}
      {course ? (
        <CourseHead course={course} entries={entries} past={past} lang={lang} />
      ) : (
        <Courses courses={courses} entries={entries} past={past} lang={lang} />
      )}
      {entries.length > 1 && <Filters entries={entries} narrowed={narrowed} shown={shown.length} choose={choose} />}
      {shown.length === 0 ? (
        <EmptyState
          title={t('library.nothing.title')}
          action={
            <Button
              onClick={() => {
                setAddress({}, { replace: true });
              }}
            >
              {t('library.nothing.action')}
            </Button>
          }
        >
          {t('library.nothing.text')}
        </EmptyState>
      ) : (
        <ul className={styles.shelf}>
          {shown.map((entry) => (
            <ScenarioCard key={entry.id} entry={entry} past={past?.[entry.id] ?? null} />
          ))}
        </ul>
      )}
      <BrokenFiles broken={library.broken} />
    </>
  );
}
