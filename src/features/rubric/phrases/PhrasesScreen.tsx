import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { type Reading, usePorts } from '../../../adapters/react/ports.ts';
import { createPhraseJudge, isTooWide, NO_PHRASES, type Phrases, printPhrases } from '../../../core/phrases/index.ts';
import type { Lang } from '../../../core/text/language.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { BeforeLeaving } from '../BeforeLeaving.tsx';
import rubric from '../Rubric.module.css';
import { draftOf, type EntryDraft, newEntry, phrasesIn, type PhrasesDraft } from './draft.ts';
import { Entry } from './Entry.tsx';
import { Movements, useMovements } from './Movements.tsx';
import { PhraseFiles } from './PhraseFiles.tsx';
import styles from './Phrases.module.css';
import { RemarkedAttempts } from './RemarkedAttempts.tsx';

/** `#/phrases`: what a team says in its own words, and what it counts as; for the team lead. */
export function PhrasesScreen() {
  const { t } = useTranslation();
  const { content } = usePorts();
  const { settings } = usePerson();
  const { learned = true } = settings;
  const reading = useLoaded(useCallback(() => content.loadReading({ learned }), [content, learned]));
  return (
    <Page
      title={t('phrases.heading')}
      lead={t('phrases.lead')}
      actions={<ButtonLink to="/rubric">{t('phrases.rubric')}</ButtonLink>}
      above={
        <Link to="/settings" className={rubric.back}>
          <Icon name="back" size={18} />
          {t('rubric.back')}
        </Link>
      }
    >
      <LoadGate loaded={reading}>{(ready) => <PhrasesDesk reading={ready} />}</LoadGate>
    </Page>
  );
}

function PhrasesDesk({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const say = useSay();
  const { settings, changeSettings, uiLang } = usePerson();
  const saved = settings.phrases ?? NO_PHRASES;
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [isSaved, setSaved] = useState(false);
  const judge = useMemo(() => createPhraseJudge(reading.analyser.lexiconsOf), [reading]);
  const phrases = useMemo(() => phrasesIn(draft), [draft]);
  const tried = useDeferredValue(phrases);
  const faults = useMemo(() => judge(tried), [judge, tried]);
  const isChanged = useMemo(() => printPhrases(phrases) !== printPhrases(saved), [phrases, saved]);
  const sound = faults.length === 0 ? tried : null;
  const worked = useMovements({ reading, before: saved, after: sound });
  const { movements } = worked;
  const isWide = movements?.some(isTooWide) ?? false;
  // nothing is saved before it has been seen what it does
  const isReady = sound === phrases && movements !== null && !isWide;

  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isChanged]);

  const change = (next: PhrasesDraft) => {
    setDraft(next);
    setSaved(false);
  };
  const changeEntry = (key: number, next: EntryDraft | null) => {
    change({ ...draft, entries: draft.entries.flatMap((one) => (one.key === key ? (next ?? []) : one)) });
  };
  const add = (lang: Lang) => {
    const entry = newEntry(draft.entries.at(-1)?.signal ?? 'compensation', draft.entries.at(-1)?.lang ?? lang);
    change({ ...draft, entries: [...draft.entries, entry] });
    setOpen((before) => new Set([...before, entry.key]));
  };
  const keep = (next: Phrases) => {
    changeSettings({ phrases: next.entries.length === 0 && next.title === '' ? null : next });
    setSaved(true);
  };
  const whole = faults.filter(({ entry }) => entry === null);

  return (
    <form
      className={rubric.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && isChanged) keep(phrases);
      }}
    >
      <PhraseFiles
        saved={saved}
        reading={reading}
        onTake={(taken) => {
          change(draftOf(taken));
          setOpen(new Set());
        }}
      />
      <section className={rubric.part} aria-labelledby="phrases-list">
        <h2 id="phrases-list">{t('phrases.list')}</h2>
        <p className={rubric.note}>{t('phrases.listNote')}</p>
        <div className={styles.title}>
          <TextField
            label={t('rubric.title')}
            hint={t('phrases.titleHint')}
            maxLength={80}
            value={draft.title}
            onChange={(event) => {
              change({ ...draft, title: event.target.value });
            }}
          />
        </div>
        {draft.entries.length === 0 && <p className={styles.empty}>{t('phrases.empty')}</p>}
        <ol className={styles.entries}>
          {draft.entries.map((entry, index) => (
            <Entry
              key={entry.key}
              number={index + 1}
              draft={entry}
              faults={faults.filter((fault) => fault.entry === index)}
              isOpen={open.has(entry.key)}
              onOpen={(isOpen) => {
                setOpen((before) => new Set(isOpen ? [...before, entry.key] : [...before].filter((key) => key !== entry.key)));
              }}
              onChange={(next) => {
                changeEntry(entry.key, next);
              }}
              onRemove={() => {
                changeEntry(entry.key, null);
              }}
            />
          ))}
        </ol>
        {whole.map(({ code, params }) => (
          <p key={code} className={rubric.problem}>
            {say(`diagnostics.${code}`, params) ?? code}
          </p>
        ))}
        <Button
          icon={<Icon name="plus" size={18} />}
          onClick={() => {
            add(uiLang);
          }}
        >
          {t('phrases.add')}
        </Button>
      </section>
      <Movements after={sound} worked={worked} />
      <RemarkedAttempts phrases={sound} reading={reading} />
      <div className={rubric.save}>
        <output>
          {faults.length > 0
            ? t('phrases.wrong', { count: faults.length })
            : isWide
              ? t('phrases.wide')
              : isChanged
                ? t('rubric.unsaved')
                : isSaved
                  ? t('rubric.saved')
                  : t(saved.entries.length === 0 ? 'phrases.none' : 'phrases.hold', { count: saved.entries.length })}
        </output>
        <div className={rubric.buttons}>
          <Button
            aria-disabled={!isChanged}
            onClick={() => {
              change(draftOf(saved));
            }}
          >
            {t('rubric.discard')}
          </Button>
          <Button type="submit" look="primary" aria-disabled={!isReady || !isChanged}>
            {t('rubric.save')}
          </Button>
        </div>
      </div>
      <BeforeLeaving
        isChanged={isChanged}
        onSave={
          isReady
            ? () => {
                keep(phrases);
              }
            : null
        }
      />
    </form>
  );
}
