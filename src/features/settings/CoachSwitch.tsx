import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './SettingsScreen.module.css';

/** Whether the coach looks on in practice. */
export function CoachSwitch() {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  return (
    <section className={styles.section} aria-labelledby="settings-practice">
      <h2 id="settings-practice">{t('settings.practice')}</h2>
      <div className={styles.content}>
        <Switch
          label={t('settings.coach')}
          hint={t('settings.coachNote')}
          checked={settings.coach ?? true}
          onChange={(coach) => {
            changeSettings({ coach });
          }}
        />
      </div>
    </section>
  );
}
