import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MOST_PROPOSAL } from '../../core/progress/index.ts';
import type { Lang } from '../../core/text/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { type Shown, useKept } from './kept.tsx';
import styles from './ProposeBetter.module.css';

type Props = { readonly shown: Shown; readonly lang: Lang };

/** Under a wording that is shown for a fault: whoever knows a better one proposes it; what was proposed stands here. */
export function ProposeBetter({ shown, lang }: Props) {
  const { t } = useTranslation();
  const { proposalsFor } = useKept();
  const [isAsking, setAsking] = useState(false);
  const proposals = proposalsFor(shown);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useEffect(() => {
    // the focus comes back to where it was begun
    if (wasAsking.current && !isAsking) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  return (
    <div className={styles.propose}>
      {proposals.length > 0 && (
        <div className={styles.proposed}>
          <p className={styles.label}>{t('debrief.proposed')}</p>
          <ul>
            {proposals.map(({ id, text }) => (
              <li key={id} lang={lang}>
                {text}
              </li>
            ))}
          </ul>
          <Link to="/stories?what=proposals">{t('debrief.allProposals')}</Link>
        </div>
      )}
      <button
        ref={button}
        type="button"
        className={styles.way}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('debrief.propose')}
        <span className="visually-hidden">
          : <span lang={lang}>{shown.words}</span>
        </span>
      </button>
      {isAsking && (
        <ProposeForm
          shown={shown}
          lang={lang}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

function ProposeForm({ shown, lang, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { propose } = useKept();
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const id = useId();
  const lacksText = text.trim() === '';

  function send() {
    setTried(true);
    if (lacksText) return;
    onClose();
    void propose(shown, text, why);
  }

  return (
    <Dialog
      open
      title={t('debrief.proposeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} look="primary">
            {t('debrief.proposeSend')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <dl className={styles.now}>
          <dt>{t('debrief.insteadOf')}</dt>
          <dd lang={lang}>{shown.words}</dd>
          <dt>{t('debrief.proposeShown')}</dt>
          <dd lang={lang}>{shown.better}</dd>
        </dl>
        <TextAreaField
          label={t('debrief.proposeText')}
          lang={lang}
          value={text}
          rows={3}
          required
          maxLength={MOST_PROPOSAL}
          aria-invalid={isTried && lacksText}
          hint={
            isTried && lacksText ? (
              <span className={styles.fault} role="alert">
                {t('debrief.proposeNoText')}
              </span>
            ) : (
              t('debrief.disputeLength', { count: text.length, most: MOST_PROPOSAL })
            )
          }
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <TextAreaField
          label={t('debrief.proposeWhy')}
          value={why}
          rows={2}
          maxLength={MOST_PROPOSAL}
          hint={t('debrief.proposeNote')}
          onChange={(event) => {
            setWhy(event.target.value);
          }}
        />
      </form>
    </Dialog>
  );
}
