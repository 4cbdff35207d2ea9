import styles from './Avatar.module.css';

/** The first letters of a name on a round ground; a picture only, the name always stands beside it. */
export function Avatar({ name, size = 40 }: { readonly name: string; readonly size?: number }) {
  const letters = name
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 63))
    .join('');
  return (
    <span className={styles.avatar} style={{ width: size, height: size, fontSize: size * 0.38 }} aria-hidden="true">
      {letters}
    </span>
  );
}
