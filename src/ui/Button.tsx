import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Button.module.css';
import { classes } from './classes.ts';

type Look = {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 's' | 'm' | 'l';
  /** Drawn before the words; hidden from screen readers by itself. */
  readonly icon?: ReactNode;
};

export type ButtonProps = ComponentProps<'button'> & Look;

export function Button({ look = 'secondary', size = 'm', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes(styles.button, styles[look], styles[size], className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going to another screen. */
export function ButtonLink({ look = 'secondary', size = 'm', icon, className, children, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link className={classes(styles.button, styles[look], styles[size], className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

type DownloadProps = Look & { readonly name: string; readonly text: string; readonly type: string };

/** A link that looks like a button and saves a text as a file. */
export function DownloadLink({
  look = 'secondary',
  size = 'm',
  icon,
  className,
  children,
  name,
  text,
  type,
}: DownloadProps & Pick<ComponentProps<'a'>, 'className' | 'children'>) {
  return (
    <a
      href={`data:${type};charset=utf-8,${encodeURIComponent(text)}`}
      download={name}
      className={classes(styles.button, styles[look], styles[size], className)}
    >
      {icon}
      {children}
    </a>
  );
}

/** A button that shows only a picture; `label` is its name. */
export function IconButton({
  label,
  className,
  children,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classes(styles.button, styles.quiet, styles.round, className)}
      {...rest}
    >
      {children}
    </button>
  );
}
