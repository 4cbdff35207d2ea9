import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { Choice } from '../../ui/Field.tsx';
import styles from './SettingsScreen.module.css';

const FACTORS = { usual: 1, half: 1.5, double: 2, triple: 3 } as const;
type Name = keyof typeof FACTORS;
const NAMES = Object.keys(FACTORS) as Name[];

/** For people who need more time: all targets, and the customer's patience, are stretched. Recorded with each attempt. */
export function MoreTime() {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  const value = NAMES.find((name) => FACTORS[name] === (settings.accommodation ?? 1)) ?? 'usual';
  return (
    <section className={styles.section} aria-labelledby="settings-time">
      <h2 id="settings-time">{t('settings.time')}</h2>
      <div className={styles.content}>
        <div>
          <Choice
            legend={t('settings.timeFactor')}
            value={value}
            options={NAMES.map((name) => ({ value: name, label: t(`settings.timeFactors.${name}`) }))}
            onChange={(name) => {
              changeSettings({ accommodation: FACTORS[name] });
            }}
          />
          <p className={styles.note}>{t('settings.timeNote')}</p>
        </div>
      </div>
    </section>
  );
}
