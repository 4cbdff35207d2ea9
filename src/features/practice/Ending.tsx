import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../core/scenario/types.ts';
import type { TranscriptEntry } from '../../core/session/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { MoodFace } from '../../ui/MoodFace.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Ending.module.css';
import type { Conversation } from './use-conversation.ts';

type Props = {
  readonly conversation: Conversation;
  readonly scenario: Scenario;
  readonly sessionId: string;
  /** In the place of the ways to the debrief and the library. */
  readonly after?: ReactNode;
};

/** How it came out: the outcome in words, what the customer said last and would say in a survey, and the way to the debrief. */
export function Ending({ conversation, scenario, sessionId, after }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { view, phase, storeAgain } = conversation;
  const { outcome, survey, mood, transcript } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (!outcome) return null;
  const words = lastWords(transcript);
  const why = survey && say(`survey.${survey.why}`);
  return (
    <section className={styles.ending} aria-labelledby="ending">
      <div className={styles.top}>
        <MoodFace mood={mood} size={64} />
        <div>
          <p className={styles.kicker}>{t('practice.ended.heading')}</p>
          <h2 ref={heading} id="ending" tabIndex={-1} className={styles.title}>
            {t(`outcomes.${outcome.as}.title`)}
          </h2>
          <p>{scenario.outcomes.find((one) => one.id === outcome.id)?.summary ?? t(`outcomes.${outcome.as}.meaning`)}</p>
        </div>
      </div>
      <div className={styles.facts}>
        <div>
          <h3>{t('practice.ended.last')}</h3>
          {words ? (
            <blockquote className={styles.words} lang={scenario.lang}>
              {words}
            </blockquote>
          ) : (
            <p className={styles.soft}>{t('practice.ended.silent')}</p>
          )}
        </div>
        {survey && (
          <div>
            <h3>{t('practice.ended.survey')}</h3>
            <dl className={styles.survey}>
              <dt>{t('practice.ended.solved')}</dt>
              <dd className={survey.solved ? styles.yes : styles.no}>{survey.solved ? t('practice.ended.yes') : t('practice.ended.no')}</dd>
              <dt>{t('practice.ended.csat')}</dt>
              <dd>
                <span className={styles.dots} aria-hidden="true">
                  {[1, 2, 3, 4, 5].map((step) => (
                    <i key={step} className={classes(step <= survey.csat && styles.on)} />
                  ))}
                </span>
                {t('practice.ended.csatOf', { csat: survey.csat })}
              </dd>
            </dl>
            {why && <p className={styles.why}>{why}</p>}
            <p className={styles.soft}>{t('practice.ended.simulated')}</p>
          </div>
        )}
      </div>
      {phase === 'unstored' ? (
        <Notice
          tone="bad"
          role="alert"
          title={t('practice.ended.failed')}
          actions={
            <Button size="s" onClick={storeAgain}>
              {t('practice.ended.retry')}
            </Button>
          }
        >
          {t('practice.ended.failedText')}
        </Notice>
      ) : (
        <div className={styles.actions}>
          {phase === 'stored' && after}
          {phase === 'stored' && after === undefined && (
            <ButtonLink to={`/attempt/${sessionId}`} look="primary" size="l">
              {t('practice.ended.debrief')}
            </ButtonLink>
          )}
          {phase !== 'stored' && <output className={styles.soft}>{t('practice.ended.marking')}</output>}
          {after === undefined && (
            <ButtonLink to="/" look="quiet">
              {t('practice.ended.library')}
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  );
}

/** What the customer said after the trainee's last word; null where nobody said anything. */
function lastWords(transcript: readonly TranscriptEntry[]): string | null {
  const from = transcript.findLastIndex((entry) => entry.by !== 'customer') + 1;
  const said = transcript.slice(from).flatMap((entry) => (entry.by === 'customer' ? [entry.text] : []));
  return said.length === 0 ? null : said.slice(-2).join('\n');
}
