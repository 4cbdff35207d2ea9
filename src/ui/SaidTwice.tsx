import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Notice } from './Notice.tsx';

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** What is done, as a verb: on the button of both steps. */
  readonly act: string;
  /** Rejects where it could not be done: then nothing has changed, and the dialog says so. */
  readonly onAct: () => Promise<void>;
  readonly onClose: () => void;
  /** A way to keep what is about to go. */
  readonly before?: ReactNode;
};

/** What cannot be taken back is asked twice. */
export function SaidTwice(props: Props) {
  // begun anew each time it is opened
  return props.open ? <Asked {...props} /> : null;
}

function Asked({ title, text, act, onAct, onClose, before }: Props) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'first' | 'second' | 'acting' | 'failed'>('first');
  const isSecond = step !== 'first';
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // the button that was pressed is gone, and Enter pressed twice is not said twice
    if (step === 'second') cancel.current?.focus();
  }, [step]);

  async function doIt() {
    setStep('acting');
    try {
      await onAct();
      onClose();
    } catch {
      setStep('failed');
    }
  }

  return (
    <Dialog
      open
      title={isSecond ? t('common.twice.title') : title}
      onClose={onClose}
      actions={
        <>
          <Button key="cancel" ref={cancel} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {isSecond ? (
            <Button key="second" look="danger" aria-disabled={step === 'acting'} onClick={() => void (step !== 'acting' && doIt())}>
              {t('common.twice.act', { act })}
            </Button>
          ) : (
            <Button
              key="first"
              look="danger"
              onClick={() => {
                setStep('second');
              }}
            >
              {act}
            </Button>
          )}
        </>
      }
    >
      <p>{isSecond ? t('common.twice.text', { title }) : text}</p>
      {before}
      {step === 'failed' && (
        <Notice tone="bad" role="alert">
          {t('common.twice.failed')}
        </Notice>
      )}
    </Dialog>
  );
}
