import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Ports, usePorts } from '../../adapters/react/ports.ts';
import { type Offer, type OfferedScenario, readLink, readOffer } from '../../core/exchange/index.ts';
import { firstDraft } from '../../core/progress/index.ts';
import { NOWHERE, diagnosticOf } from '../../core/scenario/index.ts';
import type { Lang, Lexicons } from '../../core/text/index.ts';
import { LANGS } from '../../core/text/language.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { fromDrop, fromFiles, type Given } from './given.ts';
import styles from './Open.module.css';
import { type Plan, planOf } from './plan.ts';
import { Preview } from './Preview.tsx';
import { TakenList } from './TakenList.tsx';
import { useShelf } from './use-shelf.ts';

type Looked = { readonly name: string; readonly offer: Offer; readonly plan: Plan };
/** null: a link that is damaged. */
type Source = Promise<Given> | null;

/** `#/open`: a file, a folder or a link somebody was given: what is inside and what it would replace, before anything is taken in. */
export function OpenScreen() {
  const { t } = useTranslation();
  const ports = usePorts();
  const { settings, reportTrouble } = usePerson();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<Promise<Given>>();
  const shelf = useShelf();
  const learned = settings.learned ?? true;

  const link = address.get('pack');
  const linkName = t('open.link');
  const linked = useMemo(() => (link === null ? undefined : fromLink(link, linkName)), [link, linkName]);
  const source = chosen ?? linked;
  const looked = useLoaded(
    useCallback(async () => (source === undefined ? null : judge(ports, source, learned)), [ports, source, learned]),
  );

  const leave = () => {
    setChosen(undefined);
    if (link !== null) setAddress({}, { replace: true });
  };

  const draft = async ({ text, document }: OfferedScenario) => {
    const id = ports.newId();
    const nowMs = ports.wallNow();
    const about = { title: document?.title ?? '', lang: document?.lang ?? '' };
    try {
      await ports.stores.drafts.save(firstDraft({ id, ...about, text, nowMs }), { after: null });
    } catch (error) {
      reportTrouble(error);
      return;
    }
    await navigate(`/studio/${id}`);
  };

  return (
    <Page
      title={t('open.title')}
      lead={t('open.lead')}
      above={
        <Link to="/" className={styles.back}>
          <Icon name="back" size={18} />
          {t('open.back')}
        </Link>
      }
    >
      <Chooser onGiven={setChosen} />
      {source !== undefined && looked.state === 'loading' && <Loading label={t('open.reading')} />}
      {looked.state === 'failed' && (
        <Notice tone="bad" role="alert" title={t('open.unreadable')}>
          {t('open.unreadableWhat')}
        </Notice>
      )}
      {looked.state === 'ready' && looked.value && (
        <Preview
          {...looked.value}
          onTake={async (rows, name) => {
            await shelf.take(rows, name);
            leave();
          }}
          onLeave={leave}
          onDraft={(scenario) => void draft(scenario)}
        />
      )}
      <div aria-live="polite" className={styles.done}>
        {shelf.done && (
          <Notice
            tone={shelf.done.what === 'kept' ? 'partly' : 'good'}
            title={t(`open.done.${shelf.done.what}`, { name: shelf.done.name })}
            actions={
              shelf.done.what !== 'kept' && (
                <>
                  {shelf.done.what === 'taken' && (
                    <ButtonLink to="/" look="primary">
                      {t('open.toLibrary')}
                    </ButtonLink>
                  )}
                  <Button onClick={() => void shelf.undo()}>{t('open.undo')}</Button>
                </>
              )
            }
          />
        )}
      </div>
      <TakenList taken={shelf.taken} library={shelf.library} onRemove={(rows, name) => void shelf.remove(rows, name)} />
    </Page>
  );
}

function fromLink(link: string, name: string): Source {
  const files = readLink(link);
  return files && Promise.resolve({ files, name });
}

/** Read and judged, and held against what is there. */
async function judge({ content, wallNow }: Ports, source: Source, learned: boolean): Promise<Looked> {
  if (source === null) return { name: '', ...brokenLink() };
  const { files, name } = await source;
  const [library, companies, lexicons] = await Promise.all([content.loadLibrary(), content.loadCompanies(), wordLists(content, learned)]);
  const offer = readOffer(files, { companies, lexicons });
  return { name, offer, plan: planOf(offer, { library, companies, from: name, nowMs: wallNow() }) };
}

/** Without them a pattern's word lists are taken on trust. */
async function wordLists(content: Ports['content'], learned: boolean): Promise<Partial<Record<Lang, Lexicons>>> {
  try {
    const { analyser } = await content.loadReading({ learned });
    return Object.fromEntries(LANGS.map((lang) => [lang, analyser.lexiconsOf(lang)]));
  } catch {
    return {};
  }
}

function brokenLink(): Omit<Looked, 'name'> {
  const diagnostics = [diagnosticOf('', { code: 'zip/broken-link', range: NOWHERE })];
  return {
    offer: { scenarios: [], companies: [], packs: [], besides: diagnostics, diagnostics, isRefused: true },
    plan: { scenarios: [], companies: [], packs: [], rows: [] },
  };
}

function Chooser({ onGiven }: { readonly onGiven: (given: Promise<Given>) => void }) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // the same file, mended, may be chosen again
    event.target.value = '';
    if (files.length > 0) onGiven(fromFiles(files));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a short cut; the buttons do the same by keyboard
    <section
      className={classes(styles.chooser, isOver && styles.over)}
      aria-label={t('open.choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onGiven(fromDrop(event.dataTransfer));
      }}
    >
      <p className={styles.drop}>
        <Icon name="folder" size={28} />
        <span>{t('open.drop')}</span>
      </p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => file.current?.click()}>
          {t('open.file')}
        </Button>
        <Button onClick={() => folder.current?.click()}>{t('open.folder')}</Button>
      </div>
      <input ref={file} type="file" multiple hidden accept=".zip,.yaml,.yml" aria-label={t('open.file')} onChange={take} />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label={t('open.folder')}
        onChange={take}
      />
      <p className={styles.note}>{t('open.safe')}</p>
    </section>
  );
}
