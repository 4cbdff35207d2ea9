import { Activity, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Draft } from '../../core/progress/index.ts';
import type { ReadOptions } from '../../core/scenario/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useScreenHeading } from '../../ui/Page.tsx';
import styles from './DraftDesk.module.css';
import { keepDraft } from './keeping.ts';
import { KeptNotice, KeptWords } from './KeptState.tsx';
import { type DraftModel, openDraft } from './model.ts';
import { namesIn } from './new-draft.ts';
import { type Panel, PANELS } from './panels.ts';
import { Tabs } from './Tabs.tsx';
import { CompaniesContext } from './use-companies.ts';
import { useDraft } from './use-draft.ts';
import { KeepingContext } from './use-keeping.ts';
import { useWide } from './use-wide.ts';

type Props = { readonly stored: Draft; readonly options: ReadOptions; readonly onReopen: () => void };

/** A draft on its desk: written on the left, and beside it what there is to say of it. */
export function DraftDesk({ stored, options, onReopen }: Props) {
  const { stores, wallNow, newId } = usePorts();
  const [draft] = useState(() => openDraft(stored.id, stored.text, () => options, stored.layout));
  const [keeping] = useState(() => keepDraft(draft, stored, { stores, wallNow, newId }));
  const companies = useMemo(() => Object.keys(options.companies ?? {}), [options]);
  useEffect(() => keeping.start(), [keeping]);
  useUndoKeys(draft);

  return (
    <KeepingContext value={keeping}>
      <CompaniesContext value={companies}>
        <div className={styles.desk}>
          <Head draft={draft} titleBefore={stored.title} />
          <KeptNotice draft={draft} onReopen={onReopen} />
          <Panels draft={draft} />
        </div>
      </CompaniesContext>
    </KeepingContext>
  );
}

function Head({ draft, titleBefore }: { readonly draft: DraftModel; readonly titleBefore: string }) {
  const { t } = useTranslation();
  const { text, reading, canUndo, canRedo } = useDraft(draft);
  const heading = useScreenHeading();
  const title = namesIn(text, reading).title || titleBefore || t('studio.untitled');
  return (
    <header className={styles.head}>
      <title>{`${title} · Otvet`}</title>
      <Link to="/studio" className={styles.back} aria-label={t('studio.toDrafts')} title={t('studio.toDrafts')}>
        <Icon name="back" />
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <KeptWords />
      <div className={styles.steps}>
        <IconButton label={t('studio.undo')} aria-disabled={!canUndo} onClick={draft.undo}>
          <Icon name="undo" />
        </IconButton>
        <IconButton label={t('studio.redo')} aria-disabled={!canRedo} onClick={draft.redo}>
          <Icon name="redo" />
        </IconButton>
      </div>
    </header>
  );
}

function Panels({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const isWide = useWide();
  const [writing, setWriting] = useState(PANELS.find(({ place }) => place === 'writing')!.id);
  const [beside, setBeside] = useState(PANELS.find(({ place }) => place === 'beside')!.id);
  const [isBeside, setIsBeside] = useState(false);

  useEffect(
    () =>
      draft.onGoTo(() => {
        setWriting('text');
        setIsBeside(false);
      }),
    [draft],
  );

  const choose = (id: string) => {
    const panel = PANELS.find((one) => one.id === id)!;
    setIsBeside(panel.place === 'beside');
    if (panel.place === 'beside') setBeside(panel.id);
    else setWriting(panel.id);
  };
  const group = (panels: readonly Panel[], chosen: string, label: string) => (
    <Tabs
      label={label}
      tabs={panels.map(({ id }) => ({ id, label: t(`studio.panel.${id}`), content: id === 'messages' && <Count draft={draft} /> }))}
      chosen={chosen}
      onChoose={choose}
    >
      {(shown) => <Kept panels={panels} shown={shown} draft={draft} />}
    </Tabs>
  );

  if (!isWide) return <div className={styles.panels}>{group(PANELS, isBeside ? beside : writing, t('studio.parts'))}</div>;
  return (
    <div className={styles.panels}>
      {group(
        PANELS.filter(({ place }) => place === 'writing'),
        writing,
        t('studio.writing'),
      )}
      <div className={styles.between} />
      {group(
        PANELS.filter(({ place }) => place === 'beside'),
        beside,
        t('studio.beside'),
      )}
    </div>
  );
}

/** What was once opened keeps its state while something else is in sight. */
function Kept({ panels, shown, draft }: { readonly panels: readonly Panel[]; readonly shown: string; readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<readonly string[]>([shown]);
  if (!opened.includes(shown)) setOpened([...opened, shown]);
  return panels
    .filter(({ id }) => opened.includes(id))
    .map(({ id, Component }) => (
      <Activity key={id} mode={id === shown ? 'visible' : 'hidden'}>
        <Suspense fallback={<Loading label={t('common.loading')} />}>
          <Component draft={draft} />
        </Suspense>
      </Activity>
    ));
}

function Count({ draft }: { readonly draft: DraftModel }) {
  const { diagnostics } = useDraft(draft).reading;
  if (diagnostics.length === 0) return null;
  const isBad = diagnostics.some(({ severity }) => severity === 'error');
  return <span className={isBad ? styles.bad : styles.partly}>{diagnostics.length}</span>;
}

/** The one history answers the usual keys wherever they are pressed, except in fields with a history of their own. */
function useUndoKeys(draft: DraftModel): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')) return;
      const isUndo = event.code === 'KeyZ' && !event.shiftKey;
      const isRedo = (event.code === 'KeyZ' && event.shiftKey) || event.code === 'KeyY';
      if (!isUndo && !isRedo) return;
      event.preventDefault();
      if (isUndo) draft.undo();
      else draft.redo();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, [draft]);
}
