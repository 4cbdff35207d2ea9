import { type ChangeEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { MOST_FILE_BYTES, readBytes } from '../../core/exchange/index.ts';
import type { Draft, DraftVersion } from '../../core/progress/index.ts';
import type { Diagnostic } from '../../core/scenario/index.ts';
import { setValue } from '../../core/studio/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { DraftRow } from './drafts/DraftRow.tsx';
import { useStates } from './drafts/use-states.ts';
import { draftFrom } from './new-draft.ts';
import styles from './StudioScreen.module.css';

/** So long a draft may be in this browser alone before that is said. */
const ALONE_MS = 7 * 24 * 3_600_000;

type Removed = { readonly draft: Draft; readonly versions: readonly DraftVersion[] };

/** `#/studio`: scenarios that are being written here. */
export function StudioScreen() {
  const { t } = useTranslation();
  const { stores, wallNow, newId } = usePorts();
  const { reportTrouble } = usePerson();
  const loaded = useLoaded(useCallback(() => stores.drafts.list(), [stores]));
  const [removed, setRemoved] = useState<Removed | null>(null);

  /** What storing has against it is said above; the list shows what came of it. */
  const work = async (change: () => Promise<void>) => {
    try {
      await change();
    } catch (error) {
      reportTrouble(error);
    }
    loaded.retry();
  };
  const duplicate = (draft: Draft) =>
    work(async () => {
      const title = t('studio.copyTitle', { title: draft.title || t('studio.untitled') });
      await stores.drafts.save(draftFrom(retitled(draft.text, title), { id: newId(), nowMs: wallNow() }), { after: null });
    });
  const remove = (draft: Draft) =>
    work(async () => {
      const versions = await stores.draftVersions.list(draft.id);
      await stores.drafts.remove(draft.id);
      setRemoved({ draft, versions });
    });
  const putBack = ({ draft, versions }: Removed) =>
    work(async () => {
      await stores.drafts.save(draft, { after: null });
      setRemoved(null);
      for (const version of versions.toReversed()) await stores.draftVersions.add(version);
    });

  return (
    <Page
      title={t('studio.heading')}
      lead={t('studio.lead')}
      actions={
        <>
          <OpenFile />
          <ButtonLink to="/studio/new" look="primary">
            {t('studio.create')}
          </ButtonLink>
        </>
      }
    >
      <div className={styles.list}>
        <output>
          {removed && (
            <Notice
              actions={
                <Button size="s" onClick={() => void putBack(removed)}>
                  {t('studio.putBack')}
                </Button>
              }
            >
              {t('studio.removed', { title: removed.draft.title || t('studio.untitled') })}
            </Notice>
          )}
        </output>
        <LoadGate loaded={loaded}>
          {(drafts) => (
            <>
              <Alone drafts={drafts} nowMs={wallNow()} />
              {drafts.length === 0 ? <Nothing /> : <Drafts drafts={drafts} onDuplicate={duplicate} onRemove={remove} />}
            </>
          )}
        </LoadGate>
      </div>
    </Page>
  );
}

/** What a scenario is, and how one comes about. */
function Nothing() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('studio.empty')}
      action={
        <ButtonLink to="/studio/new" look="primary">
          {t('studio.emptyBegin')}
        </ButtonLink>
      }
    >
      <p>{t('studio.emptyText')}</p>
      <ol className={styles.steps}>
        {(['begin', 'try', 'give'] as const).map((step) => (
          <li key={step}>
            <strong>{t(`studio.emptyStep.${step}.name`)}</strong> {t(`studio.emptyStep.${step}.text`)}
          </li>
        ))}
      </ol>
    </EmptyState>
  );
}

type DraftsProps = {
  readonly drafts: readonly Draft[];
  readonly onDuplicate: (draft: Draft) => Promise<void>;
  readonly onRemove: (draft: Draft) => Promise<void>;
};

function Drafts({ drafts, onDuplicate, onRemove }: DraftsProps) {
  const { t } = useTranslation();
  const states = useStates(drafts);
  return (
    <ul className={styles.drafts} aria-label={t('studio.drafts')}>
      {drafts.map((draft) => (
        <DraftRow key={draft.id} draft={draft} state={states.get(draft.id) ?? null} onDuplicate={onDuplicate} onRemove={onRemove} />
      ))}
    </ul>
  );
}

function Alone({ drafts, nowMs }: { readonly drafts: readonly Draft[]; readonly nowMs: number }) {
  const { t, i18n } = useTranslation();
  const alone = drafts.filter(
    ({ exportedMs, createdMs, changedMs }) => changedMs > (exportedMs ?? 0) && nowMs - (exportedMs ?? createdMs) > ALONE_MS,
  );
  if (alone.length === 0) return null;
  const titles = new Intl.ListFormat(i18n.language).format(alone.map(({ title }) => title || t('studio.untitled')));
  return (
    <Notice tone="partly" title={t('studio.nag.title', { count: alone.length })}>
      {t('studio.nag.text', { titles })}
    </Notice>
  );
}

/** As every zip begins. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A file somebody has, as a draft of its own; what is in the list stays as it is. */
function OpenFile() {
  const { t } = useTranslation();
  const say = useSay();
  const { stores, wallNow, newId } = usePorts();
  const { reportTrouble } = usePerson();
  const navigate = useNavigate();
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ readonly file: string; readonly why: readonly Diagnostic[]; readonly isPack: boolean } | null>(
    null,
  );

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.slice(0, MOST_FILE_BYTES + 1).arrayBuffer());
    // the same file, mended, may be chosen again
    if (picker.current) picker.current.value = '';
    const { text, diagnostics } = readBytes(bytes, file.name);
    setRefused(text === null ? { file: file.name, why: diagnostics, isPack: isZip(bytes) } : null);
    if (text === null) return;
    const draft = draftFrom(text, { id: newId(), nowMs: wallNow() });
    try {
      await stores.drafts.save(draft, { after: null });
    } catch (error) {
      reportTrouble(error);
      return;
    }
    await navigate(`/studio/${draft.id}`);
  };

  return (
    <>
      <Button onClick={() => picker.current?.click()}>{t('studio.open')}</Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".yaml,.yml,.zip"
        aria-label={t('studio.open')}
        onChange={(event) => void take(event)}
      />
      {refused && (
        <div className={styles.refused}>
          <Notice
            tone="bad"
            role="alert"
            title={t('studio.opening.failed', { file: refused.file })}
            actions={
              refused.isPack && (
                <ButtonLink to="/open" size="s">
                  {t('studio.opening.toOpen')}
                </ButtonLink>
              )
            }
          >
            {refused.isPack
              ? t('studio.opening.pack')
              : refused.why.map((one) => say(`diagnostics.${one.code}`, one.params) ?? one.code).join(' ')}
          </Notice>
        </div>
      )}
    </>
  );
}

/** A broken text stays as it is: its title cannot be told. */
function retitled(text: string, title: string): string {
  try {
    return setValue(text, ['title'], title)
      .toSorted((one, other) => other.start - one.start)
      .reduce((before, { start, end, text: words }) => before.slice(0, start) + words + before.slice(end), text);
  } catch {
    return text;
  }
}
