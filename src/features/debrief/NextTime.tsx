import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../core/scenario/types.ts';
import type { Repair } from '../../core/scoring/index.ts';
import type { Lang } from '../../core/text/language.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { NextStep } from './debrief.ts';
import { useKept } from './kept.tsx';
import { useDebriefNavigation } from './navigation.ts';
import styles from './Panels.module.css';
import { ProposeBetter } from './ProposeBetter.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly next: NextStep | null;
  /** All weights of the scorecard together. */
  readonly weight: number;
  readonly lang: Lang;
  readonly scenario: Scenario | null;
  /** Sentences that are shown repaired further down: what stands there is not said twice. */
  readonly repairs: readonly Repair[];
};

/** The heaviest loss and better ways: the trainee's words repaired, what the team chose for its lesson, else the scenario's model answer. */
export function NextTime({ next, weight, lang, scenario, repairs }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { toMark } = useDebriefNavigation();
  const { modelFor } = useKept();
  if (next === null)
    return (
      <section className={styles.panel} aria-labelledby="next-title">
        <h2 id="next-title">{t('debrief.next')}</h2>
        <p className={styles.soft}>{t('debrief.nextNone')}</p>
      </section>
    );
  const { criterion, quote, lost } = next;
  const isRepaired = repairs.some((repair) => repair.evidence === quote);
  const better = isRepaired ? null : next.better;
  const model = next.better === null ? (scenario?.modelAnswers[0]?.reply ?? null) : null;
  const chosen = modelFor(criterion.lesson);
  const gain = weight > 0 ? (lost / weight) * 100 : 0;
  return (
    <section className={styles.panel} data-stress="" aria-labelledby="next-title">
      <h2 id="next-title">{t('debrief.next')}</h2>
      <h3 className={styles.name}>{words.criterion(criterion.id)}</h3>
      <p>{words.explain(criterion.explanation)}</p>
      {quote !== null && (
        <div className={styles.before}>
          <p className={styles.label}>{t('debrief.insteadOf')}</p>
          <blockquote className={styles.quote} lang={lang}>
            {quote.text}
          </blockquote>
        </div>
      )}
      {isRepaired && (
        <p>
          {words.say(`criteria.${criterion.id}`)} <span className={styles.soft}>{t('debrief.repairedBelow')}</span>
        </p>
      )}
      {better !== null && (
        <div className={styles.after}>
          <p className={styles.label}>{t('debrief.sayInstead')}</p>
          <blockquote className={styles.quote} lang={lang}>
            {better}
          </blockquote>
          {quote !== null && <ProposeBetter shown={{ ...quote, words: quote.text, better, criterion: criterion.id }} lang={lang} />}
        </div>
      )}
      {chosen !== null && (
        <div className={styles.after}>
          <p className={styles.label}>{t(chosen.isOwn ? 'debrief.modelOwn' : 'debrief.modelColleague')}</p>
          <blockquote className={styles.quote} lang={lang}>
            {chosen.story.text}
          </blockquote>
        </div>
      )}
      {model !== null && (
        <div className={styles.after}>
          <p className={styles.label}>{t('debrief.modelAnswer')}</p>
          <blockquote className={styles.quote} lang={lang}>
            {model}
          </blockquote>
        </div>
      )}
      {(better !== null || chosen !== null || model !== null) && <p className={styles.soft}>{t('debrief.ownWords')}</p>}
      <p className={styles.line}>
        {gain >= 0.05 && <span>{t('debrief.nextWorth', { points: format.number(gain) })}</span>}
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            toMark(criterion.id);
          }}
        >
          {t('debrief.toMark')}
          <span className="visually-hidden">: {words.criterion(criterion.id)}</span>
        </button>
      </p>
    </section>
  );
}
