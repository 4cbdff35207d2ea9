import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

export type NoticeTone = 'info' | 'good' | 'partly' | 'bad';
const SIGNS: Record<NoticeTone, IconName> = { info: 'info', good: 'check', partly: 'warning', bad: 'warning' };

type Props = {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` for what just went wrong, `status` for what just changed; none where it stands from the start. */
  readonly role?: 'alert' | 'status';
};

export function Notice({ tone = 'info', title, children, actions, role }: Props) {
  return (
    <div className={classes(styles.notice, styles[tone])} role={role}>
      <span className={styles.sign}>
        <Icon name={SIGNS[tone]} />
      </span>
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
