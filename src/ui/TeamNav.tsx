import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './PastNav.module.css';

/** The lead's pages: a line of links above their headings. */
export function TeamNav() {
  const { t } = useTranslation();
  return (
    <nav className={styles.nav} aria-label={t('common.teamNav.label')}>
      <NavLink to="/team" end>
        {t('common.teamNav.people')}
      </NavLink>
      <NavLink to="/team/assignments">{t('common.teamNav.assignments')}</NavLink>
      <NavLink to="/team/stories">{t('common.teamNav.stories')}</NavLink>
      <NavLink to="/team/folder">{t('common.teamNav.folder')}</NavLink>
      <NavLink to="/team/calibration">{t('common.teamNav.calibration')}</NavLink>
      <NavLink to="/team/certificate">{t('common.teamNav.certificate')}</NavLink>
      <NavLink to="/team/sealed">{t('common.teamNav.sealed')}</NavLink>
      <NavLink to="/team/keys">{t('common.teamNav.keys')}</NavLink>
    </nav>
  );
}
