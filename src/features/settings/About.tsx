import licence from '@fontsource-variable/onest/LICENSE?raw';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../adapters/react/ports.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './SettingsScreen.module.css';

/** Which Otvet this is, and the licence of its typeface. */
export function About() {
  const { t } = useTranslation();
  const { appVersion, content } = usePorts();
  const library = useLoaded(content.loadLibrary);
  return (
    <section className={styles.section} aria-labelledby="settings-about">
      <h2 id="settings-about">{t('settings.about')}</h2>
      <div className={styles.content}>
        <dl className={styles.facts}>
          <div>
            <dt>{t('settings.appVersion')}</dt>
            <dd>{appVersion}</dd>
          </div>
          <div>
            <dt>{t('settings.rulesVersion')}</dt>
            <dd>
              {library.state === 'loading' && t('settings.rulesLoading')}
              {library.state === 'failed' && t('settings.rulesFailed')}
              {library.state === 'ready' && <code>{library.value.rulesVersion}</code>}
            </dd>
          </div>
          <div>
            <dt>{t('settings.font')}</dt>
            <dd>{t('settings.fontText')}</dd>
          </div>
        </dl>
        <details className={styles.licence}>
          <summary>{t('settings.fontLicence')}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
          <section className={styles.licenceText} lang="en" aria-label={t('settings.fontLicence')} tabIndex={0}>
            {licence}
          </section>
        </details>
      </div>
    </section>
  );
}
