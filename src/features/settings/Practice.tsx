import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { openVoice, type Voice } from '../../adapters/browser/voice.ts';
import { usePerson } from '../../adapters/react/person.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './SettingsScreen.module.css';

/** What helps while one practises: the coach who looks on, the customer's voice in calls. */
export function Practice() {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  const voice = useLoaded(openVoice);
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
        <Switch
          label={t('voice.setting')}
          hint={
            <>
              {t('voice.settingNote')} {voice.state === 'ready' && <VoicesHere voice={voice.value} />}
            </>
          }
          checked={settings.voice ?? true}
          onChange={(isOn) => {
            changeSettings({ voice: isOn });
          }}
        />
      </div>
    </section>
  );
}

function VoicesHere({ voice }: { readonly voice: Voice }) {
  const { t, i18n } = useTranslation();
  const langs = useSyncExternalStore(voice.subscribe, voice.langs);
  if (langs.length === 0) return t('voice.nowhere');
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return t('voice.here', { langs: list.format(langs.map((lang) => names.of(lang) ?? lang)) });
}
