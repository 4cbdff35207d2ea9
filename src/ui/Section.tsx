import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

type Props = { readonly title: string; readonly lead?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode };

/** A part of a page of figures: heading, what can be done with it, picture and table. */
export function Section({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** A picture and its table: one above the other, side by side where there is room. */
export function SideBySide({ isTableWide = false, children }: { readonly isTableWide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={styles.both} data-wide={isTableWide || undefined}>
      {children}
    </div>
  );
}
