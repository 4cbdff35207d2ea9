import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic, Path, Written } from '../../../core/scenario/index.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Form.module.css';
import { faultsAt, useHeldForm, useTyped } from './form.ts';

type Words = { readonly path: Path; readonly label: string; readonly hint?: ReactNode };

/** What is wrong here, in words, with what mends it. */
export function Faults({ faults, id }: { readonly faults: readonly Diagnostic[]; readonly id?: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const form = useHeldForm();
  if (faults.length === 0) return null;
  return (
    <ul id={id} className={styles.faults}>
      {faults.map((one) => (
        <li key={`${one.code} ${one.start}`} className={styles[one.severity]}>
          <Icon name="warning" size={16} />
          <span>
            {say(`diagnostics.${one.code}`, one.params) ?? one.code}
            {one.fix && (
              <Button
                size="s"
                look="quiet"
                className={styles.inline}
                onClick={() => {
                  form.mend(one.fix!);
                }}
              >
                {one.suggestion === null ? t('studioForm.mend') : t('studioForm.mendTo', { text: one.suggestion })}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

type WordsProps = Words & {
  readonly lines?: number;
  readonly placeholder?: string;
  /** A number is written as one, where it is one. */
  readonly number?: boolean;
  readonly className?: string | undefined;
  readonly suggestions?: readonly string[];
};

/** A line of text, a text of several lines, or a number. */
export function WordsField({ path, label, hint, lines = 1, placeholder, number = false, className, suggestions }: WordsProps) {
  const form = useHeldForm();
  const id = useId();
  const faults = faultsAt(form, path);
  const typed = useTyped(form.written.words(path), (text) => {
    if (text === '') form.clear(path, 'typed');
    else form.set(path, asWritten(text, number), 'typed');
  });
  const about = [hint ? `${id}-hint` : '', faults.length > 0 ? `${id}-faults` : ''].filter(Boolean).join(' ');
  const shared: ComponentProps<'input'> & ComponentProps<'textarea'> = {
    id,
    className: styles.input,
    value: typed.value,
    placeholder,
    'aria-invalid': faults.some(({ severity }) => severity === 'error') || undefined,
    'aria-describedby': about || undefined,
    onBlur: typed.flush,
  };
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea
          {...shared}
          rows={lines}
          onChange={(event) => {
            typed.type(event.target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={number ? 'numeric' : undefined}
          list={suggestions && `${id}-list`}
          onChange={(event) => {
            typed.type(event.target.value);
          }}
        />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

/** A whole number as a number: `90` is a bare number of seconds, `90 s` a text. */
export const asWritten = (text: string, number: boolean): Written =>
  number && /^-?\d{1,9}$/u.test(text.trim()) ? Number(text.trim()) : text;

export type Option = { readonly value: string; readonly label: string };

const asItIs = (value: string): Written => value;

type PickProps = Words & {
  readonly options: readonly Option[];
  /** What it means that nothing is chosen; without it something has to be. */
  readonly none?: string;
  /** How a value is written, where not as its name. */
  readonly write?: (value: string) => Written;
  readonly className?: string | undefined;
};

export function PickField({ path, label, hint, options, none, write = asItIs, className }: PickProps) {
  const form = useHeldForm();
  const id = useId();
  const faults = faultsAt(form, path);
  const value = form.written.words(path);
  const isKnown = value === '' || options.some((one) => one.value === value);
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={classes(styles.input, styles.select)}
        value={value}
        aria-invalid={faults.some(({ severity }) => severity === 'error') || undefined}
        aria-describedby={[hint ? `${id}-hint` : '', faults.length > 0 ? `${id}-faults` : ''].filter(Boolean).join(' ') || undefined}
        onChange={(event) => {
          if (event.target.value === '') form.clear(path);
          else form.set(path, write(event.target.value));
        }}
      >
        {(none !== undefined || value === '') && <option value="">{none ?? '—'}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
        {!isKnown && <option value={value}>{value}</option>}
      </select>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

type TokensProps = Words & { readonly options: readonly Option[]; readonly add?: string };

/** Any number of known things: each with a way to take it out, and a list to take another from. */
export function TokensField({ path, label, hint, options, add }: TokensProps) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const id = useId();
  const faults = faultsAt(form, path);
  const isList = Array.isArray(form.written.at(path));
  const chosen = Array.from({ length: form.written.count(path) }, (_, index) => form.written.words(isList ? [...path, index] : path));
  const left = options.filter(({ value }) => !chosen.includes(value));
  return (
    <fieldset className={styles.tokens}>
      <legend>{label}</legend>
      {chosen.length > 0 && (
        <ul className={styles.chips}>
          {chosen.map((value, index) => {
            const name = options.find((one) => one.value === value)?.label ?? value;
            return (
              <li key={value} className={styles.chip}>
                {name}
                <button
                  type="button"
                  aria-label={t('studioForm.takeOut', { name })}
                  onClick={() => {
                    form.clear(isList ? [...path, index] : path);
                  }}
                >
                  <Icon name="cross" size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {left.length > 0 && (
        <select
          className={classes(styles.input, styles.select, styles.adder)}
          aria-label={`${label}: ${add ?? t('studioForm.add')}`}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value=""
          onChange={(event) => {
            form.insert(path, chosen.length, event.target.value);
          }}
        >
          <option value="">{add ?? t('studioForm.add')}</option>
          {left.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <Faults faults={faults} />
    </fieldset>
  );
}

type DefaultedProps = { readonly path: Path; readonly label: string; readonly value: string; readonly children: ReactNode };

/** Something that need not be asked: what holds without it, and a way to say otherwise. */
export function Defaulted({ path, label, value, children }: DefaultedProps) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const [isOpen, setOpen] = useState(false);
  const isWritten = form.written.at(path) !== undefined;
  if (!isWritten && !isOpen) {
    return (
      <p className={styles.defaulted}>
        <span className={styles.defaultLabel}>{label}</span>
        <span>
          {value} <span className={styles.hint}>· {t('studioForm.default')}</span>
        </span>
        <Button
          size="s"
          look="quiet"
          aria-label={t('studioForm.changeNamed', { label })}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('studioForm.change')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.opened}>
      {children}
      <Button
        size="s"
        look="quiet"
        aria-label={t('studioForm.asDefaultNamed', { label })}
        onClick={() => {
          setOpen(false);
          form.clear(path);
        }}
      >
        {t('studioForm.asDefault', { value })}
      </Button>
    </div>
  );
}

/** On or off; off is left out. */
export function CheckField({ path, label, hint }: Words) {
  const form = useHeldForm();
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={form.written.at(path) === true}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          if (event.target.checked) form.set(path, true);
          else form.clear(path);
        }}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <Faults faults={faultsAt(form, path)} />
    </div>
  );
}
