import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useMatches, useNavigation } from 'react-router';
import { LANGS } from '../core/text/language.ts';
import { usePerson } from '../adapters/react/person.tsx';
import { usePorts } from '../adapters/react/ports.ts';
import { LANG_NAMES } from '../i18n/screens.ts';
import { IconButton } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ExamRunning } from './ExamRunning.tsx';
import { PersonSwitch } from './PersonSwitch.tsx';
import styles from './Shell.module.css';
import { useDark } from './use-dark.ts';

/** What stands around every screen: the way in, the name, the places, language and colours, and whether anything is kept. */
export function Shell() {
  const { t } = useTranslation();
  const { notKept } = usePorts();
  const { trouble } = usePerson();
  const moving = useNavigation().state !== 'idle';
  // a screen that fills the window says so in its route: { handle: { chrome: 'bare' } }
  const bare = useMatches().some((match) => (match.handle as { chrome?: string } | undefined)?.chrome === 'bare');

  return (
    <div className={classes(styles.shell, bare && styles.bare)}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // the address belongs to the hash router, so the jump is done by hand
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('common.skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.brand}>
            <Logo />
            <span>{t('common.name')}</span>
          </Link>
          <nav className={styles.nav} aria-label={t('common.nav.label')}>
            <NavLink to="/" end>
              {t('common.nav.library')}
            </NavLink>
            <NavLink to="/history">{t('common.nav.history')}</NavLink>
            <NavLink to="/lab">{t('common.nav.lab')}</NavLink>
            <NavLink to="/studio">{t('common.nav.studio')}</NavLink>
            <NavLink to="/team">{t('common.nav.team')}</NavLink>
            <NavLink to="/settings">{t('common.nav.settings')}</NavLink>
          </nav>
          <div className={styles.tools}>
            <PersonSwitch />
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
        <div className={classes(styles.progress, moving && styles.moving)} aria-hidden="true" />
      </header>
      <ExamRunning />
      {(notKept || trouble) && (
        <section className={styles.notice} aria-label={t('common.notKept.title')}>
          {trouble ? (
            <Notice tone="bad" role="alert">
              {t(`common.storage.${trouble}`)}
            </Notice>
          ) : (
            notKept && (
              <Notice tone="partly" title={t('common.notKept.title')}>
                {t(`common.notKept.${notKept}`)}
              </Notice>
            )
          )}
        </section>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const { uiLang, changeSettings } = usePerson();
  return (
    <fieldset className={styles.languages}>
      <legend className="visually-hidden">{t('common.language')}</legend>
      {LANGS.map((lang) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          aria-pressed={lang === uiLang}
          aria-label={LANG_NAMES[lang]}
          onClick={() => {
            changeSettings({ uiLang: lang });
          }}
        >
          <span className={styles.short}>{LANG_NAMES[lang].slice(0, 3)}</span>
          <span className={styles.long}>{LANG_NAMES[lang]}</span>
        </button>
      ))}
    </fieldset>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  const dark = useDark(settings.theme);
  return (
    <IconButton
      label={dark ? t('common.theme.toLight') : t('common.theme.toDark')}
      onClick={() => {
        changeSettings({ theme: dark ? 'light' : 'dark' });
      }}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </IconButton>
  );
}
