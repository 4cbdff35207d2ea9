import type { ReactNode } from 'react';
import styles from './Loading.module.css';

/** Something is on its way; the words appear only when it takes long enough to wonder. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <output className={styles.loading}>
      <span className={styles.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span>{label}</span>
    </output>
  );
}

/** A place with nothing in it yet: what will be here, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <svg width="72" height="56" viewBox="0 0 72 56" fill="none" aria-hidden="true" focusable="false">
        <path d="M8 6h38a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H24l-10 8v-8H8a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6Z" className={styles.back} />
        <path d="M32 20h32a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6h-4v8l-10-8H32a6 6 0 0 1-6-6V26a6 6 0 0 1 6-6Z" className={styles.front} />
        <path d="M38 33h.1M48 33h.1M58 33h.1" className={styles.ink} />
      </svg>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
