import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import styles from './OperatorDesk.module.css';

type FormProps = {
  readonly button: string;
  /** Everything that it takes has been chosen. */
  readonly isWhole: boolean;
  readonly resting: boolean;
  readonly onSubmit: () => void;
  readonly isUnwelcome?: boolean;
  readonly children: ReactNode;
};

/** A deed that takes something to be chosen first. */
export function DeedForm({ button, isWhole, resting, onSubmit, isUnwelcome = false, children }: FormProps) {
  const mayGo = isWhole && !resting;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayGo) onSubmit();
      }}
    >
      {children}
      <Button type="submit" size="s" look={isUnwelcome ? 'secondary' : 'primary'} className={styles.deed} disabled={!mayGo}>
        {button}
      </Button>
    </form>
  );
}

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly lang: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
};

/** One of the company's departments, causes or remedies; the empty value until one is chosen. */
export function ChoiceField({ label, value, lang, options, onChange }: SelectProps) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={label}
      value={value}
      lang={lang}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <option value="">{t('desk.register.choose')}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

type HourProps = {
  readonly label: string;
  readonly value: string;
  /** The scenario's own hour now. */
  readonly now: string;
  readonly required?: boolean;
  readonly onChange: (hour: string) => void;
};

/** An hour that lies ahead, `YYYY-MM-DDTHH:mm`. */
export function HourField({ label, value, now, required = false, onChange }: HourProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={label}
      type="datetime-local"
      required={required}
      min={now}
      value={value}
      hint={isPast(value, now) ? t('desk.register.past') : undefined}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

export const isPast = (hour: string, now: string): boolean => hour !== '' && hour <= now;

/** As actions have it. */
export const writtenHour = (hour: string): string => hour.replace('T', ' ');
