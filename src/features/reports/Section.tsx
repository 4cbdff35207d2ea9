import { type ReactNode, useId } from 'react';
import styles from './Reports.module.css';

type Props = { readonly title: string; readonly lead?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode };

/** A part of the report: heading, what can be done with it, picture and table. */
export function Section({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p className={styles.soft}>{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
