import { type SyntheticEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Reading, usePorts } from '../../adapters/react/ports.ts';
import { type DrillId, DEMANDS, DRILLS, type DrillVerdict, judgeDrill } from '../../core/rehearsal/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BackToSteps } from './BackToSteps.tsx';
import styles from './FirstSteps.module.css';
import { useStepDone } from './use-step-done.ts';

/** Customers in each drill. */
const LINES = 3;

/**
 * `#/first-steps/drills/:drill`: one message, one thing to be said in it; no clock, no score, nothing kept. With `?talk=…` it is the
 * beginning of a short session, and leads on to that scenario.
 */
export function DrillsScreen() {
  const { t } = useTranslation();
  const { content } = usePorts();
  const { settings } = usePerson();
  const { drill: asked } = useParams();
  const [address] = useSearchParams();
  const drill = DRILLS.find((id) => id === asked) ?? DRILLS[0];
  const { learned = true, phrases } = settings;
  const reading = useLoaded(useCallback(() => content.loadReading({ learned, phrases }), [content, learned, phrases]));
  const [passed, setPassed] = useState<readonly DrillId[]>([]);
  const done = useStepDone('drills');

  return (
    <Page title={t('first.steps.drills.title')} lead={t('first.drill.lead')} width="text" above={<BackToSteps />}>
      <nav aria-label={t('first.steps.drills.title')}>
        <ol className={styles.drills}>
          {DRILLS.map((id) => (
            <li key={id}>
              <Link to={`/first-steps/drills/${id}`} replace preventScrollReset aria-current={id === drill ? 'page' : undefined}>
                {passed.includes(id) && <Icon name="check" size={14} />}
                {t(`first.drills.${id}.title`)}
                {passed.includes(id) && <span className="visually-hidden">, {t('first.drill.doneMark')}</span>}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <LoadGate loaded={reading}>
        {(value) => (
          <Drill
            key={drill}
            id={drill}
            reading={value}
            talk={address.get('talk')}
            onDone={() => {
              const all = [...new Set([...passed, drill])];
              setPassed(all);
              if (all.length === DRILLS.length) done();
            }}
          />
        )}
      </LoadGate>
    </Page>
  );
}

type DrillProps = {
  readonly id: DrillId;
  readonly reading: Reading;
  /** The scenario that comes after it; null where the next drill does. */
  readonly talk: string | null;
  readonly onDone: () => void;
};

function Drill({ id, reading, talk, onDone }: DrillProps) {
  const { t } = useTranslation();
  const say = useSay();
  const { uiLang } = usePerson();
  const [line, setLine] = useState(0);
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState<DrillVerdict | null>(null);
  const [shown, setShown] = useState(false);
  const customer = say(`first.drills.${id}.lines.${line}`) ?? '';
  const next = DRILLS[(DRILLS.indexOf(id) + 1) % DRILLS.length] ?? DRILLS[0];

  const check = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const channel = id === 'private' ? 'social' : 'chat';
    const found = judgeDrill(id, reading.analyser.analyse(text, { lang: uiLang, channel, customer }));
    setVerdict(found);
    if (found.state === 'done') onDone();
  };

  return (
    <section className={styles.drill} aria-labelledby="drill-title">
      <h2 id="drill-title">{t(`first.drills.${id}.title`)}</h2>
      <p>{t(`first.drills.${id}.task`)}</p>
      <blockquote className={styles.customer}>{customer}</blockquote>
      <form className={styles.form} onSubmit={check}>
        <TextAreaField
          label={t('first.drill.label')}
          rows={3}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <div className={styles.row}>
          <Button type="submit" look="primary">
            {t('first.drill.check')}
          </Button>
          <Button
            onClick={() => {
              setLine((line + 1) % LINES);
              setText('');
              setVerdict(null);
            }}
          >
            {t('first.drill.other')}
          </Button>
        </div>
      </form>
      <output>{verdict && <Verdict verdict={verdict} />}</output>
      <details
        open={shown}
        onToggle={(event) => {
          setShown(event.currentTarget.open);
        }}
      >
        <summary>{t('first.drill.example')}</summary>
        <p className={styles.soft}>{t('first.drill.exampleTitle')}</p>
        <blockquote className={styles.example}>{t(`first.drills.${id}.example`)}</blockquote>
      </details>
      <p className={styles.soft}>{t('first.drill.lesson', { lesson: t(`common.lesson.${DEMANDS[id].lesson}`) })}</p>
      {talk !== null && verdict !== null && (
        <ButtonLink to={`/scenario/${encodeURIComponent(talk)}`} look="primary" icon={<Icon name="forward" size={18} />}>
          {t('first.drill.toTalk')}
        </ButtonLink>
      )}
      {talk === null && verdict?.state === 'done' && (
        <ButtonLink to={`/first-steps/drills/${next}`} replace preventScrollReset icon={<Icon name="forward" size={18} />}>
          {t('first.drill.next', { drill: t(`first.drills.${next}.title`) })}
        </ButtonLink>
      )}
    </section>
  );
}

function Verdict({ verdict: { state, needs, faults } }: { readonly verdict: DrillVerdict }) {
  const { t } = useTranslation();
  return (
    <div className={styles.verdict} data-state={state}>
      <p className={styles.state}>{t(`first.drill.state.${state}`)}</p>
      {state !== 'unread' && (
        <ul>
          {needs.map(({ of, met }) => (
            <li key={of.join(' ')} data-tone={met === null ? 'open' : 'good'}>
              <Icon name={met === null ? 'info' : 'check'} size={18} />
              {met === null
                ? t('first.drill.lacks', { signal: of.map((signal) => t(`debrief.signal.${signal}`)).join(` ${t('first.drill.or')} `) })
                : t('first.drill.has', { signal: t(`debrief.signal.${met}`) })}
            </li>
          ))}
          {faults.map((signal) => (
            <li key={signal} data-tone="bad">
              <Icon name="cross" size={18} />
              {t('first.drill.fault', { signal: t(`debrief.signal.${signal}`) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
