import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfId } from '../../../core/desk/index.ts';
import { ACTION_TYPES, type Action } from '../../../core/scenario/types.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { actionOf, type DeedField, deedsOf, fieldsOf, type Option, type Values } from './deeds.ts';
import styles from './TryPanel.module.css';
import type { TryOut } from './use-try-out.ts';
import type { Words } from './use-words.ts';

type Props = {
  readonly trial: TryOut;
  readonly words: Words;
  /** A reply is written, with which the deed can go together. */
  readonly hasText: boolean;
  readonly onDo: (action: Action) => void;
  readonly onDoAndSend: (action: Action) => void;
};

/** The deeds of the scenario language, as far as this scenario has a use for them. */
export function Deeds({ trial, hasText, onDo, onDoAndSend }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const [values, setValues] = useState<Values>({});
  const { scenario, view } = trial.played;
  const types = deedsOf(scenario);
  const type = ACTION_TYPES.find((one) => one === chosen && types.includes(one));
  const fields = type === undefined ? [] : (fieldsOf(type, scenario, values) ?? []);
  const action = type === undefined ? null : actionOf(type, fields, values);
  const finish = (then: (action: Action) => void) => {
    if (action === null) return;
    then(action);
    setChosen('');
    setValues({});
  };
  return (
    <details className={styles.fold}>
      <summary>
        <span>{t('tryout.deed.title')}</span>
        <Icon name="forward" size={16} />
      </summary>
      <div className={styles.inside}>
        <div className={styles.fields}>
          <SelectField
            label={t('tryout.deed.what')}
            value={type ?? ''}
            onChange={(event) => {
              setChosen(event.target.value);
              setValues({});
            }}
          >
            <option value="">{t('tryout.start.choose')}</option>
            {types.map((one) => (
              <option key={one} value={one}>
                {t(`tryout.deed.type.${one}`)}
              </option>
            ))}
          </SelectField>
          {fields.map((field) => (
            <Field
              key={field.id}
              field={field}
              value={values[field.id] ?? ''}
              lang={scenario.lang}
              now={view.hourShown}
              onChange={(value) => {
                // causes belong to their department
                setValues({ ...values, ...(field.id === 'department' && { cause: '' }), [field.id]: value });
              }}
            />
          ))}
        </div>
        <div className={styles.buttons}>
          <Button size="s" disabled={action === null} onClick={() => finish(onDo)}>
            {t('tryout.deed.do')}
          </Button>
          {hasText && (
            <Button size="s" disabled={action === null} onClick={() => finish(onDoAndSend)}>
              {t('tryout.deed.doAndSend')}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

type FieldProps = {
  readonly field: DeedField;
  readonly value: string;
  readonly lang: string;
  readonly now: string;
  readonly onChange: (value: string) => void;
};

function Field({ field: { id, kind, options }, value, lang, now, onChange }: FieldProps) {
  const { t } = useTranslation();
  const say = useSay();
  const { duration } = useFormat();
  const label = t(`tryout.deed.field.${id}`);
  if (kind === 'hour') {
    return <TextField label={label} type="datetime-local" min={now} value={value} onChange={(event) => onChange(event.target.value)} />;
  }
  const nameOf = ({ id: option, name }: Option): string => {
    if (kind === 'method') return say(`debrief.method.${option}`) ?? wordsOfId(option);
    if (kind === 'minutes') return duration(Number(name) * 60_000);
    return kind === 'place' ? (say(`tryout.deed.place.${option}`) ?? name) : name;
  };
  return (
    <SelectField label={label} value={value} lang={kind === 'named' ? lang : undefined} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('tryout.start.choose')}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {nameOf(option)}
        </option>
      ))}
    </SelectField>
  );
}
