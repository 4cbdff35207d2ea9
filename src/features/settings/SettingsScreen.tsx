import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import type { Theme } from '../../core/progress/types.ts';
import { LANGS } from '../../core/text/language.ts';
import { LANG_NAMES } from '../../i18n/screens.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Field.tsx';
import { Page } from '../../ui/Page.tsx';
import { About } from './About.tsx';
import { Backup } from './Backup.tsx';
import { House } from './House.tsx';
import { LearnedLayer } from './LearnedLayer.tsx';
import { MoreTime } from './MoreTime.tsx';
import { OperatorName } from './OperatorName.tsx';
import { People } from './People.tsx';
import { Practice } from './Practice.tsx';
import { ReadingLimits } from './ReadingLimits.tsx';
import styles from './SettingsScreen.module.css';
import { Storage } from './Storage.tsx';

/** `#/settings` */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { profile } = usePerson();
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <div className={styles.settings}>
        <Screens />
        <OperatorName key={profile.id} />
        <People />
        <Storage />
        <Backup />
        <MoreTime />
        <Practice />
        <LearnedLayer />
        <Marking />
        <House />
        <ReadingLimits />
        <About />
      </div>
    </Page>
  );
}

function Screens() {
  const { t } = useTranslation();
  const { settings, uiLang, changeSettings } = usePerson();
  const themes: readonly { readonly value: Theme; readonly label: string }[] = [
    { value: 'system', label: t('settings.themeSystem') },
    { value: 'light', label: t('settings.themeLight') },
    { value: 'dark', label: t('settings.themeDark') },
  ];
  return (
    <section className={styles.section} aria-labelledby="settings-screens">
      <h2 id="settings-screens">{t('settings.screens')}</h2>
      <div className={styles.content}>
        <div>
          <Choice
            legend={t('settings.language')}
            value={uiLang}
            options={LANGS.map((lang) => ({ value: lang, label: LANG_NAMES[lang], lang }))}
            onChange={(lang) => {
              changeSettings({ uiLang: lang });
            }}
          />
          <p className={styles.note}>{t('settings.languageNote')}</p>
        </div>
        <Choice
          legend={t('settings.theme')}
          value={settings.theme}
          options={themes}
          onChange={(theme) => {
            changeSettings({ theme });
          }}
        />
      </div>
    </section>
  );
}

/** The way to the team's rubric. */
function Marking() {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="settings-rubric">
      <h2 id="settings-rubric">{t('settings.rubric')}</h2>
      <div className={styles.content}>
        <p>{t('settings.rubricNote')}</p>
        <ButtonLink to="/rubric">{t('settings.rubricOpen')}</ButtonLink>
        <p>{t('settings.phrasesNote')}</p>
        <ButtonLink to="/phrases">{t('settings.phrasesOpen')}</ButtonLink>
        <p>{t('settings.teamNote')}</p>
        <ButtonLink to="/team">{t('settings.teamOpen')}</ButtonLink>
      </div>
    </section>
  );
}
