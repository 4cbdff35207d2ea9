import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, DownloadLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './DraftDesk.module.css';
import type { DraftModel } from './model.ts';
import { useDraft } from './use-draft.ts';
import { useKeeping, useKept } from './use-keeping.ts';

/** In words whether everything is stored. */
export function KeptWords() {
  const { t } = useTranslation();
  const { hour } = useFormat();
  const kept = useKept(useKeeping());
  return (
    <span className={styles.kept}>
      {kept.state === 'kept'
        ? t('studio.kept.kept', { hour: hour(kept.atMs) })
        : kept.state === 'waiting'
          ? t('studio.kept.waiting')
          : t('studio.kept.failed')}
    </span>
  );
}

/** What keeps it from being stored, and what to do. */
export function KeptNotice({ draft, onReopen }: { readonly draft: DraftModel; readonly onReopen: () => void }) {
  const { t } = useTranslation();
  const keeping = useKeeping();
  const kept = useKept(keeping);
  const isStuck = kept.state === 'failed' || kept.state === 'overtaken';

  useEffect(() => {
    if (!isStuck) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isStuck]);

  if (kept.state === 'failed')
    return (
      <div className={styles.notice}>
        <Notice
          tone="bad"
          role="alert"
          title={t(`studio.failed.${kept.reason}`)}
          actions={
            <>
              <Button
                size="s"
                onClick={() => {
                  void keeping.flush();
                }}
              >
                {t('studio.failed.retry')}
              </Button>
              <Rescue draft={draft} />
            </>
          }
        >
          {t('studio.failed.text')}
        </Notice>
      </div>
    );
  if (kept.state !== 'overtaken') return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="bad"
        role="alert"
        title={t(kept.theirs ? 'studio.overtaken.written' : 'studio.overtaken.deleted')}
        actions={
          <>
            <Button
              size="s"
              look="primary"
              onClick={() => {
                void keeping.goOn();
              }}
            >
              {t('studio.overtaken.goOn')}
            </Button>
            {kept.theirs && (
              <Button size="s" onClick={onReopen}>
                {t('studio.overtaken.reopen')}
              </Button>
            )}
            <Rescue draft={draft} />
          </>
        }
      >
        {t(kept.theirs ? 'studio.overtaken.writtenText' : 'studio.overtaken.deletedText')}
      </Notice>
    </div>
  );
}

function Rescue({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const { text, reading } = useDraft(draft);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(draft.getText());
    setCopied(true);
  };
  return (
    <>
      <Button
        size="s"
        onClick={() => {
          void copy();
        }}
      >
        {t(isCopied ? 'studio.failed.copied' : 'studio.failed.copy')}
      </Button>
      <DownloadLink size="s" name={`${reading.document?.id ?? 'scenario'}.yaml`} text={text} type="application/yaml">
        {t('studio.failed.download')}
      </DownloadLink>
    </>
  );
}
