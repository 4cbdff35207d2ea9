import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { BackToSteps } from './BackToSteps.tsx';
import styles from './FirstSteps.module.css';
import { typedWordsAMinute } from './typed.ts';
import { useStepDone } from './use-step-done.ts';

/** `#/first-steps/typing`: how fast somebody types; no right or wrong. */
export function TypingScreen() {
  const { t } = useTranslation();
  const { settings, uiLang, changeSettings } = usePerson();
  const { wallNow } = usePorts();
  const done = useStepDone('typing');
  const [text, setText] = useState('');
  const [isShort, setShort] = useState(false);
  const [result, setResult] = useState<number | null>(null);
  const startedMs = useRef<number | null>(null);
  const wanted = t('first.typing.text');

  const finish = (typed: string) => {
    const words = typedWordsAMinute(typed, wallNow() - (startedMs.current ?? wallNow()));
    setShort(words === null);
    if (words === null) return;
    setResult(words);
    changeSettings({ typing: words });
    done();
  };

  return (
    <Page title={t('first.steps.typing.title')} lead={t('first.typing.lead')} width="text" above={<BackToSteps />}>
      <blockquote className={styles.copy} lang={uiLang}>
        {wanted}
      </blockquote>
      {result === null ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            finish(text);
          }}
        >
          <TextAreaField
            label={t('first.typing.label')}
            hint={isShort ? t('first.typing.tooShort') : t('first.typing.start')}
            rows={4}
            value={text}
            spellCheck={false}
            autoComplete="off"
            onPaste={(event) => {
              event.preventDefault();
            }}
            onChange={(event) => {
              const typed = event.target.value;
              if (text === '') startedMs.current = wallNow();
              setText(typed);
              if (typed.trim().length >= wanted.length) finish(typed);
            }}
          />
          <Button type="submit" look="primary">
            {t('first.done')}
          </Button>
          {settings.typing !== undefined && (
            <p className={styles.soft}>
              {t('first.typing.before', { words: settings.typing })}{' '}
              <Button
                size="s"
                onClick={() => {
                  changeSettings({ typing: undefined });
                }}
              >
                {t('first.typing.forget')}
              </Button>
            </p>
          )}
        </form>
      ) : (
        <output>
          <Notice
            tone="good"
            title={t('first.typing.result', { words: result })}
            actions={
              <Button
                onClick={() => {
                  setText('');
                  setResult(null);
                }}
              >
                {t('first.typing.again')}
              </Button>
            }
          >
            {t('first.typing.kept')}
          </Notice>
        </output>
      )}
    </Page>
  );
}
