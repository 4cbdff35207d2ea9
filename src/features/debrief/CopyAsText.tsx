import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { namesOf } from '../../core/progress/index.ts';
import { hidePersonal } from '../../core/text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { debriefText, type TextSources } from './as-text.ts';
import { formsOf } from './debrief.ts';
import styles from './Panels.module.css';
import { useWords } from './words.ts';

/** Copies the debrief as text, without what is personal unless one says otherwise; where the browser forbids it, shows the text to be copied by hand. */
export function CopyAsText(sources: TextSources) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { people } = usePerson();
  const [hides, setHides] = useState(true);
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  const fieldId = useId();

  async function copy() {
    const whole = debriefText(sources, t, words, format);
    const { lang, log } = sources.attempt;
    const operator = log.find((event) => event.type === 'opened')?.operator ?? '';
    const names = namesOf(
      { operator, customer: formsOf(sources.scenario) },
      people.map(({ name }) => name),
    );
    const text = hides ? hidePersonal(whole, lang, names).text : whole;
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
      <div className={styles.hides}>
        <Switch
          label={t('common.share.hide')}
          checked={hides}
          onChange={(hide) => {
            setHides(hide);
            setCopied(false);
          }}
        />
      </div>
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
