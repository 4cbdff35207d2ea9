import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePorts } from '../../adapters/react/ports.ts';
import { LANG_NAMES } from '../../i18n/screens.ts';
import styles from './SettingsScreen.module.css';

/** What the server that Otvet comes from says for everybody; nothing where it says nothing. */
export function House() {
  const { t } = useTranslation();
  const { house } = usePorts();
  const { language, rubric, readiness, packs } = house;
  if (language === null && rubric === null && readiness.length === 0 && packs.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="settings-house">
      <h2 id="settings-house">{t('settings.house.title')}</h2>
      <div className={styles.content}>
        <p>{t('settings.house.text')}</p>
        <ul>
          {language && <li>{t('settings.house.language', { language: LANG_NAMES[language] })}</li>}
          {rubric && (
            <li>
              <Link to="/rubric">
                {rubric.title === '' ? t('settings.house.rubricPlain') : t('settings.house.rubric', { title: rubric.title })}
              </Link>
            </li>
          )}
          {readiness.length > 0 && (
            <li>
              <Link to="/readiness/rule">{t('settings.house.readiness', { count: readiness.length })}</Link>
            </li>
          )}
          {packs.length > 0 && (
            <li>
              {t('settings.house.packs', { count: packs.length })} {packs.join(', ')}
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}
