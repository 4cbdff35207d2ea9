import { useTranslation } from 'react-i18next';
import type { Scenario, Target } from '../../core/scenario/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Facts.module.css';

/** The channel's rule in a sentence and its times in words. */
export function ChannelFacts({ scenario: { channel, targets } }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="brief-channel">
      <h2 id="brief-channel">{t('practice.brief.channel')}</h2>
      <p className={styles.channel}>
        <Icon name={channel} />
        {t(`common.channel.${channel}`)}
      </p>
      <p className={styles.rule}>{t(`practice.brief.rule.${channel}`)}</p>
      <div className={styles.targets}>
        <TargetRow title={t('practice.brief.first')} target={targets.firstReply} />
        <TargetRow title={t('practice.brief.later')} target={targets.reply} />
      </div>
    </section>
  );
}

function TargetRow({ title, target }: { readonly title: string; readonly target: Target }) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const steps = [
    {
      tone: styles.excellent,
      word: t('practice.brief.excellent'),
      time: t('practice.brief.within', { time: duration(target.excellentMs) }),
    },
    { tone: styles.fair, word: t('practice.brief.good'), time: t('practice.brief.within', { time: duration(target.goodMs) }) },
    { tone: styles.poor, word: t('practice.brief.poor'), time: t('practice.brief.after', { time: duration(target.poorMs) }) },
  ];
  return (
    <div className={styles.target}>
      <h3 className={styles.small}>{title}</h3>
      <dl className={styles.steps}>
        {steps.map(({ tone, word, time }) => (
          <div key={word} className={tone}>
            <dt>{word}</dt>
            <dd>{time}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
