import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../core/progress/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { segmentsOf } from '../../ui/evidence-segments.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Kept.module.css';

type Props = { readonly dispute: Dispute; readonly onWithdraw: () => void };

export function DisputeCard({ dispute, onWithdraw }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { text, lang, findings, state } = dispute;
  const name = t(`debrief.criterion.${dispute.criterion}`);
  const when = format.moment(dispute.atMs);
  return (
    <li className={styles.card} data-state={state}>
      <h2 className={styles.title}>
        {name} <Tag tone={state === 'open' ? 'partly' : 'plain'}>{t(`kept.disputes.state.${state}`)}</Tag>
      </h2>
      <p className={styles.when}>
        <time dateTime={new Date(dispute.atMs).toISOString()}>{when}</time> · <span lang={lang}>{dispute.scenarioTitle}</span>
      </p>
      <dl className={styles.talk}>
        <div className={styles.own}>
          <dt>
            {t('kept.disputes.reply')} · {t(dispute.kind === 'missing' ? 'kept.disputes.missing' : 'kept.disputes.falseAlarm')}
          </dt>
          {text === '' ? (
            <dd>{t('kept.disputes.noReply')}</dd>
          ) : (
            <dd lang={lang}>
              {segmentsOf(text, findings).map((segment) =>
                segment.marks.length === 0 ? (
                  segment.text
                ) : (
                  <mark key={segment.start} className={styles.words}>
                    {segment.text}
                  </mark>
                ),
              )}
            </dd>
          )}
        </div>
        <div>
          <dt>{t('kept.disputes.reason')}</dt>
          <dd>{dispute.reason}</dd>
        </div>
      </dl>
      <div className={styles.ways}>
        <ButtonLink size="s" to={`/attempt/${dispute.attemptId}`}>
          {t('kept.disputes.open')}
          <span className="visually-hidden">
            : {name}, {when}
          </span>
        </ButtonLink>
        {state === 'open' && (
          <Button size="s" look="quiet" aria-label={t('kept.disputes.withdrawLabel', { name, when })} onClick={onWithdraw}>
            {t('kept.disputes.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
