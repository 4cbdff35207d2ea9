import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './SettingsScreen.module.css';

/** Whether replies are read by rules alone. */
export function LearnedLayer() {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  return (
    <section className={styles.section} aria-labelledby="settings-reading">
      <h2 id="settings-reading">{t('settings.reading')}</h2>
      <div className={styles.content}>
        <Switch
          label={t('settings.learned')}
          hint={t('settings.learnedNote')}
          checked={settings.learned ?? true}
          onChange={(learned) => {
            changeSettings({ learned });
          }}
        />
      </div>
    </section>
  );
}
