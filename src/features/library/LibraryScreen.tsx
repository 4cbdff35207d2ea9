import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Library, type LibraryEntry, usePorts } from '../../adapters/react/ports.ts';
import { type Mood, MOODS } from '../../core/scenario/types.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Field.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { MoodFace } from '../../ui/MoodFace.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BrokenFiles } from './BrokenFiles.tsx';
import styles from './LibraryScreen.module.css';
import { type Past, readPast } from './past.ts';
import { ScenarioCard } from './ScenarioCard.tsx';

/** The first screen: what can be practised, what has been, and what is still open. */
export function LibraryScreen() {
  const { t } = useTranslation();
  const { content, stores } = usePorts();
  const { profile } = usePerson();
  const library = useLoaded(content.loadLibrary);
  const past = useLoaded(useCallback(() => readPast(stores, profile.id), [stores, profile.id]));

  return (
    <Page title={t('library.title')} lead={t('library.lead')} actions={<Faces />}>
      <LoadGate loaded={library}>{(value) => <Shelf library={value} past={past.state === 'ready' ? past.value : null} />}</LoadGate>
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

function Shelf({ library, past }: { readonly library: Library; readonly past: Past | null }) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const [address, setAddress] = useSearchParams();
  const langs = LANGS.filter((lang) => library.entries.some((entry) => entry.lang === lang));
  const channels = [...new Set(library.entries.map((entry) => entry.channel))];
  const lang = langs.find((one) => one === address.get('lang')) ?? 'all';
  const channel = channels.find((one) => one === address.get('channel')) ?? 'all';
  const shown = inOrder(library.entries, uiLang).filter(
    (entry) => (lang === 'all' || entry.lang === lang) && (channel === 'all' || entry.channel === channel),
  );

  const choose = (name: 'lang' | 'channel', value: string) => {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === 'all') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };

  if (library.entries.length === 0) {
    return (
      <>
        <EmptyState title={t('library.empty.title')}>{t('library.empty.text')}</EmptyState>
        <BrokenFiles broken={library.broken} />
      </>
    );
  }
  return (
    <>
      {(langs.length > 1 || channels.length > 1) && (
        <section className={styles.filters} aria-label={t('library.filters.label')}>
          {langs.length > 1 && (
            <Choice
              legend={t('library.filters.lang')}
              value={lang}
              onChange={(value) => {
                choose('lang', value);
              }}
              options={[
                { value: 'all', label: t('library.filters.all') },
                ...langs.map((value) => ({ value, label: t(`common.lang.${value}`) })),
              ]}
            />
          )}
          {channels.length > 1 && (
            <Choice
              legend={t('library.filters.channel')}
              value={channel}
              onChange={(value) => {
                choose('channel', value);
              }}
              options={[
                { value: 'all', label: t('library.filters.all') },
                ...channels.map((value) => ({ value, label: t(`common.channel.${value}`) })),
              ]}
            />
          )}
          <output className={styles.count}>{t('library.shown', { count: shown.length })}</output>
        </section>
      )}
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

/** One's own language first, then the easier ones. */
function inOrder(entries: readonly LibraryEntry[], uiLang: Lang): LibraryEntry[] {
  const rank = (entry: LibraryEntry) => (entry.lang === uiLang ? 0 : 1 + LANGS.indexOf(entry.lang));
  return entries.toSorted(
    (one, other) => rank(one) - rank(other) || one.difficulty - other.difficulty || one.title.localeCompare(other.title, one.lang),
  );
}
