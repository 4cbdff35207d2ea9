import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import styles from './SettingsScreen.module.css';

/** As long as a name may sensibly be in a bubble. */
const LONGEST = 40;

/** The name that customers may call the trainee by. */
export function OperatorName() {
  const { t } = useTranslation();
  const { profile, renameProfile } = usePerson();
  const [name, setName] = useState(profile.name);
  const [isSaved, setSaved] = useState(false);
  const trimmed = name.trim();
  return (
    <section className={styles.section} aria-labelledby="settings-operator">
      <h2 id="settings-operator">{t('settings.operator')}</h2>
      <form
        className={styles.content}
        onSubmit={(event) => {
          event.preventDefault();
          renameProfile(trimmed);
          setName(trimmed);
          setSaved(true);
        }}
      >
        <div className={styles.inline}>
          <TextField
            className={styles.name ?? ''}
            label={t('settings.operatorLabel')}
            hint={`${t('settings.operatorNote')} ${trimmed === '' ? t('settings.operatorEmpty') : ''}`}
            placeholder={t('settings.operatorPlaceholder')}
            value={name}
            maxLength={LONGEST}
            autoComplete="given-name"
            onChange={(event) => {
              setName(event.target.value);
              setSaved(false);
            }}
          />
          <Button type="submit" aria-disabled={trimmed === profile.name}>
            {t('settings.operatorSave')}
          </Button>
        </div>
        <output className={isSaved ? styles.saved : 'visually-hidden'}>{isSaved ? t('settings.saved') : ''}</output>
      </form>
    </section>
  );
}
