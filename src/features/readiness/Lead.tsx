import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Readiness.module.css';

/** Who looks at what is close or grave. Where somebody does, the engine alone fails nobody; what was sat before stays as it was. */
export function Lead() {
  const { t } = useTranslation();
  const format = useFormat();
  const { wallNow } = usePorts();
  const { settings, changeSettings } = usePerson();
  const lead = settings.lead ?? null;
  const [name, setName] = useState('');
  return (
    <section aria-labelledby="rule-lead">
      <h2 id="rule-lead">{t('readiness.leadTitle')}</h2>
      <p className={styles.soft}>{t('readiness.leadText')}</p>
      {lead === null ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            changeSettings({ lead: { name: name.trim(), sinceMs: wallNow() } });
            setName('');
          }}
        >
          <TextField
            label={t('readiness.leadName')}
            value={name}
            maxLength={80}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
          <div className={styles.ways}>
            <Button type="submit" aria-disabled={name.trim() === ''}>
              {t('readiness.leadRegister')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.ways}>
          <p>{t('readiness.leadIs', { name: lead.name, when: format.date(lead.sinceMs) })}</p>
          <Button
            size="s"
            onClick={() => {
              changeSettings({ lead: null });
            }}
          >
            {t('readiness.leadRemove')}
          </Button>
        </div>
      )}
    </section>
  );
}
