import { useTranslation } from 'react-i18next';
import { moodOf } from '../../core/customer/index.ts';
import type { CustomerCard, Scenario } from '../../core/scenario/types.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { MoodBadge } from '../../ui/MoodFace.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Facts.module.css';

type Props = {
  readonly scenario: Scenario;
  readonly compact?: boolean;
  /** What is personal is not shown: nobody has checked yet who this is. */
  readonly locked?: boolean;
};

/** Who the customer is, as far as anybody knows before talking; `compact` leaves the heading to the place it stands in. */
export function CustomerFacts({ scenario, compact = false, locked = false }: Props) {
  const { t } = useTranslation();
  const { customer, channel, lang } = scenario;
  const known = useCardFacts(customer.card);
  const mood = moodOf({ anger: customer.anger, fairness: customer.fairness });
  return (
    <section aria-labelledby={compact ? undefined : 'brief-customer'} aria-label={compact ? t('practice.customer') : undefined}>
      {!compact && <h2 id="brief-customer">{t(`practice.brief.who.${channel}`)}</h2>}
      <div className={styles.person}>
        <Avatar name={customer.name} size={compact ? 44 : 56} />
        <div>
          <p className={styles.name} lang={lang}>
            {customer.name}
          </p>
          <p className={styles.soft}>{t(`common.persona.${customer.persona}`)}</p>
        </div>
        {!compact && <MoodBadge mood={mood} word={t('practice.brief.mood', { mood: t(`moods.${mood}`) })} />}
      </div>
      {known.length > 0 && locked && <p className={styles.soft}>{t('practice.brief.cardClosed')}</p>}
      {known.length > 0 && !locked && (
        <>
          <h3 className={styles.small}>{t('practice.brief.card')}</h3>
          <ul className={styles.known}>
            {known.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the customer card says, a sentence each. */
export function useCardFacts(card: CustomerCard | null): readonly string[] {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const format = useFormat();
  return card
    ? [
        card.preferredName === undefined ? null : t('practice.brief.preferredName', { name: card.preferredName }),
        card.preferredChannel === undefined ? null : t(`practice.brief.preferred.${card.preferredChannel}`),
        card.since === undefined ? null : t('practice.brief.since', { year: card.since }),
        card.orders === undefined ? null : t('practice.brief.orders', { count: card.orders }),
        card.spend === undefined ? null : t('practice.brief.spend', { sum: format.money(card.spend.amount, card.spend.currency) }),
        card.interests.length === 0 ? null : t('practice.brief.interests', { list: list.format(card.interests) }),
        ...card.complaints.map(({ when: month, about, ended }) => {
          const when = inWords(month, i18n.language);
          return ended === null
            ? t('practice.brief.complaint', { when, about })
            : t('practice.brief.complaintEnded', { when, about, ended });
        }),
        ...card.notes,
      ].filter((fact) => fact !== null)
    : [];
}

/** `2025-03` as a month in words; anything else as it is. */
function inWords(when: string, lang: string): string {
  if (!/^\d{4}-\d{2}$/u.test(when)) return when;
  return new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${when}-01T00:00:00Z`));
}
