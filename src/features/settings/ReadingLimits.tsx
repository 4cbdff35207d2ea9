import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';
import { LimitList } from '../../ui/LimitList.tsx';
import styles from './SettingsScreen.module.css';

/** What can be trusted of the marks, and what cannot. */
export function ReadingLimits() {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="settings-limits">
      <h2 id="settings-limits">{t('settings.limits')}</h2>
      <div className={styles.content}>
        <div className={styles.pair}>
          <div>
            <h3 className={styles.listHead}>{t('settings.canTitle')}</h3>
            <LimitList of="can" />
          </div>
          <div>
            <h3 className={styles.listHead}>{t('settings.cannotTitle')}</h3>
            <LimitList of="cannot" />
          </div>
        </div>
        <p>{t('settings.certainty')}</p>
        <p>
          <Link to="/first-steps">{t('settings.firstSteps')}</Link>
        </p>
        <p className={styles.private}>
          <Icon name="lock" size={18} />
          {t('settings.private')}
        </p>
      </div>
    </section>
  );
}
