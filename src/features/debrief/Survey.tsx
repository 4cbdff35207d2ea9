import { useTranslation } from 'react-i18next';
import type { Dialogue } from '../../core/session/types.ts';
import styles from './Panels.module.css';
import { useWords } from './words.ts';

/** What the simulated customer says at the end. */
export function Survey({ dialogue }: { readonly dialogue: Dialogue }) {
  const { t } = useTranslation();
  const words = useWords();
  const { survey } = dialogue;
  if (survey === null) return null;
  const why = words.say(`survey.${survey.why}`);
  return (
    <section className={styles.panel} aria-labelledby="survey-title">
      <h2 id="survey-title">{t('debrief.survey')}</h2>
      <div className={styles.survey}>
        {why !== null && <blockquote className={styles.voice}>{why}</blockquote>}
        <dl className={styles.answers}>
          <div>
            <dt>{t('debrief.solved')}</dt>
            <dd>{t(survey.solved ? 'debrief.solvedYes' : 'debrief.solvedNo')}</dd>
          </div>
          <div>
            <dt>{t('debrief.csat')}</dt>
            <dd>
              <span className={styles.pips} aria-hidden="true">
                {[1, 2, 3, 4, 5].map((step) => (
                  <i key={step} data-on={step <= survey.csat ? '' : undefined} />
                ))}
              </span>
              {t('debrief.csatOf', { csat: survey.csat })}
            </dd>
          </div>
        </dl>
      </div>
      <p className={styles.soft}>{t('debrief.csatNote')}</p>
    </section>
  );
}
