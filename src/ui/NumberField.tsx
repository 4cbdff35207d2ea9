import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './NumberField.module.css';

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  /** As typed. */
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: string) => void;
};

/** A number with a step down and a step up beside it; by keyboard the arrows do the same. Named by its caller. */
export function NumberField({ value, min, max, onChange, disabled, className, ...rest }: Props) {
  const step = (by: number) => {
    const from = value.trim() === '' ? min : Number(value);
    onChange(String(Math.min(max, Math.max(min, Math.round((from + by) * 100) / 100))));
  };
  return (
    <span className={classes(styles.field, className)}>
      <button type="button" tabIndex={-1} aria-hidden="true" disabled={disabled} onClick={() => step(-1)}>
        −
      </button>
      <input
        type="number"
        inputMode="decimal"
        step="any"
        min={min}
        max={max}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...rest}
      />
      <button type="button" tabIndex={-1} aria-hidden="true" disabled={disabled} onClick={() => step(1)}>
        +
      </button>
    </span>
  );
}
