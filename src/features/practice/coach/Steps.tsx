import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step, StepId } from '../../../core/coach/index.ts';
import type { Lang } from '../../../core/text/language.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Steps.module.css';

type Props = {
  readonly steps: readonly Step[];
  /** The language that is written in. */
  readonly lang: Lang;
  /** What reads the draft is on its way. */
  readonly isReading: boolean;
  /** A warning stands below and needs the room. */
  readonly isWarned: boolean;
  readonly onHide: () => void;
};

/** The eight steps, ticked as they are met: a list beside the conversation, on narrow screens a row of ticks that opens to it. */
export function Steps({ steps, lang, isReading, isWarned, onHide }: Props) {
  const { t } = useTranslation();
  const [wantsOpen, setOpen] = useState(false);
  const isOpen = wantsOpen && !isWarned;
  const id = useId();
  const wanted = steps.filter(({ state }) => state !== 'not-wanted');
  const met = wanted.filter(isMet).length;
  const count = t('coach.count', { met, all: wanted.length });
  const said = useTicked(steps);
  const name = useStepName();
  return (
    <section className={classes(styles.coach, isWarned && styles.warned)} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {t('coach.title')}
        </h2>
        <span className={styles.count}>{count}</span>
        <button
          type="button"
          className={styles.row}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className="visually-hidden">{`${t('coach.title')}, ${count}`}</span>
          <span className={styles.ticks} aria-hidden="true">
            {steps.map((step) => (
              <Tick key={step.id} step={step} />
            ))}
          </span>
          <span className={classes(styles.arrow, isOpen && styles.up)} aria-hidden="true" />
        </button>
      </div>
      <div id={`${id}-list`} className={classes(styles.body, isOpen && styles.open)}>
        <ol className={styles.list}>
          {steps.map((step) => (
            <li key={step.id} className={classes(styles.step, styles[step.state])}>
              <Tick step={step} />
              <div>
                <p className={styles.name}>
                  {name(step)}
                  <span
                    className={classes(step.state !== 'not-wanted' && 'visually-hidden', styles.state)}
                  >{`, ${t(`coach.state.${step.state}`)}`}</span>
                </p>
                {step.note !== null && step.note !== 'regret' && !(isMet(step) && step.note === 'half') && (
                  <p className={styles.note}>{t(`coach.note.${step.note}`)}</p>
                )}
                {step.evidence !== null && (
                  <p className={styles.words}>
                    <q lang={lang}>{step.evidence.text}</q>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
        <div className={styles.foot}>
          <p>{isReading ? t('coach.loading') : t('coach.unmarked')}</p>
          <button type="button" className={styles.hide} onClick={onHide}>
            {t('coach.hide')}
          </button>
        </div>
      </div>
      <output className="visually-hidden">{said.length === 0 ? '' : t('coach.ticked', { steps: said.map(name).join(', ') })}</output>
    </section>
  );
}

const isMet = ({ state }: Step): boolean => state === 'done' || state === 'now';

function useStepName(): (step: Step) => string {
  const { t } = useTranslation();
  return (step) => (step.note === 'regret' ? t('coach.regret') : t(`coach.step.${step.id}`));
}

const SIGNS = { done: 'check', now: 'check', open: null, 'not-wanted': 'half' } as const;

function Tick({ step: { state } }: { readonly step: Step }) {
  const sign = SIGNS[state];
  return <span className={classes(styles.tick, styles[`tick-${state}`])}>{sign && <Icon name={sign} size={14} />}</span>;
}

/** The steps ticked last, to be said aloud: each once for a draft, however often it comes and goes while the words are changed. */
function useTicked(steps: readonly Step[]): readonly Step[] {
  const [said, setSaid] = useState<readonly Step[]>([]);
  const known = useRef<ReadonlySet<StepId> | null>(null);
  useEffect(() => {
    const met = steps.filter(isMet);
    const before = known.current;
    const fresh = before === null ? [] : met.filter(({ id }) => !before.has(id));
    const isWriting = met.some(({ state }) => state === 'now');
    known.current = new Set([...(isWriting && before ? before : []), ...met.map(({ id }) => id)]);
    if (fresh.length > 0) setSaid(fresh);
  }, [steps]);
  return said;
}
