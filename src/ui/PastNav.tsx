import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './PastNav.module.css';

/** The pages about what has been: a line of links above their headings. */
export function PastNav() {
  const { t } = useTranslation();
  return (
    <nav className={styles.nav} aria-label={t('common.pastNav.label')}>
      <NavLink to="/progress">{t('common.pastNav.progress')}</NavLink>
      <NavLink to="/history">{t('common.pastNav.attempts')}</NavLink>
      <NavLink to="/readiness">{t('common.pastNav.readiness')}</NavLink>
      <NavLink to="/results">{t('common.pastNav.results')}</NavLink>
      <NavLink to="/reports">{t('common.pastNav.reports')}</NavLink>
      <NavLink to="/journal">{t('common.pastNav.journal')}</NavLink>
      <NavLink to="/stories">{t('common.pastNav.stories')}</NavLink>
      <NavLink to="/disputes">{t('common.pastNav.disputes')}</NavLink>
      <NavLink to="/assignments">{t('common.pastNav.assignments')}</NavLink>
    </nav>
  );
}
