import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { castScenario } from '../../core/scenario/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Answered } from './Answered.tsx';
import { BackToSteps } from './BackToSteps.tsx';
import styles from './FirstSteps.module.css';
import { openStage, pickScenario, rehearse, type Shown, type Stage } from './rehearse.ts';
import { useStepDone } from './use-step-done.ts';

/** `#/first-steps/guided`: one customer, a bad answer, a good one, one's own; every mark shown in the words it rests on. */
export function GuidedScreen() {
  const { t } = useTranslation();
  const { content } = usePorts();
  const { settings, uiLang } = usePerson();
  const { learned = true, phrases } = settings;
  const stage = useLoaded(
    useCallback(async () => {
      const [{ entries }, reading] = await Promise.all([content.loadLibrary(), content.loadReading({ learned, phrases })]);
      const entry = pickScenario(entries, uiLang);
      return entry && openStage(entry, content, reading);
    }, [content, learned, phrases, uiLang]),
  );
  return (
    <Page title={t('first.steps.guided.title')} lead={t('first.guided.lead')} width="text" above={<BackToSteps />}>
      <LoadGate loaded={stage}>
        {(value) =>
          value ? <Guided stage={value} /> : <EmptyState title={t('library.empty.title')}>{t('library.empty.text')}</EmptyState>
        }
      </LoadGate>
    </Page>
  );
}

function Guided({ stage: { scenario, deps, bad, good } }: { readonly stage: Stage }) {
  const { t } = useTranslation();
  const done = useStepDone('guided');
  const cast = castScenario(scenario, 1);
  const [step, setStep] = useState(0);
  const [own, setOwn] = useState<Shown | null>(null);
  const [text, setText] = useState('');
  const { name } = cast.customer;

  return (
    <div className={styles.guided}>
      <section aria-labelledby="guided-customer" className={styles.part}>
        <h2 id="guided-customer">{t('first.guided.customer', { name })}</h2>
        {cast.opening.map((line) => (
          <blockquote key={line} className={styles.customer} lang={cast.lang}>
            {line}
          </blockquote>
        ))}
        {step === 0 && (
          <Button
            look="primary"
            onClick={() => {
              setStep(1);
            }}
          >
            {t('first.guided.seeBad')}
          </Button>
        )}
      </section>
      {step >= 1 && <Answered title={t('first.guided.bad')} shown={rehearse(deps, bad)} lang={cast.lang} />}
      {step === 1 && (
        <Button
          look="primary"
          onClick={() => {
            setStep(2);
          }}
        >
          {t('first.guided.seeGood')}
        </Button>
      )}
      {step >= 2 && <Answered title={t('first.guided.good')} shown={rehearse(deps, good)} lang={cast.lang} />}
      {step === 2 && (
        <Button
          look="primary"
          onClick={() => {
            setStep(3);
          }}
        >
          {t('first.guided.tryOwn')}
        </Button>
      )}
      {step >= 3 && own === null && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === '') return;
            setOwn(rehearse(deps, text));
            done();
          }}
        >
          <TextAreaField
            label={t('first.guided.write', { name })}
            rows={4}
            lang={cast.lang}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          <Button type="submit" look="primary">
            {t('first.guided.send')}
          </Button>
        </form>
      )}
      {own && (
        <>
          <Answered title={t('first.guided.own')} shown={own} lang={cast.lang} />
          <div className={styles.row}>
            <Button
              onClick={() => {
                setOwn(null);
              }}
            >
              {t('first.guided.again')}
            </Button>
            <ButtonLink to={`/scenario/${scenario.id}`} look="primary">
              {t('first.guided.whole')}
            </ButtonLink>
            <ButtonLink to="/first-steps/drills">{t('first.guided.next')}</ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}
