import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../core/scenario/types.ts';
import type { Lang } from '../../core/text/language.ts';
import styles from './Panels.module.css';

type Props = { readonly said: readonly string[]; readonly lang: Lang; readonly scenario: Scenario | null };

/** What the customer would say of it: in their own voice, and in their own language. */
export function CustomersView({ said, lang, scenario }: Props) {
  const { t } = useTranslation();
  if (said.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="view-title">
      <h2 id="view-title">{t('debrief.view')}</h2>
      <figure className={styles.view}>
        {scenario !== null && <figcaption lang={lang}>{scenario.customer.name}</figcaption>}
        <blockquote className={styles.said} lang={lang}>
          {said.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </blockquote>
      </figure>
      <p className={styles.soft}>{t('debrief.viewNote')}</p>
    </section>
  );
}
