import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LimitList } from '../../ui/LimitList.tsx';
import { Page } from '../../ui/Page.tsx';
import { BackToSteps } from './BackToSteps.tsx';
import styles from './FirstSteps.module.css';
import { useStepDone } from './use-step-done.ts';

/** `#/first-steps/reading`: what the marks rest on, what they cannot tell, and who sees what is typed. */
export function ReadingScreen() {
  const { t } = useTranslation();
  const done = useStepDone('reading');
  useEffect(done, [done]);
  return (
    <Page title={t('first.steps.reading.title')} lead={t('first.reading.lead')} width="text" above={<BackToSteps />}>
      <div className={styles.prose}>
        <h2>{t('first.reading.how')}</h2>
        <p>{t('first.reading.howText')}</p>
        <h2>{t('first.reading.can')}</h2>
        <LimitList of="can" />
        <h2>{t('first.reading.cannot')}</h2>
        <LimitList of="cannot" />
        <h2>{t('first.reading.wrong')}</h2>
        <p>{t('first.reading.wrongText')}</p>
        <h2>{t('first.reading.who')}</h2>
        <p>{t('first.reading.whoText')}</p>
        <p>
          <Link to="/settings">{t('first.reading.settings')}</Link>
        </p>
      </div>
    </Page>
  );
}
