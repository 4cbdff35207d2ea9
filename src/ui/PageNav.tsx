import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router';
import styles from './PageNav.module.css';

export type PageLink = { readonly to: string; readonly name: string; /** Only this address, none below it. */ readonly end?: boolean };
type Props = { readonly label: string; readonly pages: readonly PageLink[] };

/** Pages that belong together: a line of links above their headings; on a narrow screen one that scrolls sideways, with the current page in sight. */
export function PageNav({ label, pages }: Props) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const line = nav.current;
    const current = line?.querySelector<HTMLElement>('[aria-current=page]');
    if (line && current) line.scrollLeft = current.offsetLeft - (line.clientWidth - current.offsetWidth) / 2;
  }, []);
  return (
    <nav ref={nav} className={styles.nav} aria-label={label}>
      {pages.map(({ to, name, end = false }) => (
        <NavLink key={to} to={to} end={end}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
