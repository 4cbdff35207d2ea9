import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePorts } from '../../adapters/react/ports.ts';
import { CASE_STATUSES, type CaseStatus, shownSteps } from '../../core/desk/index.ts';
import { needWordingIn } from '../../i18n/screens.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Customer.module.css';
import { useCustomerWords } from './customer-words.ts';
import { openCase, type OpenedCase } from './open-case.ts';

/** While the case is talked about, what is new in it is looked for so often. */
const LOOK_MS = 3000;

/** `#/case/:id`: the customer's own page. It shows this case alone, in the customer's language, and leads nowhere else. */
export function CustomerScreen() {
  const { id = '' } = useParams();
  const { stores, content } = usePorts();
  const loaded = useLoaded(
    useCallback(async () => {
      const found = await openCase({ stores, content }, id);
      if (typeof found === 'string') return null;
      await needWordingIn(found.scenario.lang, ['journal']);
      return found;
    }, [stores, content, id]),
  );
  const { retry } = loaded;
  const isRunning = loaded.state === 'ready' && loaded.value !== null && loaded.value.endedMs === null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const looking = setInterval(retry, LOOK_MS);
    return () => {
      clearInterval(looking);
    };
  }, [isRunning, retry]);
  return (
    <main className={styles.screen} id="main">
      <LoadGate loaded={loaded}>{(found) => (found === null ? <Unknown /> : <Case opened={found} />)}</LoadGate>
    </main>
  );
}

function Case({ opened }: { readonly opened: OpenedCase }) {
  const words = useCustomerWords(opened);
  const { journal, scenario } = opened;
  const title = words.say('title', { number: journal.number });
  const house = scenario.company?.name ?? words.say('support');
  const shown = shownSteps(journal);
  return (
    <article className={styles.page} lang={scenario.lang}>
      <title>{`${title} · ${house}`}</title>
      <header className={styles.head}>
        <p className={styles.house}>{house}</p>
        <h1>{title}</h1>
        <p className={styles.greeting}>{words.say('greeting', { name: addressed(scenario.customer) })}</p>
      </header>
      <section className={styles.now}>
        <p className={styles.lead} aria-live="polite">
          {words.lead}
        </p>
        <Progress opened={opened} />
      </section>
      <section className={styles.part} aria-labelledby="next">
        <h2 id="next">{words.say('next')}</h2>
        {words.nexts.map((next) => (
          <p key={next}>{next}</p>
        ))}
      </section>
      {shown.length > 0 && (
        <section className={styles.part} aria-labelledby="history">
          <h2 id="history">{words.say('history')}</h2>
          <ol className={styles.history}>
            {shown.map((step) => (
              <li key={step.key} data-by={step.author.by}>
                <p className={styles.when}>
                  {step.kind !== 'ended' && <strong>{words.author(step)}</strong>}
                  <span>{words.when(step.atMs)}</span>
                </p>
                <p className={classes(styles.words, step.text === '' && styles.deed)}>{words.told(step)}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer className={styles.foot}>{words.say('simulation')}</footer>
    </article>
  );
}

/** As the customer is rightly addressed, at the beginning of a sentence. */
function addressed({ forms, name }: OpenedCase['scenario']['customer']): string {
  const [form = name] = forms;
  return form.slice(0, 1).toUpperCase() + form.slice(1);
}

type Place = 'passed' | 'now' | 'ahead' | 'skipped';

/** How far it is: five places, each behind, here, ahead, or never come to. */
function Progress({ opened }: { readonly opened: OpenedCase }) {
  const words = useCustomerWords(opened);
  const { steps, status } = opened.journal;
  const isSolved = opened.ending?.solved ?? false;
  const been = new Set<CaseStatus>(['received', ...steps.map((step) => step.status), ...(isSolved ? (['solved'] as const) : [])]);
  const at = CASE_STATUSES.indexOf(status);
  const placeOf = (one: CaseStatus, index: number): Place => {
    if (one === status) return 'now';
    if (index > at) return 'ahead';
    return been.has(one) ? 'passed' : 'skipped';
  };
  return (
    <ol className={styles.progress} aria-label={words.say('progress')}>
      {CASE_STATUSES.map((one, index) => {
        const place = placeOf(one, index);
        return (
          <li key={one} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
            <span className={styles.mark} aria-hidden="true">
              {(place === 'passed' || (place === 'now' && (one === 'solved' || one === 'closed'))) && <Icon name="check" size={16} />}
            </span>
            <span>{words.status(one)}</span>
            <span className="visually-hidden">, {words.say(place)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** In the language of the screens: whose case it is cannot be told. */
function Unknown() {
  const { t } = useTranslation();
  return (
    <article className={styles.page}>
      <title>{t('journal.customer.missing.title')}</title>
      <header className={styles.head}>
        <h1>{t('journal.customer.missing.title')}</h1>
      </header>
      <section className={styles.part}>
        <p>{t('journal.customer.missing.text')}</p>
      </section>
      <footer className={styles.foot}>{t('journal.customer.simulation')}</footer>
    </article>
  );
}
