import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/progress/types.ts';
import type { CustomerCard, Mood, OutcomeId, Scenario } from '../../core/scenario/types.ts';
import { MoodFace } from '../../ui/MoodFace.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Outcome.module.css';
import { useWords } from './words.ts';

/** The face of an ending. */
export const FACES: Record<OutcomeId, Mood> = {
  delighted: 'grateful',
  kept: 'calm',
  resigned: 'upset',
  lost: 'angry',
  public: 'furious',
  claim: 'furious',
};

const STAYS: ReadonlySet<OutcomeId> = new Set(['delighted', 'kept']);

/** What the customer's card says of what stays with the company, or goes. */
function Stake({ as, card }: { readonly as: OutcomeId; readonly card: CustomerCard | null }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const facts = [
    card?.since === undefined ? null : t('debrief.stake.since', { year: card.since }),
    card?.orders === undefined ? null : t('debrief.stake.orders', { number: format.number(card.orders) }),
    card?.spend === undefined ? null : t('debrief.stake.spend', { sum: format.money(card.spend.amount, card.spend.currency) }),
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(facts);
  return <p className={styles.meaning}>{t(STAYS.has(as) ? 'debrief.stake.stays' : 'debrief.stake.goes', { facts: list })}</p>;
}

/** How it ended, in words, and what it meant; the scenario's own summary stands before the usual one. */
export function Outcome({ attempt, scenario }: { readonly attempt: Attempt; readonly scenario: Scenario | null }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const format = useFormat();
  const { outcome, dialogue } = attempt;
  const own = scenario?.outcomes.find((one) => one.id === outcome.id)?.summary ?? null;
  const face = FACES[outcome.as];
  return (
    <section className={styles.outcome} data-mood={face} aria-labelledby="outcome-title">
      <MoodFace mood={face} size={88} />
      <div className={styles.words}>
        <p className={styles.kicker}>{t('debrief.how')}</p>
        <h2 id="outcome-title" className={styles.title}>
          {say(`outcomes.${outcome.as}.title`) ?? outcome.as}
        </h2>
        {own !== null && (
          <p className={styles.own} lang={attempt.lang}>
            {own}
          </p>
        )}
        <p className={styles.meaning}>{say(`outcomes.${outcome.as}.meaning`)}</p>
        <Stake as={outcome.as} card={scenario?.customer.card ?? null} />
      </div>
      <dl className={styles.facts}>
        {scenario !== null && (
          <div>
            <dt>{t('debrief.customer')}</dt>
            <dd lang={attempt.lang}>{scenario.customer.name}</dd>
          </div>
        )}
        <div>
          <dt>{t('debrief.firstResponse')}</dt>
          <dd>{dialogue.firstResponseMs === null ? t('debrief.noResponse') : format.duration(dialogue.firstResponseMs)}</dd>
        </div>
        {dialogue.outcome !== null && (
          <div className={styles.reason}>
            <dt className="visually-hidden">{t('debrief.how')}</dt>
            <dd>{t(`debrief.reason.${dialogue.outcome.reason}`)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
