import { useTranslation } from 'react-i18next';
import type { ReplyChannel } from '../../core/analysis/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Examples.module.css';
import type { Asked } from './use-reply-reading.ts';

const EXAMPLES = [
  ['caring', 'email'],
  ['cold', 'chat'],
  ['mixed', 'social'],
] as const satisfies readonly (readonly [string, ReplyChannel])[];

/** While there is nothing to read: three replies to try, each read differently. */
export function Examples({ onPick }: { readonly onPick: (example: Partial<Asked>) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={styles.examples} aria-labelledby="lab-examples">
      <div>
        <h2 id="lab-examples">{t('lab.examplesTitle')}</h2>
        <p className={styles.soft}>{t('lab.examplesText')}</p>
      </div>
      <ul className={styles.list}>
        {EXAMPLES.map(([id, channel]) => (
          <li key={id}>
            <button
              type="button"
              className={styles.example}
              lang={i18n.language}
              onClick={() => {
                onPick({
                  text: t(`lab.example.${id}.text`),
                  customer: t(`lab.example.${id}.customer`),
                  customerName: t(`lab.example.${id}.customerName`),
                  channel,
                });
              }}
            >
              <span className={styles.name}>
                {t(`lab.example.${id}.name`)}
                <Icon name="forward" size={18} />
              </span>
              <span className={styles.text}>{t(`lab.example.${id}.text`)}</span>
              <span className={styles.channel}>
                <Icon name={channel} size={16} />
                {t(`common.channel.${channel}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
