import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { debriefText, type TextSources } from './as-text.ts';
import styles from './Panels.module.css';
import { useWords } from './words.ts';

/** Copies the debrief as text; where the browser forbids it, shows the text to be copied by hand. */
export function CopyAsText(sources: TextSources) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  const fieldId = useId();

  async function copy() {
    const text = debriefText(sources, t, words, format);
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // no permission, or no clipboard outside HTTPS
      setByHand(text);
    }
  }

  return (
    <>
      <Button look="quiet" size="s" onClick={() => void copy()}>
        {t('debrief.copy')}
      </Button>
      <output className={copied ? styles.copied : 'visually-hidden'}>{copied ? t('debrief.copied') : ''}</output>
      <Dialog
        open={byHand !== null}
        title={t('debrief.copyFailed')}
        onClose={() => {
          setByHand(null);
        }}
        actions={
          <Button
            look="primary"
            onClick={() => {
              setByHand(null);
            }}
          >
            {t('common.close')}
          </Button>
        }
      >
        <label htmlFor={fieldId}>{t('debrief.copyByHand')}</label>
        <textarea
          id={fieldId}
          className={styles.plainText}
          readOnly
          rows={12}
          value={byHand ?? ''}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      </Dialog>
    </>
  );
}
