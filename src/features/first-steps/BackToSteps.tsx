import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';
import styles from './FirstSteps.module.css';

export function BackToSteps() {
  const { t } = useTranslation();
  return (
    <Link to="/first-steps" className={styles.back}>
      <Icon name="back" size={18} />
      {t('first.back')}
    </Link>
  );
}
