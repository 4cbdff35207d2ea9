import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';
import { Page } from '../../ui/Page.tsx';
import { BackToSteps } from './BackToSteps.tsx';
import styles from './FirstSteps.module.css';
import { useStepDone } from './use-step-done.ts';

const CAN = ['words', 'negation', 'time', 'case'] as const;
const CANNOT = ['sincere', 'irony', 'other', 'person'] as const;

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
        <ul className={styles.can}>
          {CAN.map((key) => (
            <li key={key}>
              <Icon name="check" size={18} />
              <span>{t(`settings.can.${key}`)}</span>
            </li>
          ))}
        </ul>
        <h2>{t('first.reading.cannot')}</h2>
        <ul className={styles.cannot}>
          {CANNOT.map((key) => (
            <li key={key}>
              <Icon name="cross" size={18} />
              <span>{t(`settings.cannot.${key}`)}</span>
            </li>
          ))}
        </ul>
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
