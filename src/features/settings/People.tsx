import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import type { Profile } from '../../core/progress/types.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { SaidTwice } from '../../ui/SaidTwice.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './SettingsScreen.module.css';

const LONGEST = 40;

/** Who practises in this browser. Order, not security: whoever has the machine can switch. */
export function People() {
  const { t } = useTranslation();
  const { profile, people, switchPerson, addPerson, removePerson } = usePerson();
  const [name, setName] = useState('');
  const [leaving, setLeaving] = useState<Profile | null>(null);
  const nameOf = (one: Profile) => (one.name === '' ? t('common.people.nameless') : one.name);
  return (
    <section className={styles.section} aria-labelledby="settings-people">
      <h2 id="settings-people">{t('settings.people.title')}</h2>
      <div className={styles.content}>
        <p className={styles.note}>{t('settings.people.note')}</p>
        <ul className={styles.people}>
          {people.map((one) => (
            <li key={one.id}>
              <span className={styles.person}>
                {nameOf(one)}
                {one.id === profile.id && <Tag tone="accent">{t('settings.people.now')}</Tag>}
              </span>
              <span className={styles.ways}>
                {one.id !== profile.id && (
                  <Button
                    size="s"
                    onClick={() => {
                      switchPerson(one.id);
                    }}
                  >
                    {t('common.people.switchTo', { name: nameOf(one) })}
                  </Button>
                )}
                <Button
                  size="s"
                  look="danger"
                  onClick={() => {
                    setLeaving(one);
                  }}
                >
                  {t('settings.people.remove')}
                  <span className="visually-hidden">{`: ${nameOf(one)}`}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            addPerson(name.trim());
            setName('');
          }}
        >
          <TextField
            className={styles.name ?? ''}
            label={t('settings.people.newName')}
            hint={t('settings.people.newHint')}
            maxLength={LONGEST}
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
          <Button type="submit" aria-disabled={name.trim() === ''}>
            {t('settings.people.add')}
          </Button>
        </form>
      </div>
      <SaidTwice
        open={leaving !== null}
        title={t('settings.people.removeTitle', { name: leaving === null ? '' : nameOf(leaving) })}
        text={t('settings.people.removeText')}
        act={t('settings.people.removeAct')}
        onAct={async () => {
          if (leaving) await removePerson(leaving.id);
        }}
        onClose={() => {
          setLeaving(null);
        }}
      />
    </section>
  );
}
