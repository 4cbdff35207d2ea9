import { type ReactNode, useEffect, useRef } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { classes } from './classes.ts';
import styles from './Page.module.css';

type Props = {
  /** The screen's heading, and with the app's name the title of the window. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** Above the heading: the way back, a kind. */
  readonly above?: ReactNode;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  /** `text` keeps lines readable, `page` is the usual, `full` uses the window. */
  readonly width?: 'text' | 'page' | 'full';
  readonly children: ReactNode;
};

/** A screen: window title, one first-order heading, content. After navigation the heading takes the focus, so that it is read out. */
export function Page({ title, lead, above, actions, width = 'page', children }: Props) {
  const heading = useScreenHeading();
  return (
    <div className={classes(styles.page, styles[width])}>
      <title>{`${title} · Otvet`}</title>
      <header className={styles.header}>
        {above && <div className={styles.above}>{above}</div>}
        <div className={styles.heading}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {lead && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}

/** For screens with a heading of their own making: focuses it when the screen was navigated to. */
export function useScreenHeading() {
  const ref = useRef<HTMLHeadingElement>(null);
  const arrived = useNavigationType();
  useEffect(() => {
    if (arrived !== NavigationType.Pop) ref.current?.focus({ preventScroll: true });
    // only on arrival: the type of the navigation that brought this screen
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return ref;
}
