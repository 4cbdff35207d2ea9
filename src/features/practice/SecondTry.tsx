import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import styles from './SecondTry.module.css';

/** Says that this is no first telling: from which turn it is told anew, and that it does not count. */
export function SecondTry({ turn }: { readonly turn: number }) {
  const { t } = useTranslation();
  return (
    <p className={styles.again}>
      <Icon name="history" size={18} />
      <strong>{t('again.turn', { turn })}</strong> <span className={styles.note}>{t('again.turnNote')}</span>
    </p>
  );
}
