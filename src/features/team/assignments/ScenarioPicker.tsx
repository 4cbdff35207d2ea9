import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
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

/** Scenarios to tick: those that are chosen, then what fits the words; the language of the screens comes first. */
export function ScenarioPicker({ entries, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const ordered = useMemo(() => entries.toSorted((a, b) => Number(b.lang === uiLang) - Number(a.lang === uiLang)), [entries, uiLang]);
  const fitting = ordered.filter(({ id, title }) => !chosen.includes(id) && title.toLowerCase().includes(sought));
  const shown = [...ordered.filter(({ id }) => chosen.includes(id)), ...fitting.slice(0, SHOWN)];
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
