import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryEntry } from '../../../adapters/react/ports.ts';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Assignments.module.css';

/** So many of those that are not chosen are shown. */
const SHOWN = 8;

type Props = {
  readonly entries: readonly LibraryEntry[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Scenarios to tick: those that are chosen, then what fits the words. */
export function ScenarioPicker({ entries, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const fitting = entries.filter(({ id, title }) => !chosen.includes(id) && title.toLowerCase().includes(sought));
  const shown = [...entries.filter(({ id }) => chosen.includes(id)), ...fitting.slice(0, SHOWN)];
  return (
    <fieldset className={styles.boxes}>
      <legend>{t('assigned.form.scenarios')}</legend>
      <TextField
        type="search"
        label={t('assigned.form.find')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
      />
      <ul className={styles.scenarios}>
        {shown.map(({ id, title, lang, channel }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => {
                  onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id));
                }}
              />
              <span>
                <span lang={lang}>{title}</span>{' '}
                <small>
                  {t(`common.lang.${lang}`)}, {t(`common.channel.${channel}`)}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <output className={styles.soft}>{below()}</output>
    </fieldset>
  );

  function below(): string {
    if (fitting.length > SHOWN) return t('assigned.form.found', { count: fitting.length - SHOWN });
    return sought !== '' && fitting.length === 0 ? t('assigned.form.nothing') : '';
  }
}
