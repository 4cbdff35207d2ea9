import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { FileFaults } from '../../../ui/FileFaults.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { DraftModel } from '../model.ts';
import { useDraft } from '../use-draft.ts';
import type { Member } from './gather.ts';
import { canWriteFolders, hasAddress } from './giving.ts';
import { PackForm } from './PackForm.tsx';
import styles from './Share.module.css';
import { type Said, useGiving } from './use-giving.ts';

/** The ways to whoever is to play it: one file, a pack, a folder, a link. */
export function SharePanel({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const { reading, text } = useDraft(draft);
  const one = useGiving(draft.getText);
  const pack = useGiving(draft.getText);
  // while it has errors there is no document, but there may be an id
  const id = reading.document?.id ?? /^id: *([a-z0-9][a-z0-9-]*)/mu.exec(text)?.[1] ?? 'scenario';
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error').length;
  const here: Member = {
    from: 'here',
    ref: draft.id,
    title: reading.document?.title ?? t('share.thisOne'),
    lang: reading.document?.lang ?? null,
  };

  return (
    <div className={styles.share}>
      <section aria-labelledby="share-one">
        <h2 id="share-one">{t('share.one')}</h2>
        <p className={styles.note}>{t('share.oneNote')}</p>
        {errors > 0 && <p className={styles.warn}>{t('share.hasErrors', { count: errors })}</p>}
        <div className={styles.buttons}>
          <Button look="primary" disabled={one.isBusy} onClick={() => one.giveText(`${id}.yaml`, 'download')}>
            {t('share.download', { name: `${id}.yaml` })}
          </Button>
          {canWriteFolders() && (
            <Button disabled={one.isBusy} onClick={() => one.giveText(`${id}.yaml`, 'folder')}>
              {t('share.folder')}
            </Button>
          )}
          {hasAddress() && (
            <Button disabled={one.isBusy} onClick={() => one.givePack({ members: [here], words: null }, 'link')}>
              {t('share.link')}
            </Button>
          )}
        </div>
        <Lacking />
        <Outcome said={one.said} />
      </section>
      <section aria-labelledby="share-pack">
        <h2 id="share-pack">{t('share.pack')}</h2>
        <p className={styles.note}>{t('share.packNote')}</p>
        <PackForm here={here} id={id} isBusy={pack.isBusy} onGive={pack.givePack} />
        <Outcome said={pack.said} />
      </section>
    </div>
  );
}

/** What this browser or this copy cannot do is said, not left out in silence. */
function Lacking() {
  const { t } = useTranslation();
  return (
    <>
      {!canWriteFolders() && <p className={styles.note}>{t('share.noFolder')}</p>}
      {!hasAddress() && <p className={styles.note}>{t('share.noAddress')}</p>}
    </>
  );
}

function Outcome({ said }: { readonly said: Said | null }) {
  return (
    <div aria-live="polite" className={styles.outcome}>
      {said && (
        <div ref={bringIntoView}>
          <Words said={said} />
        </div>
      )}
    </div>
  );
}

/** The panel scrolls by itself, and what was pressed may stand at its lower edge. */
function bringIntoView(element: HTMLElement | null): void {
  if (element && 'scrollIntoView' in element) element.scrollIntoView({ block: 'nearest' });
}

function Words({ said }: { readonly said: Said }) {
  const { t } = useTranslation();
  switch (said.what) {
    case 'downloaded':
    case 'written':
      return <Notice tone="good" title={t(`share.said.${said.what}`, { name: said.name })} />;
    case 'copied':
      return <Notice tone="good" title={t('share.said.copied')} />;
    case 'link':
      return (
        <Notice title={t('share.said.link')}>
          <code className={styles.address}>{said.link}</code>
        </Notice>
      );
    case 'too-long':
    case 'failed':
      return <Notice tone="partly" title={t(`share.said.${said.what}`)} />;
    case 'standing':
      return (
        <Notice
          tone="partly"
          title={t('share.said.standing', { names: said.names.join(', '), count: said.names.length })}
          actions={<Button onClick={said.replace}>{t('share.replace')}</Button>}
        />
      );
    case 'faults':
      return (
        <Notice tone="bad" title={t('share.said.faults')}>
          <FileFaults diagnostics={said.diagnostics} />
        </Notice>
      );
  }
}
